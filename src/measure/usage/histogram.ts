import type { Spread } from "../measured";

/** More different values than this are told apart to one in a thousand only. */
const MOST_EXACT = 20_000;

/** Counts how often values of 0 or more occur, in memory that does not grow with their number. */
export class Histogram {
  #counts = new Map<number, number>();
  #total = 0;
  #isCoarse = false;

  add(value: number): void {
    const key = this.#isCoarse ? coarse(value) : value;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#total++;
    if (!this.#isCoarse && this.#counts.size > MOST_EXACT) this.#coarsen();
  }

  /** Null without values. */
  spread(): Spread | null {
    if (this.#total === 0) return null;
    const sorted = [...this.#counts].sort(([a], [b]) => a - b);
    return { p50: quantileOf(sorted, this.#total, 0.5), p95: quantileOf(sorted, this.#total, 0.95) };
  }

  #coarsen(): void {
    this.#isCoarse = true;
    const counts = new Map<number, number>();
    for (const [value, count] of this.#counts) {
      const key = coarse(value);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    this.#counts = counts;
  }
}

/** Rounded to three figures and a half: at most one part in 2,000 away. */
function coarse(value: number): number {
  if (value < 1000) return Math.round(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 3);
  return Math.round(value / step) * step;
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan's type 7).
 * @param sorted values with their counts, ascending
 */
export function quantileOf(sorted: readonly (readonly [number, number])[], total: number, share: number): number {
  const position = share * (total - 1);
  const below = Math.floor(position);
  const low = orderStatistic(sorted, below);
  return low + (orderStatistic(sorted, Math.min(below + 1, total - 1)) - low) * (position - below);
}

function orderStatistic(sorted: readonly (readonly [number, number])[], index: number): number {
  let seen = 0;
  for (const [value, count] of sorted) {
    seen += count;
    if (seen > index) return value;
  }
  return sorted.at(-1)?.[0] ?? 0;
}
