import { LIGHT_WEIGHT, type Terms, isSenseTerm, senseTerm } from "./terms";
import { fold, tokensOf } from "./tokens";

/** How much there is of a word that says little, of a part of a phrase, and of a pair of neighbouring Chinese characters. */
const LIGHT = 0.35;
const PART = 0.5;
const PAIR = 0.6;

/** What of a question tells which entry it asks for, and how much there is of each: its words, what they mean, and pairs of Chinese characters. */
export function askedFeatures(question: string, terms: Terms): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (name: string, much: number): void => {
    features.set(name, Math.max(features.get(name) ?? 0, much));
  };
  for (const { term, senses, parts, weight } of terms.ofQuery(question)) {
    const much = weight > LIGHT_WEIGHT ? 1 : LIGHT;
    if (!isSenseTerm(term)) add(term, much);
    for (const sense of senses) add(senseTerm(sense), much);
    for (const part of parts) add(part, PART * much);
  }
  const tokens = tokensOf(fold(question));
  for (const [at, token] of tokens.entries())
    if (token.isHan && token.isJoined) add((tokens[at - 1]?.term ?? "") + token.term, PAIR);
  return features;
}
