import { bisect, linSpace } from "./crossing";
import type { PreparedOption } from "./prepared";
import type { Quantities, QuantityId, ResolvedQuantities } from "./quantities";

/** What one input does to the answer. */
export interface Sensitivity {
  readonly input: QuantityId;
  readonly base: number;
  readonly low: number;
  readonly high: number;
  /** Cost of the runner-up less that of the cheapest option, in US dollars a month, at each end of the range. Below zero the choice has flipped. */
  readonly marginLow: number;
  readonly marginHigh: number;
  /** The nearest value at which another option becomes the cheapest, and which; null where none within bounds does. */
  readonly flip: { readonly value: number; readonly to: string } | null;
}

/** How far a flip is looked for: generously beyond the range, but never beyond what the input can be. */
const BOUNDS: Partial<Readonly<Record<QuantityId, readonly [number, number]>>> = {
  cachedShare: [0, 1],
  cacheWriteShare: [0, 1],
  batchShare: [0, 1],
  chineseShare: [0, 1],
  measuredDerate: [0.05, 1],
  rooflineEfficiency: [0.05, 1],
  prefillMfu: [0.05, 1],
  thinkingMultiplier: [1, 30],
  peakFactor: [1, 30],
  headroom: [1, 5],
  growthPerMonth: [-0.2, 0.5],
  priceDeclinePerYear: [0, 0.95],
  pue: [1, 3],
  rentExtras: [0, 3],
  memoryOverhead: [0, 0.9],
  capitalRate: [0, 0.5],
};
const FACTOR = 100;
const POINTS = 40;

/** The cheapest of the acceptable options under these numbers. */
export function cheapest(options: readonly PreparedOption[], q: Quantities): PreparedOption | null {
  let best: PreparedOption | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const total = option.monthly(q)?.total ?? Number.POSITIVE_INFINITY;
    if (total < least) [best, least] = [option, total];
  }
  return best;
}

/** Every input that moves the answer, the strongest first. */
export function sensitivities(
  options: readonly PreparedOption[],
  { values, ranges }: ResolvedQuantities,
): Sensitivity[] {
  const best = cheapest(options, values);
  const second =
    best &&
    cheapest(
      options.filter((option) => option !== best),
      values,
    );
  if (!best || !second) return [];
  const trial: Quantities = { ...values };
  const under = <T>(id: QuantityId, value: number, run: () => T): T => {
    trial[id] = value;
    const result = run();
    trial[id] = values[id];
    return result;
  };
  const margin = (): number =>
    (second.monthly(trial)?.total ?? Number.POSITIVE_INFINITY) -
    (best.monthly(trial)?.total ?? Number.POSITIVE_INFINITY);
  const winner = (): string | null => cheapest(options, trial)?.id ?? null;
  const now = margin();
  const found: Sensitivity[] = [];
  for (const id of Object.keys(ranges) as QuantityId[]) {
    const { low, high } = ranges[id];
    if (low === high) continue;
    const [marginLow, marginHigh] = [under(id, low, margin), under(id, high, margin)];
    const flip = nearestFlip(id, values[id], (value) => under(id, value, winner), best.id);
    const moves = (value: number): boolean => Number.isFinite(value) && Math.abs(value - now) > Math.abs(now) * 1e-9;
    if (!moves(marginLow) && !moves(marginHigh) && !flip) continue;
    found.push({
      input: id,
      base: values[id],
      low,
      high,
      marginLow: finite(marginLow, now),
      marginHigh: finite(marginHigh, now),
      flip,
    });
  }
  const swing = (entry: Sensitivity): number => Math.abs(entry.marginHigh - entry.marginLow);
  return found.sort((a, b) => swing(b) - swing(a));
}

/** The input whose flip is nearest to what holds now, by factor where both are above zero; null where none flips the choice. */
export function firstToFlip(
  found: readonly Sensitivity[],
): (Sensitivity & { readonly flip: NonNullable<Sensitivity["flip"]> }) | null {
  const away = (base: number, value: number): number =>
    base > 0 && value > 0 ? Math.abs(Math.log(value / base)) : Math.abs(value - base) * 10;
  const flips = found.flatMap(({ flip, ...rest }) => (flip ? [{ ...rest, flip }] : []));
  return flips.sort((a, b) => away(a.base, a.flip.value) - away(b.base, b.flip.value))[0] ?? null;
}

/** Where an option drops out at the end of a range there is no margin to show; the middle's stands in. */
function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

function nearestFlip(
  id: QuantityId,
  base: number,
  winnerAt: (value: number) => string | null,
  best: string,
): Sensitivity["flip"] {
  const [least, most] = BOUNDS[id] ?? (base > 0 ? [base / FACTOR, base * FACTOR] : [0, 1]);
  const byFactor = BOUNDS[id] === undefined && base > 0;
  const side = (end: number): { value: number; to: string } | null => {
    // A way of 0 to 1 from the base to the end, even on the scale of the input.
    const value = (way: number): number => (byFactor ? base * (end / base) ** way : base + (end - base) * way);
    const flips = (way: number): boolean => {
      const winner = winnerAt(value(way));
      return winner !== null && winner !== best;
    };
    let before = 0;
    for (const way of linSpace(0, 1, POINTS).slice(1)) {
      if (flips(way)) {
        const at = value(bisect(before, way, flips));
        const to = winnerAt(at);
        return to === null ? null : { value: at, to };
      }
      before = way;
    }
    return null;
  };
  const distance = (flip: { value: number }): number =>
    byFactor ? Math.abs(Math.log(flip.value / base)) : Math.abs(flip.value - base);
  const sides = [most > base ? side(most) : null, least < base ? side(least) : null].filter((flip) => flip !== null);
  return sides.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
