import { readFileSync } from "node:fs";
import path from "node:path";
import type { Library } from "../../../src/library/library";
import { identifier } from "../../../src/library/search/identify";
import { searchEntries } from "../../../src/library/search/searchEntry";
import { SearchIndex } from "../../../src/library/search/searchIndex";

/** The built library in a language; the build comes before the unit tests. */
export function builtLibrary(language: "en" | "zh-cn"): Library {
  return JSON.parse(readFileSync(path.join(process.cwd(), "dist", `library.${language}.json`), "utf8")) as Library;
}

/** The index over the built library, shown in a language. */
export function builtIndex(language: "en" | "zh-cn"): SearchIndex {
  return new SearchIndex(
    searchEntries(builtLibrary(language), [builtLibrary(language === "en" ? "zh-cn" : "en")]),
    builtLibrary(language).lexicon,
    identifier(builtLibrary(language)),
  );
}
