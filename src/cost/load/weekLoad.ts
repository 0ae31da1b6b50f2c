import type { WeekSpan } from "../../models/prices/pricesOn";
import { type LoadHours, WEEKDAYS } from "../scenario/scenario";
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
