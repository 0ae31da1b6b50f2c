import * as vscode from "vscode";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { LoadedOnce } from "../services/loadedOnce";
import type { Services } from "../services/services";
import type * as Weighing from "./start";

/**
 * `For and Against...`: the strongest on each side of a question, topic, criterion or option, as a page and as Markdown. The
 * page is a script of its own, which is loaded when somebody first weighs.
 */
export function registerForAndAgainst(services: Services, target: TargetEditor): vscode.Disposable {
  const loaded: { dispose(): void }[] = [];
  const page = new LoadedOnce(async () => {
    const { ForAndAgainst } = (await services.shell.loadPart("forAndAgainst.js")) as typeof Weighing;
    const made = new ForAndAgainst(services, target);
    loaded.push(made);
    return made;
  });
  return vscode.Disposable.from(
    registerCommand(COMMANDS.forAndAgainst, services.log, async (argument) => (await page.get()).open(argument)),
    registerCommand(COMMANDS.insertForAndAgainst, services.log, async () => (await page.get()).insert()),
    registerCommand(COMMANDS.copyForAndAgainst, services.log, async () => (await page.get()).copy()),
    new vscode.Disposable(() => loaded.forEach((one) => one.dispose())),
  );
}
