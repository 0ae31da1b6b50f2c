import type { Identifier } from "./identify";
import type { IndexedEntries } from "./indexedEntries";
import type { Lexicon } from "./lexicon";
import { isSenseless } from "./queryWords";
import { type QueryWord, isSenseTerm, senseTerm } from "./terms";
import { HAN } from "./tokens";

/** Of a common word only the titles are looked at, of a half-typed one titles and names. */
const TITLES = 1;
const TITLES_AND_NAMES = 2;
/** How well each thing that may stand for a word does so, for the order of the hits and for what of the question they answer. */
export const FORMS = {
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
/** How much of a word an entry answers that is asked about with it in one question of many. */
const ASKED_ANSWERS = 0.3;
/** Completions are read, nearest first, while they stand in no more entries than this together: keeps a keystroke within its time. */
const MOST_COMPLETED = 2500;
/** Fewer letters begin too many words. */
const PREFIX_MIN_LENGTH = 3;

/** So likely the licence is asked for, and the words need not say so. */
const LICENCE_ASKED = 0.5;

/** What an entry has gathered from the words of a query. */
export interface Total {
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

/** Gathers for every entry what it holds and answers of a query. */
export class Gatherer {
  constructor(
    private readonly index: IndexedEntries,
    private readonly lexicon: Lexicon,
    private readonly models: Identifier | null,
  ) {}

  /**
   * What every entry gathers that holds a word of the query, by its key. A word counts by its best form (itself, what it means,
   * a part, a word one typo away), not by the sum of them.
   * @param licence how likely the question asks for the licence of what it names, from 0 to 1.
   */
  totals(text: string, words: readonly QueryWord[], licence: number): Map<string, Total> {
    const totals = new Map<string, Total>();
    // The last word may still be being typed.
    const typing = /[\p{L}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
    const licences = this.#licencesOf(text, words, licence);
    for (const word of words) {
      const found = this.#ofWord(word, word === typing, words.length === 1, licences);
      if (word.isName)
        for (const key of licences) found.set(key, { ...NOTHING, score: ABOUT_SCORE * LEAST_RARITY, answered: 1 });
      for (const [key, { score, answered, about }] of found) {
        const total = totals.get(key) ?? NOTHING;
        totals.set(key, {
          score: total.score + score * word.weight,
          answered: total.answered + answered * word.weight,
          names: total.names + (word.isName ? answered * word.weight : 0),
          senseless: total.senseless + (isSenseless(word) ? answered * word.weight : 0),
          about: total.about + about * word.weight,
        });
      }
    }
    return totals;
  }

  /** Keys of the licences of the models that a question names, where it asks something that licences answer. */
  #licencesOf(text: string, words: readonly QueryWord[], licence: number): readonly string[] {
    const asks =
      licence >= LICENCE_ASKED ||
      words.some(({ senses }) => senses.some((sense) => this.lexicon.sense(sense)?.ofModel === true));
    return asks ? (this.models?.licencesNamed(text) ?? []) : [];
  }

  #ofWord(word: QueryWord, isTyping: boolean, isOnly: boolean, licences: readonly string[]): Map<string, Total> {
    const { term, written, senses, parts, isBroad } = word;
    const { postings, vocabulary, keys, about } = this.index;
    const best = new Map<string, Total>();
    const add = (form: string, kind: keyof typeof FORMS, share = 1, fields?: number): void => {
      const { score: scored, answers } = FORMS[kind];
      for (const [index, score] of postings.scores(form, fields)) {
        const key = keys[index] ?? "";
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
    const telling = (form: string): number | undefined => (vocabulary.isCommon(form) ? TITLES : undefined);
    if (!isSenseTerm(term)) add(term, "itself", 1, telling(term));
    for (const sense of senses) add(senseTerm(sense), "sense", 1, telling(senseTerm(sense)));
    if (isTyping && written.length >= (HAN.test(written) ? 1 : PREFIX_MIN_LENGTH)) {
      let left = MOST_COMPLETED;
      for (const [form, share] of vocabulary.completions(written, isOnly)) {
        left -= vocabulary.count(form);
        if (left < 0) break;
        add(form, "completion", share, TITLES_AND_NAMES);
      }
    }
    // A word that begins known ones is half typed, not misspelt.
    if (best.size === 0 && senses.length === 0) {
      for (const part of parts) add(part, "part");
      const near = parts.length > 0 ? [] : vocabulary.corrections(written);
      for (const [form, share] of near.length > 0 ? near : vocabulary.corrections(term)) add(form, "correction", share);
    }
    for (const [key, answered] of this.#asked(word)) {
      const known = best.get(key) ?? NOTHING;
      best.set(key, { ...known, answered: Math.max(known.answered, answered) });
    }
    for (const sense of senses) {
      const worth =
        ABOUT_SCORE * Math.max(vocabulary.rarity(senseTerm(sense)), LEAST_RARITY) * (isBroad ? BROAD_ABOUT : 1);
      const named = this.lexicon.sense(sense)?.ofModel === true ? licences.map((key) => [key, 1] as const) : [];
      for (const [key, share] of [...named, ...(about.get(sense) ?? [])]) {
        const score = (best.get(key)?.score ?? 0) + worth * share;
        best.set(key, { ...NOTHING, score, answered: 1, about: isBroad ? 0 : share });
      }
    }
    return best;
  }

  /** How much of a word entries answer that people ask about with it, by its best form. */
  #asked({ term, senses, parts }: QueryWord): Map<string, number> {
    const best = new Map<string, number>();
    const add = (form: string, kind: keyof typeof FORMS): void => {
      for (const [key, weight] of this.index.asked.of(form))
        best.set(
          key,
          Math.max(best.get(key) ?? 0, FORMS[kind].answers * Math.min(1, ASKED_ANSWERS + Math.sqrt(weight))),
        );
    };
    if (!isSenseTerm(term)) add(term, "itself");
    for (const sense of senses) add(senseTerm(sense), "sense");
    for (const part of parts) add(part, "part");
    return best;
  }
}
