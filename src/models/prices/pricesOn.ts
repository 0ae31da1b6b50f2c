import type { ConditionalPrices, PriceCondition, TokenPrices } from "./priceRow";

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
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

/**
 * The prices by the tariff of a day (ISO date, UTC), with the share of a week in which each holds; one part where none goes
 * by the hour or by the day of the week.
 */
export function pricesOn(list: readonly ConditionalPrices[], day: string): WeekPart[] {
  const tariff = new Date(`${day}T00:00:00Z`);
  const edges = new Set([0]);
  for (const { condition } of list) {
    if (condition?.type !== "hours") continue;
    edges.add(condition.start);
    edges.add(condition.end % DAY_SECONDS);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const shares = new Map<TokenPrices, number>();
  const days = list.some(({ condition }) => condition?.type === "hours") ? WEEK_DAYS : 1;
  for (let weekday = 0; weekday < days; weekday++) {
    starts.forEach((start, index) => {
      const time = new Date(tariff.getTime() + weekday * DAY_MS + start * 1000);
      const prices = found(list, (condition) => holds(condition, time, tariff));
      const seconds = (starts[index + 1] ?? DAY_SECONDS) - start;
      if (prices) shares.set(prices, (shares.get(prices) ?? 0) + seconds / (days * DAY_SECONDS));
    });
  }
  return [...shares].map(([prices, share]) => ({ share, prices }));
}

/** The days on which the prices change, as ISO dates in order. */
export function priceChanges(list: readonly ConditionalPrices[]): string[] {
  return list.flatMap(({ condition }) => (condition?.type === "from" ? [condition.date] : [])).sort();
}
