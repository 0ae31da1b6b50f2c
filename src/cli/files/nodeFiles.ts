import { realpathSync } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { RootFiles } from "../../decisions/locate/recordFolder";
import { isRecordFile } from "../../decisions/locate/fileKind";
import { type ReadFailure, decodeUtf8, isBinary, isMissing, readBytes } from "./readFile";

/** A record is a few pages; what is larger is something else and is not read. */
export const MAX_RECORD_BYTES = 2 * 1024 * 1024;

/** What was there and could not be read, by its path below the root. */
export interface Unread {
  readonly path: string;
  readonly failure: ReadFailure;
}

/** Files below a folder of the disk, which keep account of what could not be read. */
export interface NodeFiles extends RootFiles {
  /** Paths of files and folders that are there and could not be read; those that nobody asked for are not among them. */
  unread(): readonly Unread[];
  failureOf(below: string): ReadFailure | undefined;
  /** Whether the bytes of a file that was read are no UTF-8; its text then holds U+FFFD in their place. */
  isForeign(below: string): boolean;
}

/**
 * Files below a folder of the disk. A link that leads out of the boundary is not followed.
 * @param boundary the folder that links may not lead out of; the root where it is left out
 */
export function nodeFiles(root: string, boundary = root): NodeFiles {
  const absolute = (below: string): string => path.join(root, ...below.split("/"));
  const unread = new Map<string, ReadFailure>();
  const foreign = new Set<string>();
  const inside = insideOf(boundary);
  const fail = (below: string, failure: ReadFailure): null => {
    unread.set(below, failure);
    return null;
  };
  return {
    unread: () => [...unread].map(([below, failure]) => ({ path: below, failure })),
    failureOf: (below) => unread.get(below),
    isForeign: (below) => foreign.has(below),
    async readText(below) {
      const file = absolute(below);
      const found = await lstat(file).catch((error: unknown) => {
        if (!isMissing(error)) fail(below, "unreadable");
        return null;
      });
      if (!found) return null;
      if (!(await inside(file, found.isSymbolicLink()))) return fail(below, "outside");
      const read = await readBytes(file, MAX_RECORD_BYTES);
      if ("failure" in read) return fail(below, read.failure);
      if (isBinary(read.bytes)) return fail(below, "not-text");
      const text = decodeUtf8(read.bytes);
      if (text !== null) return text;
      foreign.add(below);
      return read.bytes.toString("utf8");
    },
    async list(below) {
      try {
        const folder = absolute(below);
        const entries = await readdir(folder, { withFileTypes: true });
        if (below !== "" && !(await inside(folder, true))) return fail(below, "outside");
        const kinds = await Promise.all(
          entries.map(async (entry) => {
            if (entry.isDirectory()) return "folder";
            if (entry.isFile()) return "file";
            // A link to a folder may lead in a circle; a link to a file is as good as the file.
            const target = entry.isSymbolicLink() ? await stat(path.join(folder, entry.name)).catch(() => null) : null;
            if (target?.isFile()) return "file";
            // What has the name of a record and cannot be one is told when it is read.
            return target?.isDirectory() !== true && isRecordFile(entry.name) ? "file" : null;
          }),
        );
        return entries.flatMap(({ name }, index) => {
          const kind = kinds[index];
          return kind ? [{ name, kind }] : [];
        });
      } catch (error) {
        return isMissing(error) ? null : fail(below, "unreadable");
      }
    },
  };
}

/** Tells whether a path lies in a folder once its links are followed. The folders on the way are looked at once. */
export function insideOf(boundary: string): (file: string, isLink: boolean) => Promise<boolean> {
  const folders = new Map<string, Promise<string | null>>();
  const real = (file: string): Promise<string | null> => realpath(file).catch(() => null);
  let base: string | null | undefined;
  return async (file, isLink) => {
    base ??= realOrNull(boundary);
    if (base === null) return true;
    const folder = path.dirname(file);
    const known = folders.get(folder) ?? real(folder);
    folders.set(folder, known);
    const at = isLink ? await real(file) : await known;
    // A link that leads nowhere is told when it is read.
    return at === null || isWithin(base, at);
  };
}

function realOrNull(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch {
    return null;
  }
}

/** Whether an absolute path is a folder or lies below it. */
export function isWithin(folder: string, file: string): boolean {
  const below = path.relative(folder, file);
  return below !== ".." && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

/** Runs a function over many inputs, some at a time, so that the system does not run out of open files. */
export async function mapFiles<T, R>(inputs: readonly T[], run: (input: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < inputs.length; start += 64)
    results.push(...(await Promise.all(inputs.slice(start, start + 64).map(run))));
  return results;
}
