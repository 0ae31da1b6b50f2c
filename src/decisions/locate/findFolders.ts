import { readRecord } from "../record/readRecord";
import { fileKind } from "./fileKind";
import { isForDocuments, isNamedForDecisions, isNamedForProposals } from "./folderNames";
import { ADR_NAME, CATEGORY_LEVELS, comparePaths, listRecords } from "./listRecords";
import { isInForm, isStatement } from "./looksLikeRecord";
import { MARKERS } from "./markers";
import { folderOf, joinPath, resolvePath } from "./paths";
import type { FolderOrigin, RecordFolder, RootFiles } from "./recordFolder";
import { type SearchOptions, type SeenFolder, searchTree } from "./searchTree";

/** How many files of a folder are read to tell whether it holds records, and of how many folders. */
const PROBE = { files: 3, folders: 80 } as const;
/** Files that a project has at its root, where a numbered file does not make all folders below categories. */
const PROJECT = /^(?:package\.json|cargo\.toml|go\.mod|pom\.xml|pyproject\.toml|src|lib|\.git)$/i;

/**
 * Finds the folders of records of a root. Those of the settings come before all; else what the markers of tools name,
 * folders that are named for decisions (`adr`, `docs/decisions`, `决策`), and folders whose files are records by name
 * and content, each package of a repository by itself. What leads nowhere or out of the root is passed over.
 * @param settings paths below the root
 * @returns sorted by path; none lies in a category of another
 */
export async function findRecordFolders(
  root: RootFiles,
  settings: readonly string[],
  options: SearchOptions = {},
): Promise<RecordFolder[]> {
  const set = await existing(root, "", settings, "setting");
  if (set.length > 0) return set;
  const seen = await searchTree(root, options);
  const marked = await markedFolders(root, seen);
  const named = seen
    .filter((folder) => folder.isNamed && !isOverruled(folder.path, marked))
    .map(({ path }): RecordFolder => ({ path, origin: "convention", levels: CATEGORY_LEVELS }));
  const known = [...marked.map(({ folder }) => folder), ...named];
  const isTestPath = new Set(seen.filter(({ isTestData }) => isTestData).map(({ path }) => path));
  const found = await withRecords(root, known, options);
  const held = await heldFolders(root, seen, known, found.length > 0, options);
  const all = outermost([...found, ...held]);
  const real = all.filter(({ path }) => !isTestPath.has(path));
  if (real.length > 0 || all.length > 0) return real.length > 0 ? real : all;
  return emptyFolder(marked, named);
}

/** Folders that are there, written relative to another one; a symbolic link on the way leads to none. */
async function existing(
  root: RootFiles,
  base: string,
  written: readonly string[],
  origin: FolderOrigin,
): Promise<RecordFolder[]> {
  const paths = new Set(written.map((path) => resolvePath(base, path)).filter((path) => path !== null));
  const found: RecordFolder[] = [];
  for (const path of paths) if (await isFolder(root, path)) found.push({ path, origin, levels: levelsOf(path) });
  return found;
}

async function isFolder(root: RootFiles, path: string): Promise<boolean> {
  if (path === "") return (await root.list("")) !== null;
  const entries = (await isFolder(root, folderOf(path))) ? await root.list(folderOf(path)) : null;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return entries?.some((entry) => entry.kind === "folder" && entry.name === name) === true;
}

/** A root that is the folder of records itself is not searched through as a whole. */
function levelsOf(path: string): number {
  return path === "" ? 1 : CATEGORY_LEVELS;
}

interface MarkedFolder {
  /** Folder of the marker. */
  readonly base: string;
  readonly folder: RecordFolder;
}

/** What the markers say, of each folder that has some the first that leads to a folder. */
async function markedFolders(root: RootFiles, seen: readonly SeenFolder[]): Promise<MarkedFolder[]> {
  const found: MarkedFolder[] = [];
  for (const { path: base, markers } of seen) {
    for (const { file, origin, folders } of MARKERS) {
      const text = markers.includes(file) ? await root.readText(joinPath(base, file)) : null;
      if (text === null) continue;
      // An empty `.adr` says that this very folder holds the records.
      const named =
        file === ".adr" && text.trim() === ""
          ? [{ path: base, origin: "adr-folder" as const, levels: levelsOf(base) }]
          : await existing(root, base, folders(text), origin);
      found.push(...named.map((folder) => ({ base, folder })));
      if (named.length > 0) break;
    }
  }
  return found;
}

/** Whether a marker says that the records of a package are elsewhere than in a folder that is named as usual. */
function isOverruled(path: string, marked: readonly MarkedFolder[]): boolean {
  return marked.some(({ base, folder }) => {
    if (folder.path === path) return true;
    if (base !== "" && !path.startsWith(`${base}/`)) return false;
    const between = path.slice(base === "" ? 0 : base.length + 1).split("/");
    return between.every((name) => isForDocuments(name));
  });
}

async function withRecords(
  root: RootFiles,
  folders: readonly RecordFolder[],
  { isCancelled }: SearchOptions,
): Promise<RecordFolder[]> {
  const found: RecordFolder[] = [];
  for (const folder of folders) {
    if (isCancelled?.() === true) break;
    if ((await listRecords(root, folder)).paths.length > 0) found.push(folder);
  }
  return found;
}

/** Folders that hold records although nothing points to them. */
async function heldFolders(
  root: RootFiles,
  seen: readonly SeenFolder[],
  known: readonly RecordFolder[],
  hasOthers: boolean,
  { isCancelled }: SearchOptions,
): Promise<RecordFolder[]> {
  const isKnown = (path: string): boolean =>
    known.some((folder) => path === folder.path || (folder.path !== "" && path.startsWith(`${folder.path}/`)));
  const partsOf = pagedFolders(seen);
  const candidates = seen.filter(({ path, numbered, numberedPages, otherPages, records }) => {
    if (isKnown(path) || partsOf.some((record) => path === record || path.startsWith(`${record}/`))) return false;
    if (/(?:^|\/)[._]?(?:[a-z]+[-_])?templates?$/i.test(path)) return false;
    const byName = numbered.length + numberedPages.length > 0;
    return byName || (!hasOthers && records.length + otherPages.length > 0);
  });
  const found: RecordFolder[] = [];
  for (const folder of candidates.slice(0, PROBE.folders)) {
    if (isCancelled?.() === true) break;
    const held = await heldRecords(root, folder, hasOthers);
    if (held === null) continue;
    const levels = held === "adr-names" ? 0 : await levelsHeld(root, folder);
    found.push({ path: folder.path, origin: "contents", levels, only: held === "all" ? undefined : held });
  }
  return found;
}

/** Folders that are one record each, beside several others; what is in them are parts of it. */
function pagedFolders(seen: readonly SeenFolder[]): string[] {
  return seen.flatMap(({ path, numberedPages, otherPages }) => {
    const pages = [...numberedPages, ...otherPages];
    return pages.length > MOST_ALONE ? pages.map((page) => joinPath(path, folderOf(page))) : [];
  });
}

/** Up to so many folders with a page of their own may be there for something else. */
const MOST_ALONE = 4;

/** Categories count where the files of the folder itself are records and it is no project. */
async function levelsHeld(root: RootFiles, folder: SeenFolder): Promise<number> {
  const { path, numbered, numberedPages, otherPages } = folder;
  if (folder.isForProposals && numbered.length + numberedPages.length + otherPages.length === 0) return CATEGORY_LEVELS;
  if (numbered.length === 0) return numberedPages.length === 0 && otherPages.length > 0 ? 1 : 0;
  const entries = (await root.list(path)) ?? [];
  return entries.some(({ name }) => PROJECT.test(name)) ? 1 : CATEGORY_LEVELS;
}

/** Which files of a folder are records, by their names and by what is in some of them; null where none are. */
async function heldRecords(
  root: RootFiles,
  folder: SeenFolder,
  hasOthers: boolean,
): Promise<"adr-names" | "numbered" | "all" | null> {
  const { numbered, numberedPages, otherPages, records, path } = folder;
  if (path === "" && isAtRoot(numbered, records)) return "all";
  // The name of the file says it.
  if (numbered.some((name) => ADR_NAME.test(name) && !(hasOthers && NUMBER_ALONE.test(name)))) return "adr-names";
  // Nor does a page that is called after its kind need more than others like it.
  if (numberedPages.filter((page) => !/(?:^|\/)(?:readme|index)\./i.test(page)).length > 2) return "numbered";
  // Below a folder for proposals a category may hold one alone.
  const least = isNamedForProposals(folderOf(path).split("/").at(-1) ?? "") ? 1 : 2;
  if (folder.isForProposals && numbered.length + numberedPages.length >= least) return "numbered";
  if (numbered.length > 1 && (await isBesideTemplate(root, folder))) return "numbered";
  if (await isMostlyInForm(root, path, numbered, "none")) return "numbered";
  // Beside a folder of records a page with a status and no more is that of a chapter, a plan or a specification.
  if (await isMostlyInForm(root, path, numberedPages, hasOthers ? "none" : "any")) return "numbered";
  if (hasOthers) return null;
  const isHeld =
    (await isMostlyInForm(root, path, records, folder.isForProposals ? "proposals" : "none")) ||
    (await isMostlyInForm(root, path, otherPages, path === "" && otherPages.length > MOST_ALONE ? "any" : "none"));
  return isHeld ? "all" : null;
}

/** `ADR-0007.md`: beside a folder of records this is as often a note about the one with that number. */
const NUMBER_ALONE = /^[a-z]+[-_ ]?\d+\.[a-z]+$/i;

/** `text` with `0000-template.md` in it or beside it: where repositories of proposals keep them. */
async function isBesideTemplate(root: RootFiles, { path }: SeenFolder): Promise<boolean> {
  if (!/(?:^|\/)text$/i.test(path)) return false;
  const entries = [...((await root.list(path)) ?? []), ...((await root.list(folderOf(path))) ?? [])];
  return entries.some(({ name, kind }) => kind === "file" && /^0000-/.test(name) && fileKind(name) === "template");
}

/** A folder of records that was opened by itself: at least half of its pages have a number, and not that of a chapter. */
function isAtRoot(numbered: readonly string[], records: readonly string[]): boolean {
  return (
    numbered.filter((name) => /^(?:n[ro]\.[-_ ]?|(?:[a-z]{1,8}[-_]){0,2}[a-z]{1,8}[-_]?(?=0\d\d))?\d{3,}/i.test(name))
      .length *
      2 >=
    Math.max(records.length, 1)
  );
}

/**
 * Whether at least half of some files are decisions. The page of a numbered folder needs no more than a status, and a
 * file that is numbered as records are no more than a section for it.
 */
async function isMostlyInForm(
  root: RootFiles,
  folder: string,
  names: readonly string[],
  byStatus: "none" | "any" | "proposals",
): Promise<boolean> {
  const probed = names.slice(0, PROBE.files);
  let count = 0;
  for (const name of probed) {
    const path = joinPath(folder, name);
    const text = await root.readText(path);
    if (text === null) continue;
    const record = readRecord(text, path);
    // A folder of pages that was opened by itself is for records if they have a section for a status that is known.
    const hasSection =
      record.form !== "other" && record.status?.word !== null && (folder === "" || /^0\d\d/.test(name));
    const hasField =
      record.status?.carrier === "front-matter" &&
      ((record.status.word !== null && /^\d{4}-/.test(name)) ||
        (names.length > 2 && (SERIAL.test(name) || isCalledAfter(folder, name))));
    const isProposal =
      (byStatus === "proposals" || ACCEPTED.test(folder)) &&
      PROPOSAL.every((title) => record.sections.some((each) => title.test(each.title)));
    const isEnough = byStatus === "any" || byStatus === "proposals";
    // A numbered file that is one sentence of that form; in a longer text it may be an example.
    const isSentence = text.length < SENTENCE && record.status === null && isStatement(text);
    if (
      isProposal ||
      isSentence ||
      isInForm(record) ||
      (record.status !== null && (isEnough || hasSection || hasField))
    )
      count++;
  }
  return probed.length > 0 && count * 2 >= probed.length;
}

/** Characters; a record that is one long sentence with a heading has no more. */
const SENTENCE = 5000;

/** Where repositories of proposals keep those that were taken on. */
const ACCEPTED = /(?:^|\/)(?:accepted|approved|text)$/i;

/** What the templates of enhancement proposals have in common. */
const PROPOSAL = [
  /^summary$/i,
  /^motivation$/i,
  /^(?:proposal(?: sketch)?|proposed (?:design|solution)|design details?|detailed design)$/i,
];

/** A document of a series: `scs-0100-flavors.md`, `RFC0004-x.md`; one of specifications or tasks is for something else. */
const SERIAL =
  /^(?!(?:specs?|reqs?|prds?|tasks?|story|stories|epics?|plans?|tests?|bugs?|issues?|risks?|runs?|sprints?|tickets?)[-_]?\d)[a-z]{2,8}[-_]?\d{3,}/i;

/** `HIP/hip-7.md`: the folder has the letters of the series for its name. */
function isCalledAfter(folder: string, name: string): boolean {
  const letters = folder.slice(folder.lastIndexOf("/") + 1).toLowerCase();
  return (
    /^[a-z]{2,8}$/.test(letters) &&
    /^[-_]?\d/.test(name.slice(letters.length)) &&
    name.toLowerCase().startsWith(letters)
  );
}

/** Without those that are in a category of another one. */
function outermost(folders: readonly RecordFolder[]): RecordFolder[] {
  const unique = [...new Map(folders.map((folder) => [folder.path, folder])).values()];
  return unique
    .filter(
      ({ path }) =>
        !unique.some(
          (other) =>
            other.path !== path &&
            (other.path === "" || path.startsWith(`${other.path}/`)) &&
            path.slice(other.path === "" ? 0 : other.path.length + 1).split("/").length <= other.levels,
        ),
    )
    .sort((a, b) => comparePaths(a.path, b.path));
}

/** Where there is no record yet, the folder that was made for them. */
function emptyFolder(marked: readonly MarkedFolder[], named: readonly RecordFolder[]): RecordFolder[] {
  const [first] = marked;
  const usual = named.find(({ path }) => {
    const parts = path.split("/");
    return parts.length > 1 && parts.slice(0, -1).every(isForDocuments) && isNamedForDecisions(parts.at(-1) ?? "");
  });
  return first ? [first.folder] : usual ? [usual] : [];
}
