import type * as vscode from "vscode";
import { registerCitations } from "./editor/citations";
import { registerCostPage } from "./editor/costPage";
import { registerCostTree } from "./editor/costTree";
import { registerDebatePage } from "./editor/debatePage";
import { registerDebateTree } from "./editor/debateTree";
import { registerDecisionsTree } from "./editor/decisionsTree";
import { registerInsert } from "./editor/insert";
import { TargetEditor } from "./editor/insert/targetEditor";
import { registerLookup } from "./editor/lookup";
import { registerModelsTree } from "./editor/modelsTree";
import { registerNoteActions } from "./editor/noteActions";
import { registerOnDemand } from "./editor/onDemand";
import { registerScenarios } from "./editor/scenarios";
import { CatalogueService } from "./editor/services/catalogueService";
import { LibraryService } from "./editor/services/libraryService";
import { createLog } from "./editor/services/log";
import { LookupService } from "./editor/services/lookupService";
import { Navigator } from "./editor/services/navigation";
import { PriceService } from "./editor/services/priceService";
import { ReadOnlyMarkdown } from "./editor/services/readOnlyMarkdown";
import { RecordService } from "./editor/services/recordService";
import { ScenarioService } from "./editor/services/scenarioService";
import type { Services } from "./editor/services/services";
import { registerTeamNotes } from "./editor/teamNotes";

/** Wires the rooms together. Nothing is read here; content loads when a view, a command or a page asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const library = new LibraryService(context.extensionUri, log);
  const navigator = new Navigator();
  const target = new TargetEditor();
  const documents = new ReadOnlyMarkdown();
  const prices = new PriceService(context, log);
  const catalogue = new CatalogueService(library, prices);
  const scenarios = new ScenarioService(context.workspaceState, catalogue);
  const records = new RecordService(log);
  const lookup = new LookupService(library, records);
  const services: Services = { context, log, library, lookup, navigator, prices, catalogue, scenarios, records };
  context.subscriptions.push(
    log,
    library,
    lookup,
    navigator,
    prices,
    catalogue,
    scenarios,
    records,
    target,
    documents,
    registerDebateTree(services),
    registerDebatePage(services),
    registerCostTree(services, target),
    registerModelsTree(services, target),
    registerDecisionsTree(services),
    registerCostPage(services, target),
    registerScenarios(services, target),
    registerLookup(services, target, documents),
    registerInsert(services, target),
    registerNoteActions(services),
    registerCitations(services),
    registerTeamNotes(services),
    registerOnDemand(services, documents),
  );
}
