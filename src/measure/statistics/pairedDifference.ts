import type { Interval } from "./interval";
import { Z95 } from "./interval";
import { itemsOf, type Pairs } from "./pairs";
import { wilson } from "./wilson";

/** Difference of two rates, A less B, from -1 to 1. */
export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * Difference of two rates on the same items, with Newcombe's interval of squares and sums.
 *
 * Source: R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired
 * data", Stat. Med. 17 (1998) 2635, method 10.
 *
 * @throws RangeError where the counts are no counts, or there is no item.
 */
export function pairedDifference(pairs: Pairs, z = Z95): Difference {
  const n = itemsOf(pairs);
  const solvedA = pairs.both + pairs.onlyA;
  const solvedB = pairs.both + pairs.onlyB;
  const [a, b] = [wilson(solvedA, n, z), wilson(solvedB, n, z)];
  const [rateA, rateB] = [solvedA / n, solvedB / n];
  const phi = correlation(pairs, n);
  const half = (up: number, down: number): number => Math.sqrt(Math.max(0, up ** 2 + down ** 2 - 2 * phi * up * down));
  const difference = (pairs.onlyA - pairs.onlyB) / n;
  return {
    difference,
    low: difference - half(rateA - a.low, b.high - rateB),
    high: difference + half(a.high - rateA, rateB - b.low),
  };
}

/** Correlation of the two options over the items, drawn towards 0 by half an item where it is above. */
function correlation({ both, onlyA, onlyB, neither }: Pairs, n: number): number {
  const margins = (both + onlyA) * (onlyB + neither) * (both + onlyB) * (onlyA + neither);
  if (margins === 0) return 0;
  const product = both * neither - onlyA * onlyB;
  return (product > 0 ? Math.max(product - n / 2, 0) : product) / Math.sqrt(margins);
}
