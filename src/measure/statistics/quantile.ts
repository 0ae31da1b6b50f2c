/**
 * A quantile by linear interpolation between the order statistics (type 7 of Hyndman and Fan, Am. Stat. 50 (1996) 361,
 * the default of NumPy and R).
 *
 * @param sorted In ascending order, at least one.
 * @param share From 0 to 1.
 * @throws RangeError where there is no value or the share is outside.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`the share must lie from 0 to 1, not ${share}`);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError("there is no value");
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}
