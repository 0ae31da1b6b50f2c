import type { MonthlyCost } from "./monthlyCost";

/**
 * An option under fixed numbers. Everything that is said of its money over time comes from here: the month, the total over
 * the horizon, the pay-back and the volume of the break-even. Money in US dollars.
 */
export interface Running {
  /**
   * What a month costs to run, without what is due up front; not a number where no bill can be told.
   * @param requestsPerDay mean of that month
   * @param month counted from 0, which begins on the day of the comparison
   */
  cost(requestsPerDay: number, month: number): number;
  /** The same by parts; null where no bill can be told. */
  bill(requestsPerDay: number, month: number): MonthlyCost | null;
  /** What all machines cost that have to be owned for this load; not a number where that is not known. */
  owned(requestsPerDay: number): number;
  /** The part of a month's cost that does not grow with a second fleet: staff and software. */
  readonly fixed: number;
  /** What is due before the first request beside machines. */
  readonly setup: number;
  /** What leaving it costs at the end of the horizon. */
  readonly exit: number;
  /** The same bill as `cost`, where it follows the load and nothing else: no steps, no ends, no purchase. */
  readonly proportional?: Proportional | undefined;
}

/** A bill of `perDaily * load * monthlyFactor ** month + monthly`, whose months are summed in one step. US dollars. */
export interface Proportional {
  /** What one request a day costs in the first month. */
  readonly perDaily: number;
  /** The price of a month over that of the month before. */
  readonly monthlyFactor: number;
  /** What a month costs whatever the load. */
  readonly monthly: number;
}

/** The sum of such a bill over whole months from the first on, with the load of the first and its growth a month. */
export function proportionalTotal(
  { perDaily, monthlyFactor, monthly }: Proportional,
  requestsPerDay: number,
  growthPerMonth: number,
  months: number,
): number {
  return perDaily * requestsPerDay * geometricSum((1 + growthPerMonth) * monthlyFactor, months) + monthly * months;
}

/** 1 + ratio + ratio² and so on, so many terms; by the logarithm, since the usual quotient loses all digits near 1. */
function geometricSum(ratio: number, terms: number): number {
  const apart = ratio - 1;
  return apart === 0 ? terms : Math.expm1(terms * Math.log1p(apart)) / apart;
}

/** The price of a month over that of the month before under a yearly decline; below zero it rises. */
export function monthlyFactor(declinePerYear: number): number {
  return declinePerYear === 0 ? 1 : (1 - declinePerYear) ** (1 / 12);
}

/**
 * What the price of a month is of today's. Months are mostly asked for one after the other, so that a product is kept
 * rather than a power taken.
 * @param monthly the price of a month over that of the month before
 */
export function declining(monthly: number): (month: number) => number {
  if (monthly === 1) return () => 1;
  let [last, factor] = [0, 1];
  return (month) => {
    if (month === last + 1) factor *= monthly;
    else if (month !== last) factor = monthly ** month;
    last = month;
    return factor;
  };
}
