import * as vscode from "vscode";
import { moveFiles } from "../../decisions/write/moveFiles";
import { toTextEdits } from "../recordLanguage/places";
import { type Moved, isOwnMove } from "../services/records/ownMoves";
import type { RecordRoot } from "../services/records/recordRoot";
import type { Services } from "../services/services";
import { otherFiles } from "./moveRecords";
import { refusalText } from "./refusal";

const SETTING = "modelChoice.updateLinksOnFileRename";

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
  let followed: readonly Followed[] = [];
  shell.followRenames(async (files) => {
    const foreign = files.filter((move) => !isOwnMove(move));
    followed = [];
    if (foreign.length === 0) return undefined;
    const edit = new vscode.WorkspaceEdit();
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

/** Adds to an edit what the records of a root need. */
async function follow(root: RecordRoot, files: readonly Moved[], edit: vscode.WorkspaceEdit): Promise<void> {
  const isOn = vscode.workspace.getConfiguration(undefined, root.uri).get<boolean>(SETTING, true);
  const renames = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [root.pathOf(oldUri), root.pathOf(newUri)];
    return from !== undefined && to !== undefined && holdsRecords(root, from) ? [{ from, to }] : [];
  });
  if (!isOn || renames.length === 0) return;
  const others = await otherFiles(root);
  const { change, refused } = moveFiles(root.index, renames, others);
  if (refused) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("Links to what was renamed were left as they are. {0}", refusalText(refused)),
    );
    return;
  }
  const texts = new Map(others.map(({ path, text }) => [path, text]));
  for (const [path, list] of change.edits)
    edit.set(root.uriOf(path), toTextEdits(root.index.get(path)?.text ?? texts.get(path) ?? "", list));
}

function holdsRecords({ index }: RecordRoot, path: string): boolean {
  return index.get(path) !== undefined || index.all().some(({ record }) => record.path.startsWith(`${path}/`));
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
