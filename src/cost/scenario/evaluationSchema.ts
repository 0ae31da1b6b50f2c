import * as z from "zod/mini";
import type { $ZodShape } from "zod/v4/core";
import type { Evaluation, PairedResult } from "./evaluation";
import { FILE } from "./provenanceSchema";
import { amount, id, isoDate, share } from "./schemaParts";

const count = z.int().check(z.gte(0), z.lte(1e9));
const items = z.int().check(z.gte(1), z.lte(1e9));
const text = z.string().check(z.minLength(1), z.maxLength(500));
const difference = z.number().check(z.gte(-1), z.lte(1));

const AGAINST = {
  option: id,
  n: items,
  won: z.optional(count),
  lost: z.optional(count),
  both: z.optional(count),
  difference: z.optional(difference),
  low: z.optional(difference),
  high: z.optional(difference),
};
const EVALUATION = {
  task: z.optional(id),
  n: items,
  trials: z.optional(items),
  passed: z.optional(count),
  score: z.optional(share),
  low: z.optional(share),
  high: z.optional(share),
  errors: z.optional(count),
  date: z.optional(isoDate),
  source: z.optional(text),
  judge: z.optional(text),
  costPerTask: z.optional(amount),
};

/** The keys of an evaluation, and of what it says of another option on the same items. */
export const EVALUATION_KEYS = [...Object.keys(EVALUATION), "files", "against"] as readonly EvaluationKey[];
export const AGAINST_KEYS = Object.keys(AGAINST) as readonly AgainstKey[];
export type EvaluationKey = keyof Evaluation;
export type AgainstKey = keyof PairedResult;

/** The keys under `quality`. */
export const QUALITY = {
  decided: z.optional(isoDate),
  minimum: z.optional(share),
  notWorseThan: z.optional(id),
  margin: z.optional(share),
  weights: z.optional(z.record(z.string(), z.number().check(z.gt(0), z.lte(1e6)))),
  requestsPerTask: z.optional(z.number().check(z.gt(0), z.lte(1e6))),
  failureCost: z.optional(amount),
};

type ObjectOf = <T extends $ZodShape>(shape: T) => z.ZodMiniObject<T>;

/** The schema of what stands under `evaluation`: one, or a list. @param object that reports unknown keys, or reads past them */
export function evaluations(object: ObjectOf): z.ZodMiniType<Evaluation | readonly Evaluation[]> {
  const one = object({
    ...EVALUATION,
    files: z.optional(z.array(object(FILE)).check(z.minLength(1), z.maxLength(100))),
    against: z.optional(z.array(object(AGAINST)).check(z.maxLength(50))),
  });
  return z.union([one, z.array(one).check(z.minLength(1), z.maxLength(50))]);
}
