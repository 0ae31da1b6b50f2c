import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import { convert } from "../../models/prices/currency";
import { priceRequest } from "../../models/prices/priceRequest";
import type { Discount, PriceRow } from "../../models/prices/priceRow";
import { priceChanges } from "../../models/prices/pricesOn";
import { type TokenFactor, type TokenizerTable, tokenFactor, tokenRatioOf, tokenizerOf } from "../../models/tokenizer";
import type { LoadShape } from "../load/loadShape";
import type { ApiOption } from "../scenario/scenario";
import { DAYS_PER_MONTH, HOURS_PER_MONTH, SECONDS_PER_DAY } from "../units";
import type { Offer } from "./endOfOffer";
import { overflowShare, shapeOf } from "./fleet";
import { type MonthlyCost, bill } from "./monthlyCost";
import type { PreparedApi } from "./prepared";
import { monthlyPrices } from "./monthlyPrices";
import { type OptionFactorId, type Quantities, withOwn } from "./quantities";
import { type Running, declining, monthlyFactor } from "./running";
import { isProvisioned } from "./settingRemarks";

/** What an API option needs beside itself. */
export interface ApiFacts {
  readonly row: PriceRow;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  readonly offer: Offer | null;
  readonly tokenizers: TokenizerTable;
  readonly shape: LoadShape;
  /** ISO date whose prices hold. */
  readonly day: string;
}

/** What one mean request costs in US dollars at the prices of a month, by the parts of the bill. */
interface Unit {
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
  readonly total: number;
}

/**
 * An option that pays per token. One request of each length is priced and multiplied, because tiers go by the request; a
 * price that goes by the hour or the day of the week is paid by the share of the load that arrives then. A month is billed
 * at the prices that hold on its first day.
 */
export function prepareApi(option: ApiOption, facts: ApiFacts): PreparedApi {
  const { row, card, licence, offer, tokenizers, shape, day } = facts;
  const pricesIn = monthlyPrices(row.prices, day, shape.spans);
  // Most rows never change their price and carry all requests: draws then need no more than a product a month.
  const isSteady = priceChanges(row.prices).every((change) => change <= day) && !isProvisioned(option);
  // A card may stand for several models; the row says which of them is asked.
  const id = tokenizerOf(tokenizers, row.id) ?? card?.tokenizer ?? null;
  const tokenizer = ({ chineseShare }: Quantities): TokenFactor => tokenFactor(tokenizers, id, chineseShare);
  const [priceOf, tokensOf, batchOf] = (["priceOf", "tokensOf", "batchOf"] as const).map(
    (name): OptionFactorId => `${name}:${option.id}`,
  ) as [OptionFactorId, OptionFactorId, OptionFactorId];
  const ratioOf = tokenRatioOf(tokenizers, id);
  const factorOf = (q: Quantities): number => (option.tokenFactor ?? ratioOf(q.chineseShare)) * (q[tokensOf] ?? 1);

  const under = (given: Quantities): Running => {
    const q = withOwn(given, option);
    const usd = row.currency === "USD" ? 1 : convert(1, row.currency, "USD", { cnyPerUsd: q.cnyPerUsd, date: day });
    const factor = factorOf(q);
    const paid = paidShares(row.batch, q.batchShare, q[batchOf] ?? 1);
    // A drawn share of reads leaves room for what is written.
    const readShare = Math.min(q.cachedShare, 1 - q.cacheWriteShare);
    const level = (option.priceFactor ?? 1) * q.apiPriceFactor * (q[priceOf] ?? 1) * usd;
    // Months ask one after the other, and most rows never change their price.
    let [pricesBefore, unitBefore]: [unknown, Unit | null] = [undefined, null];
    const unitIn = (month: number): Unit | null => {
      const prices = pricesIn(month);
      if (prices === pricesBefore) return unitBefore;
      let [input, read, write, output] = [0, 0, 0, 0];
      for (const { share, prices: listed } of prices)
        for (const length of shape.lengths) {
          const asked = q.inputTokens * length.input * factor;
          const written = asked * q.cacheWriteShare;
          const one = priceRequest(listed, {
            input: asked,
            cacheRead: asked * readShare,
            cacheWrite: written,
            cacheWrite1h: option.cacheTtl === "1h" ? written : 0,
            output: q.outputTokens * length.output * factor * q.thinkingMultiplier,
          });
          const times = share * length.share * level;
          input += one.input * times * paid.other;
          read += one.cacheRead * times * paid.cacheRead;
          write += one.cacheWrite * times * paid.other;
          output += one.output * times * paid.other;
        }
      const unit =
        prices.length === 0
          ? null
          : { input, cachedInput: read, cacheWrite: write, output, total: input + read + write + output };
      [pricesBefore, unitBefore] = [prices, unit];
      return unit;
    };
    const stored = ((option.cacheStoredTokens ?? 0) / 1e6) * (row.cacheStorage?.price ?? 0) * HOURS_PER_MONTH * usd;
    const units = isProvisioned(option) ? (option.provisionedUnits ?? 0) : 0;
    const provisioned = units * (option.provisionedPerUnitHour ?? 0) * HOURS_PER_MONTH * usd;
    const byToken = byTokenShare(option, q, q.outputTokens * q.thinkingMultiplier * factor, shape.hours);
    const monthly = monthlyFactor(q.priceDeclinePerYear);
    const decline = declining(monthly);
    const requests = (perDay: number, month: number): number =>
      perDay * DAYS_PER_MONTH * byToken(perDay) * decline(month);
    const monthPerDaily = isSteady ? (unitIn(0)?.total ?? Number.NaN) * DAYS_PER_MONTH : Number.NaN;
    return {
      setup: 0,
      fixed: 0,
      exit: option.exitCost ?? 0,
      proportional: Number.isNaN(monthPerDaily)
        ? undefined
        : { perDaily: monthPerDaily, monthlyFactor: monthly, monthly: stored },
      owned: () => 0,
      cost(perDay, month) {
        if (!Number.isNaN(monthPerDaily)) return perDay * monthPerDaily * decline(month) + stored;
        const unit = unitIn(month);
        if (!unit) return isFree(row, perDay) ? 0 : Number.NaN;
        return unit.total * requests(perDay, month) + stored + provisioned;
      },
      bill(perDay, month): MonthlyCost | null {
        const unit = unitIn(month);
        if (!unit) return isFree(row, perDay) ? bill({}) : null;
        const times = requests(perDay, month);
        return bill({
          input: unit.input * times,
          cachedInput: unit.cachedInput * times,
          cacheWrite: unit.cacheWrite * times,
          output: unit.output * times,
          cacheStorage: stored,
          provisioned,
        });
      },
    };
  };
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
    under,
  };
}

/** The share of a load that is billed by the token, because the provisioned units cannot carry it. */
function byTokenShare(
  option: ApiOption,
  q: Quantities,
  outputTokens: number,
  hours: readonly number[] | null,
): (requestsPerDay: number) => number {
  const { provisionedUnits = 0, tokensPerSecondPerUnit = 0 } = option;
  if (!isProvisioned(option)) return () => 1;
  const shape = shapeOf(hours, q.peakFactor);
  return (perDay) => {
    const full = ((perDay / SECONDS_PER_DAY) * outputTokens) / tokensPerSecondPerUnit;
    return overflowShare({ requestsPerHour: perDay / 24, full, shape }, provisionedUnits);
  };
}

/** Whether a free offer carries so many requests: only where its limits are known. */
function isFree({ free }: PriceRow, requestsPerDay: number): boolean {
  return free !== null && free.limits !== null && requestsPerDay <= free.limits.requestsPerDay;
}

/**
 * The share of the list price that is paid when some requests go in batches. What is read from a cache is only cheaper in a
 * batch where the published terms say so.
 * @param unknown what is tried for a discount that nobody published
 */
function paidShares(batch: Discount | null, batchShare: number, unknown: number): { cacheRead: number; other: number } {
  const saved = batchShare * (1 - (batch?.factor ?? unknown));
  return { cacheRead: batch?.stacksWithCache === true ? 1 - saved : 1, other: 1 - saved };
}
