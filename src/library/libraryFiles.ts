import type { ModelCard } from "../models/modelCard";
import type { Library } from "./library";

/** What is the same in every language: the build writes it to `dist/facts.json`, once. */
export interface FactsFile extends Partial<Omit<Library, "models">> {
  /** Every card in its place; null where the file of the language has it. */
  readonly models: readonly (ModelCard | null)[];
}

/** What is said in one language: the build writes it to `dist/library.<language>.json`. */
export interface LanguageFile extends Partial<Omit<Library, "models">> {
  /** The cards with words, in the order of the places that the facts leave to them. */
  readonly models: readonly ModelCard[];
}

/** Splits the libraries of all languages into what they share and what each has for itself. */
export function splitLibraries(libraries: readonly Library[]): {
  readonly facts: FactsFile;
  readonly languages: readonly LanguageFile[];
} {
  const [first] = libraries;
  if (!first) return { facts: { models: [] }, languages: [] };
  const isShared = (of: (library: Library) => unknown): boolean =>
    new Set(libraries.map((library) => JSON.stringify(of(library)))).size === 1;
  const keys = Object.keys(first).filter((key): key is keyof Library => key !== "models");
  const shared = new Set(keys.filter((key) => isShared((library) => library[key])));
  const cards = first.models.map((card, place) => (isShared(({ models }) => models[place]) ? card : null));
  const pick = (library: Library, isTaken: (key: keyof Library) => boolean): Partial<Library> =>
    Object.fromEntries(keys.filter(isTaken).map((key) => [key, library[key]]));
  return {
    facts: { ...pick(first, (key) => shared.has(key)), models: cards },
    languages: libraries.map((library) => ({
      ...pick(library, (key) => !shared.has(key)),
      models: library.models.filter((_, place) => cards[place] === null),
    })),
  };
}

/** Puts the library of a language together from the two files that {@link splitLibraries} made of it. */
export function joinLibrary(facts: FactsFile, own: LanguageFile): Library {
  const worded = own.models.values();
  const models = facts.models.map((card) => card ?? worded.next().value).filter((card) => card !== undefined);
  // The build split these from whole libraries.
  return { ...facts, ...own, models } as Library;
}
