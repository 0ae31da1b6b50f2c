import type { DecisionRecord } from "../record/record";

/** Decisions of these statuses no longer hold. */
const PAST = ["superseded", "rejected", "deprecated"];

/** Whether a decision no longer holds, so that nobody needs to look at it again. */
export function isPast({ status }: Pick<DecisionRecord, "status">): boolean {
  return PAST.includes(status?.word ?? "");
}
