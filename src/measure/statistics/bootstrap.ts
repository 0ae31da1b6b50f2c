import { randomLcg } from "d3-random";
import type { Interval } from "./interval";
import { quantile } from "./quantile";

const DRAWS = 2000;
/** Any number from 0 to 1 does; a fixed one makes the same figures of the same file. */
const SEED = 0.6180339887498949;

/**
 * Percentile interval of a statistic over items drawn with replacement, always from the same seed. For means of fewer
 * than 30 items or of lumpy scores, where the normal interval says too little, and for ratios such as cost a solved task.
 *
 * Source: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3.
 *
 * @param statistic Of the items drawn; where it is not a number, that draw is left out.
 * @param level Share of the draws inside, 0.95 where it is left out.
 * @returns null where there is no item, or no draw has the statistic.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  statistic: (drawn: readonly Item[]) => number,
  level = 0.95,
): Interval | null {
  if (items.length === 0) return null;
  const random = randomLcg(SEED);
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = items.map((item) => items[Math.floor(random() * items.length)] ?? item);
    const value = statistic(drawn);
    if (!Number.isNaN(value)) found.push(value);
  }
  if (found.length === 0) return null;
  const sorted = Float64Array.from(found).sort();
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}
