import { type OverlayFile, type OverlayPrice, type OverlayPrices, type OverlayRow, WEEKDAYS } from "./overlayFile";
import type {
  ConditionalPrices,
  Discount,
  FreeOffer,
  Price,
  PriceCondition,
  PriceOrigin,
  PriceRow,
  PriceSource,
  TokenPrices,
} from "./priceRow";

type Later = NonNullable<OverlayRow["later"]>[number];
type Weekday = (typeof WEEKDAYS)[number];

/** A row of an overlay in the form of the price table. */
export function overlayRow(row: OverlayRow, origin: PriceOrigin): PriceRow {
  return {
    id: row.id,
    provider: row.provider,
    kind: row.kind ?? "vendor",
    name: row.name,
    currency: row.currency,
    deprecated: row.deprecated ?? false,
    prices: listedPrices(row),
    free: toFree(row.free),
    context: row.context ?? null,
    batch: ownBatch(row),
    flex: null,
    cacheStorage: null,
    note: row.note ?? "",
    origin,
    checked: row.checked,
    source: toSource(row.source),
  };
}

/** A zero is no price: it stands where a list has none. */
function listedPrices(row: OverlayRow): ConditionalPrices[] {
  if (row.input === undefined || row.output === undefined || row.input === 0 || row.output === 0) return [];
  const plain = toPrices(row, row.input, row.output);
  const later = (row.later ?? []).map((entry): ConditionalPrices => ({
    condition: toCondition(entry),
    prices: toPrices(entry, entry.input ?? row.input, entry.output ?? row.output),
  }));
  return [{ condition: null, prices: plain }, ...later];
}

function toPrices(
  prices: OverlayPrices,
  input: OverlayPrice | undefined,
  output: OverlayPrice | undefined,
): TokenPrices {
  const { cacheRead, cacheWrite, cacheWrite1h } = prices;
  return {
    input: toPrice(input ?? 0),
    output: toPrice(output ?? 0),
    ...(cacheRead === undefined ? {} : { cacheRead: toPrice(cacheRead) }),
    ...(cacheWrite === undefined ? {} : { cacheWrite: toPrice(cacheWrite) }),
    ...(cacheWrite1h === undefined ? {} : { cacheWrite1h: toPrice(cacheWrite1h) }),
  };
}

function toCondition({ from, hours }: Later): PriceCondition | null {
  if (hours) {
    const { start, end, days } = hours;
    const condition = { type: "hours", start: secondOf(start), end: secondOf(end) } as const;
    return days ? { ...condition, days: weekdays(days) } : condition;
  }
  return from === undefined ? null : { type: "from", date: from };
}

/** Seconds after midnight of `09:30`. */
function secondOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (hours * 60 + minutes) * 60;
}

/** Days of the week as numbers, Sunday being 0. */
export function weekdays(days: readonly Weekday[]): number[] {
  return days.map((day) => WEEKDAYS.indexOf(day));
}

function toFree(free: OverlayRow["free"]): FreeOffer | null {
  if (!free) return null;
  const { since, until, requestsPerDay } = free;
  return {
    since: since ?? null,
    until: until ?? null,
    limits: requestsPerDay === undefined ? null : { requestsPerDay },
  };
}

/** The short form of a row with a factor of its own has the date and source of the row. */
function ownBatch({ batchFactor, stacksWithCache, checked, source }: OverlayRow): Discount | null {
  return batchFactor === undefined
    ? null
    : { factor: batchFactor, stacksWithCache: stacksWithCache ?? null, checked, source: toSource(source) };
}

function toPrice(value: OverlayPrice): Price {
  if (typeof value === "number") return value;
  return {
    base: value.base,
    tiers: value.tiers.map((entry) => ({
      aboveInput: entry.aboveInput ?? 0,
      aboveOutput: entry.aboveOutput ?? 0,
      price: entry.price,
    })),
  };
}

type OverlaySource = NonNullable<OverlayFile["batch"]>[string]["source"];

export function toSource({ title, url }: OverlaySource): PriceSource {
  return { title, url: url ?? null };
}
