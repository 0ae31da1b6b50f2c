import { NAME, type Names } from "./names";
import { LIGHT_WEIGHT, type Terms, isSenseTerm, senseTerm } from "./terms";
import { tokensOf } from "./tokens";

/** How much there is of a word that says little, of a part of a phrase, and of Chinese characters in pairs and alone. */
const LIGHT = 0.35;
const PART = 0.5;
const PAIR = 0.6;
const CHARACTER = 0.3;

/**
 * What of a question tells which entry it asks for, and how much there is of each: its words, what they mean, and Chinese
 * characters in pairs and alone. One name is as good as another: what is asked of one vendor is asked of all.
 */
export function askedFeatures(question: string, terms: Terms, names: Names): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const add = (name: string, much: number): void => {
    features.set(name, Math.max(features.get(name) ?? 0, much));
  };
  const masked = names.masked(question);
  for (const { term, senses, parts, weight } of terms.ofQuery(masked)) {
    const much = weight > LIGHT_WEIGHT ? 1 : LIGHT;
    if (!isSenseTerm(term)) add(term, much);
    for (const sense of senses) add(senseTerm(sense), much);
    for (const part of parts) add(part, PART * much);
  }
  const tokens = tokensOf(masked);
  for (const [at, token] of tokens.entries()) {
    if (token.isHan) add(token.term, CHARACTER);
    if (token.isHan && token.isJoined) add((tokens[at - 1]?.term ?? "") + token.term, PAIR);
    if (!token.isHan && token.text !== NAME) add(token.term, PART * (terms.isLight(token) ? LIGHT : 1));
  }
  return features;
}
