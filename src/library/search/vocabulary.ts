import { NearWords } from "./nearWords";

/** A term that stands in more of the entries than this tells them apart too little to be worth its time. */
const COMMON_SHARE = 0.35;
/** Nor is one that so many entries hold, whatever their share: reading them all takes longer than a keystroke may. */
const COMMON_COUNT = 1000;
/** Shorter words have too many neighbours one typo away. */
const FUZZY_MIN_LENGTH = 5;
/** Share of a word's letters that may be wrong. */
const FUZZY_DISTANCE = 0.22;
/** So many words at the most stand for a half-typed or misspelt one. */
const MAX_EXPANSIONS = 40;

/** The terms of all entries: how many hold each, and which stand for a half-typed or misspelt word. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** The single words that tell entries apart: only these stand for another word, since a common one finds everything. */
  readonly #telling: NearWords;

  /** @param entries the terms of each entry, each term once. */
  constructor(private readonly entries: readonly ReadonlySet<string>[]) {
    for (const terms of entries) for (const term of terms) this.#counts.set(term, this.count(term) + 1);
    this.#telling = new NearWords(
      [...this.#counts.keys()].filter((term) => !this.isCommon(term) && !/[# ]/.test(term)),
    );
  }

  /** How many entries hold a term. */
  count(term: string): number {
    return this.#counts.get(term) ?? 0;
  }

  isCommon(term: string): boolean {
    return this.count(term) > Math.min(this.entries.length * COMMON_SHARE, COMMON_COUNT);
  }

  /** How much it says that an entry holds a term: 0 for one that all hold, more the fewer do. */
  rarity(term: string): number {
    return Math.log(1 + this.entries.length / (1 + this.count(term)));
  }

  /** Words that begin with a half-typed one, each with its share of 1. Common words only where asked for and nothing else begins so. */
  completions(written: string, withCommon: boolean): [string, number][] {
    const telling = this.#telling.beginning(written).filter((word) => word !== written);
    const longer =
      telling.length > 0 || !withCommon
        ? telling
        : [...this.#counts.keys()].filter((word) => word !== written && word.startsWith(written));
    return heaviest(
      longer.map((word) => [word, written.length / (written.length + 0.3 * (word.length - written.length))]),
    );
  }

  /** Words that a misspelt one may stand for, each with its share of 1. */
  corrections(written: string): [string, number][] {
    if (!/^[a-z]+$/.test(written) || written.length < FUZZY_MIN_LENGTH) return [];
    const near = this.#telling.near(written, Math.max(1, Math.round(written.length * FUZZY_DISTANCE)));
    return heaviest(near.map(([word, distance]) => [word, written.length / (written.length + distance)]));
  }
}

/** The heaviest expansions; equal ones in the order of the alphabet, so that a query always finds the same. */
function heaviest(expansions: [string, number][]): [string, number][] {
  return expansions.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_EXPANSIONS);
}
