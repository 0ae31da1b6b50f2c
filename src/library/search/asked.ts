/** Questions by the key of the entry that answers them. */
export type Questions = ReadonlyMap<string, readonly string[]>;

/** What the build learnt from the questions of entries, for the search: `content/questions`. */
export interface AskedTerms {
  /** Keys of the entries that are asked about. */
  readonly keys: readonly string[];
  /** The hashes of all terms, ascending, each as what it is more than the one before (base 36), parted by spaces. */
  readonly hashes: string;
  /**
   * A line for each of them: the entries that the term tells, each as its place in `keys` (base 36) and, unless it is
   * `COMMON_DIGIT`, a colon and a digit that says how well: `1f 2a:3`.
   */
  readonly places: string;
}

/** The digit of the most telling term, and the digit that most terms have. */
export const MOST_TELLING = 6;
export const COMMON_DIGIT = 2;

/** An entry that is asked about with a term, and how well the term tells it, up to 1: the square root of the learnt weight. */
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
  readonly #byHash = new Map<number, string>();
  readonly #keys: readonly string[];
  /** What was read once: every keystroke asks for the words before it again. */
  readonly #read = new Map<string, readonly AskedOf[]>();

  constructor({ keys, hashes, places }: AskedTerms) {
    this.#keys = keys;
    const lines = places.split("\n");
    let hash = 0;
    for (const [at, more] of hashes.split(" ").entries()) {
      hash += Number.parseInt(more, 36);
      this.#byHash.set(hash, lines[at] ?? "");
    }
  }

  /** The entries that are asked about with a term; none for an unknown one. */
  of(term: string): readonly AskedOf[] {
    const known = this.#read.get(term);
    if (known) return known;
    const places = this.#byHash.get(termHash(term));
    if (places === undefined) return [];
    const read = places.split(" ").flatMap((place): AskedOf[] => {
      const [at = "", digit = COMMON_DIGIT] = place.split(":");
      const key = this.#keys[Number.parseInt(at, 36)];
      return key === undefined ? [] : [[key, Number(digit) / MOST_TELLING]];
    });
    this.#read.set(term, read);
    return read;
  }

  /** How well each entry answers a question by what was learnt of its features, by key; those of which nothing was learnt are left out. */
  answering(features: ReadonlyMap<string, number>): Map<string, number> {
    const answers = new Map<string, number>();
    for (const [name, much] of features)
      for (const [key, weight] of this.of(name)) answers.set(key, (answers.get(key) ?? 0) + much * weight ** 2);
    return answers;
  }

  /** How much it says to be asked about with a term that so many entries are asked about with. */
  rarity(count: number): number {
    return Math.log(1 + (this.#keys.length - count + 0.5) / (count + 0.5));
  }
}

export const NOTHING_ASKED: AskedTerms = { keys: [], hashes: "", places: "" };
