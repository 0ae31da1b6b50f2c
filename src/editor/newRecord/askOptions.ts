import * as vscode from "vscode";
import { OPTION_KINDS } from "../../cost/scenario/scenario";
import { type Way, WAYS } from "../../debate/vocabulary";
import { optionWays, waysOfKind } from "../../decisions/argument/optionWays";
import type { Services } from "../services/services";
import type { OptionChoice } from "./draft";
import { type Outcome, type StepFrame, show } from "./steps";

interface OptionItem extends vscode.QuickPickItem {
  readonly option: OptionChoice;
}

/** Which options the record considers: those of the active scenario, the three kinds, model cards, or any in the person's words. */
export async function askOptions(
  services: Services,
  frame: StepFrame,
  chosen: readonly OptionChoice[],
  take: (options: readonly OptionChoice[]) => void,
): Promise<Outcome> {
  const [offered, catalogue] = await Promise.all([offeredOptions(services), services.catalogue.current()]);
  const known = new Set(offered.map(({ label }) => label));
  const own = chosen.filter(({ title }) => !known.has(title)).map(ownItem);
  const pick = vscode.window.createQuickPick<OptionItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.placeholder = vscode.l10n.t("Tick options, or type your own and press Enter");
  pick.items = [...own, ...offered];
  pick.selectedItems = pick.items.filter(({ label }) => chosen.some(({ title }) => title === label));
  let tickedSinceTyping = false;
  pick.onDidChangeValue(() => (tickedSinceTyping = false));
  pick.onDidChangeSelection(() => (tickedSinceTyping = true));
  return show(pick, frame, () => {
    const title = pick.value.trim().replace(/\s+/g, " ");
    if (title === "" || tickedSinceTyping) {
      // What was there before keeps its order; the list has one of its own.
      const picked = pick.selectedItems.map(({ option }) => option);
      const before = chosen.flatMap(({ title }) => picked.find((option) => option.title === title) ?? []);
      take([...before, ...picked.filter((option) => !before.includes(option))]);
      return true;
    }
    // What was typed becomes an option; another Enter goes on.
    const selected = pick.selectedItems;
    const same = pick.items.find(({ label, kind }) => kind === undefined && label === title);
    const item = same ?? ownItem({ title, ways: optionWays(title, "", catalogue) });
    if (!same) pick.items = [item, ...pick.items];
    pick.selectedItems = [...selected, item];
    pick.value = "";
    return false;
  });
}

function ownItem(option: OptionChoice): OptionItem {
  return { label: option.title, description: vscode.l10n.t("your own"), option };
}

async function offeredOptions(services: Services): Promise<OptionItem[]> {
  const [{ facts, models }, active] = await Promise.all([
    services.catalogue.current(),
    services.scenarios.active().catch(() => undefined),
  ]);
  const separator = (label: string): OptionItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    option: { title: "", ways: WAYS },
  });
  const item = (title: string, ways: readonly Way[], description: string): OptionItem => ({
    label: title,
    description,
    option: { title, ways },
  });
  const scenario = active?.comparison;
  const { kind: kinds } = facts.words;
  return [
    ...(scenario
      ? [
          separator(scenario.scenario.title),
          ...scenario.options.map(({ name, kind }) => item(name, waysOfKind(kind), kinds[kind])),
        ]
      : []),
    separator(vscode.l10n.t("Kinds of model")),
    ...OPTION_KINDS.map((kind) => item(kinds[kind], waysOfKind(kind), "")),
    separator(vscode.l10n.t("Models")),
    ...[...models]
      .sort((a, b) => (b.released ?? "").localeCompare(a.released ?? ""))
      .map(({ name, vendor, openness }) =>
        item(
          name,
          openness === "O0" ? ["closed-api"] : ["hosted-open", "self-hosted"],
          [vendor, openness].filter(Boolean).join(" · "),
        ),
      ),
  ];
}
