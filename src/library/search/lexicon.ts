import { stemmer } from "stemmer";

/** The words of the field for the search, in both languages at once: `content/lexicon.yaml`. Lines hold words parted by spaces. */
export interface LexiconWords {
  readonly stopWords: readonly string[];
  /** A line is a concept: words that mean the same thing. */
  readonly concepts: readonly string[];
  /** Another spelling of a name, and the one that stands for both. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** What the search knows of words beside the texts themselves. */
export class Lexicon {
  readonly stopWords: ReadonlySet<string>;
  /** Chinese words, longest first: a general dictionary does not know the words of the field. */
  readonly chineseWords: readonly string[];
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #synonyms = new Map<string, Set<string>>();

  constructor({ stopWords, concepts, aliases }: LexiconWords) {
    this.stopWords = new Set(stopWords.flatMap((line) => line.split(" ")));
    this.#aliases = new Map(Object.entries(aliases));
    for (const line of concepts) this.#addConcept(line);
    this.chineseWords = [...this.#synonyms.keys(), ...this.#aliases.keys(), ...this.stopWords]
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
      .sort((a, b) => b.length - a.length);
  }

  /** The one term that stands for all spellings of a name. */
  canonical(term: string): string {
    return this.#aliases.get(term) ?? term;
  }

  /** Other terms that mean the same in this field; none for most words. */
  synonymsOf(term: string): readonly string[] {
    return [...(this.#synonyms.get(term) ?? [])];
  }

  /** Latin words count by their stems, Chinese ones as they are. */
  #addConcept(line: string): void {
    const terms = new Set(
      line.split(" ").map((word) => (/^[a-z-]+$/.test(word) ? stemmer(word.replaceAll("-", "")) : word)),
    );
    for (const term of terms) {
      const synonyms = this.#synonyms.get(term) ?? new Set<string>();
      for (const other of terms) if (other !== term) synonyms.add(other);
      this.#synonyms.set(term, synonyms);
    }
  }
}
