import * as z from "zod/mini";
import { ASSUMPTIONS } from "../cost/assumptionId";
import { workloadSchema } from "../cost/scenario/schema";
import { partialDate, webUrl } from "../debate/noteSchema";
import { VERIFICATIONS } from "../debate/vocabulary";
import { text } from "./contentSchema";

/** Schemas of the content files about models and money. */

const count = z.number().check(z.positive());
const money = z.number().check(z.nonnegative());
const source = z.strictObject({ title: z.string(), url: z.optional(webUrl) });
const ids = z.optional(z.array(z.string()));

export const modelsFile = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/)),
    ref: z.string().check(z.regex(/^M\d{2}[a-d]?$/)),
    name: z.string(),
    vendor: z.string(),
    released: z.nullable(partialDate),
    openness: z.string(),
    licence: z.nullable(z.string()),
    codeLicence: z.optional(z.string()),
    params: z.optional(z.strictObject({ total: count, active: z.optional(count) })),
    context: z.optional(count),
    tokenizer: z.optional(z.string()),
    cache: z.optional(
      z.union([
        z.strictObject({
          layers: count,
          kvHeads: count,
          headDim: count,
          windowed: z.optional(z.strictObject({ layers: count, tokens: count })),
        }),
        z.strictObject({ layers: count, latent: count }),
      ]),
    ),
    prices: z.array(z.string()),
    inArticle: z.optional(z.boolean()),
    retires: z.optional(partialDate),
    note: z.optional(text),
    status: z.enum(VERIFICATIONS),
    source: z.optional(webUrl),
  }),
);

const rent = z.strictObject({ low: money, usual: money, high: money, checked: partialDate, source });

export const hardwareFile = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    vendor: z.string(),
    memory: count,
    bandwidth: count,
    flops: count,
    fp8: z.boolean(),
    kw: count,
    rent,
    purchase: z.optional(z.strictObject({ usual: money, checked: partialDate, source })),
    source,
  }),
);

export const throughputFile = z.strictObject({
  source,
  checked: partialDate,
  precision: z.string(),
  rows: z.array(
    z.strictObject({
      model: z.string(),
      hardware: z.string(),
      gpus: count,
      points: z.array(z.tuple([count, count, count])).check(z.minLength(1)),
    }),
  ),
});

export const tokenizersFile = z.strictObject({
  passage: z.strictObject({ english: count, chinese: count }),
  reference: z.string(),
  tokenizers: z.array(z.strictObject({ id: z.string(), name: z.string(), english: count, chinese: count })),
});

export const assumptionsFile = z.array(
  z.strictObject({
    id: z.enum(ASSUMPTIONS),
    name: text,
    unit: z.union([z.string(), text]),
    low: money,
    usual: money,
    high: money,
    source: text,
  }),
);

export const presetsFile = z.array(z.strictObject({ id: z.string(), name: text, workload: workloadSchema }));

export const formulasFile = z.record(z.string(), z.strictObject({ rule: text, source: z.string() }));

export const heuristicsFile = z.array(
  z.strictObject({ id: z.string(), name: text, rule: text, notes: ids, evidence: ids, formulas: ids }),
);
