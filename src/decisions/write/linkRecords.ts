import type { RecordFile } from "../record/record";
import { addLink } from "./addLink";
import { type Change, editsOnly } from "./change";
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
): Change {
  if (from.record.path === to.record.path) return editsOnly([]);
  return editsOnly([
    [from.record.path, addLink(from, type.trim(), to, style)],
    [to.record.path, reverse.trim() === "" ? [] : addLink(to, reverse.trim(), from, style)],
  ]);
}
