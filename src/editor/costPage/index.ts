import * as vscode from "vscode";
import { savedCostState } from "../../shared/costProtocol";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { isScenario } from "../services/scenarioService";
import type { Services } from "../services/services";
import { SCENARIO_EDITOR } from "../shell/shell";
import { COST_PAGE, CostPanel } from "./panel";
import { ScenarioEditor } from "./scenarioEditor";

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
  const editor = new ScenarioEditor(services, target);
  services.shell.edit((document, panel) => editor.resolve(document, panel));
  return vscode.Disposable.from(
    editor,
    registerCommand(COMMANDS.openAsForm, services.log, (argument) => reopen(argument, SCENARIO_EDITOR)),
    registerCommand(COMMANDS.openAsText, services.log, (argument) => reopen(argument, "default")),
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

/**
 * Shows a scenario in another editor instead of the one in the active tab. A tab with unsaved changes stays beside it, since
 * VS Code would ask what is to become of them.
 */
async function reopen(argument: unknown, editor: string): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const shown =
    tab?.input instanceof vscode.TabInputText || tab?.input instanceof vscode.TabInputCustom
      ? tab.input.uri
      : undefined;
  const uri = argument instanceof vscode.Uri ? argument : shown;
  if (!uri || !isScenario(uri)) return;
  await vscode.commands.executeCommand("vscode.openWith", uri, editor);
  if (
    tab &&
    !tab.isDirty &&
    shown?.toString() === uri.toString() &&
    tab !== vscode.window.tabGroups.activeTabGroup.activeTab
  )
    await vscode.window.tabGroups.close(tab, true);
}

function pageTitle(): string {
  return vscode.l10n.t("Model Choice Cost");
}

function createPanel(): vscode.WebviewPanel {
  const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(COST_PAGE, pageTitle(), column, { enableFindWidget: true });
}
