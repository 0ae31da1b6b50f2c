import { quantileOf } from "./histogram";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Fewer hours or requests say nothing about a peak: sparse load has none in most hours. */
const FEWEST_HOURS = 24;
const FEWEST_REQUESTS = 500;

/** What happened in each hour since 1970. */
export type Hourly = ReadonlyMap<number, number>;

/**
 * How much more than the mean the busiest hours bring: 95th percentile of the hourly requests over their mean, hours
 * without any counted as 0, over the whole hours of the period. Never below 1; null where the load is too short or sparse.
 */
export function peakFactor(hourly: Hourly, from: number, to: number): number | null {
  const first = Math.ceil(from / HOUR_MS);
  const hours = Math.floor(to / HOUR_MS) - first;
  if (to - from < FEWEST_HOURS * HOUR_MS || hours < 1) return null;
  const counts = new Map<number, number>();
  let sum = 0;
  let all = 0;
  let busy = 0;
  for (const [hour, count] of hourly) {
    all += count;
    if (hour < first || hour >= first + hours || count === 0) continue;
    counts.set(count, (counts.get(count) ?? 0) + 1);
    sum += count;
    busy++;
  }
  if (all < FEWEST_REQUESTS || sum === 0) return null;
  if (hours > busy) counts.set(0, hours - busy);
  const peak = quantileOf(
    [...counts].sort(([a], [b]) => a - b),
    hours,
    0.95,
  );
  return Math.max(1, peak / (sum / hours));
}

/** Share of each hour of the day in a time zone; null where nothing happened. @param zone of the IANA list */
export function hourShares(hourly: Hourly, zone: string): number[] | null {
  const hourOf = hourIn(zone);
  const shares = new Array<number>(24).fill(0);
  let sum = 0;
  for (const [hour, count] of hourly) {
    const at = hourOf(hour);
    shares[at] = (shares[at] ?? 0) + count;
    sum += count;
  }
  return sum === 0 ? null : shares.map((count) => count / sum);
}

function hourIn(zone: string): (hour: number) => number {
  if (zone === "UTC") return (hour) => ((hour % 24) + 24) % 24;
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" });
  return (hour) => Number(format.format(hour * HOUR_MS));
}
