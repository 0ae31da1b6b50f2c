import { randomLcg } from "d3-random";
import { logSpace } from "./crossing";
import type { PreparedOption } from "./prepared";
import { type InputId, type Quantities, type ResolvedQuantities, uncertain } from "./quantities";
import { horizonCost } from "./stream";

/** The range of one option over all draws, in US dollars a month on average over the horizon, and how often it was the cheapest. */
export interface DrawnRange {
  readonly option: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of the draws in which it was the cheapest. */
  readonly wins: number;
}

export const DRAWS = 10_000;
/** The range that is shown leaves out a tenth at each end. */
const LOW = 0.1;
const HIGH = 0.9;

/** The triangle of one number, with what every draw of it needs. */
interface Drawn {
  readonly id: InputId;
  readonly low: number;
  readonly high: number;
  /** Share of the draws below the base. */
  readonly left: number;
  /** Width of the triangle times the width of each of its sides. */
  readonly below: number;
  readonly above: number;
}

/**
 * Draws every uncertain number from a triangle over its range and prices all options, the same numbers for each. The same
 * seed gives the same draws. Runs in pieces, so that a page stays alive and the person can stop it.
 */
export class DrawRun {
  readonly #random: () => number;
  readonly #drawn: readonly Drawn[];
  readonly #trial: Quantities;
  readonly #costs: readonly Float64Array[];
  readonly #wins: number[];
  #done = 0;

  constructor(
    private readonly options: readonly PreparedOption[],
    resolved: ResolvedQuantities,
    seed: number,
    readonly count = DRAWS,
  ) {
    const { values, ranges } = resolved;
    // The generator takes a seed from 0 to 1; its first numbers lie close together for close seeds.
    this.#random = randomLcg((seed * 0.6180339887498949) % 1);
    for (let skip = 0; skip < 8; skip++) this.#random();
    this.#drawn = uncertain(resolved).map((id) => {
      const base = values[id] ?? 1;
      const { low, high } = ranges[id] ?? { low: base, high: base };
      return triangle(id, low, base, high);
    });
    this.#trial = { ...values };
    this.#costs = options.map(() => new Float64Array(count));
    this.#wins = options.map(() => 0);
  }

  get done(): number {
    return this.#done;
  }

  /** Makes up to so many more draws. @returns whether all are made. */
  step(most: number): boolean {
    const end = Math.min(this.count, this.#done + most);
    for (let index = this.#done; index < end; index++) this.#draw(index);
    this.#done = end;
    return end === this.count;
  }

  /** What an option, by its place, cost in each draw, in US dollars a month on average over the horizon. */
  costsOf(at: number): ArrayLike<number> {
    return this.#costs[at] ?? [];
  }

  /** The ranges over the draws that were made. */
  result(): DrawnRange[] {
    return this.options.map((option, at) => {
      const sorted = (this.#costs[at] ?? new Float64Array()).slice(0, this.#done).sort();
      const known = sorted.subarray(0, firstInfinite(sorted));
      const percentile = (share: number): number =>
        known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? 0;
      return {
        option: option.id,
        low: percentile(LOW),
        middle: percentile(0.5),
        high: percentile(HIGH),
        wins: (this.#wins[at] ?? 0) / Math.max(1, this.#done),
      };
    });
  }

  /** What an option costs a month on average over the horizon; infinite where no bill can be told. */
  #meanOf(option: PreparedOption | undefined): number {
    const total = option ? horizonCost(option.under(this.#trial), this.#trial) : Number.NaN;
    return Number.isNaN(total) ? Number.POSITIVE_INFINITY : total / this.#trial.horizonMonths;
  }

  #draw(index: number): void {
    const random = this.#random;
    const trial = this.#trial;
    for (const entry of this.#drawn) trial[entry.id] = triangular(random(), entry);
    let least = Number.POSITIVE_INFINITY;
    let winner = -1;
    for (let at = 0; at < this.options.length; at++) {
      const total = this.#meanOf(this.options[at]);
      const costs = this.#costs[at];
      if (costs) costs[index] = total;
      if (total < least) [least, winner] = [total, at];
    }
    if (winner >= 0) this.#wins[winner] = (this.#wins[winner] ?? 0) + 1;
  }
}

/** A triangle over low to high with its top at the base. */
function triangle(id: InputId, low: number, base: number, high: number): Drawn {
  const middle = Math.min(high, Math.max(low, base));
  const width = high - low;
  return { id, low, high, left: (middle - low) / width, below: width * (middle - low), above: width * (high - middle) };
}

/** A number between low and high, most often near the base: the inverse of the triangular distribution. */
function triangular(uniform: number, { low, high, left, below, above }: Drawn): number {
  return uniform < left ? low + Math.sqrt(uniform * below) : high - Math.sqrt((1 - uniform) * above);
}

function firstInfinite(sorted: Float64Array): number {
  let end = sorted.length;
  while (end > 0 && !Number.isFinite(sorted[end - 1])) end--;
  return end;
}

/** The range of one option at one volume. */
export interface BandPoint {
  readonly requestsPerDay: number;
  readonly low: number;
  readonly high: number;
}

const BAND_POINTS = 25;
const BAND_DRAWS = 120;

/** The band of uncertainty of every option against volume: what is uncertain but the volume itself. */
export function costBands(
  options: readonly PreparedOption[],
  resolved: ResolvedQuantities,
  seed: number,
  span: readonly [number, number],
): ReadonlyMap<string, readonly BandPoint[]> {
  const volumes = logSpace(span[0], span[1], BAND_POINTS);
  const bands = new Map<string, BandPoint[]>(options.map(({ id }) => [id, []]));
  for (const requestsPerDay of volumes) {
    const values = { ...resolved.values, requestsPerDay };
    const ranges: ResolvedQuantities["ranges"] = {
      ...resolved.ranges,
      requestsPerDay: { low: requestsPerDay, high: requestsPerDay },
    };
    const run = new DrawRun(options, { ...resolved, values, ranges }, seed, BAND_DRAWS);
    run.step(BAND_DRAWS);
    for (const { option, low, high } of run.result())
      if (high > 0) bands.get(option)?.push({ requestsPerDay, low, high });
  }
  return bands;
}
