import type { Total } from "./gather";
import type { IndexedEntries } from "./indexedEntries";
import { isSenseless, isUnknown, weightOf } from "./queryWords";
import type { EntryType } from "./searchEntry";
import type { QueryWord } from "./terms";

/** What an entry has to answer of a question to fit it. */
export interface Floors {
  /** Share of the question, however often the entry holds one of its words. */
  readonly answered: number;
  /** For an entry known to answer what a part is about: that part's share, beside the words that the field has no sense for. */
  readonly about: number;
}
/** What entries have to answer of a question of the field: the score tells which answer it best. */
export const BESIDE: Floors = { answered: 0.2, about: 0.2 };
/** What a criterion has to answer that is only said to come nearest. */
export const COMES_NEAR: Floors = { answered: 0.22, about: 0.2 };

/**
 * What the best entry has to answer before a question is taken for one of the field, and how much more for each share of its
 * words that other fields have, that no entry holds, and that the field has no sense for; less where there are few words.
 * Fitted by logistic regression on own questions that were left out and on questions of other fields.
 */
const TAKES = { least: 0.15, foreign: 1.2, unknown: 0.4, senseless: 0.2, short: -0.1 };

/** What of a question an entry has to answer at the least, from 0 to 1, before the question is taken for one of the field. */
export function takesOf(words: readonly QueryWord[], index: IndexedEntries): number {
  const count = Math.max(1, words.length);
  const shareOf = (is: (word: QueryWord) => boolean): number => words.filter(is).length / count;
  const senseless = weightOf(words.filter(isSenseless)) / (weightOf(words) || 1);
  return (
    TAKES.least +
    TAKES.foreign * shareOf(({ isForeign }) => isForeign) +
    TAKES.unknown * shareOf((word) => isUnknown(word, index)) +
    TAKES.senseless * senseless +
    TAKES.short / count
  );
}

/** Types that belong to no model: that they do not name the one of the question takes nothing from their answer. */
const GENERAL: readonly EntryType[] = [
  "criterion",
  "heuristic",
  "rule",
  "note",
  "formula",
  "snippet",
  "command",
  "openness",
];

/** What a query weighs: all of it, its names of models, and the words that the field has no sense for. */
export interface QueryWeights {
  readonly all: number;
  readonly names: number;
  readonly senseless: number;
}

/** The share of a question that an entry answers, or null where it does not fit. */
export function answeredShare(type: EntryType, total: Total, query: QueryWeights, floors: Floors): number | null {
  const { all, names, senseless } = query;
  const unnamed = GENERAL.includes(type) && names < all ? (total.answered - total.names) / (all - names) : 0;
  const answered = Math.max(total.answered / all, unnamed);
  const known = total.answered / (total.answered + senseless - total.senseless);
  return answered >= floors.answered || (total.about > 0 && known >= floors.about) ? answered : null;
}

/** How much less what belongs to no model is worth where the named thing itself is asked for. */
const GENERAL_LESS = 0.7;
/** What a card is worth that is not asked for. */
const UNASKED_CARD = 0.3;
/** What entries of a type are worth in a question that is not about one model alone: a note or a criterion answers before a card or a tool. */
const TYPE_WORTH: Readonly<Partial<Record<EntryType, number>>> = {
  model: UNASKED_CARD,
  evidence: 0.75,
  formula: 0.85,
  snippet: 0.75,
  command: 0.75,
};
/** What the licence of one model is worth in a question that names no model, and in one that names another. */
const UNNAMED_LICENCE = 0.5;
const OTHER_LICENCE = 0.25;

/**
 * What entries of each type are worth to a question.
 * @param namesModel whether it names a model among other words.
 * @param card how likely the card of what it names answers it, from 0 to 1.
 * @param named how likely anything does that belongs to what it names.
 */
export function typeWorth(namesModel: boolean, card: number, named: number): (type: EntryType, total: Total) => number {
  return (type, { names }) => {
    if (namesModel && GENERAL.includes(type)) return (TYPE_WORTH[type] ?? 1) * (1 - GENERAL_LESS * named);
    if (type === "model" && namesModel && names > 0) return UNASKED_CARD + (1 - UNASKED_CARD) * card;
    if (type !== "licence") return TYPE_WORTH[type] ?? 1;
    return namesModel ? (names > 0 ? 1 : OTHER_LICENCE) : UNNAMED_LICENCE;
  };
}
