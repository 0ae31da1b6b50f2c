import { currentFigures } from "../figures/currentFigures";
import type { FiguresBlock } from "../figures/findFigures";
import { type Found, defineRule } from "./rule";

const DAY_MS = 86_400_000;

/**
 * The prices of a figures block are older than the limit: by the oldest day of checking, and by the day of the catalogue for
 * a price without one. And once for a record with figures: the catalogue itself is older than the limit.
 */
export const pricesOld = defineRule({
  code: "prices-old",
  severity: "information",
  messages: ["old", "catalogue"],
  fixes: [],
  check(subject, { today, catalogue, ageLimits: { redDays } }) {
    const blocks = currentFigures(subject.figures).flatMap((block): Found<"old" | "catalogue">[] => {
      const args = tooOld(oldestDay(block), today, redDays);
      return args ? [{ span: subject.lineSpan(block.line), message: "old", args }] : [];
    });
    const [first] = subject.figures;
    const args = first ? tooOld(catalogue?.priceSource.date, today, redDays) : null;
    return first && args ? [...blocks, { span: subject.lineSpan(first.line), message: "catalogue", args }] : blocks;
  },
});

/** A date with its age and the limit, as the sentences take them; null where it is none or not too old. All days are ISO dates. */
export function tooOld(date: string | undefined, today: string, redDays: number): string[] | null {
  const age = Math.floor((Date.parse(today) - Date.parse(date ?? "")) / DAY_MS);
  // A date that is none gives no age.
  return date !== undefined && age > redDays ? [date, String(age), String(redDays)] : null;
}

/** Whether a finding says that the catalogue itself is old, which is said once however many records it is true of. */
export function isOfCatalogue({ code, message }: { readonly code: string; readonly message: string }): boolean {
  return code === "prices-old" && message === "catalogue";
}

/** The oldest day on which a price of a block was checked; the day of its catalogue counts for a price without one. */
function oldestDay({ figures }: FiguresBlock): string | undefined {
  const catalogue = figures?.prices?.date;
  const priced = (figures?.results?.options ?? []).filter(({ checked }) => checked !== undefined);
  const days = priced.length > 0 ? priced.map(({ checked }) => checked ?? catalogue) : [catalogue];
  return days.filter((day) => day !== undefined && !Number.isNaN(Date.parse(day))).sort()[0];
}
