import type { BothLanguages, Language } from "../language";

/** Currencies in which vendors of this field bill. */
export const CURRENCIES = ["USD", "CNY"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** A price that replaces the base price of a whole request once the request is larger than both limits. */
export interface Tier {
  /** The request has more input tokens than this. */
  readonly aboveInput: number;
  /** The request has more output tokens than this; 0 where only the input counts. */
  readonly aboveOutput: number;
  /** Currency per million tokens. */
  readonly price: number;
}

/** Currency per million tokens: flat, or by the size of the request. The last tier that fits counts. */
export type Price = number | { readonly base: number; readonly tiers: readonly Tier[] };

/** What a kind of token costs. A kind without a price of its own is billed as plain input. */
export interface TokenPrices {
  readonly input: Price;
  readonly output: Price;
  readonly cacheRead?: Price;
  readonly cacheWrite?: Price;
}

/** When a price holds: from a day on, or between two times of the day in UTC (seconds; the end may lie past midnight). */
export type PriceCondition =
  | { readonly type: "from"; readonly date: string }
  | { readonly type: "hours"; readonly start: number; readonly end: number };

export interface ConditionalPrices {
  readonly condition: PriceCondition | null;
  readonly prices: TokenPrices;
}

/** A free offer: from when and until when, as ISO dates, where the source says so. */
export interface FreeOffer {
  readonly since: string | null;
  readonly until: string | null;
}

/** Where a row comes from: the public catalogue, this extension's overlay, or the team's own file. */
export type PriceOrigin = "catalogue" | "overlay" | "team";

/** What one provider charges for one model. */
export interface PriceRow {
  /** `provider/model` exactly as the provider spells the model: rows are matched by it and never by a part of it. */
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly currency: Currency;
  /** Later entries win over earlier ones where their condition holds. Empty where no price is known. */
  readonly prices: readonly ConditionalPrices[];
  readonly free: FreeOffer | null;
  /** Context window in tokens. */
  readonly context: number | null;
  /** What a batch request costs relative to a plain one, or null where no batch price is known. */
  readonly batchFactor: number | null;
  /** What a reader must know beside the figures; a plain text where it is the same in both languages. */
  readonly note: string | BothLanguages;
  readonly origin: PriceOrigin;
  /** ISO date on which the price was last checked against its source; null where nobody says when. */
  readonly checked: string | null;
  readonly source: { readonly title: string; readonly url: string | null };
}

/** A dated collection of prices. */
export interface PriceCatalogue {
  readonly name: string;
  readonly version: string;
  /** ISO date of the catalogue itself: the day on which it was published or fetched, not one on which a price was checked. */
  readonly date: string;
  readonly rows: readonly PriceRow[];
}

/** Rows by id. */
export type PriceTable = ReadonlyMap<string, PriceRow>;

export function priceTable(rows: readonly PriceRow[]): PriceTable {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The note of a row in a language. */
export function noteOf(row: PriceRow, language: Language): string {
  return typeof row.note === "string" ? row.note : row.note[language];
}

/** Whether a row has a price to reckon with: a zero is unknown unless the row says that it is free. */
export function hasPrice(row: PriceRow): boolean {
  return row.free !== null || row.prices.length > 0;
}
