import { type Series, hasNumberOrDate, nameOfRecord, numberInFileName, seriesAmong } from "../record/fileName";
import { fileKind, isFolderPage } from "./fileKind";
import { mayHoldRecords } from "./folderNames";
import { joinPath } from "./paths";
import type { FolderEntry, RecordFolder, RootFiles } from "./recordFolder";

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
  const series = only === undefined ? new Set<string>() : seriesAmong(paths);
  return { paths: paths.filter((found) => counts(found, only, series)).sort(comparePaths), doubtful };
}

/** A file name with the letters of decision records before its number. */
export const ADR_NAME = /(?:^|[-_. ])(?:adrs?|madr)[-_ ]?\d/i;

function counts(path: string, only: RecordFolder["only"], series: Series): boolean {
  if (only === undefined) return true;
  return only === "adr-names"
    ? ADR_NAME.test(nameOfRecord(path))
    : hasNumberOrDate(path) || numberInFileName(path, series) !== null;
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
): Promise<void> {
  const names = recordNames(entries);
  const numbered = names.filter(hasNumberOrDate).length;
  for (const name of names) {
    const path = joinPath(folder, name);
    found.paths.push(path);
    // Beside numbered records a page without a number is more often about them than one of them.
    if (numbered >= 2 && numbered * 2 > names.length && !hasNumberOrDate(name)) found.doubtful.add(path);
  }
  for (const { name, kind } of entries) {
    if (kind !== "folder" || !mayHoldRecords(name) || (levels <= 0 && !hasNumberOrDate(`${name}.md`))) continue;
    const below = joinPath(folder, name);
    const inside = (await root.list(below)) ?? [];
    const page = pageAmong(name, inside);
    if (page) {
      const path = joinPath(below, page.name);
      found.paths.push(path);
      if (!page.isCertain) found.doubtful.add(path);
    }
    if (levels > 0 && !page?.isCertain) await collect(root, below, inside, levels - 1, found);
  }
}

/** Names of the files of a folder that may be records. */
export function recordNames(entries: readonly FolderEntry[]): string[] {
  const names = entries.filter(({ kind }) => kind === "file").map(({ name }) => name);
  const records = names.filter((name) => {
    const kind = fileKind(name);
    return kind === "record" || (kind === "other-markup" && hasNumberOrDate(name));
  });
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
  /[-_. ](?:review(?:s|ed)?(?:[-_. ]notes?)?|notes?|feedback|comments?|discussion|minutes|annex\d*|appendix|评审|审查|讨论)\.[a-z]+$|^(?:review|notes?)[-_. ]/i;

/** The page of a folder that is a record by itself: certain by the folder's number or date, if no other record is in it. */
function pageAmong(folder: string, entries: readonly FolderEntry[]): { name: string; isCertain: boolean } | undefined {
  const page = entries.find(({ name, kind }) => kind === "file" && isFolderPage(name))?.name;
  if (page === undefined || recordNames(entries).some(hasNumberOrDate)) return undefined;
  if (/^(?:[a-z]+[-_])?0+$|template|模板/i.test(folder)) return undefined;
  const isCertain = hasNumberOrDate(`${folder}.md`);
  return isCertain || recordNames(entries).length === 0 ? { name: page, isCertain } : undefined;
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
  const isPage = isFolderPage(name) && parent !== undefined && hasNumberOrDate(`${parent}.md`);
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
