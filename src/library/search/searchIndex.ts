import MiniSearch, { type SearchOptions } from "minisearch";
import SearchableMap from "minisearch/SearchableMap";
import type { EntryType, SearchEntry } from "./searchEntry";
import type { Identified, Identify } from "./identify";
import { Lexicon, type LexiconWords } from "./lexicon";
import { type QueryWord, Terms, fold } from "./terms";

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
const COMMON_COUNT = 1000;
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
/** So many words at the most stand for a half-typed or misspelt one. */
const MAX_EXPANSIONS = 40;
/** Synonyms are read, rarest first, while they stand in no more entries than this together: keeps a keystroke within its time. */
const MAX_SYNONYM_ENTRIES = 600;
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
  /** The words that tell entries apart: only these stand for a half-typed or misspelt word, since a common one finds everything. */
  readonly #telling = new SearchableMap<true>();

  readonly #terms: Terms;

  /** @param identify tells which model a query names; left out where no models are among the entries. */
  constructor(
    entries: readonly SearchEntry[],
    words: LexiconWords,
    private readonly identify: Identify | null = null,
  ) {
    this.#terms = new Terms(new Lexicon(words));
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#order = new Map(entries.map((entry, index) => [entry.key, index]));
    // One word may be the id of several, such as a level and a model: the first keeps it.
    this.#byRef = new Map(
      entries
        .flatMap((entry) => [
          [fold(entry.id), entry] as const,
          ...(entry.ref === null ? [] : [[fold(entry.ref), entry] as const]),
        ])
        .reverse(),
    );
    // Cutting texts into words takes most of the time, so every text is cut once.
    const cut = new Map<string, readonly string[]>();
    const terms = (text: string): readonly string[] => {
      const known = cut.get(text) ?? this.#terms.of(text);
      cut.set(text, known);
      return known;
    };
    this.#titleTerms = new Map(entries.map((entry) => [entry.key, new Set(terms(entry.titles))]));
    this.#index = new MiniSearch<SearchEntry>({
      idField: "key",
      fields: Object.keys(BOOST),
      tokenize: (text) => [...terms(text)],
      processTerm: (term) => term,
    });
    this.#index.addAll(entries);
    for (const entry of entries) {
      for (const term of new Set([entry.titles, entry.names, entry.summary, entry.details].flatMap(terms))) {
        this.#documentCounts.set(term, (this.#documentCounts.get(term) ?? 0) + 1);
      }
    }
    for (const term of this.#documentCounts.keys()) if (!this.#isCommon(term)) this.#telling.set(term, true);
  }

  /** Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing. */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const found = this.#named(text);
    // An id that is in no catalogue has words in common with others, and is none of them.
    if (found === "unknown") return [];
    const { entry: named, isId } = found;
    const wanted = (entry: SearchEntry): boolean =>
      entry !== named && (!types || types.includes(entry.type)) && !(isId && entry.type === "model");
    const hits = this.#scores(text).flatMap(([key, score]): Hit[] => {
      const entry = this.#entries.get(key);
      return entry && wanted(entry) ? [{ entry, score }] : [];
    });
    hits.sort((a, b) => b.score - a.score || (this.#order.get(a.entry.key) ?? 0) - (this.#order.get(b.entry.key) ?? 0));
    const exact: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    return [...exact, ...hits].slice(0, limit);
  }

  /** The entry that a query names by its id or ref, or the model that it names by any id. */
  #named(text: string): { readonly entry: SearchEntry | undefined; readonly isId: boolean } | "unknown" {
    const byRef = this.#byRef.get(fold(text));
    if (byRef && (byRef.ref === text || byRef.id === text))
      return { entry: byRef, isId: byRef.type === "model" && byRef.id === text };
    const identified: Identified | "unknown" | null = this.identify?.(text) ?? null;
    if (identified === "unknown") return byRef ? { entry: byRef, isId: false } : "unknown";
    if (identified === null) return { entry: byRef, isId: false };
    // In a name there are words to look for; an id is one model and no other.
    return { entry: this.#entries.get(identified.key) ?? identified.entry, isId: !/\s/.test(text) };
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
      for (const [key, score] of this.#scoresOfWord(word, word.term === typing, words.length === 1)) {
        const total = totals.get(key) ?? { score: 0, weight: 0 };
        const weight = weightOf(word.term);
        totals.set(key, { score: total.score + score * weight, weight: total.weight + weight });
      }
    }
    const asked = this.#terms.ofQuery(text);
    return [...totals].map(([key, total]) => [key, (total.score * total.weight * this.#titleShare(key, asked)) / all]);
  }

  /** From 1 for a title with none of the words to 3 for one with all of them, common words and synonyms included. */
  #titleShare(key: string, words: readonly QueryWord[]): number {
    const title = this.#titleTerms.get(key);
    const found = words.reduce(
      (sum, { term, synonyms }) =>
        sum + (title?.has(term) ? 1 : synonyms.some((synonym) => title?.has(synonym)) ? SYNONYM_WEIGHT : 0),
      0,
    );
    return 1 + 2 * (found / words.length) ** 2;
  }

  #tellingWords(text: string): QueryWord[] {
    const words = this.#terms.ofQuery(text);
    const telling = words.filter(({ term }) => !this.#isCommon(term));
    return telling.length > 0 ? telling : words;
  }

  #isCommon(term: string): boolean {
    return (this.#documentCounts.get(term) ?? 0) > Math.min(this.#entries.size * COMMON_SHARE, COMMON_COUNT);
  }

  #scoresOfWord(
    { term, written, synonyms, pieces }: QueryWord,
    isTyping: boolean,
    isOnly: boolean,
  ): Map<string, number> {
    const best = new Map<string, number>();
    const add = (form: string, weight: number, options: SearchOptions = {}): void => {
      for (const { id, score } of this.#index.search(form, {
        ...options,
        boost: BOOST,
        tokenize: (query) => [query],
      })) {
        const key = String(id);
        const weighted = score * weight;
        if (weighted > (best.get(key) ?? 0)) best.set(key, weighted);
      }
    };
    const isKnown = this.#documentCounts.has(term);
    // Of a word that stands everywhere only the titles tell something.
    add(term, 1, this.#isCommon(term) ? { fields: ["titles"] } : {});
    if (isTyping && written.length >= (HAN.test(written) ? 1 : PREFIX_MIN_LENGTH)) {
      for (const [form, weight] of this.#completions(written, isOnly))
        add(form, weight, { fields: ["titles", "names"] });
    }
    // A word that begins known ones is half typed, not misspelt.
    if (!isKnown && best.size === 0) {
      // The stem as well: endings that are spelt in two ways (-ise, -ize) are too far apart in the whole word.
      const near = this.#corrections(written);
      for (const [form, weight] of near.length > 0 ? near : this.#corrections(term)) add(form, weight);
    }
    let left = MAX_SYNONYM_ENTRIES;
    for (const synonym of this.#rarestFirst(synonyms)) {
      left -= this.#documentCounts.get(synonym) ?? 0;
      if (left < 0 || this.#isCommon(synonym)) break;
      add(synonym, SYNONYM_WEIGHT);
    }
    if (!isKnown) for (const piece of pieces) add(piece, PIECE_WEIGHT);
    return best;
  }

  #rarestFirst(terms: readonly string[]): string[] {
    const count = (term: string): number => this.#documentCounts.get(term) ?? 0;
    return terms.filter((term) => count(term) > 0).sort((a, b) => count(a) - count(b));
  }

  /** Words that begin with a half-typed one, each with its weight. Common words only for a query of one word that begins nothing else. */
  #completions(written: string, isOnly: boolean): [string, number][] {
    const telling = [...this.#telling.atPrefix(written).keys()].filter((word) => word !== written);
    const longer =
      telling.length > 0 || !isOnly
        ? telling
        : [...this.#documentCounts.keys()].filter((word) => word !== written && word.startsWith(written));
    return heaviest(
      longer.map((word) => [
        word,
        (PREFIX_WEIGHT * written.length) / (written.length + 0.3 * (word.length - written.length)),
      ]),
    );
  }

  /** Words that a misspelt one may stand for, each with its weight. */
  #corrections(written: string): [string, number][] {
    if (!/^[a-z]+$/.test(written) || written.length < FUZZY_MIN_LENGTH) return [];
    const near = this.#telling.fuzzyGet(written, Math.round(written.length * FUZZY_DISTANCE));
    return heaviest(
      [...near].map(([word, [, distance]]) => [word, (FUZZY_WEIGHT * written.length) / (written.length + distance)]),
    );
  }
}

/** The heaviest expansions; equal ones in the order of the alphabet, so that a query always finds the same. */
function heaviest(expansions: [string, number][]): [string, number][] {
  return expansions.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_EXPANSIONS);
}

/** A figure is what a person remembers exactly, so it says more than a word. */
function weightOf(term: string): number {
  return /^\d/.test(term) ? 2 : 1;
}
