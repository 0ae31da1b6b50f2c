import * as vscode from "vscode";
import { type ScenarioEdit, ScenarioConflict, editScenario } from "../../cost/scenario/editScenario";
import { UserError } from "../services/userError";

/** Where a change of the page is now: on the disk, or only in the file's editor, and why. */
export type SaveOutcome = "saved" | "has other changes" | "not on disk";

/**
 * Writes changes of the page into a scenario file and saves it. A file that had unsaved changes of its own is left for the
 * person to save.
 * @throws UserError as `writeEdits` does
 */
export async function saveScenario(uri: vscode.Uri, edits: readonly ScenarioEdit[]): Promise<SaveOutcome> {
  const { document, wasDirty, isChanged } = await writeEdits(uri, edits);
  if (wasDirty) return "has other changes";
  return !isChanged || (await document.save()) ? "saved" : "not on disk";
}

/** What a save came to, as a sentence. */
export function savedMessage(outcome: SaveOutcome, name: string): string {
  switch (outcome) {
    case "saved":
      return vscode.l10n.t("Saved {0}.", name);
    case "has other changes":
      return vscode.l10n.t(
        "Written into the open editor of {0}, which has other changes that are not saved yet.",
        name,
      );
    case "not on disk":
      return vscode.l10n.t("{0} cannot be saved. The change is in its editor and not on the disk.", name);
  }
}

/**
 * Writes changes of the page into the text of a scenario as one undo step, changing only the characters that they need, and
 * does not save it. What others changed elsewhere in the file meanwhile stays.
 * @throws UserError where the same value was changed meanwhile, or the file cannot be edited. Nothing is written then.
 */
export async function writeEdits(
  uri: vscode.Uri,
  edits: readonly ScenarioEdit[],
): Promise<{ document: vscode.TextDocument; wasDirty: boolean; isChanged: boolean }> {
  const name = vscode.workspace.asRelativePath(uri);
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => {
    throw new UserError(vscode.l10n.t("{0} is gone or cannot be read. Save the scenario as a new file.", name));
  });
  const wasDirty = document.isDirty;
  // A file that changes on the disk at this moment has another text once it has been read again.
  for (let version = -1; ;) {
    const isUnchanged = document.version === version;
    version = document.version;
    const before = document.getText();
    const after = editOrExplain(before, edits, name);
    if (after === before) return { document, wasDirty, isChanged: false };
    const [start, end, text] = difference(before, after);
    const change = new vscode.WorkspaceEdit();
    change.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (await vscode.workspace.applyEdit(change)) return { document, wasDirty, isChanged: true };
    if (isUnchanged) throw new UserError(vscode.l10n.t("{0} cannot be edited. It may be read-only.", name));
  }
}

function editOrExplain(text: string, edits: readonly ScenarioEdit[], name: string): string {
  try {
    return editScenario(text, edits);
  } catch (error) {
    if (error instanceof ScenarioConflict) {
      throw new UserError(
        vscode.l10n.t(
          "{0} of {1} was changed to {2} meanwhile, so nothing was written.",
          error.path.join("."),
          name,
          error.found === undefined ? "–" : JSON.stringify(error.found),
        ),
      );
    }
    throw new UserError(
      vscode.l10n.t("{0} cannot be edited: {1}", name, error instanceof Error ? error.message : String(error)),
    );
  }
}

/** The part of a text that differs: from, to, and what stands there afterwards. */
function difference(before: string, after: string): readonly [start: number, end: number, text: string] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return [start, oldEnd, after.slice(start, newEnd)];
}
