import { readRecord } from "../record/readRecord";
import type { DecisionRecord } from "../record/record";
import { applyEdits } from "./applyEdits";
import { changeStatus } from "./changeStatus";
import { newRecord } from "./newRecord";
import type { NewRecordRequest } from "./newRecordRequest";
import { currentStatuses } from "./prove";
import type { Refusal } from "./refusal";
import { unsafeProblem } from "./unsafeProblem";

export type MadeRecord =
  | { readonly made: { readonly path: string; readonly text: string }; readonly refused: null }
  | { readonly made: null; readonly refused: Refusal };

/**
 * Makes a new record and reads it back: it is given out only if it has the title, number and status that were asked for
 * in every place that states them. A template without a status gives a record without one.
 */
export function provenNewRecord(request: NewRecordRequest): MadeRecord {
  const made = newRecord(request);
  const record = readRecord(made.text, made.path);
  if (!objection(record, made.text, request)) return { made, refused: null };
  // What the template says of its own status, such as "Accepted", is that of no new record.
  const edits = changeStatus({ record, text: made.text }, request.status, { on: request.date }).change.edits;
  const text = applyEdits(made.text, edits.get(made.path) ?? []);
  const found = objection(readRecord(text, made.path), text, request);
  return found
    ? { made: null, refused: { code: "template", path: made.path, ...found } }
    : { made: { path: made.path, text }, refused: null };
}

/** What the record would say instead, and on which line (from 0); null where it says what was asked. */
function objection(
  record: DecisionRecord,
  text: string,
  { title, number, status }: NewRecordRequest,
): { line: number; detail: string } | null {
  const lineOf = (offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
  const unsafe = unsafeProblem(record);
  if (unsafe) return { line: unsafe.line, detail: unsafe.detail };
  // A template may explain itself under a heading of its own before that of the record.
  const isHeading = record.sections.some((section) => section.level === 1 && bare(section.title).endsWith(bare(title)));
  const isTitle = record.titleSpan
    ? isHeading || bare(record.title ?? "") === bare(title)
    : bare(text).includes(bare(title));
  if (!isTitle) return { line: lineOf(record.titleSpan?.offset ?? 0), detail: record.title ?? "" };
  if (number !== null && record.number !== null && record.number !== Number(number))
    return { line: lineOf(record.titleSpan?.offset ?? 0), detail: String(record.number) };
  const other = currentStatuses(record).find(({ word }) => word !== status);
  return other ? { line: other.line, detail: other.text.slice(0, 200) } : null;
}

/** The letters and digits: marks of Markdown are read, not shown. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
