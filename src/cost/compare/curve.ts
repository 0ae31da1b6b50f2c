import { logSpace } from "./crossing";
import type { PreparedOption } from "./prepared";
import type { Quantities } from "./quantities";
import { horizonCost } from "./stream";

/** What one option costs a month on average over the horizon, by volume, in US dollars; null where no bill can be told. */
export interface Curve {
  readonly option: string;
  readonly costs: readonly (number | null)[];
}

/** Cost against volume for all options, over the same volumes. */
export interface Curves {
  /** Requests a day; today's volume is one of them. */
  readonly volumes: readonly number[];
  /** Which of the volumes is today's. */
  readonly today: number;
  readonly curves: readonly Curve[];
}

export const CURVE_POINTS = 200;
/** The chart shows three decades to each side of today's volume. */
const SPAN = 1000;

export function costCurves(options: readonly PreparedOption[], q: Quantities, points = CURVE_POINTS): Curves {
  const centre = Math.max(1, q.requestsPerDay);
  const [first, last] = [Math.max(1, centre / SPAN), centre * SPAN];
  const today = Math.round((Math.log(centre / first) / Math.log(last / first)) * (points - 1));
  const volumes = logSpace(first, last, points).map((volume, index) => (index === today ? centre : volume));
  return {
    volumes,
    today,
    curves: options.map((option) => ({
      option: option.id,
      costs: costsAt(option, q, volumes),
    })),
  };
}

function costsAt(option: PreparedOption, q: Quantities, volumes: readonly number[]): (number | null)[] {
  const running = option.under(q);
  return volumes.map((requests) => {
    const total = horizonCost(running, q, requests);
    return Number.isNaN(total) ? null : total / q.horizonMonths;
  });
}
