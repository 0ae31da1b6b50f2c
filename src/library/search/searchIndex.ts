import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { EntryType, SearchEntry } from "./searchEntry";
import { fold, queryTerms, termsOf } from "./terms";

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
const BOOST = { titles: 5, names: 2.5, summary: 2, details: 0.8 } as const;
/** A term that stands in more of the entries than this tells them apart too little to be worth its time. */
const COMMON_SHARE = 0.35;
/** A synonym or a misspelt word counts less than the word itself. */
const SYNONYM_WEIGHT = 0.45;
const FUZZY_WEIGHT = 0.5;
const PREFIX_WEIGHT = 0.6;
/** Shorter words have too many neighbours one typo away. */
const FUZZY_MIN_LENGTH = 5;
/** Above any score that the index gives. */
const EXACT_SCORE = 1_000_000;
/** A pasted text is not a question; what comes after this many characters is not read. */
const MAX_QUERY_LENGTH = 200;

/** A full-text index over everything that can be looked up, in both languages at once. */
export class SearchIndex {
  readonly #index = new MiniSearch<SearchEntry>({
    idField: "key",
    fields: Object.keys(BOOST),
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  readonly #entries: ReadonlyMap<string, SearchEntry>;
  readonly #byRef: ReadonlyMap<string, SearchEntry>;
  readonly #documentCounts = new Map<string, number>();

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#byRef = new Map(entries.flatMap((entry) => [[fold(entry.id), entry] as const, ...(entry.ref === null ? [] : [[fold(entry.ref), entry] as const])]));
    this.#index.addAll(entries);
    for (const entry of entries) {
      for (const term of new Set([entry.titles, entry.names, entry.summary, entry.details].flatMap(termsOf))) {
        this.#documentCounts.set(term, (this.#documentCounts.get(term) ?? 0) + 1);
      }
    }
  }

  /** Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing. */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const named = this.#byRef.get(fold(text));
    const hits: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    const clauses = this.#clauses(text);
    if (clauses.length > 0) {
      for (const { id, score } of this.#index.search({ combineWith: "OR", queries: clauses })) {
        const entry = this.#entries.get(String(id));
        if (!entry || entry === named || (types && !types.includes(entry.type))) continue;
        hits.push({ entry, score });
        if (hits.length >= limit) break;
      }
    }
    return hits.slice(0, limit);
  }

  #isCommon(term: string): boolean {
    return (this.#documentCounts.get(term) ?? 0) > this.#entries.size * COMMON_SHARE;
  }

  #clauses(text: string): Query[] {
    const all = queryTerms(text);
    const telling = all.filter(({ term }) => !this.#isCommon(term));
    const terms = telling.length > 0 ? telling : all;
    // The last word may still be being typed.
    const typing = /[\p{L}\p{N}]$/u.test(text) ? terms.at(-1)?.term : undefined;
    return terms.flatMap(({ term, synonyms }): Query[] => {
      const options: SearchOptions = {
        boost: BOOST,
        prefix: term === typing && term.length > 1,
        fuzzy: /^[a-z]+$/.test(term) && term.length >= FUZZY_MIN_LENGTH && !this.#documentCounts.has(term) ? 0.25 : false,
        weights: { fuzzy: FUZZY_WEIGHT, prefix: PREFIX_WEIGHT },
        tokenize: (query) => [query],
      };
      const known = synonyms.filter((synonym) => this.#documentCounts.has(synonym) && !this.#isCommon(synonym));
      const expanded: Query[] = known.map((synonym) => ({ queries: [synonym], boost: scaled(SYNONYM_WEIGHT), tokenize: (query: string) => [query] }));
      return [{ queries: [term], ...options }, ...expanded];
    });
  }
}

function scaled(weight: number): Record<keyof typeof BOOST, number> {
  return { titles: BOOST.titles * weight, names: BOOST.names * weight, summary: BOOST.summary * weight, details: BOOST.details * weight };
}
