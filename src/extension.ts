import type * as vscode from "vscode";
import { openShell } from "./editor/shell";

/** Registers what VS Code shows from the start. Nothing is read; the core loads when a view, a command or a record asks. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(openShell(context));
}
