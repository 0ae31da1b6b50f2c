import { readFileSync } from "node:fs";
import path from "node:path";
import type { Library } from "../../../src/library/library";
import { type FactsFile, type LanguageFile, joinLibrary } from "../../../src/library/libraryFiles";
import { readPackedFile } from "../../../src/library/packedFile";
import { identifier } from "../../../src/library/search/identify";
import type { SearchData } from "../../../src/library/search/searchData";
import { searchEntries } from "../../../src/library/search/searchEntry";
import { SearchIndex } from "../../../src/library/search/searchIndex";

const parts = new Map<string, unknown>();
const libraries = new Map<string, Library>();
const indexes = new Map<string, SearchIndex>();

/** The built library in a language, read once and shared, as it is in an editor; the build comes before the unit tests. */
export function builtLibrary(language: "en" | "zh-cn"): Library {
  const known =
    libraries.get(language) ?? joinLibrary(part("facts") as FactsFile, part(`library.${language}`) as LanguageFile);
  libraries.set(language, known);
  return known;
}

/** What the build packed into a file of that name, read once; frozen, so that no test changes what the next one reads. */
export function part(name: string): unknown {
  const known =
    parts.get(name) ?? frozen(readPackedFile(readFileSync(path.join(process.cwd(), "dist", `${name}.json.zst`))));
  parts.set(name, known);
  return known;
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** The words and tools of the search as built. */
export function builtSearchData(): SearchData {
  return part("search") as SearchData;
}

/** The index over the built library, shown in a language; built once and shared, as it is in an editor. */
export function builtIndex(language: "en" | "zh-cn"): SearchIndex {
  const known = indexes.get(language) ?? newIndex(language);
  indexes.set(language, known);
  return known;
}

function newIndex(language: "en" | "zh-cn"): SearchIndex {
  const { words, asked, tools } = builtSearchData();
  const library = builtLibrary(language);
  const others = [builtLibrary(language === "en" ? "zh-cn" : "en")];
  return new SearchIndex(searchEntries(library, others, tools), words, identifier(library), asked);
}
