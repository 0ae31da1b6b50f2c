import * as vscode from "vscode";
import { CONFIG_PATH } from "../../../decisions/rules/ruleConfig";
import { SEVERITIES } from "../../../decisions/rules/finding";
import { setYamlValue } from "../../../yaml/editYaml";
import { COMMANDS } from "../../services/commandIds";
import { registerCommand } from "../../services/commands";
import type { ReadOnlyMarkdown } from "../../services/readOnlyMarkdown";
import type { Services } from "../../services/services";
import { hasSameLines } from "../../services/records/unchanged";
import { readText } from "../../services/records/workspaceFiles";
import { UserError } from "../../services/userError";
import type { RecordDiagnostics } from "./diagnostics";

/** Checking all records, a rule's page, and what a rule weighs for the team. */
export function registerCheckCommands(
  services: Services,
  diagnostics: RecordDiagnostics,
  documents: ReadOnlyMarkdown,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(COMMANDS.recordsShown, services.log, () => diagnostics.begin()),
    registerCommand(COMMANDS.checkRecords, services.log, () => checkAll(diagnostics)),
    registerCommand(COMMANDS.openRulePage, services.log, (code) => openRulePage(services, documents, code)),
    registerCommand(COMMANDS.setRuleSeverity, services.log, (code, root) => setSeverity(services, code, root)),
  );
}

async function checkAll(diagnostics: RecordDiagnostics): Promise<void> {
  const { records, findings } = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Checking decision records"),
      cancellable: true,
    },
    (progress, token) => {
      let before = 0;
      return diagnostics.checkAll(token, (done, all) => {
        progress.report({ increment: ((done - before) / all) * 100, message: `${done} / ${all}` });
        before = done;
      });
    },
  );
  if (records === 0) throw new UserError(vscode.l10n.t("There is no decision record in this workspace."));
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  void vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t("Checked {0} records; findings: {1}.", records, findings)}`,
    8000,
  );
}

/** Lets a person choose a rule where none was given. */
async function ruleCode(services: Services, given: unknown): Promise<string | undefined> {
  if (typeof given === "string") return given;
  const { library } = await services.library.current();
  const picked = await vscode.window.showQuickPick(
    library.rules.map(({ title, code }) => ({ label: title, description: code })),
    { placeHolder: vscode.l10n.t("Which rule?"), matchOnDescription: true },
  );
  return picked?.description;
}

async function openRulePage(services: Services, documents: ReadOnlyMarkdown, given: unknown): Promise<void> {
  const code = await ruleCode(services, given);
  if (code === undefined) return;
  const { library } = await services.library.current();
  const page = library.rules.find((rule) => rule.code === code);
  if (!page) throw new UserError(vscode.l10n.t("There is no rule {0}.", code));
  await vscode.commands.executeCommand(
    "markdown.showPreview",
    documents.write(page.title, `# ${page.title}\n\n\`${page.code}\`\n\n${page.body}\n`),
  );
}

async function setSeverity(services: Services, given: unknown, root: unknown): Promise<void> {
  const code = await ruleCode(services, given);
  const folder = root instanceof vscode.Uri ? root : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (code === undefined) return;
  if (!folder || !vscode.workspace.getWorkspaceFolder(folder))
    throw new UserError(vscode.l10n.t("Open a folder first: severities are kept in its {0}.", CONFIG_PATH));
  const severity = await vscode.window.showQuickPick([...SEVERITIES], {
    title: code,
    placeHolder: vscode.l10n.t("Which severity for the whole team? It is written to {0}.", CONFIG_PATH),
  });
  if (severity !== undefined) await writeSeverity(vscode.Uri.joinPath(folder, CONFIG_PATH), code, severity);
}

/** Sets one value; comments and all else of the file stay. The file is made where it is missing. */
async function writeSeverity(uri: vscode.Uri, code: string, severity: string): Promise<void> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (!isThere) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  const document = await vscode.workspace.openTextDocument(uri);
  // A document that nobody shows any more hears of a change on the disk a moment later.
  const onDisk = document.isDirty ? null : await readText(uri);
  const isBehind = onDisk !== null && !hasSameLines(document.getText(), onDisk);
  const text = isBehind ? onDisk : document.getText();
  let written: string;
  try {
    written = setYamlValue(text, ["rules", code], severity);
  } catch (error) {
    throw new UserError(
      vscode.l10n.t(
        "{0} cannot be read, so nothing was changed: {1}",
        CONFIG_PATH,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
  if (isBehind) return vscode.workspace.fs.writeFile(uri, await vscode.workspace.encode(written, { uri }));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), written);
  if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save()))
    throw new UserError(
      vscode.l10n.t("{0} cannot be written, so nothing was changed. It may be read-only.", CONFIG_PATH),
    );
}
