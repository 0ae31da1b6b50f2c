import type * as vscode from "vscode";
import type { LibraryService } from "./libraryService";
import type { LookupService } from "./lookupService";
import type { CatalogueService } from "./catalogueService";
import type { Navigator } from "./navigation";
import type { PriceService } from "./priceService";
import type { RecordService } from "./recordService";
import type { ScenarioService } from "./scenarioService";
import type { Shell } from "../shell/shell";

/** What features share; made once when the core starts. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly shell: Shell;
  readonly library: LibraryService;
  readonly lookup: LookupService;
  readonly navigator: Navigator;
  readonly prices: PriceService;
  readonly catalogue: CatalogueService;
  readonly scenarios: ScenarioService;
  readonly records: RecordService;
}
