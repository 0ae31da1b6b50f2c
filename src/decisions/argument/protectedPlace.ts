import type { DecisionRecord } from "../record/record";
import type { Scan, ScannedSection } from "../record/scan";
import { tableAt } from "../record/tableFields";
import type { SectionName } from "../record/vocabulary";

/** Sections that say what the record is, not why. */
const DATA_SECTIONS: readonly (SectionName | undefined)[] = ["status", "date", "metadata"];

/** Tells whether a line holds what the record states about itself: a field, a status, a table of them, or their section. */
export function isDataLine(record: DecisionRecord, scanned: Scan, line: number): boolean {
  const isStated = [...record.metadata, ...record.statements].some(
    (each) => each.line <= line && line <= each.lastLine && scanned.kinds[line] !== "heading",
  );
  if (isStated || DATA_SECTIONS.includes(sectionAt(scanned, line)?.name)) return true;
  const table = tableAround(scanned, line);
  return table !== undefined && record.metadata.some((field) => field.line >= table.first && field.line <= table.last);
}

/** The section whose own lines hold a line; undefined above the first. */
export function sectionAt({ sections }: Scan, line: number): ScannedSection | undefined {
  return sections.findLast((section) => section.line <= line);
}

/** The table that a line is a row of. */
export function tableAround({ lines, kinds }: Scan, line: number): { first: number; last: number } | undefined {
  if (kinds[line] !== "text" || !lines[line]?.text.includes("|")) return undefined;
  let first = line;
  while (kinds[first - 1] === "text" && lines[first - 1]?.text.includes("|")) first--;
  const table = tableAt(lines, kinds, first);
  return table && line <= table.last ? { first, last: table.last } : undefined;
}
