import * as z from "zod/mini";
import { CURRENCIES, SELLER_KINDS } from "./priceRow";

/**
 * The overlay of prices: what the catalogue lacks or has wrong. The built-in `src/content/prices*.yaml` and a team's own
 * `.model-choice/prices.yaml` have this same form. A row with the id of another replaces it.
 */

const money = z.number().check(z.nonnegative());
const tier = z.strictObject({ aboveInput: z.optional(money), aboveOutput: z.optional(money), price: money });
const price = z.union([money, z.strictObject({ base: money, tiers: z.array(tier).check(z.minLength(1)) })]);
export type OverlayPrice = z.infer<typeof price>;

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date-invalid"));
const timeOfDay = z.string().check(z.regex(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/));
export const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const source = z.strictObject({
  title: z.string().check(z.minLength(1)),
  url: z.optional(z.string().check(z.regex(/^https?:\/\//, "url-invalid"))),
});
/** The day on which the price was checked against its source, or null where nobody says. */
const checked = z.nullable(isoDay);
const factor = z.number().check(z.gt(0), z.lte(1));
const discount = z.strictObject({ factor, stacksWithCache: z.optional(z.boolean()), source, checked });
const storage = z.strictObject({ price: money, source, checked });
const weekdays = z.array(z.enum(WEEKDAYS)).check(z.minLength(1));
const peakDays = z.strictObject({ days: weekdays, source, checked });

export type OverlayDiscount = z.infer<typeof discount>;
export type OverlayStorage = z.infer<typeof storage>;
export type OverlayPeakDays = z.infer<typeof peakDays>;

const tokenPrices = {
  input: z.optional(price),
  output: z.optional(price),
  cacheRead: z.optional(price),
  cacheWrite: z.optional(price),
  cacheWrite1h: z.optional(price),
};
export type OverlayPrices = Pick<OverlayRow, keyof typeof tokenPrices>;

/** Prices that replace the plain ones from a day on, or at hours of the day in UTC, on some days of the week or on all. */
const laterPrices = z.strictObject({
  from: z.optional(isoDay),
  hours: z.optional(z.strictObject({ start: timeOfDay, end: timeOfDay, days: z.optional(weekdays) })),
  ...tokenPrices,
});

const overlayRow = z.strictObject({
  id: z.string().check(z.regex(/^[^/\s]+\/\S+$/)),
  provider: z.string().check(z.minLength(1)),
  kind: z.optional(z.enum(SELLER_KINDS)),
  name: z.string().check(z.minLength(1)),
  currency: z.enum(CURRENCIES),
  ...tokenPrices,
  later: z.optional(z.array(laterPrices)),
  free: z.optional(
    z.strictObject({
      since: z.optional(isoDay),
      until: z.optional(isoDay),
      requestsPerDay: z.optional(z.number().check(z.positive())),
    }),
  ),
  context: z.optional(z.number().check(z.positive())),
  batchFactor: z.optional(factor),
  /** Whether `batchFactor` also lowers the price of what is read from a cache. */
  stacksWithCache: z.optional(z.boolean()),
  deprecated: z.optional(z.boolean()),
  note: z.optional(z.union([z.string(), z.strictObject({ en: z.string(), "zh-cn": z.string() })])),
  checked,
  source,
});
export type OverlayRow = z.infer<typeof overlayRow>;

export const overlayFile = z.strictObject({
  /** Terms by the id of a provider or by the beginning of the ids of rows, for rows that have none of their own. */
  batch: z.optional(z.record(z.string(), discount)),
  flex: z.optional(z.record(z.string(), discount)),
  cacheStorage: z.optional(z.record(z.string(), storage)),
  /** Days on which the hours of a tariff hold, for rows of the catalogue, which knows no days of the week. */
  peakDays: z.optional(z.record(z.string(), peakDays)),
  /** Names by the id of a row, where the catalogue gives it the name of another model. */
  names: z.optional(z.record(z.string(), z.string().check(z.minLength(1)))),
  rows: z.optional(z.array(overlayRow)),
});
export type OverlayFile = z.infer<typeof overlayFile>;
