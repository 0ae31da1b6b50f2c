import * as vscode from "vscode";
import type { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import type { Way } from "../../debate/vocabulary";
import { type Candidate, candidatesOn } from "../../decisions/argument/candidates";
import { type ReasonItem, reasonItem, reasonItems } from "../insert/pickReason";
import type { ArgumentChoice, OptionChoice } from "./draft";
import { type Outcome, type StepFrame, show } from "./steps";

/**
 * Which arguments the record gives on an option. Ticking one ticks what the debate holds against it too, so that a
 * record does not grow one-sided by accident; each can be unticked.
 */
export function askArguments(
  debate: Debate,
  kinds: Readonly<Record<Way, string>>,
  frame: StepFrame,
  option: OptionChoice,
  chosen: readonly ArgumentChoice[],
  take: (list: readonly ArgumentChoice[]) => void,
): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<ReasonItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  pick.placeholder = vscode.l10n.t("Arguments on “{0}”; Enter goes on", option.title);
  pick.items = argumentItems(debate, option, kinds, chosen);
  pick.selectedItems = pick.items.filter(({ picked }) => picked === true);
  const seen = new Set(pick.selectedItems);
  pick.onDidChangeSelection((selected) => {
    const added = selected.filter((item) => !seen.has(item));
    const against = new Set(added.flatMap(({ candidate }) => (candidate ? attackers(debate, candidate.note) : [])));
    for (const item of added) seen.add(item);
    // Once: what the person unticks stays so.
    const found = pick.items.filter(
      (item) => item.candidate !== null && against.has(item.candidate.note.id) && !seen.has(item),
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
    take(pick.selectedItems.flatMap(({ candidate }) => candidate ?? []));
    return true;
  });
}

function attackers(debate: Debate, note: Note): string[] {
  return debate.incoming(note).flatMap(({ relation, note: other }) => (relation === "supports" ? [] : other.id));
}

function argumentItems(
  debate: Debate,
  { ways }: OptionChoice,
  kinds: Readonly<Record<Way, string>>,
  chosen: readonly ArgumentChoice[],
): ReasonItem[] {
  const isChosen = ({ note, clause }: Candidate): boolean =>
    chosen.some((argument) => argument.note.id === note.id && argument.clause === clause);
  const items = candidatesOn(debate, ways).map((candidate) => reasonItem(candidate, ways.length, kinds));
  return reasonItems(items).map((item) => ({ ...item, picked: item.candidate !== null && isChosen(item.candidate) }));
}
