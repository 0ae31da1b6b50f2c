import { type IndexedEntries, isModelWord } from "./indexedEntries";
import { LIGHT_WEIGHT, type QueryWord, type Terms } from "./terms";
import { HAN } from "./tokens";

/** What a word weighs that stands in no entry: it is a sign that the question is about something else. */
const UNKNOWN_WEIGHT = 1.3;
/** The same for a pair of Chinese characters, which may be no word at all. */
const UNKNOWN_PAIR = 0.7;
/** A figure of the asker's own says nothing either way. */
const UNKNOWN_FIGURE = 0.2;
/** What the name of a model weighs in a question that asks about something else. */
const NAME_WEIGHT = 0.6;

/** The words of a query by which entries can be told apart, each with its weight; all where none tells anything. */
export function queryWords(text: string, terms: Terms, index: IndexedEntries): QueryWord[] {
  const all = terms.ofQuery(text);
  const names = all.filter((word) => isModelWord(index, word));
  const words = all.map((word) => {
    if (names.length < all.length && names.includes(word)) return { ...word, weight: word.weight * NAME_WEIGHT };
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
