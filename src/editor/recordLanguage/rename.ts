import * as vscode from "vscode";
import { subjectAt } from "../../decisions/find/subjectAt";
import { type Change, movedPath } from "../../decisions/write/change";
import type { OtherFile } from "../../decisions/write/followLinks";
import { movesScript } from "../moveRecords";
import type { OpenRecord } from "../services/recordService";
import { expectMove } from "../services/records/ownMoves";
import type { Services } from "../services/services";
import { MARKDOWN, rangeIn, toTextEdits } from "./places";

const SETTING = "modelChoice.renameFileWithTitle";

/** Rename on the title of a record: the title, and if the person wants it the file, with every link to it following. */
export function registerRecordRename(services: Services): vscode.Disposable {
  const moves = movesScript(services.shell);
  return vscode.languages.registerRenameProvider(MARKDOWN, {
    async prepareRename(document, position) {
      const open = await services.records.recordOf(document);
      const subject = open && subjectAt(open.file, document.offsetAt(position));
      // Refused below: a refusal here would pass the label on to Markdown, which renames it in this file alone.
      if (open && subject?.kind === "citation")
        return { range: rangeIn(open.file.text, subject.span), placeholder: subject.noteId };
      // Other headings and links are Markdown's own business.
      return open && subject?.kind === "title"
        ? { range: rangeIn(open.file.text, subject.span), placeholder: open.file.record.title ?? "" }
        : undefined;
    },
    async provideRenameEdits(document, position, newName) {
      const open = await services.records.recordOf(document);
      const subject = open && subjectAt(open.file, document.offsetAt(position));
      if (subject?.kind === "citation") {
        void vscode.window.showErrorMessage(
          vscode.l10n.t(
            "The id of a note never changes, so a citation cannot be renamed. Complete another citation in its place.",
          ),
        );
        return new vscode.WorkspaceEdit();
      }
      if (!open || subject?.kind !== "title") return undefined;
      const title = newName.replace(/\s+/g, " ").trim();
      if (title === "") throw new Error(vscode.l10n.t("Give the record a title."));
      const { newPath, otherFiles, provenRename } = await moves.get();
      const target = newPath(open, title);
      const withFile = target !== undefined && (await wantsFile(document, target));
      if (withFile === undefined) return new vscode.WorkspaceEdit();
      const others = withFile ? await otherFiles(open.root) : [];
      return workspaceEdit(open, document, provenRename(open, title, { withFile, others }), others);
    },
  });
}

/** Whether the file is renamed with its title; undefined where the person would rather leave both. */
async function wantsFile(document: vscode.TextDocument, path: string): Promise<boolean | undefined> {
  const setting = vscode.workspace.getConfiguration(undefined, document).get<string>(SETTING, "ask");
  if (setting !== "ask") return setting === "always";
  const yes = vscode.l10n.t("Rename the File Too");
  const no = vscode.l10n.t("Title Only");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("Rename the file to {0} too? Links in other records follow.", path),
    { modal: true },
    yes,
    no,
  );
  return choice === undefined ? undefined : choice === yes;
}

/** The file moves first; edits of it go to where it is then. */
function workspaceEdit(
  { root, file }: OpenRecord,
  document: vscode.TextDocument,
  change: Change,
  others: readonly OtherFile[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const texts = new Map(others.map((other) => [other.path, other.text]));
  // What moves is the file, or the folder of its own that it is the page of.
  for (const { from, to } of change.renames) {
    const move = { oldUri: from === file.record.path ? document.uri : root.uriOf(from), newUri: root.uriOf(to) };
    edit.renameFile(move.oldUri, move.newUri);
    expectMove(move);
  }
  for (const [path, list] of change.edits) {
    const isOwn = path === file.record.path;
    const old = isOwn ? file.text : (root.index.get(path)?.text ?? texts.get(path) ?? "");
    const to = movedPath(change, path);
    const uri = isOwn && to === path ? document.uri : root.uriOf(to);
    edit.set(uri, toTextEdits(old, list));
  }
  return edit;
}
