import type { Found, Lexicon } from "./lexicon";
import { type Token, fold, sentencesOf, tokensOf } from "./tokens";

/** What a word weighs that stands in questions about anything. */
export const LIGHT_WEIGHT = 0.15;
/** How much a word of a query says. */
const WEIGHT = {
  plain: 1,
  foreign: 2.5,
  light: LIGHT_WEIGHT,
  broad: 0.5,
  specific: 1.4,
  figure: 1.5,
  digit: 0.3,
} as const;
/** Longer chains of hyphens are ids, which are found by their parts. */
const LONGEST_COMPOUND = 3;

/** A word of a query with what may stand for it. */
export interface QueryWord {
  readonly term: string;
  /** The word as it was written, which is what a typo is found by and a half-typed word completed from. */
  readonly written: string;
  /** What the word means, as ids of senses. */
  readonly senses: readonly string[];
  /** Terms of its parts, for a text that holds only those. */
  readonly parts: readonly string[];
  readonly weight: number;
  /** So general that it alone makes no question of the field. */
  readonly isBroad: boolean;
  /** Belongs to another field. */
  readonly isForeign: boolean;
  /** Names a vendor or a model. */
  readonly isName: boolean;
}

/** The term of a sense in the index; no word has such a sign. */
export function senseTerm(sense: string): string {
  return `#${sense}`;
}

export function isSenseTerm(term: string): boolean {
  return term.startsWith("#");
}

/** Cuts texts and queries into the terms by which they are found. */
export class Terms {
  constructor(private readonly lexicon: Lexicon) {}

  /**
   * The search terms of a text: Latin words and their stems, compounds whole and in parts, pairs of neighbouring Chinese
   * characters, and the phrases of the lexicon with what they mean. A compound of the lexicon is one word: "air-gapped" has no gap.
   */
  of(text: string): string[] {
    const terms = new Set<string>();
    for (const tokens of sentencesOf(text)) {
      const found = this.lexicon.find(tokens);
      for (const { from, to, phrase, senses } of found) {
        if (phrase.isStop) continue;
        if (to - from > 1 || phrase.term !== tokens[from]?.term) terms.add(phrase.term);
        for (const sense of senses) terms.add(senseTerm(sense));
      }
      const whole = new Set(
        found.filter(({ from, to }) => isCompound(tokens, from, to)).flatMap(({ from, to }) => range(from, to)),
      );
      for (const [at, token] of tokens.entries()) {
        if (token.isHan) {
          const before = tokens[at - 1];
          if (before && token.isJoined) terms.add(before.term + token.term);
        } else if (!whole.has(at) && !this.lexicon.isStop(token)) terms.add(token.term).add(token.text);
      }
      for (const { from, to } of compounds(tokens))
        if (to - from <= LONGEST_COMPOUND) terms.add(joined(tokens, from, to));
    }
    return [...terms];
  }

  /** The words of a query. What is only a part of a phrase or a compound is no word of its own. */
  ofQuery(query: string): QueryWord[] {
    const tokens = tokensOf(fold(query));
    const found = this.lexicon.find(tokens);
    const words: { readonly at: number; readonly word: QueryWord }[] = [];
    const add = (at: number, word: QueryWord): void => {
      if (words.every(({ word: { term } }) => term !== word.term)) words.push({ at, word });
    };
    const free = this.#addPhrases(tokens, found, add);
    for (const { from, to } of compounds(tokens)) {
      if (!range(from, to).every((at) => free.has(at))) continue;
      const parts = range(from, to).map((at) => tokens[at]?.term ?? "");
      add(from, { ...plain(joined(tokens, from, to)), parts });
      for (const at of range(from, to)) free.delete(at);
    }
    for (const [at, token] of tokens.entries()) {
      if (!free.has(at)) continue;
      if (token.isHan) {
        const next = tokens[at + 1];
        // A character alone says too little: it stands with the next one, or with the one before where nothing follows.
        if (next?.isJoined && next.isHan && (free.has(at + 1) || !free.has(at - 1)))
          add(at, plain(token.term + next.term, free.has(at + 1) ? pairWeight(tokens, free, at) : WEIGHT.light));
      } else add(at, { ...plain(token.term), written: token.text });
    }
    // In the order in which they were written: the last may be half typed.
    return words.sort((a, b) => a.at - b.at).map(({ word }) => word);
  }

  /** Whether a word stands in questions about anything. */
  isLight(token: Token): boolean {
    return this.lexicon.isStop(token) || this.lexicon.isLight(token);
  }

  /** Adds the phrases of a query as words. @returns the places of the tokens that belong to none. */
  #addPhrases(
    tokens: readonly Token[],
    found: readonly Found[],
    add: (at: number, word: QueryWord) => void,
  ): Set<number> {
    const free = new Set(tokens.keys());
    for (const { from, to, phrase, senses, isByCompany } of found) {
      for (const at of range(from, to)) free.delete(at);
      if (phrase.isStop && senses.length === 0) continue;
      const isBroad = senses.length > 0 && senses.every((sense) => this.lexicon.sense(sense)?.broad === true);
      const ofField = isBroad ? "broad" : senses.length > 0 ? "specific" : phrase.isForeign ? "foreign" : "plain";
      const kind = phrase.isLight && !isByCompany ? "light" : ofField;
      const written = tokens.slice(from, to);
      add(from, {
        // A word that means something only in company is looked for by what it means, not as it is written.
        term: isByCompany ? senseTerm(senses[0] ?? "") : phrase.term,
        written: to - from === 1 ? (written[0]?.text ?? phrase.term) : phrase.term,
        senses,
        parts:
          to - from > 1
            ? written.filter((token) => !token.isHan && !this.lexicon.isStop(token)).map(({ term }) => term)
            : [],
        weight: WEIGHT[kind],
        isBroad,
        isForeign: kind === "foreign",
        isName: false,
      });
    }
    return free;
  }
}

/** A word that the lexicon does not know. A figure is what a person remembers exactly, so it says more; a single digit does not. */
function plain(
  term: string,
  weight: number = WEIGHT[/^\d$/.test(term) ? "digit" : /^\d/.test(term) ? "figure" : "plain"],
): QueryWord {
  return { term, written: term, senses: [], parts: [], weight, isBroad: false, isForeign: false, isName: false };
}

/**
 * What a pair of Chinese characters weighs: the pairs of a run overlap, and together weigh as much as its characters do
 * two by two, or a word of four that no text holds would outweigh three that the field knows.
 */
function pairWeight(tokens: readonly Token[], free: ReadonlySet<number>, at: number): number {
  const isOfRun = (place: number): boolean => free.has(place) && tokens[place]?.isHan === true;
  let from = at;
  while (tokens[from]?.isJoined === true && isOfRun(from - 1)) from -= 1;
  let to = at + 1;
  while (isOfRun(to) && tokens[to]?.isJoined === true) to += 1;
  const characters = to - from;
  return (WEIGHT.plain * characters) / (2 * Math.max(1, characters - 1));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Places of words that hyphens make of several. */
function compounds(tokens: readonly Token[]): { readonly from: number; readonly to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = all.at(-1);
    if (token.isHan || !token.isJoined) continue;
    if (last?.to === at) last.to = at + 1;
    else all.push({ from: at - 1, to: at + 1 });
  }
  return all;
}

/** Whether tokens are one hyphenated word from its first part to its last. */
function isCompound(tokens: readonly Token[], from: number, to: number): boolean {
  const isPart = (at: number): boolean => tokens[at]?.isJoined === true && !tokens[at].isHan;
  return to - from > 1 && !isPart(from) && !isPart(to) && range(from + 1, to).every(isPart);
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join("");
}
