import * as z from "zod/mini";
import type { CheckedOn } from "./cutCatalogue";
import { priceFingerprint } from "./priceFingerprint";

/**
 * On which day each price of the catalogue was checked against its source, extracted by `scripts/priceDates.mjs` from the
 * repository of the catalogue, whose package does not hold it.
 */
export const priceDatesFile = z.strictObject({
  repository: z.string(),
  commit: z.string().check(z.regex(/^[0-9a-f]{40}$/)),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date-invalid")),
  dates: z.record(
    z.string(),
    z.strictObject({
      checked: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date-invalid")),
      /** Fingerprint of the prices that were checked on that day; a date says nothing of other prices. */
      prices: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
    }),
  ),
});
export type PriceDatesFile = z.infer<typeof priceDatesFile>;

/** Says on which day a price was checked: only where it is still the price that was checked then. */
export function checkedOn({ dates }: PriceDatesFile): CheckedOn {
  return (id, prices) => {
    const found = Object.hasOwn(dates, id) ? dates[id] : undefined;
    return found?.prices === priceFingerprint(prices) ? found.checked : null;
  };
}
