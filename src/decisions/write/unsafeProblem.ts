import type { DecisionRecord, RecordProblem } from "../record/record";

/**
 * Why a record is not changed at all: its front matter is built so that it is not looked into, such as with aliases that
 * multiply or without end of nesting. What else it says is not known, so nothing could be proven.
 */
export function unsafeProblem(record: Pick<DecisionRecord, "problems"> | undefined): RecordProblem | undefined {
  return record?.problems.find(({ isLimit }) => isLimit);
}
