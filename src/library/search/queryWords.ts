import { type IndexedEntries, isModelWord } from "./indexedEntries";
import { LIGHT_WEIGHT, type QueryWord, type Terms } from "./terms";
import type { Names } from "./names";
import { HAN } from "./tokens";

/** What a word weighs that stands in no entry: it is a sign that the question is about something else. */
const UNKNOWN_WEIGHT = 1.3;
/** The same for a pair of Chinese characters, which may be no word at all. */
const UNKNOWN_PAIR = 0.7;
/** A figure of the asker's own says nothing either way. */
const UNKNOWN_FIGURE = 0.2;
/** What a name weighs in a question that holds more: where it asks for what would hold of any name, and where it asks for the named thing itself. */
const NAME_WEIGHT = { beside: 0.1, asked: 0.8 };

/** What tells the names in a query, and how likely it asks for what they name, from 0 to 1. */
export interface Naming {
  readonly names: Names;
  readonly aboutNamed: number;
}

/** The words of a query by which entries can be told apart, each with its weight; all where none tells anything. */
export function queryWords(
  text: string,
  terms: Terms,
  index: IndexedEntries,
  { names, aboutNamed }: Naming,
): QueryWord[] {
  const all = terms.ofQuery(text);
  const hasName = all.some((word) => isName(word, names));
  // A number or "mini" is a part of a name only where there is one.
  const named = all.filter((word) => isName(word, names) || (hasName && isModelWord(index, word)));
  const share =
    named.length < all.length ? NAME_WEIGHT.beside + (NAME_WEIGHT.asked - NAME_WEIGHT.beside) * aboutNamed : 1;
  const words = all.map((word) => {
    if (named.includes(word)) return { ...word, isName: true, weight: word.weight * share };
    if (!isUnknown(word, index)) return word;
    if (/^\d/.test(word.term)) return { ...word, weight: UNKNOWN_FIGURE };
    return { ...word, weight: word.weight * (HAN.test(word.term) ? UNKNOWN_PAIR : UNKNOWN_WEIGHT) };
  });
  const telling = words.filter(
    ({ term, senses }) =>
      !index.vocabulary.isCommon(term) || senses.some((sense) => (index.about.get(sense)?.length ?? 0) > 0),
  );
  return telling.length > 0 ? telling : words;
}

/** Whether a word is the name of a vendor or a family of models. */
function isName({ term, written }: QueryWord, names: Names): boolean {
  return names.isName(term) || names.isName(written);
}

/** Whether no entry holds a word, and it means nothing of the field. */
export function isUnknown({ term, senses, parts }: QueryWord, { vocabulary }: IndexedEntries): boolean {
  return senses.length === 0 && [term, ...parts].every((form) => vocabulary.count(form) === 0);
}

/** Whether the lexicon has no sense for a word; one that says little anyway does not count. */
export function isSenseless({ senses, weight }: QueryWord): boolean {
  return senses.length === 0 && weight > LIGHT_WEIGHT;
}

export function weightOf(words: readonly QueryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
