import { type Interval, Z80, Z95 } from "./interval";

/** `unknown`: the interval reaches over the margin, so that more items must decide. */
export type GoodEnough = "yes" | "no" | "unknown";

/**
 * Whether an option is not worse than a reference by more than a margin: its interval of (option - reference) lies above
 * -margin, below it, or over it. "No significant difference" is another question, and says nothing of this one.
 *
 * Source: FDA, Non-Inferiority Clinical Trials to Establish Effectiveness (2016), section III.
 *
 * @param difference Interval of option less reference, on the scale of the margin.
 * @param margin Above 0, or 0.
 */
export function notWorseThan(difference: Interval, margin: number): GoodEnough {
  if (difference.low > -margin) return "yes";
  return difference.high < -margin ? "no" : "unknown";
}

/** Whether a rate or score reaches a fixed minimum. */
export function reaches(score: Interval, minimum: number): GoodEnough {
  if (score.low >= minimum) return "yes";
  return score.high < minimum ? "no" : "unknown";
}

/**
 * Items by which an option that is as good as the reference would be shown not to be worse by the margin, in four of five
 * trials: n = ψ ((z₀.₉₇₅ + z₀.₈) / margin)², rounded up to whole items, for a two-sided 5 %.
 *
 * Source: J. M. Lachin, Biometrics 48 (1992) 1003, for pairs whose rates are alike.
 *
 * @param disagreeing ψ, share of the items that only one of the two solves, from 0 to 1.
 * @param margin As a share, 0.05 for five points.
 * @throws RangeError where the margin is not above 0.
 */
export function itemsForMargin(disagreeing: number, margin: number): number {
  if (!(margin > 0)) throw new RangeError(`the margin must be above 0, not ${margin}`);
  return Math.max(1, Math.ceil(disagreeing * ((Z95 + Z80) / margin) ** 2));
}

/**
 * Items by which a rate would be shown to lie on its side of a fixed minimum, in four of five trials; null where the rate
 * is the minimum, so that no number of items tells.
 *
 * Source: the normal sample size of one rate, J. L. Fleiss, Statistical Methods for Rates and Proportions (2003),
 * section 2.2.
 *
 * @param rate As observed, from 0 to 1.
 * @param minimum From 0 to 1.
 */
export function itemsForMinimum(rate: number, minimum: number): number | null {
  const distance = Math.abs(rate - minimum);
  if (distance === 0) return null;
  const spread = Z95 * Math.sqrt(minimum * (1 - minimum)) + Z80 * Math.sqrt(rate * (1 - rate));
  return Math.max(1, Math.ceil((spread / distance) ** 2));
}
