import { type Found, defineRule } from "./rule";

const DAY_MS = 86_400_000;

/** The prices of a figures block are older than the limit. */
export const pricesOld = defineRule({
  code: "prices-old",
  severity: "information",
  messages: ["old"],
  fixes: [],
  check(subject, { today, ageLimits: { redDays } }) {
    return subject.figures.flatMap(({ figures, line }): Found<"old">[] => {
      const date = figures?.prices?.date;
      const days = Math.floor((Date.parse(today) - Date.parse(date ?? "")) / DAY_MS);
      // A date that is none gives no age.
      return date !== undefined && days > redDays
        ? [{ span: subject.lineSpan(line), message: "old", args: [date, String(days), String(redDays)] }]
        : [];
    });
  },
});
