import { itemsOf, type Pairs } from "./pairs";

/** Both are two-sided and from 0 to 1. */
export interface PairedTest {
  readonly exact: number;
  /** Less shy than the exact one, and in trials never far above its level. */
  readonly mid: number;
}

/**
 * Whether one of two options solves more of the same items: 2 P(Bin(b + c, ½) ≤ min(b, c)), at most 1, where b and c are
 * the items that only one of them solved. The mid-p counts half of the observed outcome.
 *
 * Source: Q. McNemar, Psychometrika 12 (1947) 153; the exact form and mid-p as in M. W. Fagerland, S. Lydersen and
 * P. Laake, BMC Med. Res. Methodol. 13 (2013) 91.
 *
 * @throws RangeError where the counts are no counts, or there is no item.
 */
export function mcnemar(pairs: Pairs): PairedTest {
  itemsOf(pairs);
  const { onlyA, onlyB } = pairs;
  const unlike = onlyA + onlyB;
  if (unlike === 0) return { exact: 1, mid: 1 };
  // Terms of the binomial as logarithms, since 2^-n is 0 to the machine from 1,075 items on.
  let log = -unlike * Math.LN2;
  let tail = 0;
  let term = Math.exp(log);
  for (let k = 0; k <= Math.min(onlyA, onlyB); k++) {
    if (k > 0) log += Math.log((unlike - k + 1) / k);
    term = Math.exp(log);
    tail += term;
  }
  return { exact: Math.min(1, 2 * tail), mid: onlyA === onlyB ? 1 - term / 2 : Math.min(1, 2 * tail - term) };
}
