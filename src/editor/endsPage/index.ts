import * as vscode from "vscode";
import { calendar } from "../../models/lifecycle/calendar";
import { calendarDays } from "../../models/lifecycle/calendarDays";
import { exportFile } from "../costPage/exportFile";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { contentLanguage } from "../services/contentLanguage";
import { renderStaticHtml } from "../services/pageHtml";
import type { Services } from "../services/services";
import { today } from "../services/today";
import { endsHtml } from "./html";
import { workspaceStates } from "./workspaceStates";

const ENDS_PAGE = "modelChoice.endsPage";

/** `What Ends When`: the models of this workspace's records and scenarios with their ends, as a page and as a calendar. */
export function registerEndsPage(services: Services): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  let revision = 0;
  const render = async (): Promise<void> => {
    const mine = ++revision;
    const body = endsHtml(await workspaceStates(services), today());
    // A newer look says more, and a page that was closed meanwhile needs nothing.
    if (!panel || mine !== revision) return;
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(services.context.extensionUri, "dist");
    const asset = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    webview.html = renderStaticHtml({
      cspSource: webview.cspSource,
      language: contentLanguage(),
      title: panel.title,
      styles: [asset("codicon.css"), asset("endsPage.css")],
      body,
    });
  };
  const again = (): void => {
    if (panel) render().catch((error: unknown) => services.log.error("What ends when cannot be told:", String(error)));
  };
  const open = async (): Promise<void> => {
    if (panel) panel.reveal();
    else {
      panel = createPanel(services);
      panel.onDidDispose(() => (panel = undefined));
    }
    await render();
  };
  return vscode.Disposable.from(
    registerCommand(COMMANDS.whatEnds, services.log, open),
    registerCommand(COMMANDS.saveEnds, services.log, () => save(services)),
    registerCommand(COMMANDS.openPlace, services.log, openPlace),
    services.records.onDidChange(again),
    services.scenarios.onDidChange(again),
    services.catalogue.onDidChange(again),
    { dispose: () => void panel?.dispose() },
  );
}

/** A page without scripts: its links run commands of this extension, and no others. */
function createPanel({ context }: Services): vscode.WebviewPanel {
  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  const panel = vscode.window.createWebviewPanel(ENDS_PAGE, vscode.l10n.t("What Ends When"), vscode.ViewColumn.Active, {
    enableFindWidget: true,
    enableScripts: false,
    enableCommandUris: [COMMANDS.openPlace, COMMANDS.saveEnds],
    localResourceRoots: [dist],
  });
  const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, "media", `page-${theme}.svg`);
  panel.iconPath = { light: icon("light"), dark: icon("dark") };
  return panel;
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
