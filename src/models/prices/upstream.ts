import * as z from "zod/mini";

/**
 * The data of @pydantic/genai-prices as its package and its published JSON (format v2) hold it. What is not read here may
 * have any form.
 */

const amount = z.number().check(z.nonnegative());
const upstreamPrice = z.union([
  amount,
  z.object({ base: amount, tiers: z.array(z.object({ start: amount, price: amount })) }),
]);
/** Prices by what is billed, such as `input_mtok`. */
const upstreamPrices = z.record(z.string(), upstreamPrice);
const constraint = z.union([
  z.object({ start_date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
  z.object({ start_time: z.string(), end_time: z.string() }),
]);
const upstreamModel = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.optional(z.string()),
  context_window: z.optional(z.number().check(z.positive())),
  price_comments: z.optional(z.string()),
  deprecated: z.optional(z.boolean()),
  prices: z.union([z.array(z.object({ constraint: z.optional(constraint), prices: upstreamPrices })), upstreamPrices]),
});
export const upstreamProvider = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  pricing_urls: z.optional(z.array(z.string())),
  models: z.array(upstreamModel),
});

export type UpstreamPrice = z.infer<typeof upstreamPrice>;
export type UpstreamPrices = z.infer<typeof upstreamPrices>;
export type UpstreamConstraint = z.infer<typeof constraint>;
export type UpstreamModel = z.infer<typeof upstreamModel>;
export type UpstreamProvider = z.infer<typeof upstreamProvider>;
