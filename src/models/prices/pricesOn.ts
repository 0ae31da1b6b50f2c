import type { ConditionalPrices, PriceCondition, TokenPrices } from "./priceRow";

const DAY_SECONDS = 86_400;
const WEEK_DAYS = 7;

/** The prices that hold at a moment: the last entry whose condition is met, else the first. */
export function pricesAt(list: readonly ConditionalPrices[], at: Date): TokenPrices | undefined {
  return found(list, (condition) => holds(condition, at, at));
}

function found(
  list: readonly ConditionalPrices[],
  met: (condition: PriceCondition | null) => boolean,
): TokenPrices | undefined {
  for (let index = list.length - 1; index >= 0; index--) {
    const entry = list[index];
    if (entry && met(entry.condition)) return entry.prices;
  }
  return list[0]?.prices;
}

/** Whether a condition is met at a time of the week, by a tariff of another day. */
function holds(condition: PriceCondition | null, time: Date, tariff: Date): boolean {
  if (condition === null) return true;
  if (condition.type === "from") return tariff >= new Date(`${condition.date}T00:00:00Z`);
  const second =
    time.getUTCHours() * 3600 + time.getUTCMinutes() * 60 + time.getUTCSeconds() + time.getUTCMilliseconds() / 1000;
  const { start, end, days } = condition;
  // What runs past midnight belongs to the day on which it began.
  const early = end < start && second < end;
  if (days && !days.includes((time.getUTCDay() + (early ? WEEK_DAYS - 1 : 0)) % WEEK_DAYS)) return false;
  return end < start ? second >= start || early : second >= start && second < end;
}

/** A share of the week with the prices that hold in it. */
export interface WeekPart {
  readonly share: number;
  readonly prices: TokenPrices;
}

/** A span of the week in seconds from Monday 00:00 UTC. */
export interface WeekSpan {
  readonly start: number;
  readonly end: number;
}

const WHOLE_WEEK: readonly WeekSpan[] = [{ start: 0, end: WEEK_DAYS * DAY_SECONDS }];
/** A Monday; only its weekday counts. */
const MONDAY = Date.UTC(2024, 0, 1);

/**
 * The prices by the tariff of a day (ISO date, UTC), with the share of the load that pays each; one part where none goes by
 * the hour or by the day of the week.
 * @param load when the load arrives, evenly within each span; the whole week where it is left out
 */
export function pricesOn(
  list: readonly ConditionalPrices[],
  day: string,
  load: readonly WeekSpan[] = WHOLE_WEEK,
): WeekPart[] {
  const tariff = new Date(`${day}T00:00:00Z`);
  if (!list.some(({ condition }) => condition?.type === "hours")) {
    const prices = found(list, (condition) => holds(condition, tariff, tariff));
    return prices ? [{ share: 1, prices }] : [];
  }
  const edges = new Set([0]);
  for (const { condition } of list) {
    if (condition?.type !== "hours") continue;
    edges.add(condition.start);
    edges.add(condition.end % DAY_SECONDS);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const all = load.reduce((sum, { start, end }) => sum + end - start, 0);
  const shares = new Map<TokenPrices, number>();
  for (let weekday = 0; weekday < WEEK_DAYS; weekday++) {
    starts.forEach((start, index) => {
      const from = weekday * DAY_SECONDS + start;
      const to = weekday * DAY_SECONDS + (starts[index + 1] ?? DAY_SECONDS);
      const seconds = load.reduce(
        (sum, span) => sum + Math.max(0, Math.min(to, span.end) - Math.max(from, span.start)),
        0,
      );
      if (seconds === 0) return;
      const time = new Date(MONDAY + from * 1000);
      const prices = found(list, (condition) => holds(condition, time, tariff));
      if (prices) shares.set(prices, (shares.get(prices) ?? 0) + seconds / all);
    });
  }
  return [...shares].map(([prices, share]) => ({ share, prices }));
}

/** The days on which the prices change, as ISO dates in order. */
export function priceChanges(list: readonly ConditionalPrices[]): string[] {
  return list.flatMap(({ condition }) => (condition?.type === "from" ? [condition.date] : [])).sort();
}
