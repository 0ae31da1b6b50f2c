import type { Library } from "./library";

type Json = Readonly<Record<string, unknown>>;

/** What is the same in every language: the build writes it to `dist/facts.json.zst`, once. */
export type FactsFile = Json;
/** What is said in one language: the build writes it to `dist/library.<language>.json.zst`. */
export type LanguageFile = Json;

/**
 * Splits the libraries of all languages into what they share and what each has for itself, down to the keys of a note or a
 * card: its id and its sources stand once, its text in each language.
 */
export function splitLibraries(libraries: readonly Library[]): {
  readonly facts: FactsFile;
  readonly languages: readonly LanguageFile[];
} {
  const { shared, own } = splitObjects(libraries as unknown as readonly Json[]);
  return { facts: shared, languages: own };
}

/** Puts the library of a language together from the two files that {@link splitLibraries} made of it. */
export function joinLibrary(facts: FactsFile, own: LanguageFile): Library {
  // The build split these from whole libraries.
  return join(facts, own) as Library;
}

interface Parts {
  readonly shared: Json;
  readonly own: readonly Json[];
}

/** The values that all objects share by key, and what is left of each. */
function splitObjects(objects: readonly Json[]): Parts {
  const shared: Record<string, unknown> = {};
  const own = objects.map((): Record<string, unknown> => ({}));
  for (const key of new Set(objects.flatMap((object) => Object.keys(object)))) {
    const values = objects.map((object) => object[key]);
    const parts = objects.every((object) => Object.hasOwn(object, key)) ? split(values) : undefined;
    if (parts) shared[key] = parts.shared;
    objects.forEach((object, at) => {
      const value = parts ? parts.own?.[at] : object[key];
      if (value !== undefined) own[at] = { ...own[at], [key]: value };
    });
  }
  return { shared, own };
}

/** Undefined where the values have nothing in common; without `own` where they are the same. */
function split(values: readonly unknown[]): { shared: unknown; own?: readonly unknown[] } | undefined {
  if (new Set(values.map((value) => JSON.stringify(value))).size === 1) return { shared: values[0] };
  if (values.every(isObject)) return splitObjects(values);
  const lists = values.filter(isListOfObjects);
  const [first = []] = lists;
  if (lists.length < values.length || lists.some((list) => list.length !== first.length)) return undefined;
  const rows = first.map((_, at) => splitObjects(lists.map((list) => list[at] ?? {})));
  return {
    shared: rows.map((row) => row.shared),
    own: lists.map((_, at) => rows.map((row) => row.own[at] ?? {})),
  };
}

function join(shared: unknown, own: unknown): unknown {
  if (own === undefined) return shared;
  if (isListOfObjects(shared) && isListOfObjects(own)) return shared.map((row, at) => join(row, own[at]));
  if (!isObject(shared) || !isObject(own)) return own;
  const keys = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, join(shared[key], own[key])]));
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOfObjects = (value: unknown): value is readonly Json[] => Array.isArray(value) && value.every(isObject);
