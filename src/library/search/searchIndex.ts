import { type AskedTerms, NAMED, NOTHING_ASKED } from "./asked";
import { askedFeatures } from "./askedFeatures";
import { EntryNames } from "./entryNames";
import { BESIDE, COMES_NEAR, type Floors, answeredShare, takesOf, typeWorth } from "./fits";
import { FORMS, Gatherer } from "./gather";
import type { Identifier } from "./identify";
import { type IndexedEntries, indexEntries, isModelWord } from "./indexedEntries";
import { Lexicon, type LexiconWords } from "./lexicon";
import { Names } from "./names";
import { isSenseless, queryWords, weightOf } from "./queryWords";
import type { EntryType, SearchEntry } from "./searchEntry";
import { type QueryWord, Terms, senseTerm } from "./terms";

/**
 * So much of a question that nothing fits has to be of what something was learnt of, else what was learnt names no criterion:
 * by their single characters half of a Chinese question of another field is known, and nearly all of one of this field.
 */
const MOSTLY_KNOWN = 0.85;

/** An entry that a query found. A higher score is a better fit; scores of different queries do not compare. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** A hit by words, and whether the question names it. */
interface Scored extends Hit {
  readonly isNamed: boolean;
}

/** A question as it was read. */
interface Asked {
  readonly text: string;
  readonly words: readonly QueryWord[];
  /** How likely each entry answers it, by key, as learnt; and how likely the card, the licence or a piece of evidence on what it names does. */
  readonly answers: ReadonlyMap<string, number>;
  readonly card: number;
  readonly licence: number;
  readonly evidence: number;
  /** How much of it something was learnt of, from 0 to 1. */
  readonly known: number;
}

export interface HitOptions {
  readonly limit: number;
  /** Only these types; all when left out. */
  readonly types?: readonly EntryType[];
}

/** Above any score that the index gives. */
const EXACT_SCORE = 1_000_000;
/**
 * What an entry is worth that was learnt to answer a question best, in shares of the best score by words: more for each word of the
 * question, since one or two are known better by what they mean, up to a most.
 */
const LEARNT_WORTH = { word: 0.4, most: 2 };
/** So likely the card of what is named is asked for, and the rest of the words need not stand in it. */
const CARD_ASKED = 0.3;
/** A piece of evidence on a model says some of what its card or its licence does. */
const EVIDENCE_SHARE = 0.5;
/** An entry without a word of the question is listed by what was learnt from so much on, in shares of the likeliest. */
const LEAST_LEARNT = 0.1;
/** A pasted text is not a question; what comes after this many characters is not read. */
const MAX_QUERY_LENGTH = 200;

/** A full-text index over everything that can be looked up, in both languages at once. */
export class SearchIndex {
  readonly #index: IndexedEntries;
  readonly #entryNames: EntryNames;
  readonly #gatherer: Gatherer;
  readonly #terms: Terms;
  readonly #names: Names;

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
    this.#entryNames = new EntryNames(entries, models);
    this.#names = new Names(models?.names ?? [], words.aliases);
    this.#gatherer = new Gatherer(this.#index, lexicon, models);
  }

  /**
   * Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing, nor does one
   * of which no entry answers enough.
   */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const asked = this.#read(query);
    const { text, words } = asked;
    const found = this.#entryNames.find(text, this.#isAboutModel(words));
    if (found === "unknown") return [];
    const { entry: named, isId } = found;
    const wanted = (entry: SearchEntry): boolean =>
      entry !== named && (!types || types.includes(entry.type)) && !(isId && entry.type === "model");
    const hits = this.#ranked(asked, wanted, BESIDE, takesOf(words, this.#index));
    const exact: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    return [...exact, ...hits].slice(0, limit);
  }

  /** The criterion that comes nearest to a question that nothing fits; undefined where none has anything of it. */
  nearestCriterion(query: string): SearchEntry | undefined {
    const asked = this.#read(query);
    const near = asked.known < MOSTLY_KNOWN ? { ...asked, answers: new Map<string, number>() } : asked;
    return this.#ranked(near, ({ type }) => type === "criterion", COMES_NEAR, 0)[0]?.entry;
  }

  #read(query: string): Asked {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const features = askedFeatures(text, this.#terms, this.#names);
    const answers = this.#index.asked.answering(features);
    const card = answers.get(NAMED.card) ?? 0;
    const licence = answers.get(NAMED.licence) ?? 0;
    const evidence = answers.get(NAMED.evidence) ?? 0;
    const named: readonly string[] = Object.values(NAMED);
    const general = Math.max(0, ...[...answers].map(([key, chance]) => (named.includes(key) ? 0 : chance)));
    // Where nothing was learnt, a name is taken for what is asked about; else it is by how likely that is beside the next best.
    const chance = card + licence + evidence;
    const aboutNamed = answers.size === 0 ? 1 : chance / (chance + general || 1);
    const words = queryWords(text, this.#terms, this.#index, { names: this.#names, aboutNamed });
    return { text, words, answers, card, licence, evidence, known: this.#index.asked.knownShare(features) };
  }

  /**
   * Entries that reach the floors, best first; none where the one that answers most answers less than it takes.
   * @param takes what of a question an entry has to answer, from 0 to 1.
   */
  #ranked(asked: Asked, wanted: (entry: SearchEntry) => boolean, floors: Floors, takes: number): Hit[] {
    const { text, words, card, licence, evidence } = asked;
    const names = words.filter(({ isName }) => isName);
    const weights = {
      all: weightOf(words),
      names: weightOf(names),
      senseless: weightOf(words.filter(isSenseless)),
    };
    const worth = this.#isAboutModel(words)
      ? (): number => 1
      : typeWorth(names.length > 0, card, card + licence + evidence);
    const hits: Scored[] = [];
    let most = 0;
    for (const [key, total] of this.#gatherer.totals(text, words, licence)) {
      const entry = this.#index.entries.get(key);
      const isCard = entry?.type === "model" && total.names > 0 && card >= CARD_ASKED;
      const answered =
        entry && wanted(entry) ? (answeredShare(entry.type, total, weights, floors) ?? (isCard ? card : null)) : null;
      if (!entry || answered === null) continue;
      most = Math.max(most, answered);
      const title = this.#titleShare(key, words, total.about / weights.all);
      const score = total.score * worth(entry.type, total) * answered * title;
      hits.push({ entry, score, isNamed: total.names > 0 });
    }
    if (most < takes) return [];
    const { order } = this.#index;
    return this.#withLearnt(asked, hits, wanted).sort(
      (a, b) => b.score - a.score || (order.get(a.entry.key) ?? 0) - (order.get(b.entry.key) ?? 0),
    );
  }

  /**
   * Brings the scores by words to shares of the best and adds what was learnt of questions like this one. What was learnt of
   * named things goes to those that the question names, by how well they fit its words.
   */
  #withLearnt(
    { words, answers, card, licence, evidence, known }: Asked,
    hits: readonly Scored[],
    wanted: (entry: SearchEntry) => boolean,
  ): Hit[] {
    const likely = new Map<string, number>();
    for (const [key, chance] of answers) {
      const entry = this.#index.entries.get(key);
      if (entry && wanted(entry)) likely.set(key, chance);
    }
    const named = [
      ["model", card],
      ["licence", licence],
      ["evidence", Math.max(evidence, EVIDENCE_SHARE * (card + licence))],
    ] as const;
    for (const [type, chance] of named) {
      const found = hits.filter(({ entry, isNamed }) => isNamed && entry.type === type);
      const bestFound = mostOf(found);
      for (const { entry, score } of found)
        likely.set(entry.key, Math.max(likely.get(entry.key) ?? 0, (chance * score) / bestFound));
    }
    const best = mostOf(hits);
    const likeliest = Math.max(0, ...likely.values());
    const worth = Math.min(LEARNT_WORTH.most, LEARNT_WORTH.word * words.length) * known;
    const learnt = (key: string): number =>
      likeliest === 0 ? 0 : worth * Math.sqrt((likely.get(key) ?? 0) / likeliest);
    const all = hits.map(({ entry, score }) => ({ entry, score: score / best + learnt(entry.key) }));
    const scored = new Set(hits.map(({ entry }) => entry.key));
    for (const [key, chance] of likely) {
      const entry = this.#index.entries.get(key);
      if (entry && !scored.has(key) && chance >= LEAST_LEARNT * likeliest) all.push({ entry, score: learnt(key) });
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

/** The highest score of hits; 1 where there are none, so that it can be divided by. */
function mostOf(hits: readonly Hit[]): number {
  return hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
}
