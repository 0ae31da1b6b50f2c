import { Z95 } from "./interval";
import type { Difference } from "./pairedDifference";
import { wilson } from "./wilson";

/** How many items one option solved. */
export interface Rate {
  readonly passed: number;
  readonly n: number;
}

/**
 * Difference of two rates on different items, A less B, with Newcombe's interval. Say that it is unpaired: on the same
 * items `pairedDifference` shows smaller differences.
 *
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Stat. Med. 17 (1998) 873, method 10.
 *
 * @throws RangeError where the counts are no counts, or one has no item.
 */
export function unpairedDifference(a: Rate, b: Rate, z = Z95): Difference {
  const [ofA, ofB] = [wilson(a.passed, a.n, z), wilson(b.passed, b.n, z)];
  const [rateA, rateB] = [a.passed / a.n, b.passed / b.n];
  const difference = rateA - rateB;
  return {
    difference,
    low: difference - Math.hypot(rateA - ofA.low, ofB.high - rateB),
    high: difference + Math.hypot(ofA.high - rateA, rateB - ofB.low),
  };
}
