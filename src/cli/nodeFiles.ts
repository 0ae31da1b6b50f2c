import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { RootFiles } from "../decisions/locate/recordFolder";

/** A record is a few pages; what is larger is something else and is not read. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Text has no NUL; looking at the beginning is enough, as git does. */
const LOOKED_AT = 8000;

/** Files below a folder of the disk. What is missing, forbidden, too large or not text counts as not there. */
export function nodeFiles(root: string): RootFiles {
  const absolute = (below: string): string => path.join(root, ...below.split("/"));
  return {
    async readText(below) {
      try {
        const file = absolute(below);
        const found = await stat(file);
        if (!found.isFile() || found.size > MAX_BYTES) return null;
        const bytes = await readFile(file);
        return bytes.subarray(0, LOOKED_AT).includes(0) ? null : bytes.toString("utf8");
      } catch {
        return null;
      }
    },
    async list(below) {
      try {
        const entries = await readdir(absolute(below), { withFileTypes: true });
        const kinds = await Promise.all(
          entries.map(async (entry) => {
            if (entry.isDirectory()) return "folder";
            if (entry.isFile()) return "file";
            // A link to a folder may lead in a circle; a link to a file is as good as the file.
            const target = entry.isSymbolicLink()
              ? await stat(path.join(absolute(below), entry.name)).catch(() => null)
              : null;
            return target?.isFile() ? "file" : null;
          }),
        );
        return entries.flatMap(({ name }, index) => {
          const kind = kinds[index];
          return kind ? [{ name, kind }] : [];
        });
      } catch {
        return null;
      }
    },
  };
}

/** Runs a function over many inputs, some at a time, so that the system does not run out of open files. */
export async function mapFiles<T, R>(inputs: readonly T[], run: (input: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < inputs.length; start += 64)
    results.push(...(await Promise.all(inputs.slice(start, start + 64).map(run))));
  return results;
}
