import type * as vscode from "vscode";
import { CONFIG_PATH } from "../../../decisions/rules/ruleConfig";

/** Whether a document is the file in which a team sets the rules and folders of its records. */
export function isConfigFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${CONFIG_PATH}`);
}
