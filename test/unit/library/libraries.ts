import { readFileSync } from "node:fs";
import path from "node:path";
import type { Library } from "../../../src/library/library";
import { type FactsFile, type LanguageFile, joinLibrary } from "../../../src/library/libraryFiles";
import { unpack } from "../../../src/library/packed";
import { identifier } from "../../../src/library/search/identify";
import type { SearchData } from "../../../src/library/search/searchData";
import { searchEntries } from "../../../src/library/search/searchEntry";
import { SearchIndex } from "../../../src/library/search/searchIndex";

/** The built library in a language; the build comes before the unit tests. */
export function builtLibrary(language: "en" | "zh-cn"): Library {
  return joinLibrary(part("facts.json") as FactsFile, part(`library.${language}.json`) as LanguageFile);
}

/** What the build wrote into a file. */
export const part = (name: string): unknown =>
  unpack(JSON.parse(readFileSync(path.join(process.cwd(), "dist", name), "utf8")));

/** The words and tools of the search as built. */
export function builtSearchData(): SearchData {
  return part("search.json") as SearchData;
}

/** The index over the built library, shown in a language. */
export function builtIndex(language: "en" | "zh-cn"): SearchIndex {
  return new SearchIndex(
    searchEntries(builtLibrary(language), [builtLibrary(language === "en" ? "zh-cn" : "en")], builtSearchData().tools),
    builtSearchData().words,
    identifier(builtLibrary(language)),
    builtSearchData().asked,
  );
}
