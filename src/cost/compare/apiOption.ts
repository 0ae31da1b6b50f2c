import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import { convert } from "../../models/prices/currency";
import { priceRequest } from "../../models/prices/priceRequest";
import type { Discount, PriceRow } from "../../models/prices/priceRow";
import { type WeekPart, priceChanges, pricesOn } from "../../models/prices/pricesOn";
import { type TokenFactor, type TokenizerTable, tokenFactor, tokenizerOf } from "../../models/tokenizer";
import type { ApiOption } from "../scenario/scenario";
import { DAYS_PER_MONTH } from "../units";
import type { Offer } from "./endOfOffer";
import { bill } from "./monthlyCost";
import type { PreparedApi } from "./prepared";
import type { Quantities } from "./quantities";

/** What an API option needs beside itself. */
export interface ApiFacts {
  readonly row: PriceRow;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  readonly offer: Offer | null;
  readonly tokenizers: TokenizerTable;
  /** ISO date whose prices hold. */
  readonly day: string;
}

/**
 * An option that pays per token. One request is priced and multiplied, because tiers go by the request; where the price
 * goes by the hour or the day of the week, requests are taken to be spread evenly over the week. A month is billed at the
 * prices that hold on its first day.
 */
export function prepareApi(option: ApiOption, { row, card, licence, offer, tokenizers, day }: ApiFacts): PreparedApi {
  const partsIn = monthlyParts(row, day);
  // A card may stand for several models; the row says which of them is asked.
  const id = tokenizerOf(tokenizers, row.id) ?? card?.tokenizer ?? null;
  const tokenizer = ({ chineseShare }: Quantities): TokenFactor => tokenFactor(tokenizers, id, chineseShare);
  const factorOf = (q: Quantities): number => option.tokenFactor ?? tokenizer(q).factor;
  return {
    id: option.id,
    name: option.name ?? (option.kind === "hosted-open" ? `${row.name}, ${row.provider}` : row.name),
    option,
    row,
    card,
    licence,
    offer,
    tokenFactor: factorOf,
    tokenizer,
    upfront: () => 0,
    monthly(q, requestsPerDay = q.requestsPerDay, priceFactor = 1, month = 0) {
      const parts = partsIn(month);
      if (parts.length === 0) return isFree(row, requestsPerDay) ? bill({}) : null;
      const factor = factorOf(q);
      const input = q.inputTokens * factor;
      const tokens = {
        input,
        cacheRead: input * q.cachedShare,
        cacheWrite: input * q.cacheWriteShare,
        output: q.outputTokens * factor * q.thinkingMultiplier,
      };
      const requests = requestsPerDay * DAYS_PER_MONTH * priceFactor * q.apiPriceFactor;
      const paid = paidShares(row.batch, q.batchShare);
      const rate = { cnyPerUsd: q.cnyPerUsd, date: day };
      let [plain, read, write, output] = [0, 0, 0, 0];
      for (const { share, prices } of parts) {
        const one = priceRequest(prices, tokens);
        const times = share * requests;
        plain += one.input * times * paid.other;
        read += one.cacheRead * times * paid.cacheRead;
        write += one.cacheWrite * times * paid.other;
        output += one.output * times * paid.other;
      }
      const usd = row.currency === "USD" ? 1 : convert(1, row.currency, "USD", rate);
      return bill({ input: plain * usd, cachedInput: read * usd, cacheWrite: write * usd, output: output * usd });
    },
  };
}

/** The prices of each month from a day on; looked up once where they never change. */
function monthlyParts({ prices }: PriceRow, day: string): (month: number) => readonly WeekPart[] {
  const now = pricesOn(prices, day);
  if (priceChanges(prices).every((change) => change <= day)) return () => now;
  const known = new Map<number, readonly WeekPart[]>([[0, now]]);
  return (month) => {
    const found = known.get(month) ?? pricesOn(prices, monthsLater(day, month));
    known.set(month, found);
    return found;
  };
}

/** The same day so many months later, or the last day of that month. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whether a free offer carries so many requests: only where its limits are known. */
function isFree({ free }: PriceRow, requestsPerDay: number): boolean {
  return free !== null && free.limits !== null && requestsPerDay <= free.limits.requestsPerDay;
}

/**
 * The share of the list price that is paid when some requests go in batches. What is read from a cache is only cheaper in a
 * batch where the published terms say so.
 */
function paidShares(batch: Discount | null, batchShare: number): { cacheRead: number; other: number } {
  const saved = batchShare * (1 - (batch?.factor ?? 1));
  return { cacheRead: batch?.stacksWithCache === true ? 1 - saved : 1, other: 1 - saved };
}
