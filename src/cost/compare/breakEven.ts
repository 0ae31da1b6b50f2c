import { bisect, logSpace } from "./crossing";
import { type PreparedOption, isSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";

/** Requests a day between which a crossing is looked for. */
const LEAST = 1;
const MOST = 1e9;
const POINTS = 200;
/** No horizon of a model choice is longer. */
const MOST_MONTHS = 120;

/** Where one option begins to cost less than another for good, and what the machines have to do with it. */
export interface BreakEven {
  readonly option: string;
  readonly against: string;
  /** Requests a day; `always` where it is cheaper at any volume, `over capacity` where fixed machines cannot carry as many. */
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
  const at = volume(option, against, q);
  const there = typeof at === "number" && isSelfHosted(option) ? option.machines(q, at) : null;
  const now = isSelfHosted(option) ? option.machines(q) : null;
  return {
    option: option.id,
    against: against.id,
    requestsPerDay: at,
    tokensPerMonth:
      typeof at === "number" ? (at * 365 * (q.inputTokens + q.outputTokens * q.thinkingMultiplier)) / 12 / 1e6 : null,
    replicasThere: there?.replicas ?? null,
    replicasNow: now?.replicas ?? null,
    month: breakEvenMonth(option, against, q),
  };
}

function volume(option: PreparedOption, against: PreparedOption, q: Quantities): BreakEven["requestsPerDay"] {
  const cheaper = (requests: number): boolean | null => {
    const [own, other] = [option.monthly(q, requests), against.monthly(q, requests)];
    return own && other ? own.total < other.total : null;
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

/** The first month in which all that was spent on an option is no more than on the other; machines grow with the load. */
export function breakEvenMonth(option: PreparedOption, against: PreparedOption, q: Quantities): number | "never" {
  let [own, other] = [0, 0];
  let [ownPaid, otherPaid] = [0, 0];
  for (let month = 0; month < MOST_MONTHS; month++) {
    const requests = q.requestsPerDay * (1 + q.growthPerMonth) ** month;
    const [first, second] = [running(option, q, requests, month), running(against, q, requests, month)];
    if (first === null || second === null) return "never";
    // Machines that growth needs are bought when it needs them.
    const [ownUp, otherUp] = [option.upfront(q, requests), against.upfront(q, requests)];
    own += first + Math.max(0, ownUp - ownPaid);
    other += second + Math.max(0, otherUp - otherPaid);
    [ownPaid, otherPaid] = [Math.max(ownPaid, ownUp), Math.max(otherPaid, otherUp)];
    if (own <= other) return month + 1;
  }
  return "never";
}

/** What an API's prices are of today's after so many months of the expected decline. */
export function priceFactor(q: Quantities, month: number): number {
  return (1 - q.priceDeclinePerYear) ** (month / 12);
}

/** A month's bill without what was paid up front. */
function running(option: PreparedOption, q: Quantities, requests: number, month: number): number | null {
  const bill = option.monthly(q, requests, priceFactor(q, month), month);
  if (!bill) return null;
  const bought = option.option.kind === "self-hosted" && option.option.acquisition === "bought";
  return bill.total - bill.parts.setup - (bought ? bill.parts.hardware : 0);
}

/**
 * What an option costs over the horizon, with growth of the load, listed changes of prices and decline of API prices; null where a month cannot be told.
 * Bought machines count by their yearly payment.
 */
export function horizonTotal(option: PreparedOption, q: Quantities): number | null {
  let total = 0;
  for (let month = 0; month < q.horizonMonths; month++) {
    const bill = option.monthly(q, q.requestsPerDay * (1 + q.growthPerMonth) ** month, priceFactor(q, month), month);
    if (!bill) return null;
    total += bill.total;
  }
  return total;
}
