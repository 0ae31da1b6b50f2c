import { normalQuantile } from "./normalQuantile";

/**
 * Standard normal deviate of intervals that hold together in 95 % for several options judged against one reference: each
 * of 1 - 0.05/k (Bonferroni; O. J. Dunn, J. Am. Stat. Assoc. 56 (1961) 52).
 *
 * @param options How many are judged, from 1 on.
 * @throws RangeError where it is none.
 */
export function deviateOfMany(options: number): number {
  if (!(options >= 1)) throw new RangeError(`there must be an option, not ${options}`);
  return normalQuantile(1 - 0.025 / options);
}
