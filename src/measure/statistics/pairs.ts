import { requireCounts } from "./interval";

/** The items that two options both were asked, by which of them solved each. */
export interface Pairs {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/**
 * Number of items.
 *
 * @throws RangeError where the counts are no counts, or there is no item.
 */
export function itemsOf({ both, onlyA, onlyB, neither }: Pairs): number {
  const n = both + onlyA + onlyB + neither;
  requireCounts(n, both, onlyA, onlyB, neither);
  return n;
}
