import { type PreparedOption, isApi, isSelfHosted, singlesOf } from "./prepared";
import { hardwarePrice } from "./hardwareRates";
import type { HardwarePriceId, OptionFactorId, Quantities, Range, ResolvedQuantities } from "./quantities";
import type { Throughput } from "./throughput";

/** What a batch costs of a plain request where nobody says: the half that is usual, or all of it. */
const UNKNOWN_BATCH: Range = { low: 0.5, high: 1 };

/** How far the traffic of a service may be from the team's own load test. Our choice. */
const OWN_SPEED: Range = { low: 0.8, high: 1.1 };

function speedRange({ kind, tokensPerSecond, low, high }: Throughput): Range {
  return kind === "own-measurement" ? OWN_SPEED : { low: low / tokensPerSecond, high: high / tokensPerSecond };
}

/**
 * Adds what is not known of single options to the ranges: how an unmeasured tokenizer counts, what a batch costs where no
 * price for it is known, and how fast machines are, within the band that measurements gave. The factors are 1 until a range is drawn or searched. Beside
 * them stands what each option's hardware costs, which a search for flips moves.
 */
export function withOptionFactors(
  resolved: ResolvedQuantities,
  options: readonly PreparedOption[],
): ResolvedQuantities {
  const { values: q } = resolved;
  const ranges: Partial<Record<OptionFactorId, Range>> = {};
  const prices: Partial<Record<HardwarePriceId, number>> = {};
  for (const single of new Map(options.flatMap(singlesOf).map((option) => [option.id, option])).values()) {
    if (!isApi(single) && !isSelfHosted(single)) continue;
    const { known, low, high, factor } = single.tokenizer(q);
    if (single.option.tokenFactor === undefined && !known)
      ranges[`tokensOf:${single.id}`] = { low: low / factor, high: high / factor };
    if (isApi(single) && single.row.batch === null && (single.option.batchShare ?? q.batchShare) > 0)
      ranges[`batchOf:${single.id}`] = UNKNOWN_BATCH;
    const speed = isSelfHosted(single) ? single.machines(q)?.throughput : undefined;
    if (speed) ranges[`speedOf:${single.id}`] = speedRange(speed);
    const price = isSelfHosted(single) ? hardwarePrice(single.option, single.hardware) : null;
    if (price) prices[price.id] = price.usd;
  }
  const ones = Object.fromEntries(Object.keys(ranges).map((id) => [id, 1]));
  return { ...resolved, values: settled({ ...q, ...ones, ...prices }), ranges: { ...resolved.ranges, ...ranges } };
}

/**
 * Engines keep an object that was filled key by key as a table to search in, and one that was parsed as a record with fixed
 * places; every draw reads these numbers a hundred times.
 */
function settled(values: Quantities): Quantities {
  return JSON.parse(JSON.stringify(values)) as Quantities;
}
