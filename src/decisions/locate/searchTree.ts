import { hasNumberOrDate, seriesAmong } from "../record/fileName";
import { fileKind } from "./fileKind";
import {
  isForAgents,
  isForDocuments,
  isNamedForDecisions,
  isNamedForProposals,
  isSearched,
  isTestData,
} from "./folderNames";
import { pageName, recordNames } from "./listRecords";
import { MARKERS } from "./markers";
import { joinPath } from "./paths";
import type { FolderEntry, RootFiles } from "./recordFolder";

/**
 * Bounds of a search: how deep, how many folders in all, how many of them outside of documents' folders, and how many at
 * a time. What people keep records in is near the root or below a folder for documents, which come first.
 */
const BOUNDS = { depth: 9, folders: 6000, others: 2500, atOnce: 48 } as const;

/** A folder that the search came by. */
export interface SeenFolder {
  readonly path: string;
  /** Names of files that may be records. */
  readonly records: readonly string[];
  /** Those of them with a number or a date. */
  readonly numbered: readonly string[];
  /** Pages of folders below that are named with a number or a date, from this folder. */
  readonly numberedPages: string[];
  /** Pages of other folders below that hold nothing else. */
  readonly otherPages: string[];
  readonly markers: readonly string[];
  readonly isNamed: boolean;
  readonly isForProposals: boolean;
  readonly isTestData: boolean;
}

/** What a caller wants of a search beside its answer. */
export interface SearchOptions {
  /** Asked between any two looks at the file system. */
  readonly isCancelled?: (() => boolean) | undefined;
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly isTestData: boolean;
  /** Below a folder that is named for decisions, all folders are categories of it. */
  readonly isInside: boolean;
  readonly isForProposals: boolean;
}

/** Walks through the folders of a root, the likely ones first, and tells what it saw; it reads no file. */
export async function searchTree(root: RootFiles, { isCancelled }: SearchOptions = {}): Promise<SeenFolder[]> {
  const seen = new Map<string, SeenFolder>();
  const near: Place[] = [{ path: "", name: "", depth: 0, isTestData: false, isInside: false, isForProposals: false }];
  const far: Place[] = [];
  let count = 0;
  let others = 0;
  while (near.length + far.length > 0 && count < BOUNDS.folders && isCancelled?.() !== true) {
    const wave = near.splice(0, BOUNDS.atOnce);
    if (wave.length < BOUNDS.atOnce && others < BOUNDS.others) {
      const more = far.splice(0, BOUNDS.atOnce - wave.length);
      others += more.length;
      wave.push(...more);
    }
    if (wave.length === 0) break;
    count += wave.length;
    const listed = await Promise.all(wave.map(({ path }) => root.list(path)));
    wave.forEach((place, at) => {
      const entries = listed[at] ?? [];
      const folder = seenFolder(place, entries);
      seen.set(place.path, folder);
      notePage(place, entries, seen);
      for (const below of foldersIn(place, entries)) (isLikely(below, folder) ? near : far).push(below);
    });
  }
  return [...seen.values()];
}

function seenFolder(
  { path, name, isTestData: inTests, isForProposals }: Place,
  entries: readonly FolderEntry[],
): SeenFolder {
  const records = recordNames(entries);
  const series = seriesAmong(records);
  const files = new Set(entries.filter(({ kind }) => kind === "file").map((entry) => entry.name));
  return {
    path,
    records,
    numbered: records.filter((record) => hasNumberOrDate(record, series)),
    numberedPages: [],
    otherPages: [],
    markers: MARKERS.map(({ file }) => file).filter((file) => files.has(file)),
    isNamed: isNamedForDecisions(name),
    isForProposals,
    isTestData: inTests,
  };
}

/** A page of a folder of its own counts for the folder above. */
function notePage({ path, name, depth }: Place, entries: readonly FolderEntry[], seen: Map<string, SeenFolder>): void {
  const page = pageName(name, entries);
  const above = seen.get(path.slice(0, Math.max(path.length - name.length - 1, 0)));
  if (page === undefined || depth === 0 || !above) return;
  const beside = entries.filter(({ name: other }) => other !== page && fileKind(other) === "record").length;
  // A numbered folder of documents with a page about them is a chapter.
  const isChapter = beside > 2 && !above.isNamed && !above.isForProposals;
  if (hasNumberOrDate(`${name}.md`)) {
    if (!isChapter) above.numberedPages.push(joinPath(name, page));
  } else if (beside === 0) above.otherPages.push(joinPath(name, page));
}

function foldersIn(place: Place, entries: readonly FolderEntry[]): Place[] {
  if (place.depth >= BOUNDS.depth || place.isInside) return [];
  const isInside = isNamedForDecisions(place.name);
  return entries
    .filter(({ name, kind }) => kind === "folder" && isSearched(name) && !isForAgents(place.name, name))
    .map(({ name }) => ({
      path: joinPath(place.path, name),
      name,
      depth: place.depth + 1,
      isTestData: place.isTestData || isTestData(name),
      isForProposals: place.isForProposals || isNamedForProposals(name),
      isInside,
    }));
}

/** The first levels, folders for documents, and what is right below those are looked into before the rest. */
function isLikely({ name, depth, isTestData: inTests }: Place, above: SeenFolder): boolean {
  if (inTests) return false;
  return depth <= 1 || isForDocuments(name) || (depth <= 3 && isForDocuments(above.path.split("/").at(-1) ?? ""));
}
