import * as vscode from "vscode";
import { insertText } from "../insert/insertText";
import type { TargetEditor } from "../insert/targetEditor";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { copyText } from "../services/copyText";
import type { Services } from "../services/services";
import { CostTreeProvider, type RuleItem } from "./provider";

export const COST_VIEW = "modelChoice.cost";

/** The cost heuristics view: what each rule says of the active scenario; copy and insert. */
export function registerCostTree(services: Services, target: TargetEditor): vscode.Disposable {
  const provider = new CostTreeProvider(services);
  const view = services.shell.fill(COST_VIEW, provider);
  const describe = async (): Promise<void> => {
    const active = await services.scenarios.active();
    view.description = active?.file.scenario?.title ?? (active ? vscode.workspace.asRelativePath(active.uri) : "");
    // An empty message takes its line away.
    view.message =
      active && !active.comparison
        ? vscode.l10n.t("{0} has errors. The Problems view lists them.", vscode.workspace.asRelativePath(active.uri))
        : "";
  };
  const soon = (): void => {
    // The view says nothing before it is looked at, so nothing is read before.
    if (view.visible)
      describe().catch((error: unknown) => services.log.error("The active scenario cannot be read:", String(error)));
  };
  soon();
  const onRow = (id: string, act: (item: RuleItem, markdown: string) => Promise<void>): vscode.Disposable =>
    registerCommand(id, services.log, async (argument) => {
      const item = isRuleItem(argument) ? argument : await pickRule(provider);
      if (item) await act(item, await provider.markdown(item));
    });
  return vscode.Disposable.from(
    provider,
    provider.onDidChangeTreeData(soon),
    view.onDidChangeVisibility(soon),
    onRow("modelChoice.copyRule", (item, markdown) =>
      copyText(markdown, vscode.l10n.t("Copied “{0}” as Markdown.", item.rule.name)),
    ),
    onRow("modelChoice.insertRule", (item, markdown) =>
      insertText(target, markdown, `${item.rule.name}: ${item.sentence}`),
    ),
    registerCommand("modelChoice.openRuleNote", services.log, async (argument) => {
      const item = isRuleItem(argument) ? argument : await pickRule(provider);
      const [note] = item?.rule.notes ?? [];
      if (note !== undefined) await vscode.commands.executeCommand(COMMANDS.openNote, note, "link");
    }),
  );
}

function isRuleItem(value: unknown): value is RuleItem {
  return typeof value === "object" && value !== null && "rule" in value && "sentence" in value;
}

async function pickRule(provider: CostTreeProvider): Promise<RuleItem | undefined> {
  const items = await provider.getChildren();
  const rows = items.map((item) => ({ label: item.rule.name, description: item.short, detail: item.sentence, item }));
  const picked = await vscode.window.showQuickPick(rows, {
    placeHolder: vscode.l10n.t("Which cost rule?"),
    matchOnDetail: true,
  });
  return picked?.item;
}
