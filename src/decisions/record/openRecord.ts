import type { RecordFile, StatusWord } from "./record";

/** Records of these statuses do not supersede another one yet, whatever they say of it. */
const OPEN: readonly (StatusWord | null | undefined)[] = ["proposed", "draft"];

/** Whether a record is still a proposal, so that what it says to supersede holds until it is accepted. */
export function isOpen({ record }: RecordFile): boolean {
  return OPEN.includes(record.status?.word);
}
