import * as vscode from "vscode";
import { recordArgument } from "../recordCommands/recordArgument";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { LoadedOnce } from "../services/loadedOnce";
import type { Services } from "../services/services";
import type { Shell } from "../shell/shell";
import type * as Making from "./start";

/** What asks for records and writes them: a script of its own, which is loaded when somebody first does so. */
export function newRecordScript(shell: Shell): LoadedOnce<typeof Making> {
  return new LoadedOnce(async () => (await shell.loadPart("newRecord.js", ["changes.js"])) as typeof Making);
}

/**
 * `New Decision Record...`, `Supersede with New Record...` and `Review Decision...`. They take the answers as further
 * arguments and then ask nothing.
 */
export function registerNewRecord(services: Services): vscode.Disposable {
  const script = newRecordScript(services.shell);
  return vscode.Disposable.from(
    registerCommand(COMMANDS.newRecord, services.log, async (argument, answers) => {
      const { newRecord } = await script.get();
      return newRecord(services, argument instanceof vscode.Uri ? argument : undefined, answers);
    }),
    registerCommand(COMMANDS.supersedeRecord, services.log, async (argument, answers) => {
      const older = await recordArgument(services, argument, vscode.l10n.t("Supersede which record?"));
      return older && (await script.get()).supersedeRecord(services, older, answers);
    }),
    registerCommand(COMMANDS.reviewDecision, services.log, async (argument, ...answers) => {
      const record = await recordArgument(services, argument, vscode.l10n.t("Review which decision?"));
      return record && (await script.get()).reviewDecision(services, record, answers);
    }),
    registerCommand(COMMANDS.addOption, services.log, async (uri, offset) => {
      if (uri instanceof vscode.Uri && typeof offset === "number")
        await (await script.get()).addOption(services, uri, offset);
    }),
  );
}
