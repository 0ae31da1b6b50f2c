import * as z from "zod/mini";
import { ASSUMPTIONS } from "../cost/assumptionId";
import { PRECISIONS } from "../cost/scenario/scenario";
import { presetSchema } from "../cost/scenario/schema";
import { partialDate, webUrl } from "../debate/noteSchema";
import { HARDWARE_FIGURES } from "../models/hardware";
import { MACHINE_FIGURES } from "../models/machineSchema";
import { ENGINES } from "../models/measurement";
import { text } from "./contentSchema";

/** Schemas of the content files about models and money. */

const count = z.number().check(z.positive());
const money = z.number().check(z.nonnegative());
const source = z.strictObject({ title: z.string(), url: z.optional(webUrl) });
const ids = z.optional(z.array(z.string()));

const price = { checked: partialDate, source };
const rent = z.strictObject({ low: money, usual: money, high: money, ...price });

export const hardwareFile = z.strictObject({
  sources: z.record(z.string(), source),
  hardware: z.array(
    z.strictObject({
      ...MACHINE_FIGURES,
      rent: z.optional(rent),
      purchase: z.optional(z.strictObject({ usual: money, ...price })),
      checked: partialDate,
      sources: z
        .array(z.strictObject({ from: z.string(), states: z.array(z.enum(HARDWARE_FIGURES)).check(z.minLength(1)) }))
        .check(z.minLength(1)),
    }),
  ),
});

const series = {
  model: z.string(),
  hardware: z.string(),
  gpus: z.int().check(z.positive()),
  precision: z.enum(PRECISIONS),
  from: z.string(),
  engine: z.enum(ENGINES),
  version: z.optional(z.string()),
  measured: z.optional(partialDate),
  layout: z.optional(z.string()),
};
const milliseconds = z.number().check(z.nonnegative());

export const throughputFile = z.strictObject({
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string(), url: webUrl, checked: partialDate, installed: z.optional(z.literal(true)) }),
  ),
  series: z.array(
    z.union([
      z.strictObject({ ...series, offline: z.array(z.tuple([count, count, count])).check(z.minLength(1)) }),
      z.strictObject({
        ...series,
        online: z.array(z.tuple([count, count, count, milliseconds, count])).check(z.minLength(1)),
      }),
    ]),
  ),
});

/** Tokens of a text by the tokenizer and by the reference. */
const counts = z.tuple([count, count]);

export const tokenizersFile = z.strictObject({
  passage: z.strictObject({ english: count, chinese: count, englishTokens: count, chineseTokens: count }),
  reference: z.string(),
  sources: z.record(z.string(), z.extend(source, { checked: z.nullable(z.iso.date()) })),
  tokenizers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      english: z.optional(counts),
      chinese: z.optional(counts),
      from: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
  families: z.array(
    z.strictObject({ tokenizer: z.string(), models: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)) }),
  ),
});

export const assumptionsFile = z.array(
  z.strictObject({
    id: z.enum(ASSUMPTIONS),
    name: text,
    unit: z.union([z.string(), text]),
    low: z.number(),
    usual: z.number(),
    high: z.number(),
    checked: z.nullable(partialDate),
    source: text,
  }),
);

export const presetsFile = z.array(z.strictObject({ id: z.string(), name: text, workload: presetSchema }));

export const formulasFile = z.record(z.string(), z.strictObject({ rule: text, source: z.string() }));

export const heuristicsFile = z.array(
  z.strictObject({ id: z.string(), name: text, rule: text, notes: ids, evidence: ids, formulas: ids }),
);
