import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { editsOnly } from "./change";
import { proven } from "./prove";
import { type Outcome, refusal } from "./refusal";
import { type NewRelation, kindOf } from "./newRelation";
import { relationEdits } from "./relation";
import type { WriteStyle } from "./style";

/** Types of links with their reverse that records commonly use; any other words do as well. */
export const LINK_TYPES: readonly (readonly [type: string, reverse: string])[] = [
  ["Amends", "Amended by"],
  ["Clarifies", "Clarified by"],
  ["Refines", "Refined by"],
  ["Relates to", "Relates to"],
];

/**
 * Links two records to each other with a type and its reverse, each where its form has links: a line in the Status section
 * as `adr link` writes it, a bullet under Links, or a sentence under More Information. A link that is there stays alone.
 * @param reverse empty for a link in one direction
 */
export function linkRecords(
  from: RecordFile,
  to: RecordFile,
  type: string,
  reverse: string,
  style: WriteStyle,
): Outcome {
  if (from.record.path === to.record.path)
    return refusal({ code: "same-record", path: from.record.path, line: 0, detail: "" });
  const there = linked(from, to, type.trim(), style);
  const back = linked(to, from, reverse.trim(), style);
  if ("refused" in there) return refusal(there.refused);
  if ("refused" in back) return refusal(back.refused);
  return {
    change: editsOnly([
      [from.record.path, there.edits],
      [to.record.path, back.edits],
    ]),
    refused: null,
  };
}

function linked(file: RecordFile, target: RecordFile, words: string, style: WriteStyle): ReturnType<typeof proven> {
  if (words === "") return { edits: [] };
  const kind = kindOf(words);
  const relation: NewRelation = { kind, words, target };
  const plans = (each: RecordFile): TextEdit[][] => [relationEdits(each, relation, style)];
  return proven(file, { relation: { kind, target } }, plans(file), plans);
}
