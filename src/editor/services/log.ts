import * as vscode from "vscode";

/** The extension's log, shown under its name in the Output panel. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel("Model Choice Notes", { log: true });
}
