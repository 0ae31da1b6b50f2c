import type { Spread } from "../measured";

/** More different values than this are told apart to one in a thousand only. */
const MOST_EXACT = 20_000;

/** Whole numbers below this have a place of their own in a list, once they are many; a map is slow at millions of rows. */
const DENSE = 32_768;
const FEW = 1024;

/** Counts how often values of 0 or more occur, in memory that does not grow with their number. */
export class Histogram {
  #counts = new Map<number, number>();
  #dense: Uint32Array | null = null;
  #total = 0;
  #isCoarse = false;

  add(value: number): void {
    this.#total++;
    if (this.#dense !== null && value < DENSE && Number.isInteger(value)) {
      this.#dense[value] = (this.#dense[value] ?? 0) + 1;
      return;
    }
    const key = this.#isCoarse ? coarse(value) : value;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#dense === null && this.#counts.size > FEW) this.#moveSmall();
    else if (!this.#isCoarse && this.#counts.size > MOST_EXACT) this.#coarsen();
  }

  /** Null without values. */
  spread(): Spread | null {
    if (this.#total === 0) return null;
    const sorted: [number, number][] = [];
    this.#dense?.forEach((count, value) => count > 0 && sorted.push([value, count]));
    sorted.push(...this.#counts);
    sorted.sort(([a], [b]) => a - b);
    return { p50: quantileOf(sorted, this.#total, 0.5), p95: quantileOf(sorted, this.#total, 0.95) };
  }

  #moveSmall(): void {
    const dense = new Uint32Array(DENSE);
    for (const [value, count] of this.#counts)
      if (value < DENSE && Number.isInteger(value)) {
        dense[value] = count;
        this.#counts.delete(value);
      }
    this.#dense = dense;
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
