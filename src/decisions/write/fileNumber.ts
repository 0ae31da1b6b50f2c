import { isRecordFile } from "../locate/fileKind";
import { numberInFileName } from "../record/fileName";
import { fileSlug } from "./fileSlug";

const DATED = /^(?:19|20)\d\d(-?)(?:0[1-9]|1[0-2])\1[0-3]\d(?=[-_])/;

function highest(names: readonly string[]): { name: string; text: string } | undefined {
  let found: { name: string; text: string } | undefined;
  for (const path of names) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const text = /\.md$/i.test(name) ? numberInFileName(name) : null;
    if (text !== null && (!found || Number(text) > Number(found.text))) found = { name, text };
  }
  return found;
}

/**
 * The number after the highest of a folder, padded as the highest is (four digits in an empty folder). Dates are no numbers.
 * @param names of the files in the folder
 * @param otherNames of files that lie there elsewhere, such as on other branches
 */
export function nextNumber(names: readonly string[], otherNames: readonly string[] = []): string {
  const last = highest([...names, ...otherNames]);
  const width = (highest(names) ?? last)?.text.length ?? 4;
  return String(Number(last?.text ?? 0) + 1).padStart(width, "0");
}

export interface FileNameRequest {
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
  readonly title: string;
  /** ISO date, for a folder whose names begin with dates (log4brains). */
  readonly date: string;
}

/**
 * A file name for a new record in the manner of its folder: number or date, prefix such as `ADR-`, and separator as the
 * others have them. A name that is taken gets `-2`. The number is null where the folder has none.
 */
export function newFileName({ names, otherNames, title, date }: FileNameRequest): {
  name: string;
  number: string | null;
} {
  const records = names.filter(isRecordFile);
  const dates = records.flatMap((name) => DATED.exec(name) ?? []).length / 2;
  const numbered = records.filter((name) => numberInFileName(name) !== null).length;
  const slug = fileSlug(title);
  if (dates > numbered) {
    const dash = records.map((name) => DATED.exec(name)?.[1]).find((found) => found !== undefined) ?? "";
    return { name: free(`${date.replaceAll("-", dash)}-${slug}`, names), number: null };
  }
  if (numbered === 0 && records.length > 1) return { name: free(slug, names), number: null };
  const number = nextNumber(names, otherNames);
  const last = highest(records);
  const at = last ? last.name.indexOf(last.text) : 0;
  const prefix = last?.name.slice(0, at) ?? "";
  const separator = (last && /^[-_. ]+/.exec(last.name.slice(at + last.text.length))?.[0]) || "-";
  return {
    name: free(`${prefix}${number}${separator}${separator === "_" ? slug.replaceAll("-", "_") : slug}`, names),
    number,
  };
}

function free(base: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = `${base}.md`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${base}-${count}.md`;
  return name;
}
