import type { PreparedOption } from "./prepared";
import type { Quantities } from "./quantities";
import { horizonCost } from "./stream";

/** Options whose totals differ by less than this share cost the same: prices and loads are not known any better. */
export const TIE = 0.005;

/** The options that have a total over the horizon, the cheapest first. US dollars. */
export function ranked(
  options: readonly PreparedOption[],
  q: Quantities,
): { readonly option: PreparedOption; readonly total: number }[] {
  return options
    .map((option) => ({ option, total: horizonCost(option.under(q), q) }))
    .filter(({ total }) => !Number.isNaN(total))
    .sort((a, b) => a.total - b.total);
}

/** The option whose total over the horizon is the least. */
export function cheapest(options: readonly PreparedOption[], q: Quantities): PreparedOption | null {
  return ranked(options, q)[0]?.option ?? null;
}
