import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../debate/vocabulary";
import type { Library } from "../library/library";
import { type FactsFile, type LanguageFile, joinLibrary } from "../library/libraryFiles";
import { readPackedFile } from "../library/packedFile";
import type { SearchData } from "../library/search/searchData";

/**
 * Reads the library that lies beside this script.
 * @throws Error that names the file that is missing or damaged.
 */
export async function loadLibrary(language: Language): Promise<Library> {
  // The build wrote these files from the same types.
  const own = (await readPart(`library.${language}.json.zst`)) as LanguageFile;
  const facts = (await readPart("facts.json.zst")) as FactsFile;
  return joinLibrary(facts, own);
}

/**
 * Reads the words and tools of the search that lie beside this script.
 * @throws Error that names the file where it is missing or damaged.
 */
export async function loadSearchData(): Promise<SearchData> {
  // The build wrote this file from the same types.
  return (await readPart("search.json.zst")) as SearchData;
}

async function readPart(name: string): Promise<unknown> {
  const file = path.join(__dirname, name);
  try {
    return readPackedFile(await readFile(file));
  } catch (error) {
    throw new Error(`The library ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
