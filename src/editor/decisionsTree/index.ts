import * as vscode from "vscode";
import { COMMANDS } from "../services/commandIds";
import { registerCommand } from "../services/commands";
import { askFilter } from "../services/liveFilter";
import type { Services } from "../services/services";
import { recordArgument } from "../recordCommands/recordArgument";
import type { DecisionItem } from "./items";
import { DecisionsTreeProvider } from "./provider";

export const DECISIONS_VIEW = "modelChoice.decisions";

/** The decisions view with its filter, and the way from a record to its row. */
export function registerDecisionsTree(services: Services): vscode.Disposable {
  const provider = new DecisionsTreeProvider(services);
  const view = services.shell.fill(DECISIONS_VIEW, provider);
  const describe = (): void => {
    void vscode.commands.executeCommand("setContext", "modelChoice.decisions.filtered", provider.filter !== "");
    view.description = provider.filter === "" ? "" : `“${provider.filter}”`;
  };
  describe();
  const shown = (): void => {
    if (view.visible) void vscode.commands.executeCommand(COMMANDS.recordsShown);
  };
  shown();
  return vscode.Disposable.from(
    provider,
    provider.onDidChangeTreeData(describe),
    view.onDidChangeVisibility(shown),
    registerCommand("modelChoice.decisions.filterByText", services.log, () => filterByText(provider)),
    registerCommand("modelChoice.decisions.clearFilter", services.log, () => provider.setFilter("")),
    registerCommand(COMMANDS.revealRecord, services.log, (argument) => reveal(services, view, provider, argument)),
  );
}

function filterByText(provider: DecisionsTreeProvider): Promise<void> {
  return askFilter({
    title: vscode.l10n.t("Filter the Decisions by Text"),
    prompt: vscode.l10n.t(
      "Records that contain every word in path, title, status, people, options or cited arguments. Leave empty to show all.",
    ),
    value: provider.filter,
    apply: (text) => provider.setFilter(text),
  });
}

async function reveal(
  services: Services,
  view: vscode.TreeView<DecisionItem>,
  provider: DecisionsTreeProvider,
  argument: unknown,
): Promise<void> {
  const chosen = await recordArgument(services, argument, vscode.l10n.t("Show which record in the tree?"));
  if (!chosen) return;
  const { root, file } = chosen;
  // The person asked for this record: a filter that hides it gives way.
  if (!(await provider.rowOf(root, file.record.path))) await provider.setFilter("");
  const row = await provider.rowOf(root, file.record.path);
  if (row) await view.reveal(row, { select: true, focus: true, expand: true });
}
