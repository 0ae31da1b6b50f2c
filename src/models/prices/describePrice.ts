import type { Price, PriceRow } from "./priceRow";
import { pricesOn } from "./pricesOn";

/** The smallest and the largest price per million tokens that a price can take. */
function span(price: Price): readonly [low: number, high: number] {
  if (typeof price === "number") return [price, price];
  const all = [price.base, ...price.tiers.map((tier) => tier.price)];
  return [Math.min(...all), Math.max(...all)];
}

/** The lowest and highest input and output price of a row over its tiers and hours; null where no price is known. */
export interface PriceSpan {
  readonly input: readonly [number, number];
  readonly output: readonly [number, number];
}

/** @param day ISO date whose prices are meant: neither those that it has replaced nor those to come. */
export function priceSpan(row: PriceRow, day: string): PriceSpan | null {
  const parts = pricesOn(row.prices, day);
  if (parts.length === 0) return null;
  const of = (kind: "input" | "output"): readonly [number, number] => {
    const spans = parts.map(({ prices }) => span(prices[kind]));
    return [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
  };
  return { input: of("input"), output: of("output") };
}

/** `2.5 / 10`, or `1.25–2.5 / 10–15` where it depends on the size or the hour of a request. */
export function shortPrice(span: PriceSpan): string {
  const side = ([low, high]: readonly [number, number]): string =>
    low === high ? trim(low) : `${trim(low)}–${trim(high)}`;
  return `${side(span.input)} / ${side(span.output)}`;
}

function trim(value: number): string {
  return String(Number(value.toPrecision(4)));
}
