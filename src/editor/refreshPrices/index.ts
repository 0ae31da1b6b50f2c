import type * as vscode from "vscode";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { LoadedOnce } from "../services/loadedOnce";
import type { ReadOnlyMarkdown } from "../services/readOnlyMarkdown";
import type { Services } from "../services/services";
import type * as Refreshing from "./start";

/** `Refresh Prices...`: what fetches and compares is a script of its own, which is loaded when somebody first refreshes. */
export function registerRefreshPrices(services: Services, documents: ReadOnlyMarkdown): vscode.Disposable {
  const script = new LoadedOnce(async () => (await services.shell.loadPart("refresh.js")) as typeof Refreshing);
  return registerCommand(COMMANDS.refreshPrices, services.log, async () => {
    await (await script.get()).refreshPrices(services, documents);
  });
}
