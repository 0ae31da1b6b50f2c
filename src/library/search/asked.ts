import { readNumbers } from "./digits";

/** Questions by the key of the entry that answers them. */
export type Questions = ReadonlyMap<string, readonly string[]>;

/** What the build learnt from the questions of entries, for the search: `content/questions`. */
export interface AskedTerms {
  /** Keys of the entries that are asked about, and those of `NAMED`. */
  readonly keys: readonly string[];
  /** The hashes of all terms, ascending, each as what it is more than the one before; as `writeNumbers` writes them, like what follows. */
  readonly hashes: string;
  /** Of each term, how many entries it tells. */
  readonly counts: string;
  /** These entries as places in `keys`, term by term; within a term each as what it is more than the one before. */
  readonly places: string;
  /** How well the term tells each of them, from 1 to `MOST_TELLING`. */
  readonly levels: string;
  /** The weight of the level `MOST_TELLING`. */
  readonly most: number;
}

/** What answers a question about one model or vendor, whichever it is: its card, its licence or terms, or evidence of what was done. */
export const NAMED = { card: "named:card", licence: "named:licence", evidence: "named:evidence" } as const;

export const MOST_TELLING = 20;

/** An entry that is asked about with a term, and how well the term tells it, up to 1. */
export type AskedOf = readonly [key: string, weight: number];

/**
 * A number of 20 bits for a term (FNV-1a, folded). Terms of questions are long, and their order tells nothing: as numbers they
 * take a third of the room, and one term in 250 that nobody asked with is taken for another.
 */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 12)) & 0xfffff;
}

/** Which entries people ask about with a term. */
export class AskedPostings {
  readonly #byHash = new Map<number, readonly AskedOf[]>();
  readonly #keys: readonly string[];
  readonly #most: number;

  constructor({ keys, hashes, counts, places, levels, most }: AskedTerms) {
    this.#keys = keys;
    this.#most = most;
    const count = readNumbers(counts);
    const place = readNumbers(places);
    const level = readNumbers(levels);
    let hash = 0;
    let from = 0;
    for (const [at, more] of readNumbers(hashes).entries()) {
      hash += more;
      const to = from + (count[at] ?? 0);
      const all: AskedOf[] = [];
      let entry = 0;
      for (; from < to; from += 1) {
        entry += place[from] ?? 0;
        all.push([keys[entry] ?? "", (level[from] ?? 0) / MOST_TELLING]);
      }
      this.#byHash.set(hash, all);
    }
  }

  /** How much of a question is of features that something was learnt of, from 0 to 1. */
  knownShare(features: ReadonlyMap<string, number>): number {
    const known = [...features].filter(([name]) => this.of(name).length > 0).map(([, much]) => much);
    return Math.hypot(...known) / lengthOf(features);
  }

  /** The entries that are asked about with a term; none for an unknown one. */
  of(term: string): readonly AskedOf[] {
    return this.#byHash.get(termHash(term)) ?? [];
  }

  /**
   * How likely each entry answers a question with these features, all entries together 1, by key; empty where nothing was learnt
   * of any.
   */
  answering(features: ReadonlyMap<string, number>): Map<string, number> {
    const sums = new Map<string, number>();
    const unit = this.#most / lengthOf(features);
    for (const [name, much] of features)
      for (const [key, weight] of this.of(name)) sums.set(key, (sums.get(key) ?? 0) + unit * much * weight);
    if (sums.size === 0) return sums;
    // Those of which nothing was learnt are as likely as chance, which is what a sum of 0 stands for.
    let all = this.#keys.length - sums.size;
    for (const [key, sum] of sums) {
      sums.set(key, Math.exp(sum));
      all += Math.exp(sum);
    }
    for (const [key, odds] of sums) sums.set(key, odds / all);
    return sums;
  }
}

/** The length of a question's features as a vector; what is learnt of them is for a length of 1. */
export function lengthOf(features: ReadonlyMap<string, number>): number {
  return Math.hypot(...features.values()) || 1;
}

export const NOTHING_ASKED: AskedTerms = { keys: [], hashes: "", counts: "", places: "", levels: "", most: 0 };
