import * as z from "zod/mini";
import { partialDate, webUrl } from "../debate/noteSchema";
import { VERIFICATIONS } from "../debate/vocabulary";
import { CARD_FACTS } from "../models/cardSchema";
import { CACHE_MISSING } from "../models/modelCard";
import { source, text } from "./contentSchema";

const starts = z.array(z.string().check(z.minLength(1)));
/** The day on which a source was read; null where nobody noted one. */
const checked = z.nullable(z.iso.date());

/** `vendors.yaml`: which models are closed, and whose terms hold. */
export const vendorsFile = z.array(
  z.strictObject({
    vendor: z.string(),
    terms: z.string(),
    closed: starts,
    open: z.optional(z.array(z.strictObject({ starts: z.string().check(z.minLength(1)), licence: z.string() }))),
    source,
    checked,
  }),
);

/** `weights.yaml`: under which licence weights are published, or that nobody verified it. */
export const weightsFile = z.array(
  z.strictObject({
    licence: z.nullable(z.string()),
    openness: z.optional(z.string()),
    source,
    status: z.enum(VERIFICATIONS),
    checked,
    models: z.array(z.string()).check(z.minLength(1)),
  }),
);

/** `architectures.yaml`: what the models keep of a sequence that have no card written by hand. */
export const architecturesFile = z.strictObject({
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().check(z.minLength(1)), url: webUrl, checked: z.iso.date() }),
  ),
  architectures: z.array(
    z.strictObject({
      models: z.array(z.string()).check(z.minLength(1)),
      params: CARD_FACTS.params,
      embeddings: CARD_FACTS.embeddings,
      cache: CARD_FACTS.cache,
      /** The id of a model that they are built like, in place of facts of their own. */
      as: z.optional(z.string()),
      /** The source of it, or each of several that agree. */
      from: z.union([z.string(), z.array(z.string()).check(z.minLength(2))]),
      /** The source of the parameters, where that is another. */
      paramsFrom: z.optional(z.string()),
    }),
  ),
  /** Models of which no architecture is given, and why. */
  unknown: z.array(
    z.strictObject({
      why: z.enum(CACHE_MISSING),
      checked: z.iso.date(),
      models: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
});

/** `releases.yaml`: when models were released whose cards do not say it. */
export const releasesFile = z.strictObject({
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: webUrl, checked: z.iso.date() })),
  releases: z.array(z.strictObject({ from: z.string(), dates: z.record(z.string(), partialDate) })),
});

/** `models.yaml`: the model cards that are written by hand. */
export const modelsFile = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/)),
    ref: z.string().check(z.regex(/^M\d{2,3}[a-d]?$/)),
    name: z.string(),
    vendor: z.string(),
    released: z.nullable(partialDate),
    openness: z.nullable(z.string()),
    licence: z.nullable(z.string()),
    codeLicence: z.optional(z.string()),
    ...CARD_FACTS,
    prices: z.array(z.string()),
    inArticle: z.optional(z.boolean()),
    note: z.optional(text),
    status: z.enum(VERIFICATIONS),
    source: z.nullable(webUrl),
    checked,
  }),
);
