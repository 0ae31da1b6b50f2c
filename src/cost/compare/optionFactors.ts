import { type PreparedOption, isApi, isSelfHosted, singlesOf } from "./prepared";
import type { OptionFactorId, Range, ResolvedQuantities } from "./quantities";

/** What a batch costs of a plain request where nobody says: the half that is usual, or all of it. */
const UNKNOWN_BATCH: Range = { low: 0.5, high: 1 };

/**
 * Adds what is not known of single options to the ranges: how an unmeasured tokenizer counts, and what a batch costs where
 * no price for it is known. The factors are 1 until a range is drawn or searched.
 */
export function withOptionFactors(
  resolved: ResolvedQuantities,
  options: readonly PreparedOption[],
): ResolvedQuantities {
  const { values: q } = resolved;
  const ranges: Partial<Record<OptionFactorId, Range>> = {};
  for (const single of new Map(options.flatMap(singlesOf).map((option) => [option.id, option])).values()) {
    if (!isApi(single) && !isSelfHosted(single)) continue;
    const { known, low, high, factor } = single.tokenizer(q);
    if (single.option.tokenFactor === undefined && !known)
      ranges[`tokensOf:${single.id}`] = { low: low / factor, high: high / factor };
    if (isApi(single) && single.row.batch === null && (single.option.batchShare ?? q.batchShare) > 0)
      ranges[`batchOf:${single.id}`] = UNKNOWN_BATCH;
  }
  return { ...resolved, ranges: { ...resolved.ranges, ...ranges } };
}
