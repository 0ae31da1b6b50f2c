import type * as vscode from "vscode";
import type { LibraryService } from "./libraryService";
import type { LookupService } from "./lookupService";
import type { Navigator } from "./navigation";

/** What features share; made once in `activate`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly library: LibraryService;
  readonly lookup: LookupService;
  readonly navigator: Navigator;
}
