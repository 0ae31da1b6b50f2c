import * as vscode from "vscode";
import type { register } from "../../onDemand";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import { isConfigFile } from "../services/records/configFile";
import type { Services } from "../services/services";
import { UserError } from "../services/userError";
import { loadScript } from "./loadScript";

/** Commands of the second script, which can be called before it is loaded. */
const COMMAND_IDS = [
  COMMANDS.newRecord,
  COMMANDS.supersedeRecord,
  COMMANDS.openRecord,
  COMMANDS.changeRecordStatus,
  COMMANDS.markSuperseded,
  COMMANDS.linkRecords,
  COMMANDS.renumberRecord,
  COMMANDS.renameRecord,
  COMMANDS.updateDecisionIndex,
  COMMANDS.checkRecords,
  COMMANDS.recordsShown,
  COMMANDS.openRulePage,
  COMMANDS.setRuleSeverity,
  COMMANDS.updateFigures,
  COMMANDS.refreshPrices,
  "modelChoice.insertSnippet",
  "modelChoice.copyRecordLink",
  "modelChoice.revealRecordInExplorer",
];

/**
 * Loads the second script once it is needed: when a record or the rules' configuration is open, or when one of its
 * commands is called. Until then its commands have stand-ins that load it and call the real ones.
 */
export function registerOnDemand(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  let loading: Promise<void> | undefined;
  const standIns = COMMAND_IDS.map((id) =>
    registerCommand(id, services.log, async (...args) => {
      await load();
      return vscode.commands.executeCommand(id, ...args);
    }),
  );
  const load = (): Promise<void> => {
    loading ??= start().catch((error: unknown) => {
      loading = undefined;
      services.log.error("The second script cannot be loaded:", error instanceof Error ? error : String(error));
      throw new UserError(
        vscode.l10n.t(
          "A part of Model Choice Notes could not be loaded. Try again; if that does not help, install the extension anew. The log has the details.",
        ),
      );
    });
    return loading;
  };
  const start = async (): Promise<void> => {
    // The build wrote this script from `src/onDemand.ts`.
    const script = (await loadScript(vscode.Uri.joinPath(services.context.extensionUri, "dist", "onDemand.js"))) as {
      readonly register: typeof register;
    };
    opened.dispose();
    for (const standIn of standIns) standIn.dispose();
    registered = script.register(services, documents);
  };
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (isConfigFile(document.uri) || (await services.records.recordOf(document))) await load();
  };
  const lookAt = (document: vscode.TextDocument): void =>
    void look(document).catch((error: unknown) =>
      services.log.error(`${document.uri.path}:`, error instanceof Error ? error : String(error)),
    );
  const opened = vscode.workspace.onDidOpenTextDocument(lookAt);
  vscode.workspace.textDocuments.forEach(lookAt);
  return vscode.Disposable.from(opened, ...standIns, { dispose: () => void registered?.dispose() });
}
