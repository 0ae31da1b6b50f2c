import { entriesAbout } from "./about";
import { AskedPostings, type AskedTerms } from "./asked";
import type { Lexicon } from "./lexicon";
import { Postings } from "./postings";
import type { SearchEntry } from "./searchEntry";
import type { QueryWord, Terms } from "./terms";
import { Vocabulary } from "./vocabulary";

/** The entries as the search reads them: by number in the postings, by key everywhere else. */
export interface IndexedEntries {
  readonly postings: Postings;
  readonly vocabulary: Vocabulary;
  readonly entries: ReadonlyMap<string, SearchEntry>;
  /** Key of the entry of each number, and the other way round: the order of the library. */
  readonly keys: readonly string[];
  readonly order: ReadonlyMap<string, number>;
  readonly titleTerms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Which entries answer questions about a sense. */
  readonly about: ReturnType<typeof entriesAbout>;
  /** Which entries people ask about with a term. */
  readonly asked: AskedPostings;
  /** Words of the names of models, which say less than what is asked of the model. */
  readonly modelWords: ReadonlySet<string>;
}

/** Cuts the texts of entries into terms. */
export function indexEntries(
  entries: readonly SearchEntry[],
  lexicon: Lexicon,
  cutter: Terms,
  asked: AskedTerms,
): IndexedEntries {
  // Cutting texts into words takes most of the time, so every text is cut once.
  const cut = new Map<string, readonly string[]>();
  const terms = (text: string): readonly string[] => {
    const known = cut.get(text) ?? cutter.of(text);
    cut.set(text, known);
    return known;
  };
  return {
    asked: new AskedPostings(asked),
    about: entriesAbout(lexicon, entries),
    entries: new Map(entries.map((entry) => [entry.key, entry])),
    keys: entries.map(({ key }) => key),
    order: new Map(entries.map((entry, index) => [entry.key, index])),
    titleTerms: new Map(entries.map((entry) => [entry.key, new Set(terms(entry.titles))])),
    modelWords: new Set(
      entries
        .filter(({ type }) => type === "model")
        .flatMap(({ titles }) => terms(titles).filter((term) => !term.startsWith("#"))),
    ),
    postings: new Postings(
      entries.map(({ titles, names, summary, details }) => ({
        titles: terms(titles),
        names: terms(names),
        summary: terms(summary),
        details: terms(details),
      })),
    ),
    vocabulary: new Vocabulary(
      entries.map((entry) => new Set([entry.titles, entry.names, entry.summary, entry.details].flatMap(terms))),
    ),
  };
}

/** Whether a word of a query is the name of a model and nothing else. */
export function isModelWord({ modelWords }: IndexedEntries, { term, senses, parts }: QueryWord): boolean {
  if (senses.length > 0) return false;
  return modelWords.has(term) || (parts[0] !== undefined && modelWords.has(parts[0]));
}
