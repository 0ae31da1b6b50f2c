import type { ConditionalPrices } from "../../models/prices/priceRow";
import { type WeekPart, type WeekSpan, priceChanges, pricesOn } from "../../models/prices/pricesOn";

/**
 * The prices of each month from a day on, one list for all months between two changes of the price.
 * @param load when the load arrives; the whole week where it is left out
 */
export function monthlyPrices(
  list: readonly ConditionalPrices[],
  day: string,
  load: readonly WeekSpan[] | undefined,
): (month: number) => readonly WeekPart[] {
  const changes = priceChanges(list).filter((change) => change > day);
  const now = pricesOn(list, day, load);
  if (changes.length === 0) return () => now;
  const later = changes.map((change) => pricesOn(list, change, load));
  const byMonth: (readonly WeekPart[])[] = [];
  return (month) => {
    const found = byMonth[month];
    if (found) return found;
    const first = monthsLater(day, month);
    const passed = changes.filter((change) => change <= first).length;
    return (byMonth[month] = later[passed - 1] ?? now);
  };
}

/** The same day so many months later, or the last day of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
