import * as vscode from "vscode";

/** Languages without line comments; VS Code tells extensions a language's comment marks only inside a snippet. */
const BLOCK_COMMENTS_ONLY: ReadonlySet<string> = new Set([
  "css",
  "handlebars",
  "html",
  "markdown",
  "mdx",
  "razor",
  "svg",
  "vue-html",
  "xml",
  "xsl",
]);

/** A language's comment marks are loaded a moment after its first file is opened. */
const TRIES = 4;
const DELAY_MS = 300;

/** Inserts a line of text as a comment of the document's language above the cursor's line, as one undo step. */
export async function insertComment(editor: vscode.TextEditor, text: string): Promise<void> {
  const { lineNumber } = editor.document.lineAt(editor.selection.active.line);
  for (let tries = 1; ; tries++) {
    await insertSnippet(editor, text, lineNumber);
    const isBare = editor.document.lineAt(lineNumber).text.trim() === text;
    if (!isBare || editor.document.languageId === "plaintext" || tries === TRIES) return;
    await vscode.commands.executeCommand("undo");
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  }
}

async function insertSnippet(editor: vscode.TextEditor, text: string, lineNumber: number): Promise<void> {
  const snippet = new vscode.SnippetString();
  if (BLOCK_COMMENTS_ONLY.has(editor.document.languageId))
    snippet.appendVariable("BLOCK_COMMENT_START", "").appendText(` ${text} `).appendVariable("BLOCK_COMMENT_END", "");
  else
    snippet
      .appendVariable("LINE_COMMENT", (fallback) => fallback.appendVariable("BLOCK_COMMENT_START", ""))
      .appendText(` ${text}`);
  snippet.appendText("\n");
  await editor.insertSnippet(
    snippet,
    new vscode.Position(lineNumber, editor.document.lineAt(lineNumber).firstNonWhitespaceCharacterIndex),
  );
}
