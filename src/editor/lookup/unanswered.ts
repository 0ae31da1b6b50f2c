import * as vscode from "vscode";
import { questionId, questionNote } from "../../debate/questionNote";
import type { SearchEntry } from "../../library/search/searchEntry";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { TEAM_NOTES_FOLDER } from "../services/teamNoteFiles";
import { today } from "../services/today";

/** A row that does something with a question that nothing fits. */
export interface ActionItem extends vscode.QuickPickItem {
  run(): Promise<void>;
}

/** What can be done with a question that the library does not answer. */
export function unansweredItems(services: Services, question: string, nearest: SearchEntry | undefined): ActionItem[] {
  const copy: ActionItem = {
    label: `$(copy) ${vscode.l10n.t("Copy the Question")}`,
    alwaysShow: true,
    run: async () => {
      await vscode.env.clipboard.writeText(question);
      vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Copied the question.")}`, 4000);
    },
  };
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return [copy];
  const note: ActionItem = {
    label: `$(new-file) ${vscode.l10n.t("Note the Question for the Team")}`,
    detail: vscode.l10n.t("Opens a new team note with the question. Nothing is written until you save it."),
    alwaysShow: true,
    run: () => openQuestionNote(services, folder, question, nearest),
  };
  return [note, copy];
}

/** Opens an unsaved note in the folder of the team's notes, under a name that is free. */
async function openQuestionNote(
  services: Services,
  folder: vscode.WorkspaceFolder,
  question: string,
  nearest: SearchEntry | undefined,
): Promise<void> {
  const { library, debate } = await services.library.current();
  const topic = library.criteria.find(({ id }) => id === nearest?.id)?.topic ?? "strategy";
  const base = questionId(question, today());
  const fileOf = (id: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, ...TEAM_NOTES_FOLDER, `${id}.md`);
  let id = base;
  for (let count = 2; debate.note(id) || (await isTaken(fileOf(id))); count += 1) id = `${base}-${count}`;
  const document = await vscode.workspace.openTextDocument(fileOf(id).with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) =>
    edit.insert(new vscode.Position(0, 0), questionNote(id, question, today(), topic, contentLanguage())),
  );
}

/** Whether a file is there, or an unsaved one is open in its place. */
async function isTaken(uri: vscode.Uri): Promise<boolean> {
  const unsaved = uri.with({ scheme: "untitled" }).toString();
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === unsaved)) return true;
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
