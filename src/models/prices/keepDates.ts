import type { PriceCatalogue, PriceOffer } from "./priceRow";

/**
 * A newer catalogue with the days of checking of an older one, for prices that are still the same. Published data does not
 * say when a price was checked, so a price that changed has no day.
 */
export function keepDates(newer: PriceCatalogue, older: PriceCatalogue): PriceCatalogue {
  const known = new Map<string, PriceOffer & { readonly prices: unknown }>(
    [...older.rows, ...older.others].map((row) => [row.id, row]),
  );
  const dated = <T extends PriceOffer & { readonly prices: unknown }>(row: T): T => {
    const same = known.get(row.id);
    if (row.checked !== null || !same || JSON.stringify(same.prices) !== JSON.stringify(row.prices)) return row;
    return { ...row, checked: same.checked };
  };
  return { ...newer, rows: newer.rows.map(dated), others: newer.others.map(dated) };
}
