import type { Currency } from "./priceRow";

/** How many yuan a dollar buys, and the ISO date of that rate. */
export interface ExchangeRate {
  readonly cnyPerUsd: number;
  readonly date: string;
}

/** An amount in another currency. */
export function convert(amount: number, from: Currency, to: Currency, rate: ExchangeRate): number {
  if (from === to) return amount;
  return from === "USD" ? amount * rate.cnyPerUsd : amount / rate.cnyPerUsd;
}
