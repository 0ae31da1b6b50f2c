import * as vscode from "vscode";
import { classifyLines } from "../../decisions/markdown/blocks";
import { splitLines } from "../../decisions/markdown/lines";
import { UserError } from "../services/userError";
import { insertComment } from "./comment";
import type { TargetEditor } from "./targetEditor";

/** The editor to insert into; with none open, offers a new untitled Markdown file. */
export async function editorOrNewRecord(target: TargetEditor): Promise<vscode.TextEditor | undefined> {
  const editor = await target.find();
  if (editor) return editor;
  const create = vscode.l10n.t("New Markdown File");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("No text editor is open to insert into."),
    create,
  );
  if (choice !== create) return undefined;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content: "" }));
}

/** Inserts Markdown at the cursor of a Markdown file, or one line as a comment into any other, as one undo step. */
export async function insertText(target: TargetEditor, markdown: string, comment: string): Promise<void> {
  const editor = await editorOrNewRecord(target);
  if (!editor) return;
  if (editor.document.languageId !== "markdown") return insertCommentInto(editor, comment);
  const at = placeFor(editor.document, editor.selection.active);
  const done = await editor.edit((builder) => builder.insert(at, asBlock(editor.document, at, markdown)));
  if (!done) throw readOnly(editor.document);
  editor.revealRange(new vscode.Range(at, at.translate(2)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The cursor's place; the end of the file instead of front matter, which it would break. */
function placeFor(document: vscode.TextDocument, at: vscode.Position): vscode.Position {
  const kinds = classifyLines(splitLines(document.getText()));
  return kinds[at.line] === "front-matter" ? document.lineAt(document.lineCount - 1).range.end : at;
}

/** Markdown with the blank lines that part it from what stands around it. */
function asBlock(document: vscode.TextDocument, at: vscode.Position, markdown: string): string {
  const text = document.lineAt(at.line).text;
  const [left, right] = [text.slice(0, at.character).trim(), text.slice(at.character).trim()];
  const touches = at.line > 0 && document.lineAt(at.line - 1).text.trim() !== "";
  const before = left !== "" ? "\n\n" : touches ? "\n" : "";
  return `${before}${markdown}${right !== "" ? "\n" : ""}`;
}

/** Inserts a comment, and says so when the file did not take it. */
export async function insertCommentInto(editor: vscode.TextEditor, comment: string): Promise<void> {
  assertOpen(editor);
  const { version } = editor.document;
  await insertComment(editor, comment.replace(/\s+/g, " "));
  if (editor.document.version === version) throw readOnly(editor.document);
}

/** Nothing is written into an editor that was closed while a person chose. */
export function assertOpen(editor: vscode.TextEditor): void {
  if (!editor.document.isClosed && vscode.window.visibleTextEditors.includes(editor)) return;
  throw new UserError(
    vscode.l10n.t(
      "The editor of {0} was closed, so nothing was inserted.",
      vscode.workspace.asRelativePath(editor.document.uri),
    ),
  );
}

export function readOnly(document: vscode.TextDocument): UserError {
  return new UserError(
    vscode.l10n.t(
      "{0} cannot be edited, so nothing was inserted. It may be read-only.",
      vscode.workspace.asRelativePath(document.uri),
    ),
  );
}
