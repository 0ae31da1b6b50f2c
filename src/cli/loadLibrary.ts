import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../debate/vocabulary";
import type { Library } from "../library/library";

/**
 * Reads the library that lies beside this script.
 * @throws Error that names the file where it is missing or damaged.
 */
export async function loadLibrary(language: Language): Promise<Library> {
  const file = path.join(__dirname, `library.${language}.json`);
  try {
    // The build wrote this file from the same types.
    return JSON.parse(await readFile(file, "utf8")) as Library;
  } catch (error) {
    throw new Error(`The library ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
