import { type AskedTerms, MOST_TELLING } from "./asked";
import type { SearchEntry } from "./searchEntry";
import { LIGHT_WEIGHT, type Terms, isSenseTerm, senseTerm } from "./terms";

/** How soon more questions with a term say no more, and how much many questions are held against an entry: as in BM25. */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** A term in one question of each of more entries than this tells none of them. */
const MOST_ENTRIES = 20;

/** Questions by the key of the entry that answers them. */
export type Questions = ReadonlyMap<string, readonly string[]>;

/**
 * Counts the terms of questions. What is left out says nothing that the search does not know without it, or would be learnt by
 * heart: a term of one question alone, a term of one question that the title or the summary of the entry holds as well, and
 * one of one question of very many entries.
 */
export function countAsked(questions: Questions, entries: readonly SearchEntry[], terms: Terms): AskedTerms {
  const counts = new Map([...questions].map(([key, asked]) => [key, countTerms(asked, terms)] as const));
  const asking = new Map<string, number>();
  for (const { terms: counted } of counts.values())
    for (const term of counted.keys()) asking.set(term, (asking.get(term) ?? 0) + 1);
  const own = new Map(entries.map(({ key, titles, summary }) => [key, new Set(terms.of(`${titles}\n${summary}`))]));
  const all = [...questions.values()].reduce((sum, asked) => sum + asked.length, 0);
  const mean = all / Math.max(1, questions.size);

  const keys = [...questions.keys()];
  const places = new Map<string, string[]>();
  for (const [at, key] of keys.entries()) {
    const { size, terms: counted } = counts.get(key) ?? { size: 0, terms: new Map<string, number>() };
    for (const [term, count] of counted) {
      const entriesWith = asking.get(term) ?? 0;
      const isKnown = entriesWith > MOST_ENTRIES || own.get(key)?.has(term) === true;
      if (count === 1 && (isKnown || (entriesWith === 1 && !isSenseTerm(term)))) continue;
      const weight = count / (count + SATURATION * (1 - LENGTH + (LENGTH * size) / mean));
      const digit = Math.max(1, Math.round(weight * MOST_TELLING));
      places.set(term, [...(places.get(term) ?? []), at.toString(36) + (digit === 1 ? "" : `:${digit}`)]);
    }
  }
  const lines = [...places].map(([term, of]) => `${term}\t${of.join(" ")}`);
  return { keys, terms: lines.sort().join("\n") };
}

/** In how many of an entry's questions each term is. */
function countTerms(
  asked: readonly string[],
  terms: Terms,
): { readonly size: number; readonly terms: Map<string, number> } {
  const counted = new Map<string, number>();
  for (const question of asked) {
    const words = terms.ofQuery(question);
    const all = words.flatMap(({ term, senses, weight }) => [
      ...(weight > LIGHT_WEIGHT ? [term] : []),
      ...senses.map(senseTerm),
    ]);
    for (const term of new Set(all)) counted.set(term, (counted.get(term) ?? 0) + 1);
  }
  return { size: asked.length, terms: counted };
}
