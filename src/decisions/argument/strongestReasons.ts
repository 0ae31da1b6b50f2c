import type { Comparison } from "../../cost/compare/compare";
import { situationOf } from "../../cost/situation/situationOf";
import type { Criterion } from "../../debate/criterion";
import type { Debate } from "../../debate/debate";
import { type NoteHolding, holdingIn } from "../../debate/holds/inScenario";
import type { Situation } from "../../debate/holds/situation";
import type { Language, Way } from "../../debate/vocabulary";
import type { Polarity } from "./argumentText";
import { type Candidate, candidatesOn, firmness, isWeak } from "./candidates";

/** A reason with what a scenario says of its condition; null where no scenario can tell. */
export interface CheckedReason extends Candidate {
  readonly holding: NoteHolding | null;
}

/** What the scenario proves counts more than a verdict; a condition that is not met leaves a reason behind all others. */
const BY_HOLDING: Readonly<Record<NoteHolding["status"] | "none", number>> = {
  holds: -3,
  none: 0,
  unknown: 1,
  fails: 10,
};
/** What a criterion that was answered rests on. */
const ASKED = -1.5;

/** What reasons are checked against. */
export interface Weighed {
  readonly situation: Situation;
  /** The criteria that the scenario answers. */
  readonly answered: readonly Pick<Criterion, "notes">[];
  readonly language: Language;
}

/** What a scenario weighs reasons by. */
export function weighedBy(
  comparison: Comparison,
  criteria: readonly Pick<Criterion, "key" | "notes">[],
  language: Language,
): Weighed {
  const answers = comparison.scenario.criteria ?? {};
  return {
    situation: situationOf(comparison),
    answered: criteria.filter(({ key }) => answers[key] !== undefined),
    language,
  };
}

/**
 * The reasons for an option, or against it, that stand firmest in a scenario: those whose condition its figures meet, those on
 * a criterion that it answers, and the firmer verdict first; first one of each topic, so that they do not say one thing three
 * times. What later evidence has weakened is among them only where the scenario's own figures bear it out.
 */
export function strongestReasons(
  debate: Debate,
  ways: readonly Way[],
  polarity: Exclude<Polarity, "Neutral">,
  most: number,
  { situation, answered, language }: Weighed,
): CheckedReason[] {
  const asked = new Set(answered.flatMap(({ notes }) => notes));
  const rank = ({ note, holding }: CheckedReason): number =>
    firmness(note) + BY_HOLDING[holding === null ? "none" : holding.status] + (asked.has(note.id) ? ASKED : 0);
  const ranked = candidatesOn(debate, ways)
    .filter((candidate) => candidate.polarity === polarity && candidate.clause !== null)
    .map((candidate): CheckedReason => ({ ...candidate, holding: holdingIn(candidate.note, situation, language) }))
    .filter(({ note, holding }) => !isWeak(note) || holding?.status === "holds")
    .sort((a, b) => rank(a) - rank(b));
  const topics = new Set<string>();
  const isFirstOfTopic = ({ note }: CheckedReason): boolean => {
    const isNew = !topics.has(note.topic);
    topics.add(note.topic);
    return isNew;
  };
  const first = ranked.filter((reason) => reason.holding?.status !== "fails" && isFirstOfTopic(reason));
  return [...first, ...ranked.filter((reason) => !first.includes(reason))].slice(0, most);
}
