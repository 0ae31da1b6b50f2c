import { DAYS_PER_MONTH } from "../units";
import { bisect, logSpace } from "./crossing";
import { type PreparedOption, isSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";
import type { Running } from "./running";
import { horizonCost, paidByMonth } from "./stream";

/** Requests a day between which a crossing is looked for. */
const LEAST = 1;
const MOST = 1e9;
const POINTS = 200;

/** Where one option begins to cost less than another for good, and what the machines have to do with it. */
export interface BreakEven {
  readonly option: string;
  readonly against: string;
  /**
   * Requests a day from which its total over the horizon is the smaller one; `always` where it is so at any volume,
   * `never` up to a billion requests a day, `over capacity` where fixed machines cannot carry as many.
   */
  readonly requestsPerDay: number | "never" | "always" | "over capacity";
  /** Million tokens a month (as the reference tokenizer counts them) at that volume. */
  readonly tokensPerMonth: number | null;
  /** Replicas at that volume and now; a crossing that needs more machines than now says so. */
  readonly replicasThere: number | null;
  readonly replicasNow: number | null;
  /** Whole months after which what was spent up front is earned back at today's volume with its growth. */
  readonly month: number | "never";
}

/** The volume and the month from which an option costs less than another. */
export function breakEven(option: PreparedOption, against: PreparedOption, q: Quantities): BreakEven {
  const [own, other] = [option.under(q), against.under(q)];
  const at = breakEvenVolume(own, other, q);
  const there = typeof at === "number" && isSelfHosted(option) ? option.machines(q, at) : null;
  const now = isSelfHosted(option) ? option.machines(q) : null;
  const tokens = q.inputTokens + q.outputTokens * q.thinkingMultiplier;
  return {
    option: option.id,
    against: against.id,
    requestsPerDay: at,
    tokensPerMonth: typeof at === "number" ? (at * DAYS_PER_MONTH * tokens) / 1e6 : null,
    replicasThere: there?.replicas ?? null,
    replicasNow: now?.replicas ?? null,
    month: payBackMonth(own, other, q),
  };
}

/** The volume from which the total of one option over the horizon stays below that of another. */
export function breakEvenVolume(own: Running, other: Running, q: Quantities): BreakEven["requestsPerDay"] {
  const cheaper = (requests: number): boolean | null => {
    const [mine, theirs] = [horizonCost(own, q, requests), horizonCost(other, q, requests)];
    return Number.isNaN(mine) || Number.isNaN(theirs) ? null : mine < theirs;
  };
  const points = logSpace(LEAST, MOST, POINTS);
  // From above: the last point at which it was not yet cheaper. Beyond fixed machines nothing can be told.
  let above: number | null = null;
  let ended = false;
  for (let index = points.length - 1; index >= 0; index--) {
    const requests = points[index] ?? LEAST;
    const state = cheaper(requests);
    if (state === null) {
      ended = true;
      continue;
    }
    if (!state) {
      if (above === null) return ended ? "over capacity" : "never";
      return bisect(requests, above, (value) => cheaper(value) === true);
    }
    above = requests;
  }
  return above === null ? "never" : "always";
}

/**
 * The first month by whose end all that was spent on an option is no more than on the other. Machines that growth needs are
 * bought when it needs them, and worn-out ones again.
 */
export function payBackMonth(own: Running, other: Running, q: Quantities): BreakEven["month"] {
  const [mine, theirs] = [paidByMonth(own, q), paidByMonth(other, q)];
  const month = mine.findIndex((paid, index) => paid <= (theirs[index] ?? Number.NaN));
  return month < 0 ? "never" : month + 1;
}
