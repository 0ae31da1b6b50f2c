import * as vscode from "vscode";

/** Languages without line comments; VS Code tells extensions a language's comment marks only inside a snippet. */
const BLOCK_COMMENTS_ONLY: ReadonlySet<string> = new Set(["css", "handlebars", "html", "markdown", "mdx", "razor", "svg", "vue-html", "xml", "xsl"]);

/** Inserts a line of text as a comment of the document's language above the cursor's line, as one undo step. */
export async function insertComment(editor: vscode.TextEditor, text: string): Promise<boolean> {
  const line = editor.document.lineAt(editor.selection.active.line);
  const snippet = new vscode.SnippetString();
  if (BLOCK_COMMENTS_ONLY.has(editor.document.languageId)) snippet.appendVariable("BLOCK_COMMENT_START", "").appendText(` ${text} `).appendVariable("BLOCK_COMMENT_END", "");
  else snippet.appendVariable("LINE_COMMENT", (fallback) => fallback.appendVariable("BLOCK_COMMENT_START", "")).appendText(` ${text}`);
  snippet.appendText("\n");
  return editor.insertSnippet(snippet, new vscode.Position(line.lineNumber, line.firstNonWhitespaceCharacterIndex));
}
