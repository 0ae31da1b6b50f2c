import * as vscode from "vscode";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { LoadedOnce } from "../services/loadedOnce";
import type { Services } from "../services/services";
import type * as Ends from "./start";

/**
 * `What Ends When`: the models of this workspace's records and scenarios with their ends, as a page and as a calendar. The
 * page is a script of its own, which is loaded when somebody first asks for it.
 */
export function registerEndsPage(services: Services): vscode.Disposable {
  const loaded: { dispose(): void }[] = [];
  const page = new LoadedOnce(async () => {
    const { EndsPage } = (await services.shell.loadPart("endsPage.js")) as typeof Ends;
    const made = new EndsPage(services);
    loaded.push(made);
    return made;
  });
  return vscode.Disposable.from(
    registerCommand(COMMANDS.whatEnds, services.log, async () => (await page.get()).open()),
    registerCommand(COMMANDS.saveEnds, services.log, async () => (await page.get()).save()),
    registerCommand(COMMANDS.openPlace, services.log, openPlace),
    new vscode.Disposable(() => loaded.forEach((one) => one.dispose())),
  );
}

/** Shows a line (from 1) of a file of the workspace. */
async function openPlace(address: unknown, line: unknown): Promise<void> {
  if (typeof address !== "string" || typeof line !== "number") return;
  const uri = vscode.Uri.parse(address);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return;
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}
