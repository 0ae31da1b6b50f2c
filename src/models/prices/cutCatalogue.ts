import * as z from "zod/mini";
import type { ConditionalPrices, Price, PriceCatalogue, PriceCondition, PriceRow, TokenPrices } from "./priceRow";

/**
 * Cuts the data of @pydantic/genai-prices (its package or its published JSON, format v2) down to rows of text models of
 * the providers that matter here.
 */

const amount = z.number().check(z.nonnegative());
const upstreamPrice = z.union([
  amount,
  z.object({ base: amount, tiers: z.array(z.object({ start: amount, price: amount })) }),
]);
const upstreamPrices = z.object({
  input_mtok: z.optional(upstreamPrice),
  output_mtok: z.optional(upstreamPrice),
  cache_read_mtok: z.optional(upstreamPrice),
  cache_write_mtok: z.optional(upstreamPrice),
});
const constraint = z.union([
  z.object({ start_date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  z.object({ start_time: z.string(), end_time: z.string() }),
]);
const upstreamModel = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.optional(z.string()),
  context_window: z.optional(z.number().check(z.positive())),
  price_comments: z.optional(z.string()),
  prices: z.union([z.array(z.object({ constraint: z.optional(constraint), prices: upstreamPrices })), upstreamPrices]),
});
/** A provider as the upstream catalogue writes it; what is not read here may have any form. */
const upstreamProvider = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  pricing_urls: z.optional(z.array(z.string())),
  models: z.array(upstreamModel),
});

type UpstreamPrices = z.infer<typeof upstreamPrices>;

/** Providers of the cut: the vendors of the debate, and hosts of open weights. */
export const PROVIDERS = [
  "openai",
  "anthropic",
  "google",
  "mistral",
  "deepseek",
  "zhipuai",
  "zai",
  "moonshotai",
  "x-ai",
  "groq",
  "together",
  "fireworks",
  "novita",
  "huggingface_novita",
  "cohere",
  "minimax",
  "cerebras",
] as const;

/**
 * Cuts an upstream catalogue.
 * @param upstream a list of providers.
 * @throws Error that says where the data does not have the form of the catalogue.
 */
export function cutCatalogue(
  upstream: unknown,
  { name, version, date }: { name: string; version: string; date: string },
): PriceCatalogue {
  if (!Array.isArray(upstream)) throw new Error("a list of providers was expected");
  const wanted: readonly unknown[] = PROVIDERS;
  const rows = upstream
    .filter(
      (provider: unknown) =>
        typeof provider === "object" && provider !== null && "id" in provider && wanted.includes(provider.id),
    )
    .flatMap((provider: unknown) => {
      const parsed = upstreamProvider.safeParse(provider);
      if (parsed.success) return parsed.data.models.flatMap((model) => toRow(parsed.data, model, date));
      const [issue] = parsed.error.issues;
      throw new Error(`${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
    });
  if (rows.length === 0) throw new Error("there is no row of a known provider");
  return { name, version, date, rows };
}

function toRow(
  provider: z.infer<typeof upstreamProvider>,
  model: z.infer<typeof upstreamModel>,
  date: string,
): PriceRow[] {
  const list = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  // Rows of speech, images, documents and embeddings have no price for both kinds of text tokens.
  if (!list.every(({ prices }) => prices.input_mtok !== undefined && prices.output_mtok !== undefined)) return [];
  const known = list.every(({ prices }) => !isZero(prices.input_mtok) && !isZero(prices.output_mtok));
  return [
    {
      id: `${provider.id}/${model.id}`,
      provider: provider.name,
      name: model.name ?? model.id,
      currency: "USD",
      prices: known
        ? list.map(({ constraint: condition, prices }): ConditionalPrices => ({
            condition: toCondition(condition),
            prices: toPrices(prices),
          }))
        : [],
      free: null,
      context: model.context_window ?? null,
      batchFactor: null,
      // Upstream writes its comments in English only.
      note: model.price_comments ?? "",
      origin: "catalogue",
      checked: date,
      source: { title: provider.name, url: provider.pricing_urls?.[0] ?? null },
    },
  ];
}

function isZero(price: UpstreamPrices["input_mtok"]): boolean {
  return price === 0 || (typeof price === "object" && price.base === 0);
}

function toPrices({
  input_mtok: input,
  output_mtok: output,
  cache_read_mtok: read,
  cache_write_mtok: write,
}: UpstreamPrices): TokenPrices {
  return {
    input: toPrice(input ?? 0),
    output: toPrice(output ?? 0),
    ...(read === undefined ? {} : { cacheRead: toPrice(read) }),
    ...(write === undefined ? {} : { cacheWrite: toPrice(write) }),
  };
}

function toPrice(price: z.infer<typeof upstreamPrice>): Price {
  if (typeof price === "number") return price;
  const tiers = [...price.tiers].sort((a, b) => a.start - b.start);
  return {
    base: price.base,
    tiers: tiers.map((tier) => ({ aboveInput: tier.start, aboveOutput: 0, price: tier.price })),
  };
}

function toCondition(value: z.infer<typeof constraint> | undefined): PriceCondition | null {
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
