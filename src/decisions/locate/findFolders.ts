import { listRecords, mayHoldRecords } from "./listRecords";
import { MARKERS, USUAL_FOLDERS } from "./markers";
import { joinPath, resolvePath } from "./paths";
import type { FolderOrigin, RecordFolder, RootFiles } from "./recordFolder";

/** Usual folders whose name alone says that they are for records, even while they are empty. */
const TELLING = 8;
/** Bounds of the search for the empty `.adr` files of the extension ADR Tools. */
const SEARCH = { depth: 3, folders: 200 } as const;

/**
 * Finds the folders of records of a root: those of the settings, else what the first marker file names, else the first
 * usual folder. What leads nowhere or out of the root is passed over.
 * @param settings paths below the root
 */
export async function findRecordFolders(root: RootFiles, settings: readonly string[]): Promise<RecordFolder[]> {
  const set = await existing(root, settings, "setting");
  if (set.length > 0) return set;
  for (const { file, origin, folders } of MARKERS) {
    const text = await root.readText(file);
    if (text === null) continue;
    // An empty `.adr` says that this very folder holds the records.
    const found =
      file === ".adr" && text.trim() === ""
        ? [{ path: "", origin: "adr-folder" as const }]
        : await existing(root, folders(text), origin);
    if (found.length > 0) return found;
  }
  const usual = await existing(root, USUAL_FOLDERS, "convention");
  for (const folder of usual) if ((await listRecords(root, folder)).length > 0) return [folder];
  const marked = await markedFolders(root);
  return marked.length > 0
    ? marked
    : usual.filter(({ path }) => USUAL_FOLDERS.slice(0, TELLING).some((telling) => telling === path)).slice(0, 1);
}

async function existing(root: RootFiles, written: readonly string[], origin: FolderOrigin): Promise<RecordFolder[]> {
  const paths = new Set(written.map((path) => resolvePath("", path)).filter((path) => path !== null));
  const found: RecordFolder[] = [];
  for (const path of paths) if ((await root.list(path)) !== null) found.push({ path, origin });
  return found;
}

/** Folders with an empty `.adr` file in them, near the root. */
async function markedFolders(root: RootFiles): Promise<RecordFolder[]> {
  const found: RecordFolder[] = [];
  const queue: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  for (let at = 0; at < queue.length && at < SEARCH.folders; at++) {
    const { path, depth } = queue[at] ?? { path: "", depth: SEARCH.depth };
    const entries = (await root.list(path)) ?? [];
    if (
      path !== "" &&
      entries.some(({ name, kind }) => name === ".adr" && kind === "file") &&
      (await root.readText(joinPath(path, ".adr")))?.trim() === ""
    )
      found.push({ path, origin: "adr-folder" });
    if (depth < SEARCH.depth)
      for (const { name, kind } of entries)
        if (kind === "folder" && mayHoldRecords(name)) queue.push({ path: joinPath(path, name), depth: depth + 1 });
  }
  return found;
}
