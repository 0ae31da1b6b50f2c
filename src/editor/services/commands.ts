import * as vscode from "vscode";
import { isUserError } from "./userError";

/**
 * Registers a command whose failure is always told: a `UserError` as it is, anything else in one short sentence with
 * the details in the log.
 */
export function registerCommand(
  id: string,
  log: vscode.LogOutputChannel,
  run: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      if (isUserError(error)) {
        void vscode.window.showErrorMessage(error.message);
        return undefined;
      }
      log.error(`${id}:`, error instanceof Error ? error : String(error));
      const showLog = vscode.l10n.t("Show Log");
      const message = vscode.l10n.t("Something went wrong in Model Choice Notes. The log has the details.");
      void vscode.window.showErrorMessage(message, showLog).then((choice) => choice === showLog && log.show());
      return undefined;
    }
  });
}
