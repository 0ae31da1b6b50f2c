import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { compileContent } from "../library/compileContent";
import { problemLine } from "./problemMessages";

/**
 * Compiles the content folder into `library.<language>.json`, one a language.
 * @throws Error whose message lists what is wrong, a line each with file and line number.
 */
export async function compileContentFolder(folder: string, outFolder: string): Promise<void> {
  const files = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (/\.(md|yaml)$/.test(file)) files.set(file.split(path.sep).join("/"), await readFile(path.join(folder, file), "utf8"));
  }
  const compiled = compileContent(files);
  if ("problems" in compiled) {
    const lines = compiled.problems.map((problem) => problemLine({ ...problem, file: path.join(folder, problem.file) }));
    throw new Error(`The content has ${lines.length} problems:\n${lines.join("\n")}`);
  }
  await mkdir(outFolder, { recursive: true });
  for (const library of compiled.libraries) {
    await writeFile(path.join(outFolder, `library.${library.language}.json`), JSON.stringify(library));
  }
}
