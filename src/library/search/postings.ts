/** Texts of an entry that are searched, in the order in which postings count them. */
export const FIELDS = ["titles", "names", "summary", "details"] as const;
type Field = (typeof FIELDS)[number];

/** How much a hit in a field counts. */
const BOOST: readonly number[] = [3, 2, 1.5, 0.8];
/** Constants of BM25+ (Lv and Zhai, 2011), as MiniSearch has them: how soon more words say no more, how much a long text is held against it, and what a hit is worth at least. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;

/** Which entries hold a term in which field, and how much that says: an index by BM25+ in which a term counts once a field. */
export class Postings {
  /** Of each term the places that hold it, each an entry times four plus a field; ascending. */
  readonly #places = new Map<string, number[]>();
  /** Of each entry and field what the length of its text leaves of a hit. */
  readonly #worth: Float64Array;

  /** @param entries of each entry the terms of its fields, each term once. */
  constructor(private readonly entries: readonly Readonly<Record<Field, readonly string[]>>[]) {
    const size = FIELDS.length;
    const totals = FIELDS.map((field) => entries.reduce((sum, entry) => sum + entry[field].length, 0));
    this.#worth = new Float64Array(entries.length * size);
    for (const [index, entry] of entries.entries()) {
      for (const [at, field] of FIELDS.entries()) {
        const place = index * size + at;
        const mean = (totals[at] ?? 0) / entries.length || 1;
        const relative = entry[field].length / mean;
        this.#worth[place] = LEAST + (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + LENGTH * relative));
        for (const term of entry[field]) {
          const places = this.#places.get(term);
          if (places) places.push(place);
          else this.#places.set(term, [place]);
        }
      }
    }
  }

  /** Score of every entry that holds a term, by its index. @param fields only the first so many fields are looked at. */
  scores(term: string, fields: number = FIELDS.length): Map<number, number> {
    const places = this.#places.get(term) ?? [];
    const counts = new Array<number>(FIELDS.length).fill(0);
    for (const place of places) counts[place % FIELDS.length] = (counts[place % FIELDS.length] ?? 0) + 1;
    const rarity = counts.map(
      (count, at) => Math.log(1 + (this.entries.length - count + 0.5) / (count + 0.5)) * (BOOST[at] ?? 1),
    );
    const scores = new Map<number, number>();
    for (const place of places) {
      const field = place % FIELDS.length;
      if (field >= fields) continue;
      const entry = (place - field) / FIELDS.length;
      scores.set(entry, (scores.get(entry) ?? 0) + (rarity[field] ?? 0) * (this.#worth[place] ?? 0));
    }
    return scores;
  }
}
