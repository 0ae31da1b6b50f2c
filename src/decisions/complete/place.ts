import { lineAt } from "../markdown/lines";
import type { RecordFile } from "../record/record";
import { type Scan, type ScannedSection, scan } from "../record/scan";

/** A place in a record: its line before and after the cursor, and the sections that it is in, from the outermost. */
export interface Place extends Scan {
  readonly file: RecordFile;
  /** From 0. */
  readonly line: number;
  readonly lineOffset: number;
  readonly before: string;
  readonly after: string;
  readonly within: readonly ScannedSection[];
}

export function placeAt(file: RecordFile, offset: number): Place {
  const scanned = scan(file.text);
  const line = lineAt(scanned.lines, offset);
  const { offset: lineOffset, text } = scanned.lines[line] ?? { offset: 0, text: "" };
  const column = Math.max(0, Math.min(offset - lineOffset, text.length));
  const within = scanned.sections.filter((section) => section.line <= line && line <= section.lastLine);
  return { ...scanned, file, line, lineOffset, before: text.slice(0, column), after: text.slice(column), within };
}
