import type * as vscode from "vscode";
import { LibraryService } from "./editor/services/libraryService";
import { createLog } from "./editor/services/log";
import { Navigator } from "./editor/services/navigation";
import type { Services } from "./editor/services/services";

/** Wires the rooms together. Nothing is read here; content loads when a view, a command or a page asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const library = new LibraryService(context.extensionUri, log);
  const navigator = new Navigator();
  const services: Services = { context, log, library, navigator };
  context.subscriptions.push(log, library, navigator);
}
