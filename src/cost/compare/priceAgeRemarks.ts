import { DEFAULT_AGE_LIMITS, daysBetween, lastDayOf, priceAge } from "../../models/prices/priceAge";
import type { Remark } from "./constraints";
import type { Catalogue } from "./prepare";

/** A price from a list: the day on which it was checked, and its source; no source where the scenario sets the price. */
interface ListedPrice {
  readonly checked: string | null;
  readonly source: string | null;
  /** Whether it comes from the dated catalogue; else from a list of its own. */
  readonly fromCatalogue: boolean;
}

/** Says that a price of tokens or hardware was checked too long ago, or that nobody says when. */
export function priceAgeRemarks(
  price: ListedPrice | null,
  { today, ageLimits = DEFAULT_AGE_LIMITS, priceSource }: Pick<Catalogue, "today" | "ageLimits" | "priceSource">,
): Remark[] {
  if (price === null || price.source === null) return [];
  const { checked, source, fromCatalogue } = price;
  if (checked === null)
    return [
      fromCatalogue
        ? { code: "price-not-dated", args: [priceSource.date] }
        : { code: "price-not-checked", args: [source] },
    ];
  if (priceAge(checked, today, ageLimits) !== "red") return [];
  const last = lastDayOf(checked);
  return [{ code: last === checked ? "price-age" : "price-age-about", args: [checked, daysBetween(last, today)] }];
}

/** Days since the date of the price catalogue where they are too many; else null. */
export function catalogueDaysOld({
  today,
  ageLimits = DEFAULT_AGE_LIMITS,
  priceSource,
}: Pick<Catalogue, "today" | "ageLimits" | "priceSource">): number | null {
  return priceAge(priceSource.date, today, ageLimits) === "red" ? daysBetween(priceSource.date, today) : null;
}
