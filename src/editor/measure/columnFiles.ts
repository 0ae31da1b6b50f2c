import * as vscode from "vscode";
import { readColumnFile, withTable } from "../../measure/columns/columnFile";
import type { KnownTable } from "../../measure/columns/columnMap";
import { scenarioProblemMessage } from "../scenarios/problemMessage";
import { UserError } from "../services/userError";

/** `columns.yaml` of the team whose scenario this is: beside the folder of its scenarios, else in the folder that is open. */
function fileFor(scenario: vscode.Uri): vscode.Uri {
  if (/\/\.model-choice\/scenarios\/[^/]+$/.test(scenario.path))
    return vscode.Uri.joinPath(scenario, "../../columns.yaml");
  const folder = vscode.workspace.getWorkspaceFolder(scenario) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder)
    throw new UserError(vscode.l10n.t("Open a folder first: what columns mean is kept in its .model-choice."));
  return vscode.Uri.joinPath(folder.uri, ".model-choice", "columns.yaml");
}

/** What the team keeps of its tables. @throws UserError where its file cannot be read as it is meant */
export async function knownTables(scenario: vscode.Uri): Promise<readonly KnownTable[]> {
  const uri = fileFor(scenario);
  return tablesIn(uri, (await textOf(uri)) ?? "");
}

/** Keeps what was said of a table. @throws UserError where the file cannot be read or written */
export async function keepTable(scenario: vscode.Uri, table: KnownTable): Promise<void> {
  const uri = fileFor(scenario);
  const before = await textOf(uri);
  tablesIn(uri, before ?? "");
  const text = withTable(before ?? "", table);
  const change = new vscode.WorkspaceEdit();
  if (before === null) change.createFile(uri, { contents: new TextEncoder().encode(text) });
  else {
    const document = await vscode.workspace.openTextDocument(uri);
    change.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(before.length)), text);
  }
  const isDone = await vscode.workspace.applyEdit(change);
  if (isDone && before !== null) await (await vscode.workspace.openTextDocument(uri)).save();
  if (!isDone)
    throw new UserError(
      vscode.l10n.t("{0} cannot be edited. It may be read-only.", vscode.workspace.asRelativePath(uri)),
    );
}

function tablesIn(uri: vscode.Uri, text: string): readonly KnownTable[] {
  const { tables, problems } = readColumnFile(text, vscode.workspace.asRelativePath(uri));
  const [problem] = problems;
  if (problem) throw new UserError(`${problem.file}:${problem.line}: ${scenarioProblemMessage(problem)}`);
  return tables;
}

/** From its editor where one is open; null where there is no such file. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isThere ? (await vscode.workspace.openTextDocument(uri)).getText() : null;
}
