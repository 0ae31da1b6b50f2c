import type { WeekSpan } from "../../models/prices/pricesOn";
import { type LoadHours, WEEKDAYS } from "../scenario/workload";
import { zoneOffset } from "./zone";

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
export const HOURS_PER_WEEK = 168;

/** The spans of the week (UTC) in which the load arrives, in order. The clock is that of a day (ISO date) in its zone. */
export function loadSpans({ zone, days, from, to }: LoadHours, day: string): WeekSpan[] {
  const offset = zoneOffset(zone, day);
  const length = ((to - from + 24) % 24 || 24) * HOUR;
  const spans = WEEKDAYS.flatMap((weekday, index) =>
    days.includes(weekday) ? within(index * DAY + from * HOUR - offset, length) : [],
  );
  return spans.sort((a, b) => a.start - b.start);
}

/** The load within the hours over its mean of the week. */
export function hoursPeak({ days, from, to }: LoadHours): number {
  return HOURS_PER_WEEK / (new Set(days).size * ((to - from + 24) % 24 || 24));
}

/**
 * The same load with a higher peak: of every run of hours with load so much is moved to the one in its middle that this has
 * the peak, or all of it where that is not enough.
 */
export function withPeak(hours: readonly number[], peak: number): readonly number[] {
  if (peak <= Math.max(...hours) * (1 + 1e-9)) return hours;
  // A run may go over the end of the week, which its beginning follows.
  const start = hours.findIndex((times, hour) => times > 0 && hours.at(hour - 1) === 0);
  const steeper = [...hours];
  for (let at = 0; at < hours.length;) {
    const from = at;
    const hour = (index: number): number => (Math.max(0, start) + index) % hours.length;
    while (at < hours.length && (hours[hour(at)] ?? 0) > 0) at++;
    const run = Array.from({ length: at - from }, (_, index) => hour(from + index));
    const sum = run.reduce((total, index) => total + (hours[index] ?? 0), 0);
    const middle = run[run.length >> 1];
    const top = middle === undefined ? 0 : (hours[middle] ?? 0);
    const moved = sum > top ? Math.min(1, Math.max(0, peak - top) / (sum - top)) : 0;
    for (const index of run) steeper[index] = (hours[index] ?? 0) * (1 - moved) + (index === middle ? moved * sum : 0);
    if (at === from) at++;
  }
  return steeper;
}

/** A span that may begin before the week or end after it, as spans within the week. */
function within(start: number, length: number): WeekSpan[] {
  const first = ((start % WEEK) + WEEK) % WEEK;
  const end = first + length;
  return end <= WEEK
    ? [{ start: first, end }]
    : [
        { start: first, end: WEEK },
        { start: 0, end: end - WEEK },
      ];
}

/** Load by the hour of the week in UTC as a multiple of its mean: 168 numbers whose mean is 1. */
export function hourlyLoad(spans: readonly WeekSpan[]): number[] {
  const seconds = Array.from({ length: HOURS_PER_WEEK }, (_, hour) =>
    spans.reduce((sum, { start, end }) => sum + overlap(start, end, hour * HOUR, (hour + 1) * HOUR), 0),
  );
  const total = seconds.reduce((sum, value) => sum + value, 0);
  return seconds.map((value) => (value * HOURS_PER_WEEK) / total);
}

function overlap(start: number, end: number, from: number, to: number): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}
