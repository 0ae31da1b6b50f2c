import { type AskedTerms, NOTHING_ASKED } from "./asked";
import { askedFeatures } from "./askedFeatures";
import { EntryNames } from "./entryNames";
import { BESIDE, COMES_NEAR, type Floors, answeredShare, takesOf, typeWorth } from "./fits";
import { FORMS, Gatherer } from "./gather";
import type { Identifier } from "./identify";
import { type IndexedEntries, indexEntries, isModelWord } from "./indexedEntries";
import { Lexicon, type LexiconWords } from "./lexicon";
import { isSenseless, queryWords, weightOf } from "./queryWords";
import type { EntryType, SearchEntry } from "./searchEntry";
import { type QueryWord, Terms, senseTerm } from "./terms";

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

/** Above any score that the index gives. */
const EXACT_SCORE = 1_000_000;
/** What an entry is worth that was learnt to answer a question best, in shares of the best score by words. */
const LEARNT_WORTH = 0.45;
/** The same where a question names a model, of which nothing is learnt. */
const LEARNT_OF_NAMED = 0.1;
/** An entry without a word of the question is listed by what was learnt from so much on. */
const LEAST_LEARNT = 0.15;
/** A pasted text is not a question; what comes after this many characters is not read. */
const MAX_QUERY_LENGTH = 200;

/** A full-text index over everything that can be looked up, in both languages at once. */
export class SearchIndex {
  readonly #index: IndexedEntries;
  readonly #names: EntryNames;
  readonly #gatherer: Gatherer;
  readonly #terms: Terms;

  /**
   * @param models knows the models that queries name; left out where no models are among the entries.
   * @param asked what people ask about the entries; left out where that is not known.
   */
  constructor(
    entries: readonly SearchEntry[],
    words: LexiconWords,
    models: Identifier | null = null,
    asked: AskedTerms = NOTHING_ASKED,
  ) {
    const lexicon = new Lexicon(words);
    this.#terms = new Terms(lexicon);
    this.#index = indexEntries(entries, lexicon, this.#terms, asked);
    this.#names = new EntryNames(entries, models);
    this.#gatherer = new Gatherer(this.#index, lexicon, models);
  }

  /**
   * Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing, nor does one
   * of which no entry answers enough.
   */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const words = queryWords(text, this.#terms, this.#index);
    const found = this.#names.find(text, this.#isAboutModel(words));
    if (found === "unknown") return [];
    const { entry: named, isId } = found;
    const wanted = (entry: SearchEntry): boolean =>
      entry !== named && (!types || types.includes(entry.type)) && !(isId && entry.type === "model");
    const hits = this.#ranked(text, words, wanted, BESIDE, takesOf(words, this.#index));
    const exact: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    return [...exact, ...hits].slice(0, limit);
  }

  /** The criterion that comes nearest to a question that nothing fits; undefined where none has anything of it. */
  nearestCriterion(query: string): SearchEntry | undefined {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const words = queryWords(text, this.#terms, this.#index);
    return this.#ranked(text, words, ({ type }) => type === "criterion", COMES_NEAR, 0)[0]?.entry;
  }

  /**
   * Entries that reach the floors, best first; none where the one that answers most answers less than it takes.
   * @param takes what of a question an entry has to answer, from 0 to 1.
   */
  #ranked(
    text: string,
    words: readonly QueryWord[],
    wanted: (entry: SearchEntry) => boolean,
    floors: Floors,
    takes: number,
  ): Hit[] {
    const names = words.filter((word) => isModelWord(this.#index, word));
    const weights = {
      all: weightOf(words),
      names: weightOf(names),
      senseless: weightOf(words.filter((word) => isSenseless(word))),
    };
    const worth = this.#isAboutModel(words) ? (): number => 1 : typeWorth(names.length > 0);
    const hits: Hit[] = [];
    let most = 0;
    for (const [key, total] of this.#gatherer.totals(text, words)) {
      const entry = this.#index.entries.get(key);
      const answered = entry && wanted(entry) ? answeredShare(entry.type, total, weights, floors) : null;
      if (!entry || answered === null) continue;
      most = Math.max(most, answered);
      const title = this.#titleShare(key, words, total.about / weights.all);
      hits.push({ entry, score: total.score * worth(entry.type, total) * answered * title });
    }
    if (most < takes) return [];
    const { order } = this.#index;
    return this.#withLearnt(text, hits, wanted, names.length > 0 ? LEARNT_OF_NAMED : LEARNT_WORTH).sort(
      (a, b) => b.score - a.score || (order.get(a.entry.key) ?? 0) - (order.get(b.entry.key) ?? 0),
    );
  }

  /** Adds to the score of every entry what was learnt of questions like this one, in shares of the best score of either kind. */
  #withLearnt(text: string, hits: readonly Hit[], wanted: (entry: SearchEntry) => boolean, worth: number): Hit[] {
    const answers = this.#index.asked.answering(askedFeatures(text, this.#terms));
    const mostScored = hits.reduce((most, { score }) => Math.max(most, score), 0);
    const unit = (worth * mostScored) / Math.max(...answers.values());
    const all = hits.map(({ entry, score }) => {
      const answer = answers.get(entry.key) ?? 0;
      answers.delete(entry.key);
      return answer === 0 ? { entry, score } : { entry, score: score + unit * answer };
    });
    for (const [key, answer] of answers) {
      const entry = this.#index.entries.get(key);
      if (entry && wanted(entry) && unit * answer >= LEAST_LEARNT * mostScored)
        all.push({ entry, score: unit * answer });
    }
    return all;
  }

  /** Whether a query holds nothing but the name of a model. */
  #isAboutModel(words: readonly QueryWord[]): boolean {
    return words.every((word) => isModelWord(this.#index, word));
  }

  /**
   * From 1 for a title with none of the words to 3 for one with all of them, common words and what words mean included.
   * @param about share of the words that the entry is known to answer.
   */
  #titleShare(key: string, words: readonly QueryWord[], about: number): number {
    const title = this.#index.titleTerms.get(key);
    let found = 0;
    for (const { term, senses, weight } of words) {
      if (title?.has(term)) found += weight;
      else if (senses.some((sense) => title?.has(senseTerm(sense)))) found += weight * FORMS.sense.score;
    }
    return 1 + 2 * Math.max(found / weightOf(words), about) ** 2;
  }
}
