import MiniSearch, { type SearchOptions } from "minisearch";
import type { EntryType, SearchEntry } from "./searchEntry";
import { type QueryWord, fold, queryWords, termsOf } from "./terms";

/** An entry that a query found. A higher score is a better fit; scores of different queries do not compare. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly score: number;
}

export interface HitOptions {
  readonly limit: number;
  /** Only these types; all when left out. */
  readonly types?: readonly EntryType[];
}

/** How much a hit in a field counts. */
const BOOST = { titles: 3, names: 2, summary: 1.5, details: 0.8 } as const;
/** A term that stands in more of the entries than this tells them apart too little to be worth its time. */
const COMMON_SHARE = 0.35;
/** Nor is one that so many entries hold, whatever their share: reading them all takes longer than a keystroke may. */
const COMMON_COUNT = 400;
/** A synonym or a misspelt word counts less than the word itself. */
const SYNONYM_WEIGHT = 0.45;
const PIECE_WEIGHT = 0.3;
const FUZZY_WEIGHT = 0.5;
const PREFIX_WEIGHT = 0.6;
/** Shorter words have too many neighbours one typo away. */
const FUZZY_MIN_LENGTH = 5;
/** Fewer letters begin too many words. */
const PREFIX_MIN_LENGTH = 3;
const HAN = /\p{Script=Han}/u;
/** Share of a word's letters that may be wrong. */
const FUZZY_DISTANCE = 0.25;
/** Above any score that the index gives. */
const EXACT_SCORE = 1_000_000;
/** A pasted text is not a question; what comes after this many characters is not read. */
const MAX_QUERY_LENGTH = 200;

/** A full-text index over everything that can be looked up, in both languages at once. */
export class SearchIndex {
  readonly #index: MiniSearch<SearchEntry>;
  readonly #entries: ReadonlyMap<string, SearchEntry>;
  readonly #titleTerms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #byRef: ReadonlyMap<string, SearchEntry>;
  readonly #documentCounts = new Map<string, number>();

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#order = new Map(entries.map((entry, index) => [entry.key, index]));
    this.#byRef = new Map(entries.flatMap((entry) => [[fold(entry.id), entry] as const, ...(entry.ref === null ? [] : [[fold(entry.ref), entry] as const])]));
    // Cutting texts into words takes most of the time, so every text is cut once.
    const cut = new Map<string, readonly string[]>();
    const terms = (text: string): readonly string[] => {
      const known = cut.get(text) ?? termsOf(text);
      cut.set(text, known);
      return known;
    };
    this.#titleTerms = new Map(entries.map((entry) => [entry.key, new Set(terms(entry.titles))]));
    this.#index = new MiniSearch<SearchEntry>({ idField: "key", fields: Object.keys(BOOST), tokenize: (text) => [...terms(text)], processTerm: (term) => term });
    this.#index.addAll(entries);
    for (const entry of entries) {
      for (const term of new Set([entry.titles, entry.names, entry.summary, entry.details].flatMap(terms))) {
        this.#documentCounts.set(term, (this.#documentCounts.get(term) ?? 0) + 1);
      }
    }
  }

  /** Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing. */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const named = this.#byRef.get(fold(text));
    const wanted = (entry: SearchEntry): boolean => entry !== named && (!types || types.includes(entry.type));
    const hits = this.#scores(text).flatMap(([key, score]): Hit[] => {
      const entry = this.#entries.get(key);
      return entry && wanted(entry) ? [{ entry, score }] : [];
    });
    hits.sort((a, b) => b.score - a.score || (this.#order.get(a.entry.key) ?? 0) - (this.#order.get(b.entry.key) ?? 0));
    const exact: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    return [...exact, ...hits].slice(0, limit);
  }

  /**
   * Score of every entry that holds a word of the query. A word counts by its best form (itself, a synonym, a piece,
   * a word one typo away), not by the sum of them, and entries that hold more of the words are worth more.
   */
  #scores(text: string): [string, number][] {
    const words = this.#tellingWords(text);
    const totals = new Map<string, { score: number; weight: number }>();
    const all = words.reduce((sum, { term }) => sum + weightOf(term), 0);
    // The last word may still be being typed.
    const typing = /[\p{L}\p{N}]$/u.test(text) ? words.at(-1)?.term : undefined;
    for (const word of words) {
      for (const [key, score] of this.#scoresOfWord(word, word.term === typing)) {
        const total = totals.get(key) ?? { score: 0, weight: 0 };
        const weight = weightOf(word.term);
        totals.set(key, { score: total.score + score * weight, weight: total.weight + weight });
      }
    }
    const asked = queryWords(text);
    return [...totals].map(([key, total]) => [key, (total.score * total.weight * this.#titleShare(key, asked)) / all]);
  }

  /** From 1 for a title with none of the words to 3 for one with all of them, common words and synonyms included. */
  #titleShare(key: string, words: readonly QueryWord[]): number {
    const title = this.#titleTerms.get(key);
    const found = words.reduce((sum, { term, synonyms }) => sum + (title?.has(term) ? 1 : synonyms.some((synonym) => title?.has(synonym)) ? SYNONYM_WEIGHT : 0), 0);
    return 1 + 2 * (found / words.length) ** 2;
  }

  #tellingWords(text: string): QueryWord[] {
    const words = queryWords(text);
    const telling = words.filter(({ term }) => !this.#isCommon(term));
    return telling.length > 0 ? telling : words;
  }

  #isCommon(term: string): boolean {
    return (this.#documentCounts.get(term) ?? 0) > Math.min(this.#entries.size * COMMON_SHARE, COMMON_COUNT);
  }

  #scoresOfWord({ term, written, synonyms, pieces }: QueryWord, isTyping: boolean): Map<string, number> {
    const best = new Map<string, number>();
    const add = (form: string, weight: number, options: SearchOptions = {}): void => {
      for (const { id, score } of this.#index.search(form, { ...options, boost: BOOST, tokenize: (query) => [query] })) {
        const key = String(id);
        const weighted = score * weight;
        if (weighted > (best.get(key) ?? 0)) best.set(key, weighted);
      }
    };
    const isKnown = this.#documentCounts.has(term);
    const isTypo = !isKnown && /^[a-z]+$/.test(written) && written.length >= FUZZY_MIN_LENGTH;
    // Of a word that stands everywhere only the titles tell something.
    add(term, 1, this.#isCommon(term) ? { fields: ["titles"] } : {});
    if (isTypo) add(written, FUZZY_WEIGHT, { fuzzy: FUZZY_DISTANCE });
    if (isTyping && written.length >= (HAN.test(written) ? 1 : PREFIX_MIN_LENGTH)) add(written, PREFIX_WEIGHT, { prefix: true, fields: ["titles", "names"] });
    for (const synonym of synonyms) if (this.#documentCounts.has(synonym) && !this.#isCommon(synonym)) add(synonym, SYNONYM_WEIGHT);
    if (!isKnown) for (const piece of pieces) add(piece, PIECE_WEIGHT);
    return best;
  }
}

/** A figure is what a person remembers exactly, so it says more than a word. */
function weightOf(term: string): number {
  return /^\d/.test(term) ? 2 : 1;
}
