import * as vscode from "vscode";

/** Copies a text and says so for four seconds in the status bar. */
export async function copyText(text: string, message: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${message}`, 4000);
}
