import { isPast } from "./pastDecision";
import { defineRule } from "./rule";

/** The day on which a decision was to be reviewed is past. */
export const reviewOverdue = defineRule({
  code: "review-overdue",
  severity: "information",
  messages: ["past"],
  fixes: [],
  check({ record, titleSpan }, { today }) {
    const { reviewBy } = record;
    if (reviewBy === null || reviewBy >= today || isPast(record)) return [];
    const field = record.metadata.find(({ key, value }) => key === "review-by" && value !== "");
    return [{ span: field?.span ?? titleSpan, message: "past", args: [reviewBy] }];
  },
});
