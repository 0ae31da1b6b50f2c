import { type Interval, requireCounts, withinRate, Z95 } from "./interval";

/**
 * Interval of one rate: `passed` of `n` items.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22
 * (1927) 209; recommended for small n by Brown, Cai and DasGupta, Stat. Sci. 16 (2001) 101.
 *
 * @param z Standard normal deviate of the level; 95 % where it is left out.
 * @throws RangeError where the counts are no counts.
 */
export function wilson(passed: number, n: number, z = Z95): Interval {
  requireCounts(n, passed);
  const rate = passed / n;
  const spread = z ** 2 / n;
  const centre = (rate + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + spread / (4 * n))) / (1 + spread);
  return { low: passed === 0 ? 0 : withinRate(centre - half), high: passed === n ? 1 : withinRate(centre + half) };
}
