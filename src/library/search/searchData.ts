import type { Language } from "../../debate/vocabulary";
import type { AskedTerms } from "./asked";
import type { LexiconWords } from "./lexicon";

/** Something to do rather than to read: a snippet or a command, in one language. */
export interface Tool {
  readonly type: "snippet" | "command";
  /** The first prefix of a snippet without its language, or the id of a command. */
  readonly id: string;
  readonly title: string;
  /** What it is for. */
  readonly purpose: string;
  /** Other names: the prefixes of a snippet. */
  readonly names: string;
}

/** What the look-up needs beside the libraries: what the build writes to `dist/search.json.zst`. */
export interface SearchData {
  readonly words: LexiconWords;
  readonly tools: Readonly<Record<Language, readonly Tool[]>>;
  readonly asked: AskedTerms;
}
