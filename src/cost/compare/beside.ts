import { OTHER_PRICE_KEYS, type OtherPriceId } from "../../models/prices/otherPrices";
import { priceAt } from "../../models/prices/priceRequest";
import type { OtherPriceRow, Price, PriceRow, PriceTable } from "../../models/prices/priceRow";
import { pricesOn } from "../../models/prices/pricesOn";
import type { BesideLine } from "../scenario/workload";
import { DAYS_PER_MONTH } from "../units";
import { bill } from "./monthlyCost";
import type { PreparedOption } from "./prepared";
import type { Quantities } from "./quantities";
import type { Running } from "./running";

/** Where prices of other things than text in and out are looked up. */
export interface OtherPriceList {
  readonly others?: readonly OtherPriceRow[] | undefined;
  readonly prices: PriceTable;
}

/**
 * What a row charges for a kind of thing on a day, in its own currency: per million tokens, or by what the name of the kind
 * says. Null where the row has no such price.
 */
export function otherPrice(
  id: string,
  kind: OtherPriceId,
  { others, prices }: OtherPriceList,
  day: string,
): number | null {
  const other = others?.find((row) => row.id === id);
  const row = prices.get(id);
  const holding: object | undefined = other
    ? other.prices.filter(({ condition }) => condition?.type !== "from" || condition.date <= day).at(-1)?.prices
    : row && pricesOn(row.prices, day)[0]?.prices;
  if (!holding) return null;
  const listed: unknown = kind in holding ? Reflect.get(holding, kind) : otherOf(holding)?.[kind];
  if (listed === undefined || listed === null) return null;
  // A kind beside text has no tiers by the size of a request that is not one of text.
  return priceAt(listed as Price, { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 });
}

function otherOf(holding: object): Readonly<Record<string, unknown>> | undefined {
  const other: unknown = Reflect.get(holding, "other");
  return typeof other === "object" && other !== null ? (other as Readonly<Record<string, unknown>>) : undefined;
}

/** How many of a kind its price is for. */
export function unitOf(kind: OtherPriceId): number {
  if (kind.includes("PerThousand")) return 1000;
  return kind.endsWith("Hours") ? 1 : 1e6;
}

/** Kinds of things that have a price beside text tokens. */
export const OTHER_KINDS = Object.keys(OTHER_PRICE_KEYS) as readonly OtherPriceId[];

/** What the lines beside the chat cost: a sum a request, and a sum a month. US dollars. */
interface BesideCost {
  readonly perRequest: number;
  readonly perMonth: number;
}

/** Every option with the lines of the workload that none of them answers itself; the options as they are where there are none. */
export function withBeside(
  options: readonly PreparedOption[],
  lines: readonly BesideLine[] | undefined,
  list: OtherPriceList,
  day: string,
  usdPerAmount: number,
): readonly PreparedOption[] {
  if (!lines || lines.length === 0) return options;
  const costUnder = (q: Quantities): BesideCost => {
    let [perRequest, perMonth] = [0, 0];
    for (const { price, amounts, perMonth: fixed } of lines) {
      perMonth += (fixed ?? 0) * usdPerAmount;
      const usd = price !== undefined && currencyOf(price, list) === "CNY" ? 1 / q.cnyPerUsd : 1;
      for (const kind of OTHER_KINDS) {
        const amount = amounts?.[kind] ?? 0;
        if (amount > 0 && price !== undefined)
          perRequest += ((otherPrice(price, kind, list, day) ?? 0) * amount * usd) / unitOf(kind);
      }
    }
    return { perRequest, perMonth };
  };
  return options.map((option) => ({ ...option, under: (q: Quantities) => beside(option.under(q), costUnder(q)) }));
}

function currencyOf(id: string, { others, prices }: OtherPriceList): PriceRow["currency"] {
  return (others?.find((row) => row.id === id) ?? prices.get(id))?.currency ?? "USD";
}

function beside(running: Running, { perRequest, perMonth }: BesideCost): Running {
  const lines = (requestsPerDay: number): number => perRequest * requestsPerDay * DAYS_PER_MONTH + perMonth;
  return {
    ...running,
    // What stands beside does not follow the price of the tokens.
    proportional: undefined,
    cost: (requestsPerDay, month) => running.cost(requestsPerDay, month) + lines(requestsPerDay),
    bill(requestsPerDay, month) {
      const own = running.bill(requestsPerDay, month);
      return own && bill({ ...own.parts, beside: lines(requestsPerDay) });
    },
  };
}
