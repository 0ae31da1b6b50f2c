import type { DecisionRecord } from "../record/record";

/** Whether the figures of a record are those on which a decision in force rests: they stay, and later ones stand beside them. */
export function isEvidence({ status }: Pick<DecisionRecord, "status">): boolean {
  return status?.word === "accepted";
}
