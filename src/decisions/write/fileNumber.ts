import { fileKind, isRecordFile } from "../locate/fileKind";
import { type Series, dateInFileName, numberInFileName, seriesAmong } from "../record/fileName";
import { fileSlug } from "./fileSlug";

const DATED = /^((?:19|20)\d\d)(-?)(?:0[1-9]|1[0-2])\2[0-3]\d(?=[-_])/;

/** A name with its number, and what stands before and behind the number. */
interface Numbered {
  readonly name: string;
  readonly text: string;
  readonly before: string;
}

/** Files of every markup take a number, and folders of their own that are named like records. */
function numbered(names: readonly string[], series: Series): Numbered[] {
  return names.flatMap((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const isText = fileKind(name) !== "none" && fileKind(name) !== "index";
    const isFolder = !name.includes(".") && /^(?:0\d+|\d{3,5}[-_]|(?:[a-z]+[-_])*adr[-_ ]?\d)/i.test(name);
    const text = isText || isFolder ? numberInFileName(name, series) : null;
    // A date before it may hold the same digits.
    const from = DATED.exec(name)?.[0].length ?? 0;
    return text === null ? [] : [{ name, text, before: name.slice(0, name.indexOf(text, from)) }];
  });
}

function highest(names: readonly Numbered[]): Numbered | undefined {
  return names.reduce<Numbered | undefined>(
    (found, name) => (!found || Number(name.text) > Number(found.text) ? name : found),
    undefined,
  );
}

/** The series that most of the names belong to; `ADR-` and no letters at all are one. */
function ownSeries(names: readonly Numbered[]): Numbered[] {
  const keyOf = ({ before }: Numbered): string => {
    const letters = /(?<![a-z])([a-z]+)[-_ ]?$/i.exec(before)?.[1]?.toLowerCase() ?? "";
    return letters === "adr" ? "" : letters;
  };
  const counts = new Map<string, number>();
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? names.filter((name) => keyOf(name) === best[0]) : [];
}

/**
 * The number after the highest of a folder, padded as the highest is (four digits in an empty folder). Dates are no
 * numbers; records of another markup have one too.
 * @param names of the files and folders in the folder
 * @param otherNames of files that lie there elsewhere, such as on other branches
 */
export function nextNumber(names: readonly string[], otherNames: readonly string[] = []): string {
  const series = seriesAmong([...names, ...otherNames]);
  const last = highest(ownSeries(numbered([...names, ...otherNames], series)));
  const width = (highest(ownSeries(numbered(names, series))) ?? last)?.text.length ?? 4;
  return String(Number(last?.text ?? 0) + 1).padStart(width, "0");
}

export interface FileNameRequest {
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
  readonly title: string;
  /** ISO date, for a folder whose names begin with dates (log4brains). */
  readonly date: string;
  /** Pages of folders of their own, from the folder, such as `0007-use-x/README.md`. */
  readonly pages?: readonly string[] | undefined;
}

/**
 * A file name for a new record in the manner of its folder: number or date or both, prefix such as `ADR-`, separator,
 * ending, and a folder of its own where the others have one. A name that is taken gets `-2`. The number is null where
 * the folder has none.
 */
export function newFileName({ names, otherNames, title, date, pages = [] }: FileNameRequest): {
  name: string;
  number: string | null;
} {
  const files = names.filter(isRecordFile);
  const records = pages.length > files.length ? pages.map((page) => page.split("/")[0] ?? "") : files;
  const ending = pages.length > files.length ? `/${pages[0]?.split("/").at(-1) ?? "README.md"}` : endingOf(files);
  const series = seriesAmong([...names, ...otherNames]);
  const slug = fileSlug(title);
  const dated = records.filter((name) => dateInFileName(name) !== null && DATED.test(name));
  const own = numbered(records, series);
  const dash = DATED.exec(dated[0] ?? "")?.[2] ?? "";
  if (dated.length * 2 > records.length && dated.length > 0) {
    const start = date.replaceAll("-", dash);
    const both = own.filter(({ name }) => DATED.test(name));
    if (both.length * 2 <= dated.length) return { name: free(`${start}-${slug}`, ending, names), number: null };
    const number = nextNumber(records, otherNames);
    const [mark, behind] = marksOf(both[0]);
    return { name: free(`${start}${mark}${number}${behind}${worded(slug, behind)}`, ending, names), number };
  }
  if (own.length === 0 && records.length > 1) return { name: free(slug, ending, names), number: null };
  const number = nextNumber(names, otherNames);
  const last = highest(ownSeries(own));
  const [, separator] = marksOf(last);
  return { name: free(`${last?.before ?? ""}${number}${separator}${worded(slug, separator)}`, ending, names), number };
}

/** What stands before a number behind a date, and behind any number. */
function marksOf(found: Numbered | undefined): [string, string] {
  if (!found) return ["-", "-"];
  const at = found.before.length;
  const behind = /^[-_. ]+/.exec(found.name.slice(at + found.text.length))?.[0] ?? "-";
  return [found.before.at(-1) ?? "-", behind.startsWith(".") ? "-" : behind];
}

function worded(slug: string, separator: string): string {
  return separator === "_" ? slug.replaceAll("-", "_") : slug;
}

function endingOf(files: readonly string[]): string {
  const count = (ending: string): number => files.filter((name) => name.toLowerCase().endsWith(ending)).length;
  const [best = ".md"] = [".md", ".mdx", ".markdown"].sort((a, b) => count(b) - count(a));
  return best;
}

function free(base: string, ending: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const isFree = (candidate: string): boolean =>
    !taken.has(`${candidate}${ending}`.toLowerCase()) &&
    !(ending.startsWith("/") && taken.has(candidate.toLowerCase()));
  let name = base;
  for (let count = 2; !isFree(name); count++) name = `${base}-${String(count)}`;
  return name + ending;
}
