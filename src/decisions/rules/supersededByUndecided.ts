import { changeStatus } from "../write/changeStatus";
import { isOpen } from "../record/openRecord";
import { type Found, defineRule } from "./rule";

/** A record says that it is superseded, and what is to take its place is not decided: nothing is in force. */
export const supersededByUndecided = defineRule({
  code: "superseded-by-undecided",
  severity: "information",
  messages: ["undecided"],
  fixes: ["reinstate"],
  check({ file, titleSpan }, { index, today }) {
    const { record } = file;
    if (record.status?.word !== "superseded") return [];
    const successors = index.supersededBy(record);
    if (successors.length === 0 || !successors.every(isOpen)) return [];
    return successors.slice(0, 1).map((newer): Found<"undecided"> => {
      const { edits } = changeStatus(file, "accepted", { on: today }).change;
      const { title, path } = newer.record;
      return {
        span: record.status?.span ?? titleSpan,
        message: "undecided",
        args: [title ?? path],
        fixes: edits.size > 0 ? [{ title: "reinstate", args: [], edits }] : [],
      };
    });
  },
});
