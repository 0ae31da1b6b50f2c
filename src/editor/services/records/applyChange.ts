import * as vscode from "vscode";
import { type Line, lineAt, splitLines } from "../../../decisions/markdown/lines";
import type { TextEdit } from "../../../decisions/markdown/textEdit";
import type { Change } from "../../../decisions/write/change";
import { UserError } from "../userError";
import type { RecordRoot } from "./recordRoot";
import { asOwnMoves } from "./ownMoves";
import { assertFree, changedMessage, hasSameLines, openUnchanged } from "./unchanged";
import { readText } from "./workspaceFiles";

/** A file that the change edits, with the text that its edits were made for. */
interface Edited {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly wasDirty: boolean;
}

/**
 * Carries out a change as one edit of the workspace, so that one undo takes it back, and saves the files that had
 * nothing unsaved before. Where a file cannot be saved, the whole change is taken back.
 * @param texts the text of every edited file as it was read
 * @throws UserError naming the file that is not as it was read, is there already, or cannot be written.
 */
export async function applyChange(change: Change, texts: ReadonlyMap<string, string>, root: RecordRoot): Promise<void> {
  const edited: Edited[] = [];
  for (const [path, edits] of change.edits) {
    const text = texts.get(path) ?? "";
    const document = await openUnchanged(root, path, text);
    edited.push({ path, text, edits, wasDirty: document.isDirty });
  }
  const targets = [...change.creates.map(({ path }) => path), ...change.renames.map(({ to }) => to)];
  for (const path of targets) await assertFree(root, path);
  const edit = await workspaceEdit(change, edited, root);
  const moves = change.renames.map(({ from, to }) => ({ oldUri: root.uriOf(from), newUri: root.uriOf(to) }));
  if (!(await asOwnMoves(moves, () => vscode.workspace.applyEdit(edit)))) {
    throw new UserError(
      vscode.l10n.t(
        "{0} could not be written, so nothing was changed. The folder may be read-only.",
        targets[0] ?? edited[0]?.path ?? "",
      ),
    );
  }
  await saveAll(change, edited, root);
}

/** Files are made and moved first: the edits then go to where the files are. */
async function workspaceEdit(
  change: Change,
  edited: readonly Edited[],
  root: RecordRoot,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of change.creates) {
    const uri = root.uriOf(path);
    edit.createFile(uri, { contents: await vscode.workspace.encode(text, { uri }) });
  }
  for (const { from, to } of change.renames) edit.renameFile(root.uriOf(from), root.uriOf(to));
  for (const { path, text, edits } of edited) {
    const lines = splitLines(text);
    for (const { offset, length, text: replacement } of edits) {
      edit.replace(
        newUri(change, path, root),
        new vscode.Range(positionIn(lines, offset), positionIn(lines, offset + length)),
        replacement,
      );
    }
  }
  return edit;
}

/** By line and column: a file that mixes line endings has other offsets in an editor. */
function positionIn(lines: readonly Line[], offset: number): vscode.Position {
  const line = lineAt(lines, offset);
  return new vscode.Position(line, offset - (lines[line]?.offset ?? 0));
}

function newUri(change: Change, path: string, root: RecordRoot): vscode.Uri {
  // A folder that is renamed takes its files along.
  const moved = change.renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return root.uriOf(moved ? moved.to + path.slice(moved.from.length) : path);
}

async function saveAll(change: Change, edited: readonly Edited[], root: RecordRoot): Promise<void> {
  const saved: vscode.TextDocument[] = [];
  const giveUp = async (failed: vscode.TextDocument, message: string): Promise<never> => {
    await takeBack(change, edited, failed, root);
    throw new UserError(message);
  };
  for (const { path, text, wasDirty } of edited) {
    const document = await vscode.workspace.openTextDocument(newUri(change, path, root));
    if (wasDirty || !document.isDirty) continue;
    if (!(await document.save().then(undefined, () => false))) {
      const isOther = !hasSameLines((await readText(document.uri)) ?? text, text);
      await giveUp(
        document,
        isOther
          ? changedMessage(path)
          : vscode.l10n.t("{0} could not be saved, so nothing was changed. It may be read-only.", path),
      );
    }
    saved.push(document);
  }
  // Another window may have written between the look at the disk and the save; then its text counts.
  for (const document of saved) {
    const onDisk = await readText(document.uri);
    if (onDisk !== null && !hasSameLines(onDisk, document.getText()))
      await giveUp(document, changedMessage(root.pathOf(document.uri) ?? ""));
  }
}

/** Every file gets the text that it had, but for the one that failed, which is taken from the disk. */
async function takeBack(
  change: Change,
  edited: readonly Edited[],
  failed: vscode.TextDocument,
  root: RecordRoot,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of edited)
    edit.replace(newUri(change, path, root), new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0), text);
  for (const { from, to } of change.renames) edit.renameFile(root.uriOf(to), root.uriOf(from));
  for (const { path } of change.creates) edit.deleteFile(root.uriOf(path), { ignoreIfNotExists: true });
  const back = change.renames.map(({ from, to }) => ({ oldUri: root.uriOf(to), newUri: root.uriOf(from) }));
  await asOwnMoves(back, () => vscode.workspace.applyEdit(edit));
  const moved = change.renames.find(({ to }) => root.uriOf(to).toString() === failed.uri.toString());
  const failedUri = moved ? root.uriOf(moved.from) : failed.uri;
  for (const { path, wasDirty } of edited) {
    const document = await vscode.workspace.openTextDocument(root.uriOf(path));
    if (!wasDirty && document.isDirty && document.uri.toString() !== failedUri.toString()) await document.save();
  }
  // Its text is again that of the disk; only an editor can be told that it has nothing to save.
  await vscode.window.showTextDocument(failedUri, { preview: false });
  await vscode.commands.executeCommand("workbench.action.files.revert");
}
