import * as vscode from "vscode";
import { noScenario } from "../scenarios/refusals";
import type { Services } from "../services/services";
import { confirmedNames, rememberNames } from "./confirmedNames";

/** Lists what a person said names in measured files stand for in the active scenario, and forgets those that are picked. */
export async function forgetNames({ scenarios, context }: Services): Promise<void> {
  const active = await scenarios.active();
  if (!active) throw noScenario();
  const names = confirmedNames(context.workspaceState, active.uri);
  if (names.size === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Nobody has said yet what names in measured files stand for in this scenario."),
    );
    return;
  }
  const options = active.file.scenario?.options ?? [];
  const items = [...names].map(([name, id]) => ({
    label: name.replace(/^load /, "") || vscode.l10n.t("no model named"),
    description:
      id === null ? vscode.l10n.t("none of the options") : (options.find((option) => option.id === id)?.name ?? id),
    name,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Forget Names of Measured Files"),
    placeHolder: vscode.l10n.t("Which of these is to be asked again?"),
    canPickMany: true,
  });
  if (!picked) return;
  const forgotten = new Set(picked.map(({ name }) => name));
  await rememberNames(context.workspaceState, active.uri, new Map([...names].filter(([name]) => !forgotten.has(name))));
}
