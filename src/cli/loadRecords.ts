import { stat } from "node:fs/promises";
import { RecordIndex } from "../decisions/index/recordIndex";
import { findRecordFolders } from "../decisions/locate/findFolders";
import { comparePaths, listRecords, mayHoldRecords } from "../decisions/locate/listRecords";
import { joinPath } from "../decisions/locate/paths";
import type { RecordFolder, RootFiles } from "../decisions/locate/recordFolder";
import { hasNumberOrDate, isRecordFile } from "../decisions/record/fileName";
import { readRecord } from "../decisions/record/readRecord";
import type { DecisionRecord } from "../decisions/record/record";
import { CommandLineError } from "./commandLineError";
import { mapFiles, nodeFiles } from "./nodeFiles";

/** Bounds of the search for records in a folder that nothing points out. */
const SEARCH = { depth: 5, folders: 2000 } as const;

export interface LoadedRecords {
  readonly index: RecordIndex;
  /** Paths of files that are too large, not text or not readable; they are in the index, read as empty. */
  readonly unread: readonly string[];
}

/**
 * Reads all records of a folder on the disk; paths are relative to it.
 * @param settings folders of records below it that the team has set
 * @throws CommandLineError where there is no such folder
 */
export async function loadRecords(folder: string, settings: readonly string[] = []): Promise<LoadedRecords> {
  await demandFolder(folder);
  const files = nodeFiles(folder);
  const index = new RecordIndex();
  const unread: string[] = [];
  await mapFiles(await recordPaths(files, settings), async (path) => {
    const text = await files.readText(path);
    if (text === null) unread.push(path);
    index.set({ record: readRecord(text ?? "", path), text: text ?? "" });
  });
  return { index, unread: unread.sort(comparePaths) };
}

/** @throws CommandLineError where a folder is missing or is a file */
export async function demandFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandLineError(
      isMissing
        ? `There is no folder "${folder}".`
        : `The folder "${folder}" cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  if (!found.isDirectory())
    throw new CommandLineError(
      `"${folder}" is a file; a folder with records, or the repository they are in, is needed.`,
    );
}

/**
 * Paths of the records of a folder that is either a folder of records (with its subfolders), or a repository: then what
 * its markers or usual folders point out, else every folder below that holds what looks like a record.
 */
export async function recordPaths(files: RootFiles, settings: readonly string[] = []): Promise<string[]> {
  const set =
    settings.length === 0
      ? []
      : (await findRecordFolders(files, settings)).filter(({ origin }) => origin === "setting");
  if (set.length > 0) return await pathsIn(files, set);
  const named = ((await files.list("")) ?? []).filter(
    ({ name, kind }) => kind === "file" && isRecordFile(name) && hasNumberOrDate(name),
  );
  if (named.length === 0) {
    const located = (await findRecordFolders(files, [])).filter(
      ({ path, origin }) => origin !== "convention" || path.includes("/"),
    );
    const paths = await pathsIn(files, located);
    if (paths.length > 0) return paths;
  }
  return await searchedPaths(files, named.length > 0);
}

async function pathsIn(files: RootFiles, folders: readonly RecordFolder[]): Promise<string[]> {
  const paths = await Promise.all(folders.map((folder) => listRecords(files, folder)));
  return [...new Set(paths.flat())].sort(comparePaths);
}

/** All record files of the folders in which at least one looks like a record. */
async function searchedPaths(files: RootFiles, all: boolean): Promise<string[]> {
  const byFolder = new Map<string, string[]>();
  const queue = [{ path: "", depth: 0 }];
  for (let at = 0; at < queue.length && at < SEARCH.folders; at++) {
    const { path, depth } = queue[at] ?? { path: "", depth: SEARCH.depth };
    for (const { name, kind } of (await files.list(path)) ?? []) {
      if (kind === "folder" && depth < SEARCH.depth && mayHoldRecords(name))
        queue.push({ path: joinPath(path, name), depth: depth + 1 });
      if (kind === "file" && isRecordFile(name))
        byFolder.set(path, [...(byFolder.get(path) ?? []), joinPath(path, name)]);
    }
  }
  const folders = await mapFiles([...byFolder.values()], async (paths) =>
    all || (await holdRecord(files, paths)) ? paths : [],
  );
  return folders.flat().sort(comparePaths);
}

async function holdRecord(files: RootFiles, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const text = await files.readText(path);
    if (text !== null && looksLikeRecord(readRecord(text, path))) return true;
  }
  return false;
}

function looksLikeRecord({ status, numberText, form, chosen, arguments: reasons }: DecisionRecord): boolean {
  return (
    (form !== "other" && status !== null && (status.word !== null || numberText !== null)) ||
    chosen !== null ||
    reasons.length > 0
  );
}
