import type { Interval } from "./interval";

/** What a failed task costs beside the try itself. */
export interface Failure {
  /** Handed on: what a person or another model then costs. Null: it is tried again until it succeeds. */
  readonly fallback: number | null;
}

/** Cost of a solved task, in the currency of the costs given; Infinity where no task is ever solved. */
export interface SolvedCost extends Interval {
  readonly cost: number;
}

const TRIED_AGAIN: Failure = { fallback: null };

/**
 * Cost of a solved task: cost / rate where a failure is seen and tried again, cost + (1 - rate) · fallback where it is
 * handed on. Its interval comes from the bounds of the rate alone; the cost's own spread is for `bootstrap`.
 *
 * Source: expected number of tries until the first success, 1/p (geometric distribution).
 *
 * @param costPerTask Of one try, from 0 on.
 * @param rate Success rate from 0 to 1.
 * @param bounds Interval of the rate.
 */
export function costPerSolved(
  costPerTask: number,
  rate: number,
  bounds: Interval,
  { fallback }: Failure = TRIED_AGAIN,
): SolvedCost {
  const at = (share: number): number => {
    if (fallback !== null) return costPerTask + (1 - share) * fallback;
    return share > 0 ? costPerTask / share : Infinity;
  };
  return { cost: at(rate), low: at(bounds.high), high: at(bounds.low) };
}
