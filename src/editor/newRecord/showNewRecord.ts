import * as vscode from "vscode";
import { joinPath } from "../../decisions/locate/paths";
import { FOLDERS_SETTING, type RecordRoot } from "../services/records/recordRoot";

/** Opens a new record where there is something to write: its first placeholder, else below its first section's heading. */
export async function showNewRecord(root: RecordRoot, path: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(root.uriOf(path));
  await vscode.window.showTextDocument(document, { selection: firstGap(document), preview: false });
  // Who called the command does not wait until the offer is answered.
  if (!root.isInside(path)) void offerFolder(root, path);
}

function firstGap(document: vscode.TextDocument): vscode.Range {
  const text = document.getText();
  const placeholder = /\{[^{}\n]{3,}\}/.exec(
    text.replace(/^---\r?\n[^]*?\r?\n---/, (front) => " ".repeat(front.length)),
  );
  if (placeholder)
    return new vscode.Range(
      document.positionAt(placeholder.index),
      document.positionAt(placeholder.index + placeholder[0].length),
    );
  const heading = /^##[ \t].*$/m.exec(text);
  const below = document.positionAt(heading ? heading.index + heading[0].length : text.length);
  const line = Math.min(below.line + 2, document.lineCount - 1);
  return new vscode.Range(line, 0, line, 0);
}

/** A folder that nothing names yet is not shown among the decisions before the settings name it. */
async function offerFolder(root: RecordRoot, path: string): Promise<void> {
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  const add = vscode.l10n.t("Add to Settings");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "{0} is not among the folders of decision records. In the settings it can be added.",
      joinPath(folder, "") || root.name,
    ),
    add,
  );
  if (choice !== add) return;
  const folders = [...root.folders.map((known) => known.path), folder];
  await vscode.workspace
    .getConfiguration(undefined, root.uri)
    .update(FOLDERS_SETTING, folders, vscode.ConfigurationTarget.WorkspaceFolder);
}
