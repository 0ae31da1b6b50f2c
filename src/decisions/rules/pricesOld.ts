import { type Found, defineRule } from "./rule";

const DAY_MS = 86_400_000;

/** The prices of a figures block are older than the limit: by the oldest day of checking, and by the day of the catalogue for a price without one. */
export const pricesOld = defineRule({
  code: "prices-old",
  severity: "information",
  messages: ["old"],
  fixes: [],
  check(subject, { today, ageLimits: { redDays } }) {
    return subject.figures.flatMap(({ figures, line }): Found<"old">[] => {
      const catalogue = figures?.prices?.date;
      const priced = (figures?.results?.options ?? []).filter(({ price }) => price !== undefined);
      const days = (priced.length > 0 ? priced.map(({ checked }) => checked ?? catalogue) : [catalogue]).filter(
        (day) => day !== undefined && !Number.isNaN(Date.parse(day)),
      );
      const [date] = days.sort();
      const age = Math.floor((Date.parse(today) - Date.parse(date ?? "")) / DAY_MS);
      // A date that is none gives no age.
      return date !== undefined && age > redDays
        ? [{ span: subject.lineSpan(line), message: "old", args: [date, String(age), String(redDays)] }]
        : [];
    });
  },
});
