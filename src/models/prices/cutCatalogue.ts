import { OTHER_PRICE_KEYS, type OtherPrices } from "./otherPrices";
import type {
  ConditionalPrices,
  OtherPriceRow,
  Price,
  PriceCatalogue,
  PriceCondition,
  PriceOffer,
  PriceRow,
  TokenPrices,
} from "./priceRow";
import { SELLERS, sellerKind } from "./sellers";
import {
  type UpstreamConstraint,
  type UpstreamModel,
  type UpstreamPrice,
  type UpstreamPrices,
  type UpstreamProvider,
  upstreamProvider,
} from "./upstream";

/** When the price of a row of the catalogue was checked, as an ISO date; null where nobody says. */
export type CheckedOn = (id: string, prices: UpstreamModel["prices"]) => string | null;

interface CatalogueName {
  readonly name: string;
  readonly version: string;
  readonly date: string;
}

/**
 * Cuts an upstream catalogue down to the providers that matter here. Rows that are not billed by text in and text out are
 * kept apart.
 * @param upstream a list of providers.
 * @param checkedOn nobody says when a price was checked where it is left out: the published data does not hold it.
 * @throws Error that says where the data does not have the form of the catalogue.
 */
export function cutCatalogue(
  upstream: unknown,
  { name, version, date }: CatalogueName,
  checkedOn: CheckedOn = () => null,
): PriceCatalogue {
  if (!Array.isArray(upstream)) throw new Error("a list of providers was expected");
  const providers = upstream.filter(isWanted).map(readProvider);
  const rows: PriceRow[] = [];
  const others: OtherPriceRow[] = [];
  for (const provider of providers) {
    for (const model of provider.models) {
      const list = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
      const offer = toOffer(provider, model, checkedOn);
      const perUsd = SELLERS[provider.id]?.billedIn?.perUsd ?? null;
      if (list.every(({ prices }) => isText(prices))) rows.push(toRow(offer, model, list, perUsd));
      else others.push(...toOtherRow(offer, list, perUsd));
    }
  }
  if (rows.length === 0) throw new Error("there is no row of a known provider");
  return { name, version, date, rows, others };
}

/** Whether a request is billed by its text alone; a fee for every request is not. */
function isText(prices: UpstreamPrices): boolean {
  const { input_mtok: input, output_mtok: output, requests_kcount: fee } = prices;
  return input !== undefined && output !== undefined && fee === undefined;
}

function isWanted(provider: unknown): boolean {
  if (typeof provider !== "object" || provider === null || !("id" in provider)) return false;
  return typeof provider.id === "string" && Object.hasOwn(SELLERS, provider.id);
}

function readProvider(provider: unknown): UpstreamProvider {
  const parsed = upstreamProvider.safeParse(provider);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
}

type Listed = readonly { readonly constraint?: UpstreamConstraint | undefined; readonly prices: UpstreamPrices }[];

function toOffer(provider: UpstreamProvider, model: UpstreamModel, checkedOn: CheckedOn): PriceOffer {
  const id = `${provider.id}/${model.id}`;
  return {
    id,
    provider: provider.name,
    kind: sellerKind(provider.id, model.id, model.price_comments ?? ""),
    name: model.name ?? model.id,
    currency: SELLERS[provider.id]?.billedIn?.currency ?? "USD",
    deprecated: model.deprecated ?? false,
    checked: checkedOn(id, model.prices),
    source: { title: provider.name, url: provider.pricing_urls?.[0] ?? null },
  };
}

function toRow(offer: PriceOffer, model: UpstreamModel, list: Listed, perUsd: number | null): PriceRow {
  const known = list.every(({ prices }) => !isZero(prices["input_mtok"]) && !isZero(prices["output_mtok"]));
  return {
    ...offer,
    prices: known
      ? list.map(({ constraint, prices }): ConditionalPrices => ({
          condition: toCondition(constraint),
          prices: toPrices(prices, perUsd),
        }))
      : [],
    free: null,
    context: model.context_window ?? null,
    batch: null,
    flex: null,
    cacheStorage: null,
    // Upstream writes its comments in English only.
    note: model.price_comments ?? "",
    origin: "catalogue",
  };
}

function toOtherRow(offer: PriceOffer, list: Listed, perUsd: number | null): OtherPriceRow[] {
  const prices = list.map((entry) => ({
    condition: toCondition(entry.constraint),
    prices: toOther(entry.prices, perUsd),
  }));
  return prices.every((entry) => Object.keys(entry.prices).length > 0) ? [{ ...offer, prices }] : [];
}

function isZero(price: UpstreamPrice | undefined): boolean {
  return price === 0 || (typeof price === "object" && price.base === 0);
}

/** Keys that a row of text has under names of its own. */
const TEXT_KEYS: readonly string[] = ["input_mtok", "output_mtok", "cache_read_mtok"];

function toPrices(prices: UpstreamPrices, perUsd: number | null): TokenPrices {
  const price = (key: string): Price | undefined => {
    const found = prices[key];
    return found === undefined ? undefined : toPrice(found, perUsd);
  };
  const [cacheRead, cacheWrite, cacheWrite1h] = ["cache_read_mtok", "cache_write_mtok", "cache_write_1h_mtok"].map(
    price,
  );
  const rest = Object.fromEntries(Object.entries(prices).filter(([key]) => !TEXT_KEYS.includes(key)));
  const other = toOther(rest, perUsd);
  return {
    input: price("input_mtok") ?? 0,
    output: price("output_mtok") ?? 0,
    ...(cacheRead === undefined ? {} : { cacheRead }),
    ...(cacheWrite === undefined ? {} : { cacheWrite }),
    ...(cacheWrite1h === undefined ? {} : { cacheWrite1h }),
    ...(Object.keys(other).length === 0 ? {} : { other }),
  };
}

function toOther(prices: UpstreamPrices, perUsd: number | null): OtherPrices {
  return Object.fromEntries(
    Object.entries(OTHER_PRICE_KEYS).flatMap(([id, key]) => {
      const price = prices[key];
      return price === undefined ? [] : [[id, toPrice(price, perUsd)]];
    }),
  );
}

function toPrice(price: UpstreamPrice, perUsd: number | null): Price {
  const own = (value: number): number => (perUsd === null ? value : toHundredth(value * perUsd));
  if (typeof price === "number") return own(price);
  const tiers = [...price.tiers].sort((a, b) => a.start - b.start);
  return {
    base: own(price.base),
    tiers: tiers.map((tier) => ({ aboveInput: tier.start, aboveOutput: 0, price: own(tier.price) })),
  };
}

/** The catalogue rounds what it converted to a thousandth of a dollar, so no more than a hundredth of a yuan is known. */
function toHundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

function toCondition(value: UpstreamConstraint | undefined): PriceCondition | null {
  if (value === undefined) return null;
  if ("start_date" in value) return { type: "from", date: value.start_date };
  return { type: "hours", start: secondOfDay(value.start_time), end: secondOfDay(value.end_time) };
}

/** Seconds after midnight UTC of a time such as `16:30:00Z` or `08:00:00+08:00`. */
function secondOfDay(time: string): number {
  const [, hours, minutes, seconds, zone, sign, zoneHours = "0", zoneMinutes = "0"] =
    /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|([+-])(\d{2}):(\d{2}))$/.exec(time) ?? [];
  if (zone === undefined) throw new Error(`${time} is not a time of day with a zone`);
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60 * (sign === "-" ? -1 : 1);
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) - offset + 86_400) % 86_400;
}
