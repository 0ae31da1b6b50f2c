import { folderOf } from "../locate/paths";

/** A year and a month, with or without a day, or a day and a month. Eight or more digits in one are a date or a time stamp too. */
const DATE =
  /^(?:19|20)\d\d(?:[-_.](?:0[1-9]|1[0-2])(?![0-9A-Za-z])(?:[-_.][0-3]\d(?!\d))?|[-_.](?:1[3-9]|2\d|3[01])[-_.](?:0[1-9]|1[0-2])(?!\d)|[01]\d[0-3]\d)/;
/** `0007-x`, and with the letters of the kind right behind: `001rfc-x`. `0.25.0-x` is a version. */
const LEADING = /^(\d+)(?![0-9A-Za-z]|\.\d)|^(0\d{2,}|\d{3,}(?=adr|rfc|rfd|dr|pdr))(?=[a-z]{2,4}[-_ ])/;
/** `012a-x` is beside `012-x`: it is a record, but has no number of its own. */
const LETTERED = /^\d{2,5}[a-z](?=[-_ ])/;
/** `ADR-027-x`, `adr000-x`, `nr.-001-x`, `PREFIX-ADR-0003-x`, `决策-0003-x`; or any few words before a number with leading zeros. */
const PREFIXED =
  /^(?:(?:.*?[-_. ])??(?:adr|dr|决策记录|决策)|(?:nr|no)\.)[-_ ]?(\d+.*)$|^(?:(?:[a-z]+[-_]){1,4}|[a-z]{2,8})(0\d{2,}.*)$/is;
/** A number behind a date: `2022-07-22_019-x`, `2022-07-22-019-x`; without zeros only behind another mark than the date's. */
const BEHIND_DATE = /^(?:_(\d{1,5})|[-.](0\d{1,4}))(?=[-_. ]|$)/;
/** Letters of a series of records other than ADR, such as `api-012`, `ccc-jb-012` or `A001`, before its number, which is neither a date nor a version. */
const SERIES =
  /^((?!a?dr[-_ ][a-z])(?:[a-z]{1,12}[-_ ]){1,4}|[a-z]{1,8}(?=0\d\d))(?!(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])(?![0-9A-Za-z]))(\d{1,6})(?![0-9A-Za-z]|\.\d)/i;

/** What the names of the records of a folder have in common; see `seriesAmong`. */
export type Series = ReadonlySet<string>;
const NO_SERIES: Series = new Set();

/** The page of a folder of its own, `README.md` or `index.md`; in a numbered folder also one called after its kind: `0007-x/adr.md`. */
const PAGE = /^(?:readme|index)\.[a-z]{2,8}$/i;
const KIND_PAGE = /^(?:adr|dr|decision|record|rfc|proposal|enhancement|[jknv]ep)\.[a-z]{2,8}$/i;

/**
 * Tells whether a file is named as the page of its folder.
 * @param name of the file
 * @param folder name of the folder that it lies in, "" for none
 */
export function isPageName(name: string, folder: string): boolean {
  return PAGE.test(name) || (KIND_PAGE.test(name) && /\d/.test(folder));
}

/**
 * The part of a path that names a record, without ending: the file's name, or for the page of a folder of its own
 * (`0007-use-x/README.md`) that of the folder.
 */
export function nameOfRecord(path: string): string {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  const folder = parts.at(-2);
  return folder !== undefined && isPageName(file, folder)
    ? folder
    : file.replace(/\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|org)$/i, "");
}

/**
 * The folder among whose records the number of a record counts: the one that it lies in or, for the page of a folder of its
 * own, the one above that.
 */
export function recordsFolderOf(path: string): string {
  const [file = "", name = ""] = path.split("/").reverse();
  const folder = folderOf(path);
  return isPageName(file, name) ? folderOf(folder) : folder;
}

/**
 * Tells whether a file, or the folder of its own that it is the page of, is named with a number or a date.
 * @param series what `seriesAmong` says of its folder
 */
export function hasNumberOrDate(path: string, series?: Series): boolean {
  const name = nameOfRecord(path);
  return numberInFileName(path, series) !== null || DATE.test(name) || LETTERED.test(name);
}

/** The ISO date that a file name begins with, such as that of `20250302-x.md`, or null. */
export function dateInFileName(path: string): string | null {
  const found = /^((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(nameOfRecord(path));
  return found ? `${found[1] ?? ""}-${found[3] ?? ""}-${found[4] ?? ""}` : null;
}

/**
 * Number of a record as its file name writes it, such as `0007`, or null.
 * @param path or name of the file
 * @param series what `seriesAmong` says of its folder
 */
export function numberInFileName(path: string, series: Series = NO_SERIES): string | null {
  const base = nameOfRecord(path);
  const own = SERIES.exec(base);
  if (own?.[1] !== undefined && series.has(own[1].toLowerCase())) return own[2] ?? null;
  const prefixed = PREFIXED.exec(base);
  const rest = prefixed?.[1] ?? prefixed?.[2] ?? base;
  const date = DATE.exec(rest);
  const behind = date && BEHIND_DATE.exec(rest.slice(date[0].length));
  if (date) return behind?.[1] ?? behind?.[2] ?? null;
  const leading = LEADING.exec(rest);
  const digits = leading?.[1] ?? leading?.[2];
  return digits !== undefined && digits.length < 8 ? digits : null;
}

/**
 * The prefixes that are a series of a folder, in lower case with their mark, such as `api-`: what stands before a number
 * with leading zeros or, if it is one word, in capitals before two numbers, or before three.
 */
export function seriesAmong(names: Iterable<string>): Series {
  const numbers = new Map<string, { prefix: string; digits: Set<string> }>();
  for (const name of names) {
    const [, prefix, digits] = SERIES.exec(nameOfRecord(name)) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const known = numbers.get(prefix.toLowerCase());
    if (known) known.digits.add(digits);
    else numbers.set(prefix.toLowerCase(), { prefix, digits: new Set([digits]) });
  }
  const found = [...numbers].filter(([, { prefix, digits }]) => {
    const hasZeros = [...digits].some((written) => /^0\d\d/.test(written));
    const isOneWord = /^[a-z]+[-_ ]?$/i.test(prefix);
    return hasZeros || (isOneWord && digits.size >= (/^[A-Z]{2,}/.test(prefix) ? 2 : 3));
  });
  return new Set(found.map(([key]) => key));
}
