import { type LoadHours, WEEKDAYS } from "../../cost/scenario/workload";
import { DAY_MS, HOUR_MS, type Hourly } from "../usage/hours";

const HOURS_PER_DAY = 24;
const HOURS_PER_WEEK = 168;
/** Less than a week tells no weekend, and so few requests no hours. */
const FEWEST_DAYS = 7;
const FEWEST_REQUESTS = 500;
/** Longer logs are of another time as well; it bounds the work. */
const MOST_DAYS = 1100;
/** Hours outside which nothing is said to come have to hold so much of the load. */
const LEAST_INSIDE = 0.9;
/** And to explain so much of how the load differs from an even one. */
const LEAST_EXPLAINED = 0.5;

/**
 * The hours of the week within which the load comes, as a scenario tells them: of all spans of whole hours on the busiest days
 * the one whose even load is nearest to what was measured by least squares. `even` where the load comes by day and night alike;
 * null where the logs are too short or too few to tell.
 * @param from start of what the logs cover, milliseconds since 1970; @param to its end
 * @param zone of the IANA list
 */
export function hoursProfile(hourly: Hourly, from: number, to: number, zone: string): LoadHours | "even" | null {
  const rates = weekRates(hourly, from, to, zone);
  if (!rates) return null;
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  const mean = total / HOURS_PER_WEEK;
  const squares = rates.reduce((sum, rate) => sum + (rate / mean) ** 2, 0);
  const even = squares - HOURS_PER_WEEK;
  let best: { hours: LoadHours; error: number } | null = null;
  for (let start = 0; start < HOURS_PER_DAY; start++)
    for (let length = 1; length <= (start === 0 ? HOURS_PER_DAY : HOURS_PER_DAY - 1); length++) {
      const days = busiestDays(rates, start, length);
      let inside = 0;
      days.forEach(({ load }, index) => {
        inside += load;
        const hours = (index + 1) * length;
        // The sum of (load - box)² over the week, where the box is HOURS_PER_WEEK / hours within and 0 outside.
        const height = HOURS_PER_WEEK / hours;
        const error = squares - (2 * height * inside) / mean + height * HOURS_PER_WEEK;
        if (inside < total * LEAST_INSIDE || (best && error >= best.error - 1e-9)) return;
        const chosen = new Set(days.slice(0, index + 1).map(({ day }) => day));
        const end = (start + length) % HOURS_PER_DAY;
        best = {
          hours: {
            zone,
            days: WEEKDAYS.filter((_, day) => chosen.has(day)),
            from: start,
            to: end === 0 ? HOURS_PER_DAY : end,
          },
          error,
        };
      });
    }
  const found = best as { hours: LoadHours; error: number } | null;
  return found && even > 0 && found.error <= even * (1 - LEAST_EXPLAINED) ? found.hours : "even";
}

/** The days of the week (0 is Monday) by what comes within a span that begins on them, the busiest first. */
function busiestDays(rates: readonly number[], start: number, length: number): { day: number; load: number }[] {
  return WEEKDAYS.map((_, day) => {
    let load = 0;
    for (let hour = 0; hour < length; hour++) load += rates[(day * HOURS_PER_DAY + start + hour) % HOURS_PER_WEEK] ?? 0;
    return { day, load };
  }).sort((a, b) => b.load - a.load);
}

/** Mean requests in each hour of the week from Monday 0:00 in a zone; null where they cannot be told. */
function weekRates(hourly: Hourly, from: number, to: number, zone: string): number[] | null {
  const days = (to - from) / DAY_MS;
  const requests = [...hourly.values()].reduce((sum, count) => sum + count, 0);
  if (!(days >= FEWEST_DAYS && days <= MOST_DAYS) || requests < FEWEST_REQUESTS) return null;
  const cellOf = cellIn(zone);
  const counts = new Array<number>(HOURS_PER_WEEK).fill(0);
  const times = new Array<number>(HOURS_PER_WEEK).fill(0);
  for (let hour = Math.floor(from / HOUR_MS); hour < Math.ceil(to / HOUR_MS); hour++) {
    const cell = cellOf(hour);
    counts[cell] = (counts[cell] ?? 0) + (hourly.get(hour) ?? 0);
    times[cell] = (times[cell] ?? 0) + 1;
  }
  return counts.map((count, cell) => count / Math.max(1, times[cell] ?? 0));
}

/** The hour of the week, from Monday 0:00, of an hour since 1970. */
function cellIn(zone: string): (hour: number) => number {
  const format = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    weekday: "short",
    hour: "numeric",
    hourCycle: "h23",
  });
  return (hour) => {
    const parts = format.formatToParts(hour * HOUR_MS);
    const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? "";
    const day = WEEKDAYS.findIndex((weekday) => weekday === of("weekday").toLowerCase());
    return day * HOURS_PER_DAY + Number(of("hour"));
  };
}
