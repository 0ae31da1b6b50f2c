import type { OverlayDiscount, OverlayFile, OverlayPeakDays, OverlayStorage } from "./overlayFile";
import { overlayRow, toSource, weekdays } from "./overlayRow";
import type { CacheStorage, Discount, PriceOrigin, PriceRow } from "./priceRow";

/**
 * Rows of a catalogue with those of an overlay: equal ids are replaced, new ones come after. Terms of an overlay hold for
 * every row that has none of its own.
 */
export function applyOverlay(rows: readonly PriceRow[], overlay: OverlayFile, origin: PriceOrigin): PriceRow[] {
  const own = new Map((overlay.rows ?? []).map((row) => [row.id, overlayRow(row, origin)]));
  const merged = rows.map((row) => own.get(row.id) ?? row);
  const known = new Set(rows.map((row) => row.id));
  return [...merged, ...[...own.values()].filter((row) => !known.has(row.id))].map((row) => withTerms(row, overlay));
}

function withTerms(row: PriceRow, overlay: OverlayFile): PriceRow {
  const batch = row.batch ?? toDiscount(termsOf(row.id, overlay.batch));
  const flex = row.flex ?? toDiscount(termsOf(row.id, overlay.flex));
  const cacheStorage = row.cacheStorage ?? toStorage(termsOf(row.id, overlay.cacheStorage));
  const peak = termsOf(row.id, overlay.peakDays);
  const terms = { ...row, name: overlay.names?.[row.id] ?? row.name, batch, flex, cacheStorage };
  return peak ? onDays(terms, peak) : terms;
}

/** The terms whose key is the longest beginning of an id that ends with one of its parts: a provider, or a row. */
function termsOf<T>(id: string, terms: Readonly<Record<string, T>> | undefined): T | undefined {
  if (!terms) return undefined;
  let key = id;
  for (;;) {
    if (Object.hasOwn(terms, key)) return terms[key];
    const end = key.lastIndexOf("/");
    if (end === -1) return undefined;
    key = key.slice(0, end);
  }
}

function toDiscount(found: OverlayDiscount | undefined): Discount | null {
  if (!found) return null;
  const { factor, stacksWithCache, checked, source } = found;
  return { factor, stacksWithCache: stacksWithCache ?? null, checked, source: toSource(source) };
}

function toStorage(found: OverlayStorage | undefined): CacheStorage | null {
  return found ? { price: found.price, checked: found.checked, source: toSource(found.source) } : null;
}

/** A tariff of the catalogue, which knows no days of the week, held to its days. */
function onDays(row: PriceRow, { days }: OverlayPeakDays): PriceRow {
  const prices = row.prices.map(({ condition, prices: amounts }) => ({
    condition: condition?.type === "hours" ? { ...condition, days: weekdays(days) } : condition,
    prices: amounts,
  }));
  return { ...row, prices };
}
