import * as vscode from "vscode";
import { UserError } from "../userError";
import type { RecordRoot } from "./recordRoot";
import { readText } from "./workspaceFiles";

/**
 * Opens a file that is to be edited.
 * @throws UserError where its text, in the editor or on the disk, is not the one that was read, or where it is read-only.
 */
export async function openUnchanged(root: RecordRoot, path: string, text: string): Promise<vscode.TextDocument> {
  const uri = root.uriOf(path);
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (!stat) throw new UserError(vscode.l10n.t("{0} is not there any more, so nothing was changed.", path));
  if (
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false ||
    ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0
  ) {
    throw new UserError(vscode.l10n.t("{0} is read-only, so nothing was changed.", path));
  }
  if (!(await isUtf8(uri))) {
    throw new UserError(notUtf8Message(path));
  }
  const document = await vscode.workspace.openTextDocument(uri);
  // What is unsaved is not on the disk yet.
  const onDisk = document.isDirty ? text : await readText(uri);
  if (onDisk === null || !hasSameLines(document.getText(), text) || !hasSameLines(onDisk, text)) {
    throw new UserError(changedMessage(path));
  }
  return document;
}

export function notUtf8Message(path: string): string {
  return vscode.l10n.t("{0} is not UTF-8, so nothing was changed. Save the file with the encoding UTF-8 first.", path);
}

/** Whether the bytes on the disk are UTF-8. Read as anything else, a text may not be what was written. */
async function isUtf8(uri: vscode.Uri): Promise<boolean> {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    return true;
  } catch {
    return false;
  }
}

/** @throws UserError where there is something at a path already. */
export async function assertFree(root: RecordRoot, path: string): Promise<void> {
  const isThere = await vscode.workspace.fs.stat(root.uriOf(path)).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UserError(vscode.l10n.t("There is already a file {0}, so nothing was changed.", path));
}

export function changedMessage(path: string): string {
  return vscode.l10n.t("{0} has changed since it was read, so nothing was changed. Try again.", path);
}

/** An editor shows one line ending throughout, whatever the file mixes. */
export function hasSameLines(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}
