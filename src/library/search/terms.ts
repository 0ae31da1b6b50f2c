import { stemmer } from "stemmer";
import { STOP_WORDS, synonymsOf } from "./lexicon";

const HAN = /\p{Script=Han}/u;

/** Folds what makes no difference to a reader: full-width forms, case, accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The search terms of a text: stems of Latin words, Chinese words by `Intl.Segmenter`, and the pairs of neighbouring
 * Chinese characters, because a segmenter cuts a word differently from sentence to sentence.
 */
export function termsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const terms: string[] = [];
  for (const run of fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu) ?? []) {
    if (HAN.test(run)) {
      for (const { segment } of segmenter.segment(run)) if (!STOP_WORDS.has(segment)) terms.push(segment);
      for (let at = 0; at + 1 < run.length; at++) terms.push(run.slice(at, at + 2));
    } else terms.push(...latinTerms(run));
  }
  return [...new Set(terms)];
}

/** A hyphenated word counts whole and in its parts; versions such as 3.5 stay whole. */
function latinTerms(run: string): string[] {
  const parts = run.split(/['-]/).filter(Boolean);
  const words = parts.length > 1 ? [parts.join(""), ...parts] : parts;
  return words.filter((word) => !STOP_WORDS.has(word)).map((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));
}

/** The terms of a query, each with the words of the field that mean the same. */
export function queryTerms(query: string): { term: string; synonyms: readonly string[] }[] {
  return termsOf(query).map((term) => ({ term, synonyms: synonymsOf(term) }));
}
