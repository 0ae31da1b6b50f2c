import { type Series, hasNumberOrDate, nameOfRecord, numberInFileName, seriesAmong } from "../record/fileName";
import { fileKind, isFolderPage, mayBeTemplate } from "./fileKind";
import { isForDecisionsAbout, mayHoldRecords } from "./folderNames";
import { joinPath } from "./paths";
import type { FolderEntry, RecordFolder, RootFiles } from "./recordFolder";
import { seriesByFolder } from "./seriesByFolder";

/** Categories below a folder of records; MADR allows one level, Backstage any. */
export const CATEGORY_LEVELS = 4;

/** The files of a folder of records. */
export interface ListedRecords {
  /** Paths below the root, sorted. */
  readonly paths: readonly string[];
  /** Those of them whose name alone does not say that they are records; what is in them decides. */
  readonly doubtful: ReadonlySet<string>;
}

/**
 * All files of a folder that may be records, those of its categories too. A folder that is named with a number or a
 * date and has a page of its own is one record.
 */
export async function listRecords(
  root: RootFiles,
  { path, levels, only }: Pick<RecordFolder, "path" | "levels" | "only">,
): Promise<ListedRecords> {
  const paths: string[] = [];
  const doubtful = new Set<string>();
  await collect(root, path, (await root.list(path)) ?? [], levels, { paths, doubtful });
  const seriesOf = only === "numbered" ? seriesByFolder(paths) : undefined;
  const counted = paths.filter((found) => counts(found, only, seriesOf?.(found))).sort(comparePaths);
  // One file with such a name in a folder for something else may be about a record.
  if (only === "adr-names" && counted.length < 3) for (const found of counted) doubtful.add(found);
  return { paths: counted, doubtful };
}

/** A file name with the letters of decision records before its number; `task-12-adr-003-review` is about one. */
export const ADR_NAME =
  /^(?:(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[-_. ])?(?:\p{L}{1,20}[-_. ]){0,2}(?:adrs?|madr)[-_ ]?(?:\d|draft[-_ ])/iu;

function counts(path: string, only: RecordFolder["only"], series?: Series): boolean {
  if (only === undefined) return true;
  return only === "adr-names" ? ADR_NAME.test(nameOfRecord(path)) : hasNumberOrDate(path, series);
}

/** The files of several folders of records, each once. */
export async function listFolders(
  root: RootFiles,
  folders: readonly Pick<RecordFolder, "path" | "levels" | "only">[],
): Promise<ListedRecords> {
  const listed = await Promise.all(folders.map((folder) => listRecords(root, folder)));
  return {
    paths: [...new Set(listed.flatMap(({ paths }) => paths))].sort(comparePaths),
    doubtful: new Set(listed.flatMap(({ doubtful }) => [...doubtful])),
  };
}

interface Found {
  readonly paths: string[];
  readonly doubtful: Set<string>;
}

async function collect(
  root: RootFiles,
  folder: string,
  entries: readonly FolderEntry[],
  levels: number,
  found: Found,
  isCategory = false,
): Promise<void> {
  const names = recordNames(entries);
  const series = seriesAmong(names);
  const isNumbered = (name: string): boolean => hasNumberOrDate(name, series);
  const numbered = names.filter(isNumbered).length;
  for (const name of names) {
    const path = joinPath(folder, name);
    found.paths.push(path);
    if ((!isNumbered(name) || /^\D{0,20}0+\.[a-z]+$/i.test(name)) && mayBeTemplate(name)) found.doubtful.add(path);
    // Beside numbered records a page without a number is more often about them than one of them.
    if (numbered >= 2 && numbered * 2 > names.length && !isNumbered(name)) found.doubtful.add(path);
    // So are the pages of a category, or of a folder for decisions about one thing, in which no name has a number.
    if (numbered === 0 && (isCategory || isForDecisionsAbout(folder.slice(folder.lastIndexOf("/") + 1))))
      found.doubtful.add(path);
  }
  const below: { name: string; inside: readonly FolderEntry[] }[] = [];
  for (const { name, kind } of entries) {
    if (kind !== "folder" || !mayHoldRecords(name) || (levels <= 0 && !hasNumberOrDate(`${name}.md`))) continue;
    below.push({ name, inside: (await root.list(joinPath(folder, name))) ?? [] });
  }
  const isEach = isRecordEach(below);
  for (const { name, inside } of below) {
    const own = ownFile(name, inside);
    if (own !== undefined) {
      found.paths.push(joinPath(joinPath(folder, name), own));
      continue;
    }
    if (areParts(name, inside, names)) continue;
    const page = pageAmong(name, inside, isEach);
    if (page) {
      const path = joinPath(joinPath(folder, name), page.name);
      found.paths.push(path);
      if (!page.isCertain) found.doubtful.add(path);
    }
    if (levels > 0 && !page?.isCertain && !(isEach && page))
      await collect(root, joinPath(folder, name), inside, levels - 1, found, true);
  }
}

/** The record of a folder that has the name of the folder: `ADR-0007-use-x/ADR-0007-use-x.md`. What else is there are its parts. */
function ownFile(folder: string, entries: readonly FolderEntry[]): string | undefined {
  if (!/\d/.test(folder)) return undefined;
  return entries.find(
    ({ name, kind }) => kind === "file" && fileKind(name) === "record" && name.replace(/\.[a-z]+$/i, "") === folder,
  )?.name;
}

/** Names of folders that hold the records in another language. */
const LANGUAGE = /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|english|chinese|translations?|i18n|中文|英文)$/i;

/** Whether a folder holds what belongs to the records above: most of its files have the very names of those, as research for them. */
function areParts(folder: string, inside: readonly FolderEntry[], above: readonly string[]): boolean {
  if (LANGUAGE.test(folder)) return false;
  const names = recordNames(inside);
  const same = names.filter((name) => hasNumberOrDate(name) && above.includes(name));
  return same.length > 1 && same.length * 2 > names.length;
}

/**
 * Whether most folders are one record each, so that what else is in one of them, numbered or not, are its parts.
 * A folder that holds records beside its page is a category.
 */
export function isRecordEach(folders: readonly { name: string; inside: readonly FolderEntry[] }[]): boolean {
  const withPage = folders.filter(({ name, inside }) => pageName(name, inside) !== undefined);
  const pages = withPage.filter(({ name, inside }) => pageAmong(name, inside, false));
  return pages.length > 2 && pages.length * 4 >= withPage.length * 3;
}

/** Names of the files of a folder that may be records. */
export function recordNames(entries: readonly FolderEntry[]): string[] {
  const names = entries.filter(({ kind }) => kind === "file").map(({ name }) => name);
  const kinds = names.map((name) => ({ name, kind: fileKind(name) }));
  const others = kinds.filter(({ kind }) => kind === "other-markup");
  const series = others.length > 0 ? seriesAmong(others.map(({ name }) => name)) : undefined;
  const records = kinds.flatMap(({ name, kind }) =>
    kind === "record" || (kind === "other-markup" && hasNumberOrDate(name, series)) ? [name] : [],
  );
  if (!records.some((name) => REVIEW.test(name))) return records;
  const taken = new Map<string, number>();
  for (const key of records.map(numberKey)) taken.set(key, (taken.get(key) ?? 0) + 1);
  return records.filter((name) => !REVIEW.test(name) || numberKey(name) === "" || taken.get(numberKey(name)) === 1);
}

/** The number of a file with what stands before it, so that two series have two keys; "" without a number. */
function numberKey(name: string): string {
  const number = numberInFileName(name);
  return number === null ? "" : name.slice(0, name.indexOf(number) + number.length).toLowerCase();
}

/** Notes about a record, if they have its number, such as `ADR-0007-review.md` beside `ADR-0007-use-x.md`. */
const REVIEW =
  /[-_. ](?:review(?:s|ed)?(?:[-_. ](?:notes?|v\d[\w.-]{0,60}))?|known[-_ ]issues|notes?|feedback|comments?|discussion|minutes|annex\d*|appendix|评审|审查|讨论)\.[a-z]+$|^(?:review|notes?)[-_. ]/i;

/** The name of the page of a folder, a read-me before all others. */
export function pageName(folder: string, entries: readonly FolderEntry[]): string | undefined {
  const pages = entries.filter(({ name, kind }) => kind === "file" && isFolderPage(`${folder}/${name}`));
  return (pages.find(({ name }) => /^(?:readme|index)\./i.test(name)) ?? pages[0])?.name;
}

/** The page of a folder that is a record by itself: certain by the folder's number or date, if no other record is in it. */
function pageAmong(
  folder: string,
  entries: readonly FolderEntry[],
  isEach: boolean,
): { name: string; isCertain: boolean } | undefined {
  const page = pageName(folder, entries);
  if (page === undefined || (!isEach && recordNames(entries).some((name) => hasNumberOrDate(name)))) return undefined;
  if (/^(?:[a-z]+[-_])?0+$|template|模板/i.test(folder)) return undefined;
  const isCertain = hasNumberOrDate(`${folder}.md`);
  return isCertain || isEach || recordNames(entries).length === 0 ? { name: page, isCertain } : undefined;
}

/** Tells whether `listRecords` would list a path, if there is such a file and no other beside it that says more. */
export function isListed(
  { path: folder, levels, only }: Pick<RecordFolder, "path" | "levels" | "only">,
  path: string,
  series: Series = new Set(),
): boolean {
  if (!counts(path, only, series)) return false;
  if (folder !== "" && !path.startsWith(`${folder}/`)) return false;
  const categories = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
  const name = categories.pop() ?? "";
  const parent = categories.at(-1);
  const isPage = isFolderPage(path) && parent !== undefined && hasNumberOrDate(`${parent}.md`);
  const kind = fileKind(name);
  return (
    (isPage || kind === "record" || (kind === "other-markup" && hasNumberOrDate(name))) &&
    categories.every(mayHoldRecords) &&
    categories.length <= levels + (isPage ? 1 : 0)
  );
}

/** Order of paths: by code unit, so that it is the same on every machine. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
