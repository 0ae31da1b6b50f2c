import { stemmer } from "stemmer";

export const HAN = /\p{Script=Han}/u;
/** A Chinese character, or a word or number of another script with its inner hyphens, dots and apostrophes. */
const RUN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.'-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;
/** Ends of sentences: what stands in two of them does not belong together. A dot inside a number or a name ends none. */
const SENTENCE_END = /[。！？；!?;\n]+|\.(?=\s|$)/u;
/** Words from which British and American spelling differ by more than an ending. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([["license", "licence"]]);
/** Shorter words only look as if they ended in -ise or -our. */
const SPELLING_MIN_LENGTH = 6;

/** A word of a text, or one Chinese character. */
export interface Token {
  /** As written, but for case, accents and width. */
  readonly text: string;
  /** What it is compared by: the stem of a Latin word, in one spelling. */
  readonly term: string;
  readonly isHan: boolean;
  /** Hangs on the token before it: by a hyphen, or as the next character of a Chinese run. */
  readonly isJoined: boolean;
}

/** Folds what makes no difference to a reader: full-width forms, case, accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The stem of a folded word, the same for British and American spelling; other scripts and numbers stay as they are. */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word.replace(/^([a-z]+\d+)s$/, "$1");
  const spelt = SPELLINGS.get(word.replace(/s$/, "")) ?? word;
  if (spelt.length < SPELLING_MIN_LENGTH) return stemmer(spelt);
  return stemmer(
    spelt.replace(/is(e|ed|er|es|ing|ation|ations)$/, "iz$1").replace(/our(s|al|ally|ed|ing|ite)?$/, "or$1"),
  );
}

/** Cuts a text into sentences of tokens. */
export function sentencesOf(text: string): Token[][] {
  return fold(text)
    .split(SENTENCE_END)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);
}

/** Cuts folded text into tokens. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of folded.matchAll(RUN)) {
    const [run] = match;
    if (HAN.test(run)) {
      const isJoined = end === match.index && tokens.at(-1)?.isHan === true;
      tokens.push({ text: run, term: run, isHan: true, isJoined });
    } else {
      // The owner of something is the same word.
      const parts = run.replace(/'s$/, "").split(/['-]/).filter(Boolean);
      for (const [at, text] of parts.entries())
        tokens.push({ text, term: stemOf(text), isHan: false, isJoined: at > 0 });
    }
    end = match.index + run.length;
  }
  return tokens;
}
