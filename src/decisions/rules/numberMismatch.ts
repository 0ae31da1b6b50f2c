import { numberInFileName, recordsFolderOf } from "../record/fileName";
import type { RecordFile, Span } from "../record/record";
import { ownSeries } from "../record/ownSeries";
import { readRecord } from "../record/readRecord";
import type { TextEdit } from "../markdown/textEdit";
import { applyEdits } from "../write/applyEdits";
import { type RuleContext, defineRule } from "./rule";

/** The heading of a record has another number than its file. */
export const numberMismatch = defineRule({
  code: "number-mismatch",
  severity: "warning",
  messages: ["differs"],
  fixes: ["write"],
  check({ file }, context) {
    const { record } = file;
    const inFile = numberInFileName(record.path);
    const heading = inFile === null ? null : (numberBeforeTitle(file) ?? bareNumber(file, context));
    if (inFile === null || !heading || Number(heading.digits) === Number(inFile)) return [];
    const isPadded = heading.digits.startsWith("0") || heading.digits.length === inFile.length;
    const digits = isPadded ? inFile : String(Number(inFile));
    const edits = [{ ...heading.span, text: digits }];
    const fixes = isOnlyNumber(file, edits, heading)
      ? [{ title: "write", args: [digits], edits: new Map([[record.path, edits]]) }]
      : [];
    return [{ span: heading.span, message: "differs", args: [heading.digits, inFile], fixes }];
  },
});

/** Reads the text back after a fix: of all that the record says only the number of its heading may be another one. */
function isOnlyNumber({ record, text }: RecordFile, edits: readonly TextEdit[], heading: HeadingNumber): boolean {
  const said = ({ number, title, status, metadata, references, sections }: RecordFile["record"]): string =>
    JSON.stringify([
      [number, heading.isInTitle ? null : title, status?.text, sections.length],
      metadata.map(({ key, value }) => [key, value]),
      references.map(({ relation, href, number: named }) => [relation, href ?? named]),
    ]);
  return said(readRecord(applyEdits(text, edits), record.path, ownSeries(record))) === said(record);
}

interface HeadingNumber {
  readonly digits: string;
  readonly span: Span;
  /** A bare number is read as a part of the title. */
  readonly isInTitle: boolean;
}

/** The one number that a heading has before the title, such as `# ADR 003: `. */
function numberBeforeTitle({ record: { titleSpan, sections }, text }: RecordFile): HeadingNumber | null {
  // Several numbered headings of the first level count sections.
  const isCounted =
    sections.filter(({ level, title }) => level === 1 && /^\d/.test(title)).length > 1 ||
    // `# 1. X` above `## 1.1 Y` counts them too.
    sections.some(({ level, title }) => level > 1 && /^\d{1,2}\.\d{1,2}[\s.]/.test(title));
  if (!titleSpan || isCounted) return null;
  const start = text.lastIndexOf("\n", titleSpan.offset - 1) + 1;
  const before = text.slice(start, titleSpan.offset);
  if (before.length > 80 || !/^\s{0,3}#/.test(before)) return null;
  const numbers = [...before.matchAll(/\d{1,6}/g)];
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const span = { offset: start + number.index, length: number[0].length };
  return { digits: number[0], span, isInTitle: false };
}

const BARE = /^\d{1,4}(?=\s+\p{L})/u;

/** A bare number that begins a title, in a folder whose headings begin with the bare numbers of their files. */
function bareNumber(file: RecordFile, context: RuleContext): HeadingNumber | null {
  const { titleSpan, title, path } = file.record;
  const digits = BARE.exec(title ?? "")?.[0];
  if (!titleSpan || digits === undefined || !usesBareNumbers(recordsFolderOf(path), context)) return null;
  return { digits, span: { offset: titleSpan.offset, length: digits.length }, isInTitle: true };
}

/** So many other headings show how a folder writes them. */
const ENOUGH = 2;

const bareFolders = new WeakMap<RuleContext, ReadonlyMap<string, number>>();

function usesBareNumbers(folder: string, context: RuleContext): boolean {
  const known = bareFolders.get(context) ?? countBare(context);
  bareFolders.set(context, known);
  return (known.get(folder) ?? 0) >= ENOUGH;
}

function countBare({ index }: RuleContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of index.all()) {
    const folder = recordsFolderOf(file.record.path);
    if (hasOwnBareNumber(file)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/** Whether the heading is `# 23 Logging` in `023-logging.md`, whether or not the number is read as a part of the title. */
function hasOwnBareNumber({ record: { titleSpan, number }, text }: RecordFile): boolean {
  if (!titleSpan || number === null) return false;
  const line = text.slice(text.lastIndexOf("\n", titleSpan.offset - 1) + 1, titleSpan.offset + 10);
  const digits = /^#{1,2}\s{1,4}(\d{1,4})[\s_]{1,4}\p{L}/u.exec(line)?.[1];
  return digits !== undefined && Number(digits) === number;
}
