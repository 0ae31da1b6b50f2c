/** A 95 % interval unless a function says another level; `low` is never above `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal deviate of a two-sided interval of 95 %. */
export const Z95 = 1.959963984540054;

/** Standard normal deviate of a power of 80 %. */
export const Z80 = 0.8416212335729143;

/** A rate lies from 0 to 1; rounding of the machine may leave it by 1e-17. */
export function withinRate(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}

/**
 * Refuses counts of which no statistic can be made.
 *
 * @throws RangeError where a count is no whole number from 0 on, or no item was counted.
 */
export function requireCounts(n: number, ...parts: readonly number[]): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`n must be a whole number from 1 on, not ${n}`);
  const bad = parts.find((part) => !Number.isSafeInteger(part) || part < 0 || part > n);
  if (bad !== undefined) throw new RangeError(`a count must be a whole number from 0 to ${n}, not ${bad}`);
}
