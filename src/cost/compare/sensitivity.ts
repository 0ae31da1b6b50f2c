import { ASSUMPTIONS } from "../assumptionId";
import { TIE, ranked } from "./cheapest";
import { FACTORS } from "./codes";
import { bisect, linSpace } from "./crossing";
import { hardwarePrice } from "./hardwareRates";
import { type PreparedOption, isApi, isSelfHosted, singlesOf } from "./prepared";
import {
  type InputId,
  type Quantities,
  type Range,
  type ResolvedQuantities,
  WORKLOAD_INPUTS,
  uncertain,
} from "./quantities";
import { horizonCost } from "./stream";

/** What one input does to the answer. */
export interface Sensitivity {
  readonly input: InputId;
  readonly base: number;
  /** The range in which the input may lie. */
  readonly low: number;
  readonly high: number;
  /**
   * Cost of the runner-up less that of the cheapest option, in US dollars a month on average over the horizon, at each end
   * of the range. Below zero the choice has flipped.
   */
  readonly marginLow: number;
  readonly marginHigh: number;
  /** The nearest plausible value at which another option becomes the cheapest, and which; null where none does. */
  readonly flip: { readonly value: number; readonly to: string } | null;
}

/**
 * How far a flip is looked for, where that is farther than the range: what a team may well find itself at within the
 * horizon. A factor down and up, or ends.
 */
const PLAUSIBLE: Partial<Readonly<Record<InputId, (base: number) => Range>>> = {
  requestsPerDay: byFactor(10),
  inputTokens: byFactor(3),
  outputTokens: byFactor(3),
  thinkingMultiplier: (base) => ({ low: 1, high: Math.max(10, base) }),
  cachedShare: () => ({ low: 0, high: 1 }),
  cacheWriteShare: () => ({ low: 0, high: 0.5 }),
  batchShare: () => ({ low: 0, high: 1 }),
  chineseShare: () => ({ low: 0, high: 1 }),
  peakFactor: (base) => ({ low: 1, high: Math.max(10, base) }),
  growthPerMonth: (base) => ({ low: Math.min(-0.05, base), high: Math.max(0.2, base) }),
  minReplicas: (base) => ({ low: 1, high: Math.max(4, base) }),
  horizonMonths: (base) => ({ low: Math.min(12, base), high: Math.max(48, base) }),
  staffMonthly: (base) => ({ low: 0, high: Math.max(20_000, base * 2) }),
  setupCost: (base) => ({ low: 0, high: Math.max(200_000, base * 2) }),
};
/** Each vendor's price by itself: half of it is a large discount, twice of it happened to listed models. */
const OWN_PRICE: Range = { low: 0.5, high: 2 };
/** Tokens of one option against what is reckoned: a tokenizer differs by the text. */
const OWN_TOKENS: Range = { low: 0.85, high: 1.2 };
/**
 * The price of a GPU of one option against what is reckoned with: used H100 sold from 22,000 US dollars in early 2026
 * (runlocalai.co), new ones with their server for about 40,000 (NVIDIA), and with the network of a cluster for 46,000 to
 * 52,000 (a public price sheet of August 2024).
 */
const OWN_PURCHASE: Range = { low: 0.55, high: 1.3 };
/** The rent of one option where nobody says what other hosts ask. */
const OWN_RENT: Range = { low: 0.8, high: 1.6 };
const POINTS = 24;
const WHOLE: ReadonlySet<InputId> = new Set<InputId>(["horizonMonths", "minReplicas"]);

function byFactor(factor: number): (base: number) => Range {
  return (base) => ({ low: base / factor, high: base * factor });
}

/** Every input that moves the answer; first those that flip it, the nearest first, then the others by what they move. */
export function sensitivities(options: readonly PreparedOption[], resolved: ResolvedQuantities): Sensitivity[] {
  const { values, ranges } = resolved;
  const [best, ...others] = ranked(options, values);
  // What costs the same is named as a tie; the least movement would "flip" to it.
  const second = best && others.find(({ total }) => total > best.total * (1 + TIE));
  if (!best || !second) return [];
  const tied = new Set(others.slice(0, others.indexOf(second)).map(({ option }) => option));
  const rivals = options.filter((option) => !tied.has(option));
  const trial: Quantities = { ...values };
  const under = <T>(id: InputId, value: number, run: () => T): T => {
    const before = trial[id];
    trial[id] = value;
    const result = run();
    trial[id] = before ?? 1;
    return result;
  };
  const margin = (): number => {
    const [other, own] = [second, best].map(({ option }) => horizonCost(option.under(trial), trial));
    return ((other ?? Number.NaN) - (own ?? Number.NaN)) / trial.horizonMonths;
  };
  const winner = (): string | null => ranked(rivals, trial)[0]?.option.id ?? null;
  const now = margin();
  const found: Sensitivity[] = [];
  const own = ownRanges(options);
  for (const id of inputsOf(own, resolved)) {
    const base = values[id] ?? 1;
    const plausible = searchRange(own.get(id) ?? PLAUSIBLE[id]?.(base), ranges[id] ?? { low: base, high: base });
    // What nobody gave a range moves as far as a flip is looked for.
    const { low, high } = ranges[id] ?? plausible;
    const [marginLow, marginHigh] = low < high ? [under(id, low, margin), under(id, high, margin)] : [now, now];
    const flip = nearestFlip(id, base, plausible, (value) => under(id, value, winner), best.option.id);
    const moves = (value: number): boolean => Number.isFinite(value) && Math.abs(value - now) > Math.abs(now) * 1e-9;
    if (!moves(marginLow) && !moves(marginHigh) && !flip) continue;
    found.push({
      input: id,
      base,
      low,
      high,
      marginLow: finite(marginLow, now),
      marginHigh: finite(marginHigh, now),
      flip,
    });
  }
  const swing = (entry: Sensitivity): number => Math.abs(entry.marginHigh - entry.marginLow);
  return found.sort((a, b) => distance(a) - distance(b) || swing(b) - swing(a));
}

/** How far a flip is looked for in what is of one option alone. */
function ownRanges(options: readonly PreparedOption[]): Map<InputId, Range> {
  const found = new Map<InputId, Range>();
  for (const single of options.flatMap(singlesOf)) {
    if (isApi(single)) found.set(`priceOf:${single.id}`, OWN_PRICE);
    if ("tokenFactor" in single) found.set(`tokensOf:${single.id}`, OWN_TOKENS);
    if (!isSelfHosted(single)) continue;
    const price = hardwarePrice(single.option, single.hardware);
    if (!price) continue;
    const bought = single.option.acquisition === "bought";
    const { low, high } = bought ? OWN_PURCHASE : OWN_RENT;
    const times = { low: price.usd * low, high: price.usd * high };
    // Other hosts rent out the same machine.
    found.set(price.id, searchRange(bought ? undefined : (single.hardware.rent ?? undefined), times));
  }
  return found;
}

/** The inputs that may plausibly be other than they are taken to be. */
function inputsOf(own: ReadonlyMap<InputId, Range>, resolved: ResolvedQuantities): InputId[] {
  const named: readonly InputId[] = [...WORKLOAD_INPUTS, ...ASSUMPTIONS, ...FACTORS];
  const candidates = named.filter((id) => id in PLAUSIBLE);
  const inputs = new Set([...uncertain(resolved), ...candidates, ...own.keys()]);
  // The only price of its kind and all of that kind are the same.
  const count = (kind: string): number => [...own.keys()].filter((id) => id.startsWith(kind)).length;
  if (count("rentOf:") === 1) inputs.delete("rentFactor");
  if (count("purchaseOf:") === 1) inputs.delete("purchaseFactor");
  return [...inputs];
}

function searchRange(wide: Range | undefined, range: Range): Range {
  return wide ? { low: Math.min(range.low, wide.low), high: Math.max(range.high, wide.high) } : range;
}

/** How far the flip of an input is from what holds now: by factor where both are above zero, else by the share of its range. */
function distance({ base, flip, low, high }: Sensitivity): number {
  if (!flip) return Number.POSITIVE_INFINITY;
  if (base > 0 && flip.value > 0) return Math.abs(Math.log(flip.value / base));
  const width = Math.max(high - low, Math.abs(flip.value - base));
  return Math.abs(flip.value - base) / width;
}

/** Where an option drops out at the end of a range there is no margin to show; the middle's stands in. */
function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}

function nearestFlip(
  id: InputId,
  base: number,
  { low: least, high: most }: Range,
  winnerAt: (value: number) => string | null,
  best: string,
): Sensitivity["flip"] {
  const logarithmic = base > 0 && least > 0;
  const side = (end: number): { value: number; to: string } | null => {
    // A way of 0 to 1 from the base to the end, even on the scale of the input.
    const value = (way: number): number => {
      const raw = logarithmic ? base * (end / base) ** way : base + (end - base) * way;
      return WHOLE.has(id) ? Math.round(raw) : raw;
    };
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
  const away = (flip: { value: number }): number =>
    logarithmic ? Math.abs(Math.log(flip.value / base)) : Math.abs(flip.value - base);
  const sides = [most > base ? side(most) : null, least < base ? side(least) : null].filter((flip) => flip !== null);
  return sides.sort((a, b) => away(a) - away(b))[0] ?? null;
}
