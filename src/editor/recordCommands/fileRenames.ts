import * as vscode from "vscode";
import { movesScript } from "../moveRecords";
import { type Moved, isOwnMove } from "../services/records/ownMoves";
import type { Services } from "../services/services";

/** A file that links to one that moves, and whether saving it is left to the person. */
interface Followed {
  readonly oldUri: vscode.Uri;
  readonly wasDirty: boolean;
}

/**
 * Where a person renames or moves records or their folders in the Explorer, the links of all records follow, together with
 * the renaming in one step that one undo takes back. What had nothing unsaved before is saved.
 */
export function registerFileRenames({ records, shell, log }: Services): vscode.Disposable {
  const script = movesScript(shell);
  let followed: readonly Followed[] = [];
  shell.followRenames(async (files) => {
    const foreign = files.filter((move) => !isOwnMove(move));
    followed = [];
    if (foreign.length === 0) return undefined;
    const edit = new vscode.WorkspaceEdit();
    const { follow } = await script.get();
    for (const root of await records.roots()) await follow(root, foreign, edit);
    followed = edit.entries().map(([oldUri]) => ({ oldUri, wasDirty: isDirty(oldUri) }));
    return edit;
  });
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    const toSave = followed.filter(({ wasDirty }) => !wasDirty);
    followed = [];
    Promise.all(toSave.map(({ oldUri }) => save(movedUri(oldUri, files)))).catch((error: unknown) =>
      log.warn("A file with links to a renamed record could not be saved:", String(error)),
    );
  });
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && document.isDirty,
  );
}

/** Where a file is after a renaming that took it or a folder above it along. */
function movedUri(uri: vscode.Uri, files: readonly Moved[]): vscode.Uri {
  const move = files.find(({ oldUri }) => uri.path === oldUri.path || uri.path.startsWith(`${oldUri.path}/`));
  return move ? uri.with({ path: move.newUri.path + uri.path.slice(move.oldUri.path.length) }) : uri;
}

async function save(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) await document.save();
}
