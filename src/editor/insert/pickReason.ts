import * as vscode from "vscode";
import type { Note } from "../../debate/note";
import { WORDS } from "../../debate/words";
import { type GivenReason, POLARITY_WORDS } from "../../decisions/argument/argumentText";
import { type Candidate, isWeak } from "../../decisions/argument/candidates";
import type { Services } from "../services/services";
import { contentLanguage } from "../services/contentLanguage";

/** A reason as a row: the note, and below it the sentence that would be written. */
export interface ReasonItem extends vscode.QuickPickItem {
  /** Null for a note that goes in as context. */
  readonly candidate: Candidate | null;
}

/** Icons of what a reason does to an option. */
export const POLARITY_ICONS = { Good: "thumbsup", Neutral: "dash", Bad: "thumbsdown" } as const;

/** The row of a reason. Where the option may be of several kinds, it says of which the sentence is true. */
export function reasonItem(
  candidate: Candidate,
  ways: number,
  kinds: Readonly<Record<Candidate["ways"][number], string>>,
): ReasonItem {
  const { note, polarity, clause } = candidate;
  const language = contentLanguage();
  const words = WORDS[language];
  return {
    label: `$(${POLARITY_ICONS[polarity]}) ${note.title}`,
    description: [
      note.speaker.name,
      note.verdict ? words.verdict[note.verdict] : "",
      candidate.ways.length < ways ? candidate.ways.map((way) => kinds[way]).join(", ") : "",
    ]
      .filter(Boolean)
      .join(" · "),
    detail: POLARITY_WORDS[language][polarity] + (clause ?? `“${note.title}”`),
    candidate,
  };
}

/** Rows of reasons in three groups: for, against, and last those that later evidence weakened. */
export function reasonItems(items: readonly ReasonItem[]): ReasonItem[] {
  const weak = ({ candidate }: ReasonItem): boolean => candidate !== null && isWeak(candidate.note);
  const firm = (polarity: string): ReasonItem[] =>
    items.filter((item) => item.candidate?.polarity === polarity && !weak(item));
  const groups: readonly (readonly [string, readonly ReasonItem[]])[] = [
    [vscode.l10n.t("Speaks for it"), firm("Good")],
    [vscode.l10n.t("Speaks against it"), firm("Bad")],
    [vscode.l10n.t("Speaks for neither side alone"), firm("Neutral")],
    [vscode.l10n.t("Weakened by later evidence"), items.filter(weak)],
  ];
  return groups.flatMap(([label, group]): ReasonItem[] =>
    group.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator, candidate: null }, ...group],
  );
}

/** Lets a person choose what a note says on an option, or take it as context. @returns undefined where the person left. */
export async function pickReason(
  services: Services,
  note: Note,
  option: string,
  candidates: readonly Candidate[],
  ways: number,
): Promise<{ reason: GivenReason | null } | undefined> {
  const { facts } = await services.catalogue.current();
  const context: ReasonItem = {
    label: `$(info) ${vscode.l10n.t("As context, below the arguments")}`,
    candidate: null,
  };
  const picked = await vscode.window.showQuickPick(
    [...candidates.map((candidate) => reasonItem(candidate, ways, facts.words.kind)), context],
    {
      title: option,
      placeHolder: vscode.l10n.t("What does “{0}” say on this option?", note.title),
      matchOnDetail: true,
    },
  );
  return picked && { reason: picked.candidate };
}

/** Lets a person choose among all reasons on an option. */
export async function pickCandidate(
  services: Services,
  option: string,
  candidates: readonly Candidate[],
  ways: number,
): Promise<Candidate | undefined> {
  const { facts } = await services.catalogue.current();
  const items = reasonItems(candidates.map((candidate) => reasonItem(candidate, ways, facts.words.kind)));
  const picked = await vscode.window.showQuickPick(items, {
    title: option,
    placeHolder: vscode.l10n.t("Which argument on this option?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.candidate ?? undefined;
}
