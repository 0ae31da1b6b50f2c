import type * as vscode from "vscode";
import { registerCitations } from "./editor/citations";
import { registerCostPage } from "./editor/costPage";
import { registerCostTree } from "./editor/costTree";
import { registerCriteria } from "./editor/criteria";
import { registerDebatePage } from "./editor/debatePage";
import { registerDebateTree } from "./editor/debateTree";
import { registerDecisionIndex } from "./editor/decisionIndex";
import { registerDecisionsTree } from "./editor/decisionsTree";
import { registerEndsPage } from "./editor/endsPage";
import { registerForAndAgainst } from "./editor/forAndAgainst";
import { registerInsert } from "./editor/insert";
import { registerLookup } from "./editor/lookup";
import { registerMeasure } from "./editor/measure";
import { registerModelsTree } from "./editor/modelsTree";
import { registerNewRecord } from "./editor/newRecord";
import { registerNoteActions } from "./editor/noteActions";
import { registerRecordCommands } from "./editor/recordCommands";
import { registerRecordLanguage } from "./editor/recordLanguage";
import { registerRefreshPrices } from "./editor/refreshPrices";
import { registerScenarios } from "./editor/scenarios";
import { CatalogueService } from "./editor/services/catalogueService";
import { LibraryService } from "./editor/services/libraryService";
import { LookupService } from "./editor/services/lookupService";
import { Navigator } from "./editor/services/navigation";
import { PriceService } from "./editor/services/priceService";
import { RecordService } from "./editor/services/recordService";
import { ScenarioService } from "./editor/services/scenarioService";
import type { Services } from "./editor/services/services";
import type { Shell } from "./editor/shell/shell";
import { registerSnippets } from "./editor/snippets";
import { registerTeamNotes } from "./editor/teamNotes";

/**
 * Wires the rooms together, once somebody has asked for something. Nothing is read here; content loads with the view,
 * the command or the page that needs it.
 * @param started takes everything that is to be disposed, as soon as it is made, also where a later part fails.
 */
export function start(shell: Shell, started: vscode.Disposable[]): void {
  const { context, log, target, documents } = shell;
  const keep = <T extends vscode.Disposable>(part: T): T => {
    started.push(part);
    return part;
  };
  const prices = keep(new PriceService(context, log));
  const library = keep(new LibraryService(context.extensionUri, log, prices));
  const navigator = keep(new Navigator());
  const catalogue = keep(new CatalogueService(library, prices));
  const scenarios = keep(new ScenarioService(context.workspaceState, catalogue));
  const records = keep(new RecordService(log));
  const lookup = keep(new LookupService(context.extensionUri, library, records));
  const services: Services = { context, log, shell, library, lookup, navigator, prices, catalogue, scenarios, records };
  keep(registerDebateTree(services));
  keep(registerDebatePage(services));
  keep(registerCriteria(services));
  keep(registerForAndAgainst(services, target));
  keep(registerCostTree(services, target));
  keep(registerModelsTree(services, target));
  keep(registerRecordCommands(services));
  keep(registerNewRecord(services));
  keep(registerDecisionIndex(services));
  keep(registerRecordLanguage(services, documents));
  keep(registerDecisionsTree(services));
  keep(registerCostPage(services, target));
  keep(registerScenarios(services, target));
  keep(registerLookup(services, target, documents));
  keep(registerInsert(services, target));
  keep(registerNoteActions(services));
  keep(registerCitations(services));
  keep(registerTeamNotes(services));
  keep(registerSnippets(services, documents));
  keep(registerRefreshPrices(services, documents));
  keep(registerMeasure(services, documents));
  keep(registerEndsPage(services));
}
