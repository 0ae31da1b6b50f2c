import path from "node:path";
import type { Language } from "../../debate/vocabulary";
import type { RecordIndex } from "../../decisions/index/recordIndex";
import { fileKind } from "../../decisions/locate/fileKind";
import { folderOf, joinPath } from "../../decisions/locate/paths";
import type { Change } from "../../decisions/write/change";
import type { OtherFile } from "../../decisions/write/followLinks";
import { type WriteStyle, detectStyle } from "../../decisions/write/style";
import type { NodeFiles } from "../files/nodeFiles";
import { failureReason } from "../files/readFile";
import { loadRecords } from "../loadRecords";
import { teamRecordFolders } from "../teamFolder";
import { warn } from "../trouble";
import type { Plan } from "./carryOut";
import { fileMoves } from "./folderMove";
import { refused } from "./refused";

/** The records that a change is planned on. */
export interface Workspace {
  /** Absolute; paths of records are below it. */
  readonly folder: string;
  readonly index: RecordIndex;
  readonly files: NodeFiles;
  readonly style: WriteStyle;
  /** Of what people are told. */
  readonly language: Language;
}

/** Reads the records of a folder. What cannot be read is told: a change cannot follow links in it. */
export async function openWorkspace(given: string, language: Language): Promise<Workspace> {
  const { index, files, unread } = await loadRecords(given, await teamRecordFolders(given));
  for (const one of unread) warn(`warning: ${one.path}: not read, because ${failureReason(one.failure)}`);
  return { folder: path.resolve(given), index, files, style: detectStyle(index), language };
}

/** Markdown files beside and above the records that may link to them: read-mes and indexes. */
export async function otherFiles({ index, files }: Workspace): Promise<OtherFile[]> {
  const folders = new Set([""]);
  for (const { record } of index.all()) {
    const parts = folderOf(record.path).split("/");
    for (let length = 1; length <= parts.length; length++) folders.add(parts.slice(0, length).join("/"));
  }
  const others: OtherFile[] = [];
  for (const folder of folders) {
    for (const { name, kind } of (await files.list(folder)) ?? []) {
      const below = joinPath(folder, name);
      if (kind !== "file" || !/\.md$/i.test(name) || index.get(below)) continue;
      const text = await files.readText(below);
      if (text !== null) others.push({ path: below, text });
    }
  }
  return others;
}

/**
 * A change as a plan on the texts that were read.
 * @throws CommandLineError where it would write a file whose text was not read as it is.
 */
export async function planOf(workspace: Workspace, planned: Change, others: readonly OtherFile[] = []): Promise<Plan> {
  const { folder, index, files, language } = workspace;
  const read = new Map(others.map((file) => [file.path, file.text]));
  const texts = new Map<string, string>();
  const { renames, emptied } = await fileMoves(workspace, planned);
  const change: Change = { ...planned, renames };
  const moved = change.renames.map(({ from }) => from);
  const copied = new Set(moved.filter((below) => !change.edits.get(below)?.length));
  for (const below of new Set([...change.edits.keys(), ...moved.filter((from) => !copied.has(from))])) {
    const text = index.get(below)?.text ?? read.get(below);
    if (text === undefined || files.failureOf(below)) throw refused("unread", language, below);
    if (files.isForeign(below)) throw refused("not-utf8", language, below);
    if (fileKind(path.posix.basename(below)) === "other-markup") throw refused("not-markdown", language, below);
    texts.set(below, text);
  }
  return { change, root: folder, folder, texts, copied, emptied };
}
