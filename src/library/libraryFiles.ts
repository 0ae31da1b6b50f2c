import type { CostFacts } from "../cost/costFacts";
import type { ModelCard } from "../models/modelCard";
import type { Library } from "./library";

/** What is the same in every language: the build writes it to `dist/facts.json`, once. */
export interface FactsFile extends Partial<Omit<Library, "models" | "cost">> {
  /** Every card in its place; null where the file of the language has it. */
  readonly models: readonly (ModelCard | null)[];
  readonly cost: Partial<CostFacts>;
}

/** What is said in one language: the build writes it to `dist/library.<language>.json`. */
export interface LanguageFile extends Partial<Omit<Library, "models" | "cost">> {
  /** The cards with words, in the order of the places that the facts leave to them. */
  readonly models: readonly ModelCard[];
  readonly cost: Partial<CostFacts>;
}

/** Splits the libraries of all languages into what they share and what each has for itself. */
export function splitLibraries(libraries: readonly Library[]): {
  readonly facts: FactsFile;
  readonly languages: readonly LanguageFile[];
} {
  const whole = split(libraries.map(withoutParts));
  const cost = split(libraries.map((library) => library.cost));
  const cards = libraries[0]?.models.map((card, place) =>
    isSame(libraries.map(({ models }) => models[place])) ? card : null,
  );
  return {
    facts: { ...whole.shared, cost: cost.shared, models: cards ?? [] },
    languages: libraries.map(({ models }, index) => ({
      ...whole.own[index],
      cost: cost.own[index] ?? {},
      models: models.filter((_, place) => cards?.[place] === null),
    })),
  };
}

/** Puts the library of a language together from the two files that {@link splitLibraries} made of it. */
export function joinLibrary(facts: FactsFile, own: LanguageFile): Library {
  const worded = own.models.values();
  const models = facts.models.map((card) => card ?? worded.next().value).filter((card) => card !== undefined);
  // The build split these from whole libraries.
  return { ...facts, ...own, cost: { ...facts.cost, ...own.cost }, models } as Library;
}

/** A library without what is split by itself. */
function withoutParts(library: Library): Omit<Library, "models" | "cost"> {
  const rest = Object.entries(library).filter(([key]) => key !== "models" && key !== "cost");
  return Object.fromEntries(rest) as unknown as Omit<Library, "models" | "cost">;
}

/** The values that all objects share by key, and what is left of each. */
function split<T extends object>(
  objects: readonly T[],
): { readonly shared: Partial<T>; readonly own: readonly Partial<T>[] } {
  const shared = new Set(
    Object.keys(objects[0] ?? {}).filter((key) => isSame(objects.map((object) => object[key as keyof T]))),
  );
  const pick = (object: T, isShared: boolean): Partial<T> =>
    Object.fromEntries(Object.entries(object).filter(([key]) => shared.has(key) === isShared)) as Partial<T>;
  return { shared: objects[0] ? pick(objects[0], true) : {}, own: objects.map((object) => pick(object, false)) };
}

function isSame(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size === 1;
}
