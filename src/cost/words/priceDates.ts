import type { Comparison, OptionResult } from "../compare/compare";
import { type CostWords, type Say, fill, sayer } from "./costWords";

/** When the prices behind a comparison were checked. Prices that the scenario itself sets do not count. */
export interface PriceDates {
  /** ISO dates, perhaps without day or month; null where no price is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Prices taken from a list, and those of them that nobody dated. */
  readonly used: number;
  readonly undated: number;
}

/**
 * The dates of the prices that the bills of this comparison rest on, of tokens, rent and purchase: of the options that may be
 * chosen and of those of which they are made; of all where none may be.
 */
export function priceDates({ options }: Pick<Comparison, "options">): PriceDates {
  const allowed = options.filter(({ monthly, reasonsAgainst }) => monthly && reasonsAgainst.length === 0);
  const ids = new Set(allowed.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]));
  const used = options.filter(({ id, monthly }) => monthly && (allowed.length === 0 || ids.has(id)));
  const checks = used.flatMap(listedPrice);
  const days = checks.flatMap(({ checked }) => checked ?? []).sort();
  return {
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    used: checks.length,
    undated: checks.length - days.length,
  };
}

function listedPrice({ price, hardware }: OptionResult): readonly { readonly checked: string | null }[] {
  if (price) return [price];
  return hardware?.source ? [hardware] : [];
}

/** The dates as sentences: never a date for a price that has none; and that the catalogue itself is old. */
export function priceDateSentences(comparison: Comparison, words: CostWords): string[] {
  const say = sayer(words, comparison.scenario.currency);
  const { priceSource, catalogueDaysOld } = comparison;
  const dates = usedPriceSentences(comparison, words, say);
  if (catalogueDaysOld === null) return dates;
  return [...dates, fill(words.finding.catalogueOld, [priceSource.date, catalogueDaysOld], say)];
}

function usedPriceSentences(comparison: Comparison, { finding }: CostWords, say: Say): string[] {
  const { oldest, newest, used, undated } = priceDates(comparison);
  if (used === 0) return [finding.pricesOwn];
  if (oldest === null) return [fill(finding.pricesUndated, [comparison.priceSource.date], say)];
  const dated = fill(oldest === newest ? finding.prices : finding.pricesBetween, [oldest, newest], say);
  return undated === 0 ? [dated] : [dated, fill(finding.pricesPartlyUndated, [undated, used], say)];
}
