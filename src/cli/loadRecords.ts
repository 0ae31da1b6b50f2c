import { stat } from "node:fs/promises";
import { RecordIndex } from "../decisions/index/recordIndex";
import { findRecordFolders } from "../decisions/locate/findFolders";
import { comparePaths, listFolders } from "../decisions/locate/listRecords";
import { isForwarding, looksLikeRecord } from "../decisions/locate/looksLikeRecord";
import { seriesByFolder } from "../decisions/locate/seriesByFolder";
import { readRecord } from "../decisions/record/readRecord";
import { CommandLineError } from "./commandLineError";
import { type ReadFailure, failureReason } from "./files/readFile";
import { findTeamFolder } from "./teamFolder";
import { tellTrouble } from "./trouble";
import { type NodeFiles, type Unread, mapFiles, nodeFiles } from "./files/nodeFiles";

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
  const { paths, doubtful } = await listFolders(files, await findRecordFolders(files, settings));
  const seriesOf = seriesByFolder(paths);
  await mapFiles([...paths], async (path) => {
    const text = await files.readText(path);
    const failure = files.failureOf(path);
    if (text === null && (failure === undefined || NO_RECORDS.includes(failure))) return;
    const record = readRecord(text ?? "", path, seriesOf(path));
    if (isForwarding(text ?? "") || (doubtful.has(path) && !looksLikeRecord(record))) return;
    index.set({ record, text: text ?? "", isUtf8: !files.isForeign(path) });
  });
  const records = new Set([...paths].filter((path) => !doubtful.has(path)));
  // A large or binary file that the search met on its way is none of its business.
  const unread = files.unread().filter(({ path, failure }) => records.has(path) || !UNIMPORTANT.includes(failure));
  return { index, files, unread: [...unread].sort((a, b) => comparePaths(a.path, b.path)) };
}

/** What cannot be a record at all. */
const NO_RECORDS: readonly ReadFailure[] = ["missing", "not-a-file", "outside"];
const UNIMPORTANT: readonly ReadFailure[] = ["missing", "too-large", "not-text"];

/** Names what could not be read; the exit code is 2 then. */
export function tellUnread(unread: readonly Unread[]): void {
  for (const { path, failure } of unread) tellTrouble(`${path || "."}: not read, because ${failureReason(failure)}`);
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
