import * as vscode from "vscode";
import { calendar } from "../../models/lifecycle/calendar";
import { calendarDays } from "../../models/lifecycle/calendarDays";
import { exportFile } from "../costPage/exportFile";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import type { Services } from "../services/services";
import { StaticPage } from "../services/staticPage";
import { today } from "../services/today";
import { endsHtml } from "./html";
import { workspaceStates } from "./workspaceStates";

const ENDS_PAGE = "modelChoice.endsPage";

/** `What Ends When`: the models of this workspace's records and scenarios with their ends, as a page and as a calendar. */
export function registerEndsPage(services: Services): vscode.Disposable {
  const page = new StaticPage(services, {
    type: ENDS_PAGE,
    title: vscode.l10n.t("What Ends When"),
    style: "endsPage.css",
    commands: [COMMANDS.openPlace, COMMANDS.saveEnds],
    body: async () => endsHtml(await workspaceStates(services), today()),
  });
  const again = (): void => page.refresh();
  return vscode.Disposable.from(
    registerCommand(COMMANDS.whatEnds, services.log, () => page.open()),
    registerCommand(COMMANDS.saveEnds, services.log, () => save(services)),
    registerCommand(COMMANDS.openPlace, services.log, openPlace),
    services.records.onDidChange(again),
    services.scenarios.onDidChange(again),
    services.catalogue.onDidChange(again),
    page,
  );
}

async function save(services: Services): Promise<void> {
  const states = await workspaceStates(services);
  const named = states.map((state) => ({
    ...state,
    uses: state.uses.map(({ path, line }) => ({
      path: vscode.workspace.asRelativePath(vscode.Uri.parse(path)),
      line,
    })),
  }));
  const file = await exportFile("what-ends-when", "ics", calendar(calendarDays(named, contentLanguage())));
  if (file !== undefined) vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Saved {0}.", file)}`, 4000);
}

/** Shows a line (from 1) of a file of the workspace. */
async function openPlace(address: unknown, line: unknown): Promise<void> {
  if (typeof address !== "string" || typeof line !== "number") return;
  const uri = vscode.Uri.parse(address);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return;
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}
