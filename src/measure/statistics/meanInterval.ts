import { type Interval, Z95 } from "./interval";

/** Many numbers, in a list or packed. */
export type Scores = ArrayLike<number>;

/** The ends of a scale; null where it has none. */
export interface Scale {
  readonly min: number | null;
  readonly max: number | null;
}

/** Mean of one score an item, with its interval; null where one item alone shows no spread. */
export interface MeanWithInterval {
  readonly mean: number;
  readonly interval: Interval | null;
}

/**
 * Mean of scores with the normal interval mean ± z s/√n, s with n - 1 below, clipped to the scale. Items that were run
 * several times come as the mean of their runs (`MeansByItem`), since runs of one item are no new items.
 *
 * Source: E. Miller, "Adding error bars to evals", arXiv:2411.00640 (2024), section 2.
 *
 * @throws RangeError where there is no score, or one that is no number.
 */
export function meanInterval(scores: Scores, scale: Scale, z = Z95): MeanWithInterval {
  const { mean, variance } = moments(scores);
  if (variance === null) return { mean, interval: null };
  const half = z * Math.sqrt(variance / scores.length);
  return { mean, interval: { low: clip(mean - half, scale), high: clip(mean + half, scale) } };
}

/**
 * Mean and variance of a sample, the variance with n - 1 below; null for one score.
 *
 * @throws RangeError where there is no score, or one that is no number.
 */
export function moments(scores: Scores): { readonly mean: number; readonly variance: number | null } {
  if (scores.length === 0) throw new RangeError("there is no score");
  const mean = sumOf(scores, (score) => score) / scores.length;
  if (!Number.isFinite(mean)) throw new RangeError("a score is no number");
  if (scores.length === 1) return { mean, variance: null };
  return { mean, variance: sumOf(scores, (score) => (score - mean) ** 2) / (scores.length - 1) };
}

function sumOf(scores: Scores, part: (score: number) => number): number {
  let sum = 0;
  for (let place = 0; place < scores.length; place++) sum += part(scores[place] ?? Number.NaN);
  return sum;
}

/** A number kept within a scale. */
export function clip(value: number, { min, max }: Scale): number {
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
}
