import { isRecordFile } from "../record/fileName";
import { joinPath } from "./paths";
import type { RecordFolder, RootFiles } from "./recordFolder";

/** Categories below a folder of records; MADR allows one level, Backstage any. */
const MAX_DEPTH = 4;
/** A root that is the folder of records itself is not searched through as a whole. */
const MAX_DEPTH_AT_ROOT = 1;

/** Folders that hold no records: hidden ones, templates of the tools, dependencies, pictures. */
const NO_CATEGORY = /^(?:\..*|_.*|node_modules|vendor|templates?|assets|images|img|dist|out|build|target)$/i;

/** Tells from its name whether a folder may hold records. */
export function mayHoldRecords(name: string): boolean {
  return !NO_CATEGORY.test(name);
}

/** Paths of all files of a folder that may be records, below the root, sorted, those of category folders too. */
export async function listRecords(root: RootFiles, folder: Pick<RecordFolder, "path">): Promise<string[]> {
  const found: string[] = [];
  await collect(root, folder.path, folder.path === "" ? MAX_DEPTH_AT_ROOT : MAX_DEPTH, found);
  return found.sort(comparePaths);
}

async function collect(root: RootFiles, folder: string, depth: number, found: string[]): Promise<void> {
  for (const { name, kind } of (await root.list(folder)) ?? []) {
    if (kind === "file" && isRecordFile(name)) found.push(joinPath(folder, name));
    else if (kind === "folder" && depth > 0 && mayHoldRecords(name))
      await collect(root, joinPath(folder, name), depth - 1, found);
  }
}

/** Tells whether `listRecords` would list a path, if there is such a file. */
export function isListed({ path: folder }: Pick<RecordFolder, "path">, path: string): boolean {
  if (folder !== "" && !path.startsWith(`${folder}/`)) return false;
  const categories = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
  const name = categories.pop() ?? "";
  return (
    isRecordFile(name) &&
    categories.every(mayHoldRecords) &&
    categories.length <= (folder === "" ? MAX_DEPTH_AT_ROOT : MAX_DEPTH)
  );
}

/** Order of paths: by code unit, so that it is the same on every machine. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
