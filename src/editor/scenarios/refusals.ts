import * as vscode from "vscode";
import { UserError } from "../services/userError";

export function hasErrors(uri: vscode.Uri): UserError {
  return new UserError(
    vscode.l10n.t("{0} has errors. The Problems view lists them.", vscode.workspace.asRelativePath(uri)),
  );
}

export function noScenario(): UserError {
  return new UserError(
    vscode.l10n.t("There is no scenario yet. “Model Choice: New Scenario...” makes one in .model-choice/scenarios."),
  );
}
