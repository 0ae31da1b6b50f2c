import * as vscode from "vscode";
import { NO_FILTER } from "../../debate/filterNotes";
import { STANCES } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { contentLanguage } from "../services/contentLanguage";
import { askFilter } from "../services/liveFilter";
import type { DebateTreeProvider } from "./provider";
import { STANCE_ICONS } from "./treeItem";

/** Asks for words and narrows the tree to the notes that the look-up finds for them; an empty box lifts that. */
export function filterByText(provider: DebateTreeProvider): Promise<void> {
  return askFilter({
    title: vscode.l10n.t("Filter the Debate by Text"),
    prompt: vscode.l10n.t(
      "Notes on what you type, in English or Chinese, as the look-up finds them. Leave empty to show all.",
    ),
    value: provider.filter.text,
    apply: (text) => provider.setFilter({ ...provider.filter, text }),
  });
}

/** Asks for stances and narrows the tree to them; none or all chosen lifts that. */
export async function filterByStance(provider: DebateTreeProvider): Promise<void> {
  const words = WORDS[contentLanguage()].stance;
  const chosen = provider.filter.stances;
  const items = STANCES.map((stance) => ({
    label: `$(${STANCE_ICONS[stance].icon}) ${words[stance]}`,
    picked: chosen.length === 0 || chosen.includes(stance),
    stance,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t("Filter the Debate by Stance"),
    placeHolder: vscode.l10n.t("Show notes with these stances"),
  });
  if (!picked) return;
  const stances = picked.length === STANCES.length ? [] : picked.map((item) => item.stance);
  await provider.setFilter({ ...provider.filter, stances });
}

/** Shows all notes again. */
export async function clearFilter(provider: DebateTreeProvider): Promise<void> {
  await provider.setFilter(NO_FILTER);
}
