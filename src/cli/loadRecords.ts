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
import { type ReadFailure, failureReason } from "./files/readFile";
import { findTeamFolder } from "./teamFolder";
import { tellTrouble } from "./trouble";
import { type NodeFiles, type Unread, mapFiles, nodeFiles } from "./files/nodeFiles";

/** Bounds of the search for records in a folder that nothing points out. */
const SEARCH = { depth: 5, folders: 2000 } as const;

export interface LoadedRecords {
  readonly index: RecordIndex;
  readonly files: NodeFiles;
  /** What was there and could not be read. A record among it is in the index, read as empty, if it is a file at all. */
  readonly unread: readonly Unread[];
}

/**
 * Reads all records of a folder on the disk; paths are relative to it.
 * @param settings folders of records below it that the team has set
 * @throws CommandLineError where there is no such folder
 */
export async function loadRecords(folder: string, settings: readonly string[] = []): Promise<LoadedRecords> {
  await demandFolder(folder);
  const files = nodeFiles(folder, findTeamFolder(folder).repository);
  const index = new RecordIndex();
  const paths = await recordPaths(files, settings);
  await mapFiles(paths, async (path) => {
    const text = await files.readText(path);
    const failure = files.failureOf(path);
    if (text === null && (failure === undefined || NO_RECORDS.includes(failure))) return;
    index.set({ record: readRecord(text ?? "", path), text: text ?? "", isUtf8: !files.isForeign(path) });
  });
  const records = new Set(paths);
  // A large or binary file that the search met on its way is none of its business.
  const unread = files.unread().filter(({ path, failure }) => records.has(path) || !UNIMPORTANT.includes(failure));
  return { index, files, unread: [...unread].sort((a, b) => comparePaths(a.path, b.path)) };
}

/** What cannot be a record at all. */
const NO_RECORDS: readonly ReadFailure[] = ["missing", "not-a-file", "outside"];
const UNIMPORTANT: readonly ReadFailure[] = ["missing", "too-large", "not-text"];

/** Names what could not be read; the exit code is 2 then. */
export function tellUnread(unread: readonly Unread[]): void {
  for (const { path, failure } of unread) tellTrouble(`${path}: not read, because ${failureReason(failure)}`);
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
