import type { OtherPrices } from "./otherPrices";
import type { OtherPriceRow, Price, PriceRow, TokenPrices } from "./priceRow";
import { priceChanges, pricesOn } from "./pricesOn";

/** What holds for a part of the week: base prices per million tokens, null for a kind without a price of its own. */
interface ListedPrices {
  /** Share of the week. */
  readonly share: number;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number | null;
  readonly cacheWrite: number | null;
  readonly cacheWrite1h: number | null;
  /** Prices of larger requests by kind of token; empty where the size does not matter. */
  readonly tiers: Readonly<Record<string, readonly { aboveInput: number; aboveOutput: number; price: number }[]>>;
  readonly other: OtherPrices;
}

/** The prices of a row on an ISO day: those that hold most of the week, and each part of the week where they differ. */
export interface PriceListing {
  readonly listed: ListedPrices | null;
  readonly week: readonly ListedPrices[];
  /** Later days on which the prices change. */
  readonly changes: readonly string[];
}

/** What a row says on a day. */
export function priceListing(row: PriceRow, day: string): PriceListing {
  const week = pricesOn(row.prices, day).map(({ share, prices }) => listedPrices(share, prices));
  const [listed] = [...week].sort((a, b) => b.share - a.share);
  return {
    listed: listed ?? null,
    week: week.length > 1 ? week : [],
    changes: priceChanges(row.prices).filter((change) => change > day),
  };
}

/** The prices of a row without text tokens on a day. */
export function otherListing(row: OtherPriceRow, day: string): OtherPrices {
  const held = row.prices.filter(({ condition }) => condition?.type !== "from" || condition.date <= day);
  return (held.at(-1) ?? row.prices[0])?.prices ?? {};
}

function listedPrices(share: number, prices: TokenPrices): ListedPrices {
  const { input, output, cacheRead, cacheWrite, cacheWrite1h, other } = prices;
  const kinds = Object.entries({ input, output, cacheRead, cacheWrite, cacheWrite1h });
  return {
    share,
    input: basePrice(input),
    output: basePrice(output),
    cacheRead: cacheRead === undefined ? null : basePrice(cacheRead),
    cacheWrite: cacheWrite === undefined ? null : basePrice(cacheWrite),
    cacheWrite1h: cacheWrite1h === undefined ? null : basePrice(cacheWrite1h),
    tiers: Object.fromEntries(
      kinds.flatMap(([kind, price]) => (typeof price === "object" ? [[kind, price.tiers] as const] : [])),
    ),
    other: other ?? {},
  };
}

function basePrice(price: Price): number {
  return typeof price === "number" ? price : price.base;
}
