import * as vscode from "vscode";
import { registerDecisionIndex } from "./editor/decisionIndex";
import { registerNewRecord } from "./editor/newRecord";
import { registerRecordCommands } from "./editor/recordCommands";
import { registerRecordLanguage } from "./editor/recordLanguage";
import { registerRefreshPrices } from "./editor/refreshPrices";
import type { ReadOnlyMarkdown } from "./editor/services/readOnlyMarkdown";
import type { Services } from "./editor/services/services";
import { registerSnippets } from "./editor/snippets";

/**
 * Wires what nobody needs before they ask for it: `dist/onDemand.js`, the second script of the extension, which
 * `editor/onDemand` loads when a record is open or one of these commands is called.
 */
export function register(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  return vscode.Disposable.from(
    registerRecordCommands(services),
    registerNewRecord(services),
    registerDecisionIndex(services),
    registerRecordLanguage(services, documents),
    registerSnippets(services, documents),
    registerRefreshPrices(services, documents),
  );
}
