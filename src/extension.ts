import type * as vscode from "vscode";
import { registerCitations } from "./editor/citations";
import { registerDebatePage } from "./editor/debatePage";
import { registerDebateTree } from "./editor/debateTree";
import { registerInsert } from "./editor/insert";
import { TargetEditor } from "./editor/insert/targetEditor";
import { registerLookup } from "./editor/lookup";
import { registerNoteActions } from "./editor/noteActions";
import { LibraryService } from "./editor/services/libraryService";
import { createLog } from "./editor/services/log";
import { LookupService } from "./editor/services/lookupService";
import { Navigator } from "./editor/services/navigation";
import { ReadOnlyMarkdown } from "./editor/services/readOnlyMarkdown";
import type { Services } from "./editor/services/services";
import { registerSnippets } from "./editor/snippets";
import { registerTeamNotes } from "./editor/teamNotes";

/** Wires the rooms together. Nothing is read here; content loads when a view, a command or a page asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const library = new LibraryService(context.extensionUri, log);
  const lookup = new LookupService(library);
  const navigator = new Navigator();
  const target = new TargetEditor();
  const documents = new ReadOnlyMarkdown();
  const services: Services = { context, log, library, lookup, navigator };
  context.subscriptions.push(
    log,
    library,
    lookup,
    navigator,
    target,
    documents,
    registerDebateTree(services),
    registerDebatePage(services),
    registerLookup(services, target, documents),
    registerInsert(services, target),
    registerSnippets(services, documents),
    registerNoteActions(services),
    registerCitations(services),
    registerTeamNotes(services),
  );
}
