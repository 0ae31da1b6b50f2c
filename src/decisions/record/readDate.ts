import { isPageName } from "./fileName";
import { isoDateIn } from "./isoDate";
import { BULLET, itemField, lineFields } from "./headerFields";
import type { MetadataField, RecordStatus } from "./record";
import type { Scan } from "./scan";

/** Keys of the date, the most exact first. Of a record that says several, the date of the decision counts. */
const KEYS = [
  "date",
  "decided-on",
  "date-decided",
  "decided",
  "accepted-date",
  "approval-date",
  "date-approved",
  "approved-on",
  "date-issued",
  "issued",
  "accepted-on",
  "date-accepted",
  "accepted",
  "originally-accepted",
  "introduced",
  "inception-date",
  "start-date",
  "started",
  "proposed-on",
  "date-proposed",
  "created",
  "created-on",
  "created-at",
  "creation-date",
  "date-created",
  "date-added",
  "date-documented",
  "last-updated",
  "last-update",
  "last-updated-on",
  "updated",
  "updated-at",
  "updated-on",
  "last-modified",
  "last-modified-date",
  "last-modified-on",
  "modified",
  "last-revised",
  "revised",
] as const;

/** What the date is read from. */
interface Dated {
  readonly text: string;
  readonly path: string;
  readonly metadata: readonly MetadataField[];
  readonly status: RecordStatus | null;
}

/**
 * The date of a record as an ISO date: that of its `date`, else of its status, else of the name of its file or folder, else
 * of other keys. The date of a status that names a successor is that of another decision.
 */
export function readDate({ text, path, metadata, status }: Dated): string | null {
  const [own, ...others] = KEYS;
  const inPath = dateInPath(path);
  return dateOf(metadata, [own], inPath) ?? statusDate(text, status) ?? inPath ?? dateOf(metadata, others, null);
}

/**
 * Where no field above the first section has a date: that of a line near the top that is the field of one and nothing else.
 * The line stands within a section, so it is no metadata beside which others are written.
 */
export function lateDate(scan: Scan, titleLine: number): string | null {
  const bare = bareDate(scan, titleLine);
  if (bare !== null) return bare;
  for (let index = 0; index < Math.min(scan.lines.length, NEAR_TOP); index++) {
    const text = scan.lines[index]?.text ?? "";
    if (scan.kinds[index] !== "text" || !DATE_LABEL.test(text)) continue;
    const bullet = BULLET.exec(text)?.[0].length;
    const fields = bullet === undefined ? lineFields(scan, index) : [itemField(scan, index, bullet)];
    const field = fields.find((each) => each && (KEYS as readonly string[]).includes(each.key));
    const value =
      field?.value.slice(0, 60).replace(/T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/, "") ?? "";
    if (value !== "" && (DATE_ALONE.test(value) || onlyDate(value) !== null)) return isoDateIn(value);
  }
  return null;
}

/**
 * The date in brackets at the end of a title, `Use X (2026-04-05)`, or before it: `# RFC 2064 - 2026-04-05 - Use X`.
 * @param heading the line of the title as it is written, "" for none
 */
export function dateBesideTitle(title: string | null, heading: string): string | null {
  const behind = /[([（【]\s?([\d年月日/.-]{8,11})\s?[)\]）】]$/.exec((title ?? "").slice(-20))?.[1];
  const before = /[\s[]((?:19|20)\d\d[-/.][01]\d[-/.][0-3]\d)(?=[\s\]])/.exec(heading.slice(0, 60))?.[1];
  const day = behind ?? (before !== undefined && title?.includes(before) === false ? before : undefined);
  return day === undefined ? null : isoDateIn(day);
}

/** What a line says that holds a date, in the languages of `metadataKey`. */
const DATE_LABEL =
  /date|modified|revised|created|introduced|approved|日期|时间|時間|datum|fecha|data\b|дата|日付|決定日|作成日|날짜|결정일|작성일/i;
const DATE_ALONE = /^\W{0,3}\d{4}-\d\d-\d\d\W{0,3}$/;

/** A date that stands alone below the title. */
function bareDate({ lines, kinds }: Scan, titleLine: number): string | null {
  if (titleLine < 0) return null;
  const next = kinds.findIndex((kind, index) => index > titleLine && kind !== "blank");
  const text = (lines[next]?.text ?? "")
    .replace(/^[\s*_`>]+/, "")
    .slice(0, 40)
    .trimEnd();
  return kinds[next] === "text" && /^(?:\d|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d))/i.test(text)
    ? onlyDate(text.replace(/(?<![*_`.])[*_`.]+$/, ""))
    : null;
}

const NEAR_TOP = 60;

/**
 * The date of the first of the keys that has one.
 * @param near of the name of the file, which tells whether `7/12/2022` has the day or the month first
 */
function dateOf(metadata: readonly MetadataField[], keys: readonly string[], near: string | null): string | null {
  for (const key of keys)
    for (const field of metadata) {
      const date = field.key === key ? isoDateIn(field.value.slice(0, 300)) : null;
      if (date !== null) return near === null ? date : monthFirstNear(field.value, date, near);
    }
  return null;
}

/** A date that is written as `7/12/2022`: with the month first, if only so it is within a week of another one. */
function monthFirstNear(written: string, date: string, near: string): string {
  const isNear = (iso: string): boolean => Math.abs(Date.parse(iso) - Date.parse(near)) <= 7 * 86_400_000;
  const [year = "", month = "", day = ""] = date.split("-");
  const other = Number(day) <= 12 ? `${year}-${day}-${month}` : date;
  return /^\W{0,3}\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(written) && isNear(other) && !isNear(date) ? other : date;
}

function statusDate(text: string, status: RecordStatus | null): string | null {
  if (!status || status.word === "superseded") return null;
  const { offset, length } = status.span;
  const end = offset + length;
  // `Accepted · 2026-07-30`: what stands beside it and is nothing but a date.
  const beside = /^[\s*_`]{0,6}[·|•][ \t*_`]{0,6}([^\r\n·|•]{6,30}?)[ \t*_`|]{0,6}(?:[\r\n·•]|$)/.exec(
    text.slice(end, end + 60),
  )?.[1];
  return isoDateIn(text.slice(offset, Math.min(end, offset + 300))) ?? (beside === undefined ? null : onlyDate(beside));
}

/** The date that a text is, and nothing else. */
function onlyDate(text: string): string | null {
  return /\d{4}/.test(text) && !/\p{L}{13}|:/u.test(text) && text.split(/\s+/).length <= 5 ? isoDateIn(text) : null;
}

/** `2022-07-22_019-x.md`, `20250302-x.md`, `adr-2022-07-22-x.md`, `2022-02-03-x/README.md`, `x-2022-02-03.md` */
function dateInPath(path: string): string | null {
  const [name = "", folder = ""] = path.split("/").reverse();
  for (const part of isPageName(name, folder) ? [folder] : [name]) {
    const match =
      /^(?:[a-z]{2,8}[-_ ])?(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)/.exec(part) ??
      /^(\d{4})(\d\d)(\d\d)\d{4,6}(?!\d)/.exec(part) ??
      /[-_](\d{4})-(\d\d)-(\d\d)(?:-#\d{1,6})?(?:\.[a-z]{2,8})?$/i.exec(part);
    const date = match ? isoDateIn(`${match[1] ?? ""}-${match[2] ?? ""}-${match[3] ?? ""}`) : null;
    if (date !== null) return date;
  }
  return null;
}
