import type { RecordFile, Span } from "../record/record";
import { leadingLinkHeading } from "./linkHeading";
import { beginIn, heldBy } from "./spanSearch";

/**
 * Tells of stretches that a change takes away whether each lies in a statement of the record, apart from blanks around it,
 * or is a section of links that holds a reference. The record is looked through once, each stretch by halving.
 */
export function plannedSpans({ record, text }: RecordFile): (taken: Span) => boolean {
  const isStated = heldBy(
    record.statements.map(({ span, kind, role }) => {
      // The words of a relation that gives way stand before its record.
      const before = (role === "partial" || kind === "superseded-by") && kind !== "status" ? 80 : 2;
      return { offset: span.offset - before, length: before + span.length + 2 };
    }),
  );
  const holdsReference = beginIn(record.references.map(({ span }) => span));
  return ({ offset, length }) => {
    let from = offset;
    let to = offset + length;
    while (from < to && /\s/.test(text[from] ?? "")) from++;
    while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
    return (
      from === to ||
      isStated(from, to) ||
      (leadingLinkHeading(text.slice(from, to)) !== null && holdsReference({ offset: from, length: to - from }))
    );
  };
}
