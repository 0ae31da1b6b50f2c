import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import { convert } from "../../models/prices/currency";
import { priceRequest, pricesOfDay } from "../../models/prices/priceRequest";
import type { PriceRow } from "../../models/prices/priceRow";
import { type TokenizerTable, tokenFactor } from "../../models/tokenizer";
import type { ApiOption } from "../scenario/scenario";
import { DAYS_PER_MONTH } from "../units";
import { bill } from "./monthlyCost";
import type { PreparedApi } from "./prepared";
import type { Quantities } from "./quantities";

/** What an API option needs beside itself. */
export interface ApiFacts {
  readonly row: PriceRow;
  readonly card: ModelCard | null;
  readonly licence: Licence | null;
  readonly tokenizers: TokenizerTable;
  /** ISO date whose prices hold. */
  readonly day: string;
}

/**
 * An option that pays per token. One request is priced and multiplied, because tiers go by the request; where the price
 * goes by the hour, requests are taken to be spread evenly over the day.
 */
export function prepareApi(option: ApiOption, { row, card, licence, tokenizers, day }: ApiFacts): PreparedApi {
  const parts = pricesOfDay(row.prices, day);
  const tokenizer = card?.tokenizer ?? null;
  const [english, chinese] = [tokenFactor(tokenizers, tokenizer, 0), tokenFactor(tokenizers, tokenizer, 1)];
  const factorOf = (q: Quantities): number =>
    option.tokenFactor ?? (1 - q.chineseShare) * english + q.chineseShare * chinese;
  const batchSaving = 1 - (row.batchFactor ?? 1);
  return {
    id: option.id,
    name: option.name ?? (option.kind === "hosted-open" ? `${row.name}, ${row.provider}` : row.name),
    option,
    row,
    card,
    licence,
    tokenFactor: factorOf,
    upfront: () => 0,
    monthly(q, requestsPerDay = q.requestsPerDay, priceFactor = 1) {
      if (parts.length === 0) return row.free ? bill({}) : null;
      const factor = factorOf(q);
      const input = q.inputTokens * factor;
      const tokens = {
        input,
        cacheRead: input * q.cachedShare,
        cacheWrite: input * q.cacheWriteShare,
        output: q.outputTokens * factor * q.thinkingMultiplier,
      };
      const requests =
        requestsPerDay * DAYS_PER_MONTH * (1 - q.batchShare * batchSaving) * priceFactor * q.apiPriceFactor;
      const rate = { cnyPerUsd: q.cnyPerUsd, date: day };
      let [plain, read, write, output] = [0, 0, 0, 0];
      for (const { share, prices } of parts) {
        const one = priceRequest(prices, tokens);
        const times = share * requests;
        plain += one.input * times;
        read += one.cacheRead * times;
        write += one.cacheWrite * times;
        output += one.output * times;
      }
      const usd = row.currency === "USD" ? 1 : convert(1, row.currency, "USD", rate);
      return bill({ input: plain * usd, cachedInput: read * usd, cacheWrite: write * usd, output: output * usd });
    },
  };
}
