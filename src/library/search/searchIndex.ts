import { entriesAbout } from "./about";
import type { EntryType, SearchEntry } from "./searchEntry";
import type { Identifier } from "./identify";
import { Lexicon, type LexiconWords } from "./lexicon";
import { Postings } from "./postings";
import { LIGHT_WEIGHT, type QueryWord, Terms, senseTerm } from "./terms";
import { fold } from "./tokens";
import { Vocabulary } from "./vocabulary";

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

/** Of a common word only the titles are looked at, of a half-typed one titles and names. */
const TITLES = 1;
const TITLES_AND_NAMES = 2;
/** How well each thing that may stand for a word does so, for the order of the hits and for what of the question they answer. */
const FORMS = {
  itself: { score: 1, answers: 1 },
  sense: { score: 0.6, answers: 0.9 },
  part: { score: 0.3, answers: 0.5 },
  completion: { score: 0.6, answers: 1 },
  correction: { score: 0.5, answers: 0.8 },
} as const;
/** What an entry is worth that answers questions about a sense, for each unit of the sense's rarity. */
const ABOUT_SCORE = 5;
/** However many entries mention a sense, few are known to answer questions about it. */
const LEAST_RARITY = 3;
/** The same for a sense that is too general to make a question of the field. */
const BROAD_ABOUT = 0.3;
/** What an entry has to answer of a question to fit it. */
interface Floors {
  /** Share of the question, however often the entry holds one of its words. */
  readonly answered: number;
  /** For an entry known to answer what a part is about: that part's share, beside the words that the field has no sense for. */
  readonly about: number;
}
const FITS: Floors = { answered: 0.46, about: 0.42 };
/** The same for a criterion that is only said to come nearest. */
const COMES_NEAR: Floors = { answered: 0.25, about: 0.2 };
/** What a word weighs that stands in no entry: it is a sign that the question is about something else. */
const UNKNOWN_WEIGHT = 1.3;
/** A figure of the asker's own says nothing either way. */
const UNKNOWN_FIGURE = 0.2;
/** What the name of a model weighs in a question that asks about something else. */
const NAME_WEIGHT = 0.6;
/** What entries of a type are worth in a question that is not about one model alone: a note or a criterion answers before a card or a tool. */
const TYPE_WORTH: Readonly<Partial<Record<EntryType, number>>> = {
  model: 0.3,
  evidence: 0.75,
  formula: 0.85,
  snippet: 0.75,
  command: 0.75,
};
/** What the licence of one model is worth in a question that names no model, and in one that names another. */
const UNNAMED_LICENCE = 0.5;
const OTHER_LICENCE = 0.25;
/** Types that belong to no model: that they do not name the one of the question takes nothing from their answer. */
const GENERAL: readonly EntryType[] = [
  "criterion",
  "heuristic",
  "rule",
  "note",
  "formula",
  "snippet",
  "command",
  "openness",
];
/** Completions are read, nearest first, while they stand in no more entries than this together: keeps a keystroke within its time. */
const MOST_COMPLETED = 2500;
/** Fewer letters begin too many words. */
const PREFIX_MIN_LENGTH = 3;
const HAN = /\p{Script=Han}/u;
/** Above any score that the index gives. */
const EXACT_SCORE = 1_000_000;
/** A pasted text is not a question; what comes after this many characters is not read. */
const MAX_QUERY_LENGTH = 200;

/** What an entry has gathered from the words of a query. */
interface Total {
  readonly score: number;
  readonly answered: number;
  /** How much of what it answered are names of models. */
  readonly names: number;
  /** How much of it are words that the field has no sense for. */
  readonly senseless: number;
  /** How much of it the entry is known to answer, which is as good as a title; 0 where it only holds words. */
  readonly about: number;
}

const NOTHING: Total = { score: 0, answered: 0, names: 0, senseless: 0, about: 0 };

/** A full-text index over everything that can be looked up, in both languages at once. */
export class SearchIndex {
  readonly #postings: Postings;
  readonly #entries: ReadonlyMap<string, SearchEntry>;
  readonly #titleTerms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #keys: readonly string[];
  readonly #order: ReadonlyMap<string, number>;
  readonly #byName: ReadonlyMap<string, SearchEntry>;
  readonly #about: ReturnType<typeof entriesAbout>;
  /** Words of the names of models, which say less than what is asked of the model. */
  readonly #modelWords: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly #terms: Terms;
  readonly #lexicon: Lexicon;

  /** @param models knows the models that queries name; left out where no models are among the entries. */
  constructor(
    entries: readonly SearchEntry[],
    words: LexiconWords,
    private readonly models: Identifier | null = null,
  ) {
    this.#lexicon = new Lexicon(words);
    this.#terms = new Terms(this.#lexicon);
    this.#about = entriesAbout(this.#lexicon, entries);
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
    this.#keys = entries.map(({ key }) => key);
    this.#order = new Map(entries.map((entry, index) => [entry.key, index]));
    // One word may be the id or the title of several, such as a level and a model: the first keeps it, an id before a title.
    const namesOf = (entry: SearchEntry): readonly string[] => [entry.id, ...(entry.ref === null ? [] : [entry.ref])];
    const named = (names: (entry: SearchEntry) => readonly string[]): (readonly [string, SearchEntry])[] =>
      entries.flatMap((entry) => names(entry).map((name) => [fold(name), entry] as const)).reverse();
    this.#byName = new Map([...named(({ titles }) => titles.split("\n")), ...named(namesOf)]);
    // Cutting texts into words takes most of the time, so every text is cut once.
    const cut = new Map<string, readonly string[]>();
    const terms = (text: string): readonly string[] => {
      const known = cut.get(text) ?? this.#terms.of(text);
      cut.set(text, known);
      return known;
    };
    this.#titleTerms = new Map(entries.map((entry) => [entry.key, new Set(terms(entry.titles))]));
    this.#modelWords = new Set(
      entries
        .filter(({ type }) => type === "model")
        .flatMap(({ titles }) => terms(titles).filter((term) => !term.startsWith("#"))),
    );
    this.#postings = new Postings(
      entries.map(({ titles, names, summary, details }) => ({
        titles: terms(titles),
        names: terms(names),
        summary: terms(summary),
        details: terms(details),
      })),
    );
    this.#vocabulary = new Vocabulary(
      entries.map((entry) => new Set([entry.titles, entry.names, entry.summary, entry.details].flatMap(terms))),
    );
  }

  /**
   * Finds entries, best first; equal scores keep the order of the library. An empty query finds nothing, nor does one
   * of which no entry answers enough.
   */
  search(query: string, { limit, types }: HitOptions): Hit[] {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    const words = this.#words(text);
    const found = this.#named(text, words);
    // An id that is in no catalogue has words in common with others, and is none of them.
    if (found === "unknown") return [];
    const { entry: named, isId } = found;
    const wanted = (entry: SearchEntry): boolean =>
      entry !== named && (!types || types.includes(entry.type)) && !(isId && entry.type === "model");
    const hits = this.#ranked(text, words, wanted);
    const exact: Hit[] = named && (!types || types.includes(named.type)) ? [{ entry: named, score: EXACT_SCORE }] : [];
    return [...exact, ...hits].slice(0, limit);
  }

  /** The criterion that comes nearest to a question that nothing fits; undefined where none has anything of it. */
  nearestCriterion(query: string): SearchEntry | undefined {
    const text = query.trim().slice(0, MAX_QUERY_LENGTH);
    return this.#ranked(text, this.#words(text), ({ type }) => type === "criterion", COMES_NEAR)[0]?.entry;
  }

  #ranked(
    text: string,
    words: readonly QueryWord[],
    wanted: (entry: SearchEntry) => boolean,
    floors: Floors = FITS,
  ): Hit[] {
    const all = weightOf(words);
    const names = weightOf(words.filter((word) => this.#isModelWord(word)));
    const senseless = weightOf(words.filter((word) => isSenseless(word)));
    const worth = this.#typeWorth(words);
    const hits = [...this.#totals(text, words)].flatMap(([key, total]): Hit[] => {
      const entry = this.#entries.get(key);
      if (!entry || !wanted(entry)) return [];
      const unnamed = GENERAL.includes(entry.type) && names < all ? (total.answered - total.names) / (all - names) : 0;
      const answered = Math.max(total.answered / all, unnamed);
      const known = total.answered / (total.answered + senseless - total.senseless);
      if (answered < floors.answered && !(total.about > 0 && known >= floors.about)) return [];
      return [
        {
          entry,
          score: total.score * worth(entry, total) * answered * this.#titleShare(key, words, total.about / all),
        },
      ];
    });
    return hits.sort(
      (a, b) => b.score - a.score || (this.#order.get(a.entry.key) ?? 0) - (this.#order.get(b.entry.key) ?? 0),
    );
  }

  /** What entries of each type are worth to a question. */
  #typeWorth(words: readonly QueryWord[]): (entry: SearchEntry, total: Total) => number {
    if (this.#isAboutModel(words)) return () => 1;
    const namesModel = words.some((word) => this.#isModelWord(word));
    return ({ type }, { names }) => {
      if (type !== "licence") return TYPE_WORTH[type] ?? 1;
      return namesModel ? (names > 0 ? 1 : OTHER_LICENCE) : UNNAMED_LICENCE;
    };
  }

  /** The entry that a query names by its id, ref or title, or the model that it names by any id. */
  #named(
    text: string,
    words: readonly QueryWord[],
  ): { readonly entry: SearchEntry | undefined; readonly isId: boolean } | "unknown" {
    const byName = this.#byName.get(fold(text));
    if (byName && (byName.ref === text || byName.id === text))
      return { entry: byName, isId: byName.type === "model" && byName.id === text };
    const identified = this.models?.identify(text) ?? null;
    if (identified === "unknown") return byName ? { entry: byName, isId: false } : "unknown";
    if (identified === null) return { entry: byName, isId: false };
    const isId = !/\s/.test(text);
    // A sentence that names a model asks something about it.
    if (!isId && !this.#isAboutModel(words)) return { entry: byName, isId: false };
    // In a name there are words to look for; an id is one model and no other.
    return { entry: this.#entries.get(identified.key) ?? identified.entry, isId };
  }

  /** Whether a query holds nothing but the name of a model. */
  #isAboutModel(words: readonly QueryWord[]): boolean {
    return words.every((word) => this.#isModelWord(word));
  }

  #isModelWord({ term, senses, parts }: QueryWord): boolean {
    if (senses.length > 0) return false;
    return this.#modelWords.has(term) || (parts[0] !== undefined && this.#modelWords.has(parts[0]));
  }

  #isUnknown({ term, senses, parts }: QueryWord): boolean {
    return senses.length === 0 && [term, ...parts].every((form) => this.#vocabulary.count(form) === 0);
  }

  /** The words of a query by which entries can be told apart; all where none tells anything. */
  #words(text: string): QueryWord[] {
    const all = this.#terms.ofQuery(text);
    const names = all.filter((word) => this.#isModelWord(word));
    const words = all.map((word) => {
      if (names.length < all.length && names.includes(word)) return { ...word, weight: word.weight * NAME_WEIGHT };
      if (!this.#isUnknown(word)) return word;
      return { ...word, weight: /^\d/.test(word.term) ? UNKNOWN_FIGURE : word.weight * UNKNOWN_WEIGHT };
    });
    const telling = words.filter(
      ({ term, senses }) =>
        !this.#vocabulary.isCommon(term) || senses.some((sense) => (this.#about.get(sense)?.length ?? 0) > 0),
    );
    return telling.length > 0 ? telling : words;
  }

  /**
   * What every entry gathers that holds a word of the query. A word counts by its best form (itself, what it means, a part,
   * a word one typo away), not by the sum of them.
   */
  #totals(text: string, words: readonly QueryWord[]): Map<string, Total> {
    const totals = new Map<string, Total>();
    // The last word may still be being typed.
    const typing = /[\p{L}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
    const licences = this.#licencesOf(text, words);
    for (const word of words) {
      const found = this.#ofWord(word, word === typing, words.length === 1, licences);
      const isName = this.#isModelWord(word);
      if (isName)
        for (const key of licences) found.set(key, { ...NOTHING, score: ABOUT_SCORE * LEAST_RARITY, answered: 1 });
      for (const [key, { score, answered, about }] of found) {
        const total = totals.get(key) ?? NOTHING;
        totals.set(key, {
          score: total.score + score * word.weight,
          answered: total.answered + answered * word.weight,
          names: total.names + (isName ? answered * word.weight : 0),
          senseless: total.senseless + (isSenseless(word) ? answered * word.weight : 0),
          about: total.about + about * word.weight,
        });
      }
    }
    return totals;
  }

  /** Keys of the licences of the models that a question names, where it asks something that licences answer. */
  #licencesOf(text: string, words: readonly QueryWord[]): readonly string[] {
    const asks = words.some(({ senses }) => senses.some((sense) => this.#lexicon.sense(sense)?.ofModel === true));
    return asks ? (this.models?.licencesNamed(text) ?? []) : [];
  }

  /**
   * From 1 for a title with none of the words to 3 for one with all of them, common words and what words mean included.
   * @param about share of the words that the entry is known to answer.
   */
  #titleShare(key: string, words: readonly QueryWord[], about: number): number {
    const title = this.#titleTerms.get(key);
    let found = 0;
    let all = 0;
    for (const { term, senses, weight } of words) {
      all += weight;
      if (title?.has(term)) found += weight;
      else if (senses.some((sense) => title?.has(senseTerm(sense)))) found += weight * FORMS.sense.score;
    }
    return 1 + 2 * Math.max(found / all, about) ** 2;
  }

  #ofWord(word: QueryWord, isTyping: boolean, isOnly: boolean, licences: readonly string[]): Map<string, Total> {
    const { term, written, senses, parts, isBroad } = word;
    const best = new Map<string, Total>();
    const add = (form: string, kind: keyof typeof FORMS, share = 1, fields?: number): void => {
      const { score: scored, answers } = FORMS[kind];
      for (const [index, score] of this.#postings.scores(form, fields)) {
        const key = this.#keys[index] ?? "";
        const known = best.get(key);
        best.set(key, {
          score: Math.max(known?.score ?? 0, score * scored * share),
          answered: Math.max(known?.answered ?? 0, answers * share),
          names: 0,
          senseless: 0,
          about: 0,
        });
      }
    };
    // Of a word that stands everywhere only the titles tell something.
    const telling = (form: string): number | undefined => (this.#vocabulary.isCommon(form) ? TITLES : undefined);
    add(term, "itself", 1, telling(term));
    for (const sense of senses) add(senseTerm(sense), "sense", 1, telling(senseTerm(sense)));
    if (isTyping && written.length >= (HAN.test(written) ? 1 : PREFIX_MIN_LENGTH)) {
      let left = MOST_COMPLETED;
      for (const [form, share] of this.#vocabulary.completions(written, isOnly)) {
        left -= this.#vocabulary.count(form);
        if (left < 0) break;
        add(form, "completion", share, TITLES_AND_NAMES);
      }
    }
    // A word that begins known ones is half typed, not misspelt.
    if (best.size === 0 && senses.length === 0) {
      for (const part of parts) add(part, "part");
      const near = parts.length > 0 ? [] : this.#vocabulary.corrections(written);
      for (const [form, share] of near.length > 0 ? near : this.#vocabulary.corrections(term))
        add(form, "correction", share);
    }
    for (const sense of senses) {
      const worth =
        ABOUT_SCORE * Math.max(this.#vocabulary.rarity(senseTerm(sense)), LEAST_RARITY) * (isBroad ? BROAD_ABOUT : 1);
      const named = this.#lexicon.sense(sense)?.ofModel === true ? licences.map((key) => [key, 1] as const) : [];
      for (const [key, share] of [...named, ...(this.#about.get(sense) ?? [])]) {
        const score = (best.get(key)?.score ?? 0) + worth * share;
        best.set(key, { ...NOTHING, score, answered: 1, about: isBroad ? 0 : share });
      }
    }
    return best;
  }
}

/** Whether the lexicon has no sense for a word; one that says little anyway does not count. */
function isSenseless({ senses, weight }: QueryWord): boolean {
  return senses.length === 0 && weight > LIGHT_WEIGHT;
}

function weightOf(words: readonly QueryWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
