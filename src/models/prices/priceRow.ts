import type { BothLanguages, Language } from "../language";
import type { OtherPrices } from "./otherPrices";

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

/**
 * What a kind of token costs. A kind without a price of its own is billed as plain input; a cache write for an hour without
 * one as a plain cache write.
 */
export interface TokenPrices {
  readonly input: Price;
  readonly output: Price;
  readonly cacheRead?: Price;
  readonly cacheWrite?: Price;
  /** Writing to a cache that is kept for an hour. */
  readonly cacheWrite1h?: Price;
  /** What is billed beside text tokens. */
  readonly other?: OtherPrices;
}

/**
 * When a price holds: from a day on, or between two times of the day in UTC (seconds; the end may lie past midnight), on
 * some days of the week (0 is Sunday, in UTC) or on all of them.
 */
export type PriceCondition =
  | { readonly type: "from"; readonly date: string }
  | { readonly type: "hours"; readonly start: number; readonly end: number; readonly days?: readonly number[] };

export interface ConditionalPrices {
  readonly condition: PriceCondition | null;
  readonly prices: TokenPrices;
}

/** The limits of a free offer; a free offer without known limits is no price. */
export interface FreeLimits {
  readonly requestsPerDay: number;
}

/** A free offer: from when and until when, as ISO dates, and its limits, where the source says so. */
export interface FreeOffer {
  readonly since: string | null;
  readonly until: string | null;
  readonly limits: FreeLimits | null;
}

export interface PriceSource {
  readonly title: string;
  readonly url: string | null;
}

/** What a slower way of asking costs relative to a plain request, by the published terms of a vendor. */
export interface Discount {
  readonly factor: number;
  /** Whether it also lowers the price of what is read from a cache; null where the terms do not say. */
  readonly stacksWithCache: boolean | null;
  readonly checked: string | null;
  readonly source: PriceSource;
}

/** What keeping tokens in a cache costs, in the currency of the row per million tokens an hour. */
export interface CacheStorage {
  readonly price: number;
  readonly checked: string | null;
  readonly source: PriceSource;
}

/** Where a row comes from: the public catalogue, this extension's overlay, or the team's own file. */
export type PriceOrigin = "catalogue" | "overlay" | "team";

/**
 * Who sells: the vendor of the model, a host of models of others, a reseller of such hosts; or `unverified`, a figure that
 * the catalogue imported from elsewhere, so that the provider named is not known to charge it.
 */
export const SELLER_KINDS = ["vendor", "host", "reseller", "unverified"] as const;
export type SellerKind = (typeof SELLER_KINDS)[number];

/** What all prices of one provider for one model have in common. */
export interface PriceOffer {
  /** `provider/model` exactly as the provider spells the model: rows are matched by it and never by a part of it. */
  readonly id: string;
  readonly provider: string;
  readonly kind: SellerKind;
  readonly name: string;
  readonly currency: Currency;
  /** Whether the source marks the offer as one that goes or has gone. */
  readonly deprecated: boolean;
  /** ISO date on which the price was last checked against its source; null where nobody says when. */
  readonly checked: string | null;
  readonly source: PriceSource;
}

/** What one provider charges for one model that reads and writes text. */
export interface PriceRow extends PriceOffer {
  /** Later entries win over earlier ones where their condition holds. Empty where no price is known. */
  readonly prices: readonly ConditionalPrices[];
  readonly free: FreeOffer | null;
  /** Context window in tokens. */
  readonly context: number | null;
  /** Requests that may be answered within a day; null where no such price is known. */
  readonly batch: Discount | null;
  /** Requests that may have to wait for minutes; null where no such price is known. */
  readonly flex: Discount | null;
  readonly cacheStorage: CacheStorage | null;
  /** What a reader must know beside the figures; a plain text where it is the same in both languages. */
  readonly note: string | BothLanguages;
  readonly origin: PriceOrigin;
}

/** What one provider charges for a model that is not billed by text in and text out: embeddings, speech, pictures, documents. */
export interface OtherPriceRow extends PriceOffer {
  readonly prices: readonly { readonly condition: PriceCondition | null; readonly prices: OtherPrices }[];
}

/** A dated collection of prices. */
export interface PriceCatalogue {
  readonly name: string;
  readonly version: string;
  /** ISO date of the catalogue itself: the day on which it was published or fetched, not one on which a price was checked. */
  readonly date: string;
  readonly rows: readonly PriceRow[];
  readonly others: readonly OtherPriceRow[];
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

/** Whether a row has a price to reckon with: a zero is unknown unless the row says that it is free and within which limits. */
export function hasPrice({ prices, free }: PriceRow): boolean {
  return prices.length > 0 || (free !== null && free.limits !== null);
}
