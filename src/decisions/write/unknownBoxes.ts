import type { RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import { type Box, boxAt, boxesAround } from "./boxList";

/**
 * A ticked box among words that are not known, such as those of another language: which of them means a status nobody can
 * tell, so no tick can be moved, and a status beside them would contradict it.
 * @returns the box that stands against the change, or null
 */
export function unknownBox({ record, text }: RecordFile, status: StatusWord): Box | null {
  const scanned = scan(text);
  const stated = record.statements.filter(({ kind, role }) => kind === "status" && role === "current");
  if (stated.length > 0)
    return (
      stated
        .filter(({ word, line }) => word !== status && boxAt(scanned, line)?.isTicked)
        .map((statement) => tickedAmongUnknown(boxesAround(scanned, statement), status))
        .find((box) => box !== null) ?? null
    );
  const sections = scanned.sections.filter(({ name }) => name === "status");
  const lists = sections.map(({ body }) => boxesAround(scanned, { place: "section", line: body }));
  return lists.map((boxes) => tickedAmongUnknown(boxes, status)).find((box) => box !== null) ?? null;
}

function tickedAmongUnknown(boxes: readonly Box[], status: StatusWord): Box | null {
  const unknown = boxes.filter(({ word }) => word === null);
  if (boxes.length < 2 || unknown.length * 2 < boxes.length || boxes.some(({ word }) => word === status)) return null;
  return boxes.findLast(({ isTicked }) => isTicked) ?? null;
}
