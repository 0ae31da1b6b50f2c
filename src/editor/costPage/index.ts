import * as vscode from "vscode";
import { savedCostState } from "../../shared/costProtocol";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { isScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { COST_PAGE, CostPanel } from "./panel";

/** The cost page: one panel on a scenario, opened from a command, a tree or a scenario file, and restored with the window. */
export function registerCostPage(services: Services, target: TargetEditor): vscode.Disposable {
  let current: CostPanel | undefined;
  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri | null): void => {
    current?.dispose();
    const page = new CostPanel(panel, services, target, uri);
    current = page;
    page.onDidDispose(() => {
      if (current === page) current = undefined;
    });
  };
  services.shell.restore(COST_PAGE, {
    deserializeWebviewPanel: async (panel, saved: unknown) => {
      const state = savedCostState.safeParse(saved);
      const label = state.success ? state.data.file : null;
      panel.title = pageTitle();
      const files = await services.scenarios.files();
      adopt(panel, files.find((uri) => vscode.workspace.asRelativePath(uri) === label) ?? null);
    },
  });
  return vscode.Disposable.from(
    registerCommand(COMMANDS.openCostPage, services.log, async (argument) => {
      const uri = await scenarioFor(services, argument);
      if (current) current.reveal(uri);
      else adopt(createPanel(), uri);
    }),
    { dispose: () => current?.dispose() },
  );
}

/** The scenario that a command means: its argument, the one in the active editor, else the active one. */
async function scenarioFor(services: Services, argument: unknown): Promise<vscode.Uri | null> {
  const given = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  if (given && isScenario(given)) return given;
  return (await services.scenarios.active())?.uri ?? null;
}

function pageTitle(): string {
  return vscode.l10n.t("Model Choice Cost");
}

function createPanel(): vscode.WebviewPanel {
  const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(COST_PAGE, pageTitle(), column, { enableFindWidget: true });
}
