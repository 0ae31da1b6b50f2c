/** The questions of entries as the build counts them, for the search: `content/questions`. */
export interface AskedTerms {
  /** Keys of the entries that are asked about. */
  readonly keys: readonly string[];
  /**
   * A line a term: the term, then the entries that are asked about with it, each as its place in `keys` (base 36) and, where
   * several of the entry's questions hold the term, a colon and a digit that says how well the term tells the entry: `price`, a tab, `1f 2a:3`.
   */
  readonly terms: string;
}

/** The digit of a term that is in every question of an entry; a term without a digit has 1. */
export const MOST_TELLING = 4;

/** An entry that is asked about with a term, and how well the term tells it, up to 1. */
export type AskedOf = readonly [key: string, weight: number];

/** Which entries people ask about with a term. */
export class AskedPostings {
  readonly #byTerm: ReadonlyMap<string, string>;
  readonly #keys: readonly string[];
  /** What was read once: every keystroke asks for the words before it again. */
  readonly #read = new Map<string, readonly AskedOf[]>();

  constructor({ keys, terms }: AskedTerms) {
    this.#keys = keys;
    this.#byTerm = new Map(
      terms.split("\n").map((line) => {
        const end = line.indexOf("\t");
        return [line.slice(0, end), line.slice(end + 1)];
      }),
    );
  }

  /** The entries that are asked about with a term; none for an unknown one. */
  of(term: string): readonly AskedOf[] {
    const known = this.#read.get(term);
    if (known) return known;
    const places = this.#byTerm.get(term);
    if (places === undefined) return [];
    const read = places.split(" ").flatMap((place): AskedOf[] => {
      const [at = "", digit = "1"] = place.split(":");
      const key = this.#keys[Number.parseInt(at, 36)];
      return key === undefined ? [] : [[key, Number(digit) / MOST_TELLING]];
    });
    this.#read.set(term, read);
    return read;
  }

  /** How much it says to be asked about with a term that so many entries are asked about with. */
  rarity(count: number): number {
    return Math.log(1 + (this.#keys.length - count + 0.5) / (count + 0.5));
  }
}

export const NOTHING_ASKED: AskedTerms = { keys: [], terms: "" };
