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
}

/**
 * What the price of a month is of today's under a yearly decline; below zero it rises. Months are mostly asked for one after
 * the other, so that a product is kept rather than a power taken.
 */
export function declining(perYear: number): (month: number) => number {
  if (perYear === 0) return () => 1;
  const monthly = (1 - perYear) ** (1 / 12);
  let [last, factor] = [0, 1];
  return (month) => {
    if (month === last + 1) factor *= monthly;
    else if (month !== last) factor = monthly ** month;
    last = month;
    return factor;
  };
}
