import { stemmer } from "stemmer";
import type { Lexicon } from "./lexicon";

const HAN = /\p{Script=Han}/u;
/** A run of Chinese characters, or a word or number of another script with its inner hyphens, dots and apostrophes. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.'-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** Folds what makes no difference to a reader: full-width forms, case, accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A word of a query with what may stand for it. */
export interface QueryWord {
  readonly term: string;
  /** The word as it was written, which is what a typo is found by. */
  readonly written: string;
  /** Words of the field that mean the same. */
  readonly synonyms: readonly string[];
  /** Pieces of the word, for a text in which it was cut differently. */
  readonly pieces: readonly string[];
}

/** Cuts texts and queries into the terms by which they are found. */
export class Terms {
  readonly #known: RegExp;
  #segmenter: Intl.Segmenter | undefined;

  constructor(private readonly lexicon: Lexicon) {
    const { chineseWords } = lexicon;
    this.#known = chineseWords.length > 0 ? new RegExp(`(${chineseWords.join("|")})`, "u") : /($.)/u;
  }

  /**
   * The search terms of a text: Latin words and their stems, Chinese words by `Intl.Segmenter`, and the pairs of neighbouring
   * Chinese characters, because a segmenter cuts a word differently from sentence to sentence.
   */
  of(text: string): string[] {
    const terms: string[] = [];
    for (const run of fold(text).match(RUN) ?? []) {
      if (HAN.test(run)) {
        terms.push(...this.#chineseWords(run), ...pairs(run));
      } else for (const word of this.#latinWords(run)) terms.push(word, stemOf(word));
    }
    return [...new Set(terms.map((term) => this.lexicon.canonical(term)))];
  }

  /** The words of a query. A word that is only a piece of another is not a word of its own. */
  ofQuery(query: string): QueryWord[] {
    const words = new Map<string, QueryWord>();
    for (const run of fold(query).match(RUN) ?? []) {
      const terms = HAN.test(run) ? this.#longerWords(run) : this.#latinWords(run);
      for (const written of terms) {
        const term = this.lexicon.canonical(stemOf(written));
        words.set(term, {
          term,
          written,
          synonyms: this.lexicon.synonymsOf(term),
          pieces: HAN.test(term) && term.length > 2 ? pairs(term) : [],
        });
      }
    }
    return [...words.values()];
  }

  /** Words of a run of Chinese: those of the field first, the rest by `Intl.Segmenter`. */
  #chineseWords(run: string): string[] {
    const cutter = (this.#segmenter ??= new Intl.Segmenter("zh", { granularity: "word" }));
    const words = run
      .split(this.#known)
      .flatMap((part, index) => (index % 2 === 1 ? [part] : [...cutter.segment(part)].map(({ segment }) => segment)));
    return words.filter((word) => !this.lexicon.stopWords.has(word));
  }

  /** A single character says too little alone, so in a query it stands together with the one behind it. */
  #longerWords(run: string): readonly string[] {
    const words = this.#chineseWords(run);
    let at = 0;
    return words.map((word) => {
      at = run.indexOf(word, at);
      const longer = word.length > 1 ? word : run.slice(at, at + 2);
      at += word.length;
      return longer;
    });
  }

  /** A hyphenated word counts whole and in its parts; versions such as 3.5 stay whole. */
  #latinWords(run: string): string[] {
    const parts = run.split(/['-]/).filter(Boolean);
    return (parts.length > 1 ? [parts.join(""), ...parts] : parts).filter((word) => !this.lexicon.stopWords.has(word));
  }
}

function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

function pairs(run: string): string[] {
  return Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2));
}
