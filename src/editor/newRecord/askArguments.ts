import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import type { Polarity } from "../../decisions/argument/argumentText";
import { WORDS } from "../../debate/words";
import { stanceIcon } from "../debateTree/treeItem";
import { contentLanguage } from "../services/contentLanguage";
import type { ArgumentChoice, OptionChoice, Side } from "./draft";
import { type Outcome, type StepFrame, show } from "./steps";

interface ArgumentItem extends vscode.QuickPickItem {
  readonly argument: ArgumentChoice;
}

/**
 * Which arguments the record gives on an option. Ticking one ticks what the debate holds against it too, so that a
 * record does not grow one-sided by accident; each can be unticked.
 */
export function askArguments(
  debate: Debate,
  frame: StepFrame,
  option: OptionChoice,
  chosen: readonly ArgumentChoice[],
  take: (list: readonly ArgumentChoice[]) => void,
): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<ArgumentItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.placeholder = vscode.l10n.t("Arguments on “{0}”; Enter goes on", option.title);
  pick.items = argumentItems(debate, option.side);
  pick.selectedItems = pick.items.filter(({ argument }) => chosen.some(({ note }) => note.id === argument.note.id));
  const seen = new Set(pick.selectedItems);
  pick.onDidChangeSelection((selected) => {
    const added = selected.filter((item) => !seen.has(item));
    const against = new Set(added.flatMap(({ argument }) => attackers(debate, argument.note)));
    for (const item of added) seen.add(item);
    // Once: what the person unticks stays so.
    const found = pick.items.filter(
      (item) => against.has(item.argument.note.id) && item.kind === undefined && !seen.has(item),
    );
    if (found.length === 0) return;
    // They are shown where one looks: below what was ticked, whatever stands above that group.
    const answers = found.map((item) => ({
      ...item,
      description: `${vscode.l10n.t("counter-argument")} · ${item.description ?? ""}`,
    }));
    for (const item of answers) seen.add(item);
    const others = pick.items.filter((item) => !found.includes(item));
    const at = others.findIndex((item) => added.includes(item)) + 1;
    pick.items = [...others.slice(0, at), ...answers, ...others.slice(at)];
    pick.selectedItems = [...selected, ...answers];
  });
  return show(pick, frame, () => {
    take(pick.selectedItems.map(({ argument }) => argument));
    return true;
  });
}

function attackers(debate: Debate, note: Note): string[] {
  return debate.incoming(note).flatMap(({ relation, note: other }) => (relation === "supports" ? [] : other.id));
}

function argumentItems(debate: Debate, side: Side): ArgumentItem[] {
  const groups: readonly (readonly [Polarity, string])[] = [
    ["Good", vscode.l10n.t("Speaks for it")],
    ["Bad", vscode.l10n.t("Speaks against it")],
    ["Neutral", vscode.l10n.t("Speaks for neither side alone")],
  ];
  const items = debate.notes
    .filter(({ kind }) => kind !== "definition")
    .map((note) => argumentItem(note, polarityOf(note, side)));
  if (side === null) return items;
  return groups.flatMap(([polarity, label]): ArgumentItem[] => {
    const group = items.filter(({ argument }) => argument.polarity === polarity);
    const [first] = group;
    return first ? [{ label, kind: vscode.QuickPickItemKind.Separator, argument: first.argument }, ...group] : [];
  });
}

/** An argument for an option's side is good; one for the other side is bad. On an option of no side each is left open. */
function polarityOf({ stance }: Note, side: Side): Polarity {
  if (side === null || stance === "both" || stance === "neutral") return "Neutral";
  return stance === side ? "Good" : "Bad";
}

function argumentItem(note: Note, polarity: Polarity): ArgumentItem {
  const words = WORDS[contentLanguage()];
  return {
    label: note.title,
    description: [words.stance[note.stance], note.speaker.name, note.verdict ? words.verdict[note.verdict] : ""]
      .filter(Boolean)
      .join(" · "),
    iconPath: stanceIcon(note.stance),
    argument: { note, polarity },
  };
}
