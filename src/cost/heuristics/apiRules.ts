import type { Comparison } from "../compare/compare";
import { monthsLater } from "../compare/monthlyPrices";
import { type Catalogue, besideTheChat } from "../compare/prepare";
import { prepareApi } from "../compare/apiOption";
import { offerOf } from "../compare/endOfOffer";
import { type PreparedApi, isApi as isPreparedApi } from "../compare/prepared";
import { horizonCost, monthView } from "../compare/stream";
import type { ModelCard } from "../../models/modelCard";
import type { PriceRow } from "../../models/prices/priceRow";
import type { ApiOption } from "../scenario/scenario";
import { loadShapeOf } from "../load/loadShape";
import { cheapestResult, type HeuristicResult, isApi, isOwn, isProven, open, preparedOf } from "./heuristicResult";
import { measuredVariants } from "./measuredVariants";

const PILOT_MONTHS = 3;

export function tryAnApiFirst(comparison: Comparison): HeuristicResult {
  const proven = cheapestResult(comparison, (option) => isApi(option) && isProven(comparison, option.id));
  const [api, own] = [proven ?? cheapestResult(comparison, isApi), cheapestResult(comparison, isOwn)];
  if (!api) return open("money", "closed-api");
  if (!own || own.upfront === null) return open("money", "self-hosted");
  const pilot = PILOT_MONTHS * api.monthly.total;
  const status = pilot < own.upfront ? "holds" : "fails";
  return {
    status,
    value: pilot,
    unit: "money",
    args: [own.upfront, api.name],
    ...(proven ? { form: "measured" } : {}),
  };
}

/** The same closed vendor's cheapest row for this workload; where smaller models of it were evaluated, the best of those. */
export function smallClosedVariants(comparison: Comparison, catalogue: Catalogue): HeuristicResult {
  const measured = measuredVariants(comparison);
  if (measured) return measured;
  const closed = cheapestResult(comparison, ({ kind }) => kind === "closed-api");
  const prepared = closed && preparedOf(comparison, closed.id);
  if (!closed || !prepared || !isPreparedApi(prepared)) return open("money", "closed-api");
  const q = comparison.resolved.values;
  const vendor = closed.price?.id.split("/")[0] ?? "";
  // A name without a card may be anything: open weights, or a classifier.
  const closedNames = namesOfClosed(catalogue);
  let best = { total: closed.monthly.total, name: closed.name };
  for (const row of catalogue.prices.values()) {
    if (
      !row.id.startsWith(`${vendor}/`) ||
      !closedNames.has(lastName(row.id)) ||
      ANSWERS_NO_TEXT.test(row.id) ||
      row.prices.length === 0 ||
      row.context === null ||
      row.deprecated ||
      endsWithin(q.horizonMonths, row.id, comparison, catalogue)
    )
      continue;
    const variant = asOption(row, prepared.option, prepared.card, comparison, catalogue);
    if (row.context < (q.inputTokens + q.outputTokens * q.thinkingMultiplier) * variant.tokenFactor(q)) continue;
    const total = monthOf(variant, comparison, catalogue);
    if (total < best.total) best = { total, name: row.name };
  }
  const saving = closed.monthly.total - best.total;
  return {
    status: saving > 0 ? "holds" : "fails",
    value: best.total,
    unit: "money",
    args: [best.name, saving, closed.name],
  };
}

/** Another row of the catalogue in the place of an option's own. */
function asOption(
  row: PriceRow,
  option: ApiOption,
  card: ModelCard | null,
  { scenario, asOf }: Comparison,
  { facts }: Catalogue,
): PreparedApi {
  const shape = loadShapeOf(scenario, facts, asOf);
  return prepareApi(
    { ...option, price: row.id },
    { row, card, licence: null, offer: null, tokenizers: facts.tokenizers, shape, day: asOf },
  );
}

/**
 * The first month in the currency of the scenario, with what stands beside the chat; infinite where no bill can be told.
 */
function monthOf(
  option: PreparedApi,
  { scenario, resolved, currencyFactor }: Comparison,
  catalogue: Catalogue,
): number {
  const { values } = resolved;
  const [whole = option] = besideTheChat([option], scenario, catalogue);
  return (monthView(whole.under(values), values)?.total ?? Number.POSITIVE_INFINITY) * currencyFactor;
}

/** Whether an offer has ended, or is said to end within so many months. */
function endsWithin(months: number, row: string, { asOf }: Comparison, { offers }: Catalogue): boolean {
  const offer = offerOf(row, offers, asOf);
  return offer !== null && (offer.state === "ended" || (offer.end !== null && offer.end < monthsLater(asOf, months)));
}

/** Models that vendors list by the token and that answer with something else than text. */
const ANSWERS_NO_TEXT =
  /(?:^|[-_./])(?:asr|audio|embed(?:ding)?s?|guard|image|live|moderation|ocr|realtime|rerank\w*|speech|transcribe|tts|whisper)(?=[-_./]|$)/;

/** Names that price lists have for models that somebody verified to be closed. */
function namesOfClosed({ models }: Catalogue): ReadonlySet<string> {
  const closed = models.filter(({ openness }) => openness === "O0");
  return new Set(closed.flatMap(({ id, prices }) => [id, ...prices.map(lastName)]));
}

/** `gpt-oss-20b` of `groq/openai/gpt-oss-20b`. */
function lastName(row: string): string {
  return row.slice(row.lastIndexOf("/") + 1);
}

/** What a free option costs once it is billed like the cheapest paid model of its vendor. */
export function freeTiersEnd(comparison: Comparison, catalogue: Catalogue): HeuristicResult {
  const free = comparison.prepared.filter(isPreparedApi).find(({ row }) => row.free !== null);
  if (!free) return { status: "fails", value: null, unit: "money", args: [] };
  const vendor = free.row.id.split("/")[0] ?? "";
  let least: { total: number; name: string } | null = null;
  for (const row of catalogue.prices.values()) {
    if (!row.id.startsWith(`${vendor}/`) || row.prices.length === 0 || endsWithin(0, row.id, comparison, catalogue))
      continue;
    const paid = asOption(row, free.option, null, comparison, catalogue);
    const total = monthOf(paid, comparison, catalogue);
    if (!least || total < least.total) least = { total, name: row.name };
  }
  return least
    ? { status: "holds", value: least.total, unit: "money", args: [free.name, least.name] }
    : open("money", "price");
}

/** The bill without cache and batches, less the bill. */
export function cacheAndBatch(comparison: Comparison): HeuristicResult {
  const api = cheapestResult(comparison, isApi);
  const prepared = api && preparedOf(comparison, api.id);
  if (!api || !prepared) return open("money", "closed-api");
  const without = { ...comparison.resolved.values, cachedShare: 0, cacheWriteShare: 0, batchShare: 0 };
  const plain = monthView(prepared.under(without), without);
  if (!plain) return open("money", "price");
  // Without a cache nothing is kept in one.
  const total = (plain.total - plain.parts.cacheStorage) * comparison.currencyFactor;
  const saving = total - api.monthly.total;
  const share = total > 0 ? saving / total : 0;
  return { status: saving > 0 ? "holds" : "fails", value: saving, unit: "money", args: [share, api.name] };
}

export function priceDecline(comparison: Comparison): HeuristicResult {
  const api = cheapestResult(comparison, isApi);
  const prepared = api && preparedOf(comparison, api.id);
  if (!api || !prepared) return open("money", "closed-api");
  const q = comparison.resolved.values;
  if (q.priceDeclinePerYear === 0) return open("money", "priceDeclinePerYear");
  const steady = { ...q, priceDeclinePerYear: 0 };
  const [without, total] = [horizonCost(prepared.under(steady), steady), horizonCost(prepared.under(q), q)];
  if (Number.isNaN(without) || Number.isNaN(total)) return open("money", "price");
  const saving = (without - total) * comparison.currencyFactor;
  return {
    status: saving > 0 ? "holds" : "fails",
    value: saving,
    unit: "money",
    args: [q.priceDeclinePerYear, q.horizonMonths, api.name],
  };
}

/** What the retrieved part of the input costs. */
export function ragAddsTokens(comparison: Comparison): HeuristicResult {
  const api = cheapestResult(comparison, isApi);
  const prepared = api && preparedOf(comparison, api.id);
  const q = comparison.resolved.values;
  if (!api || !prepared) return open("money", "closed-api");
  if (q.retrievedTokens === 0) return open("money", "retrievedTokens");
  const shorter = { ...q, inputTokens: Math.max(0, q.inputTokens - q.retrievedTokens) };
  const less = monthView(prepared.under(shorter), shorter);
  if (!less) return open("money", "price");
  const added = api.monthly.total - less.total * comparison.currencyFactor;
  return {
    status: "holds",
    value: added,
    unit: "money",
    args: [api.monthly.total > 0 ? added / api.monthly.total : 0, api.name],
  };
}
