import * as z from "zod/mini";
import { CURRENCIES, type Price, type PriceOrigin, type PriceRow } from "./priceRow";

/**
 * The overlay of prices: what the catalogue lacks or has wrong. The built-in `src/content/prices.yaml` and a team's own
 * `.model-choice/prices.yaml` have this same form. A row with the id of another replaces it.
 */

const money = z.number().check(z.nonnegative());
const tier = z.strictObject({ aboveInput: z.optional(money), aboveOutput: z.optional(money), price: money });
const price = z.union([money, z.strictObject({ base: money, tiers: z.array(tier).check(z.minLength(1)) })]);
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "date-invalid"));
const source = z.strictObject({
  title: z.string().check(z.minLength(1)),
  url: z.optional(z.string().check(z.regex(/^https?:\/\//, "url-invalid"))),
});

const batch = z.strictObject({ factor: z.number().check(z.gt(0), z.lte(1)), source, checked: isoDay });

const overlayRow = z.strictObject({
  id: z.string().check(z.regex(/^[^/\s]+\/\S+$/)),
  provider: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  currency: z.enum(CURRENCIES),
  input: z.optional(price),
  output: z.optional(price),
  cacheRead: z.optional(price),
  cacheWrite: z.optional(price),
  free: z.optional(z.strictObject({ since: z.optional(isoDay), until: z.optional(isoDay) })),
  context: z.optional(z.number().check(z.positive())),
  batchFactor: z.optional(z.number().check(z.gt(0), z.lte(1))),
  note: z.optional(z.union([z.string(), z.strictObject({ en: z.string(), "zh-cn": z.string() })])),
  checked: isoDay,
  source,
});

export const overlayFile = z.strictObject({
  /** Batch factors by the id of a provider, for the rows of the catalogue, which has none. */
  batch: z.optional(z.record(z.string(), batch)),
  rows: z.optional(z.array(overlayRow)),
});
export type OverlayFile = z.infer<typeof overlayFile>;

/** Rows of a catalogue with those of an overlay: equal ids are replaced, new ones come after. */
export function applyOverlay(rows: readonly PriceRow[], overlay: OverlayFile, origin: PriceOrigin): PriceRow[] {
  const own = new Map((overlay.rows ?? []).map((row) => [row.id, toRow(row, origin)]));
  const merged = rows.map((row) => own.get(row.id) ?? row);
  const known = new Set(rows.map((row) => row.id));
  return [...merged, ...[...own.values()].filter((row) => !known.has(row.id))].map((row) => {
    const factor = overlay.batch?.[row.id.slice(0, row.id.indexOf("/"))]?.factor;
    return row.batchFactor === null && factor !== undefined ? { ...row, batchFactor: factor } : row;
  });
}

function toRow(row: z.infer<typeof overlayRow>, origin: PriceOrigin): PriceRow {
  const known = row.input !== undefined && row.output !== undefined && row.input !== 0 && row.output !== 0;
  const prices = known
    ? {
        input: toPrice(row.input),
        output: toPrice(row.output),
        ...(row.cacheRead === undefined ? {} : { cacheRead: toPrice(row.cacheRead) }),
        ...(row.cacheWrite === undefined ? {} : { cacheWrite: toPrice(row.cacheWrite) }),
      }
    : undefined;
  return {
    id: row.id,
    provider: row.provider,
    name: row.name,
    currency: row.currency,
    prices: prices ? [{ condition: null, prices }] : [],
    free: row.free ? { since: row.free.since ?? null, until: row.free.until ?? null } : null,
    context: row.context ?? null,
    batchFactor: row.batchFactor ?? null,
    note: row.note ?? "",
    origin,
    checked: row.checked,
    source: { title: row.source.title, url: row.source.url ?? null },
  };
}

function toPrice(value: z.infer<typeof price> | undefined): Price {
  if (value === undefined || typeof value === "number") return value ?? 0;
  return {
    base: value.base,
    tiers: value.tiers.map((entry) => ({
      aboveInput: entry.aboveInput ?? 0,
      aboveOutput: entry.aboveOutput ?? 0,
      price: entry.price,
    })),
  };
}
