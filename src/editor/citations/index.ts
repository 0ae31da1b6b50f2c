import * as vscode from "vscode";
import { citationAt } from "../../decisions/argument/citation";
import { splitLines } from "../../decisions/markdown/lines";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";

/** From a citation in a record, or a link to a note, to the note itself. */
export function registerCitations(services: Services): vscode.Disposable {
  services.shell.follow({ handleUri: (uri) => openLink(uri) });
  return registerCommand("modelChoice.revealCitation", services.log, () => revealCitation());
}

async function revealCitation(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor)
    throw new UserError(
      vscode.l10n.t("No text editor is open. Put the cursor on a citation such as [arg:open-is-an-iq-tax] first."),
    );
  const offset = editor.document.offsetAt(editor.selection.active);
  const noteId = citationAt(splitLines(editor.document.getText()), offset);
  if (noteId === undefined)
    throw new UserError(
      vscode.l10n.t("There is no citation at the cursor. A citation looks like [arg:open-is-an-iq-tax]."),
    );
  await vscode.commands.executeCommand(COMMANDS.revealInTree, noteId);
}

/**
 * Opens `vscode://model-choice.model-choice-notes/note/<id>`, the address of notes without a public source, and
 * `.../rule/<code>`, the page of a rule for records.
 */
async function openLink(uri: vscode.Uri): Promise<void> {
  const [, kind, id] = /^\/(note|rule)\/([^/]+)$/.exec(uri.path) ?? [];
  if (id === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        "The link {0} does not lead to a note. A link to a note ends with /note/ and the note's id.",
        uri.path,
      ),
    );
    return;
  }
  await vscode.commands.executeCommand(kind === "rule" ? COMMANDS.openRulePage : COMMANDS.openNote, id);
}
