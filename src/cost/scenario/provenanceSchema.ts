import * as z from "zod/mini";
import type { $ZodShape } from "zod/v4/core";
import { isoDate } from "./schemaParts";
import type { Provenance } from "./provenance";

const count = z.number().check(z.gte(0), z.lte(1e15));
/** A file with the SHA-256 of its bytes. */
export const FILE = {
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
};
const OF_FILES = {
  date: isoDate,
  from: z.optional(isoDate),
  to: z.optional(isoDate),
  requests: z.optional(count),
  concurrency: z.optional(count),
  inputTokens: z.optional(count),
  outputTokens: z.optional(count),
};

/** What may stand in a provenance itself, and of each of its files. */
export const PROVENANCE_KEYS = {
  itself: ["files", ...Object.keys(OF_FILES), "values"],
  files: Object.keys(FILE),
} as const;

/**
 * The schema of `measured`: whence numbers come.
 * @param object makes the schema of a record, with or without unknown keys
 * @param keys of the numbers that may be measured
 */
export function provenanceList<K extends string>(
  object: <T extends $ZodShape>(shape: T) => z.ZodMiniObject<T>,
  keys: readonly K[],
): z.ZodMiniOptional<z.ZodMiniType<Provenance<K>[]>> {
  const values = object(Object.fromEntries(keys.map((key) => [key, z.optional(count)])));
  const one = object({
    files: z.array(object(FILE)).check(z.minLength(1), z.maxLength(1000)),
    ...OF_FILES,
    values,
  });
  // `values` has the keys that were given.
  return z.optional(z.array(one).check(z.maxLength(50)) as unknown as z.ZodMiniType<Provenance<K>[]>);
}
