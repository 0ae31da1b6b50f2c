import * as vscode from "vscode";
import { moveFiles } from "../../decisions/write/moveFiles";
import { refusalText } from "../recordCommands/refusal";
import { toTextEdits } from "../recordLanguage/places";
import type { Moved } from "../services/records/ownMoves";
import type { RecordRoot } from "../services/records/recordRoot";
import { otherFiles } from "./otherFiles";

const SETTING = "modelChoice.updateLinksOnFileRename";

/** Adds to an edit what the records of a root need. */
export async function follow(root: RecordRoot, files: readonly Moved[], edit: vscode.WorkspaceEdit): Promise<void> {
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
