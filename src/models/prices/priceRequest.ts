import type { ConditionalPrices, Price, PriceCondition, TokenPrices } from "./priceRow";

/** The tokens of one request. `input` counts all of them, with those read from or written to a cache. */
export interface RequestTokens {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
}

/** What one request costs, by kind of token, in the currency of the prices. */
export interface RequestPrice {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
  readonly total: number;
}

const PER_MILLION = 1e6;

/** The price per million tokens for a request of this size. A tier applies to the whole request. */
export function priceAt(price: Price, tokens: RequestTokens): number {
  if (typeof price === "number") return price;
  let found = price.base;
  for (const { aboveInput, aboveOutput, price: higher } of price.tiers) {
    if (tokens.input > aboveInput && (aboveOutput === 0 || tokens.output > aboveOutput)) found = higher;
  }
  return found;
}

/**
 * The price of one request. Multiply by the number of requests; never price a month's tokens at once, since tiers
 * go by the request.
 * Rules: those of @pydantic/genai-prices, against which a test checks this function.
 */
export function priceRequest(prices: TokenPrices, tokens: RequestTokens): RequestPrice {
  const plainRead = prices.cacheRead === undefined;
  const plainWrite = prices.cacheWrite === undefined;
  const plain = tokens.input - (plainRead ? 0 : tokens.cacheRead) - (plainWrite ? 0 : tokens.cacheWrite);
  const input = (priceAt(prices.input, tokens) * plain) / PER_MILLION;
  const cacheRead = plainRead ? 0 : (priceAt(prices.cacheRead ?? 0, tokens) * tokens.cacheRead) / PER_MILLION;
  const cacheWrite = plainWrite ? 0 : (priceAt(prices.cacheWrite ?? 0, tokens) * tokens.cacheWrite) / PER_MILLION;
  const output = (priceAt(prices.output, tokens) * tokens.output) / PER_MILLION;
  return { input, cacheRead, cacheWrite, output, total: input + cacheRead + cacheWrite + output };
}

/** The prices that hold at a moment: the last entry whose condition is met, else the first. */
export function pricesAt(list: readonly ConditionalPrices[], at: Date): TokenPrices | undefined {
  for (let index = list.length - 1; index >= 0; index--) {
    const entry = list[index];
    if (entry && holds(entry.condition, at)) return entry.prices;
  }
  return list[0]?.prices;
}

function holds(condition: PriceCondition | null, at: Date): boolean {
  if (condition === null) return true;
  if (condition.type === "from") return at >= new Date(`${condition.date}T00:00:00Z`);
  const second =
    at.getUTCHours() * 3600 + at.getUTCMinutes() * 60 + at.getUTCSeconds() + at.getUTCMilliseconds() / 1000;
  const { start, end } = condition;
  return end < start ? second >= start || second < end : second >= start && second < end;
}

/** A share of the day with the prices that hold in it. */
export interface DayPart {
  readonly share: number;
  readonly prices: TokenPrices;
}

const DAY_SECONDS = 86_400;

/** The prices of a day (ISO date, UTC) with the share of the day in which each holds; one part where none goes by the hour. */
export function pricesOfDay(list: readonly ConditionalPrices[], day: string): DayPart[] {
  const edges = new Set([0]);
  for (const { condition } of list) {
    if (condition?.type !== "hours") continue;
    edges.add(condition.start);
    edges.add(condition.end % DAY_SECONDS);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return starts.flatMap((start, index) => {
    const prices = pricesAt(list, new Date(midnight + start * 1000));
    const share = ((starts[index + 1] ?? DAY_SECONDS) - start) / DAY_SECONDS;
    return prices ? [{ share, prices }] : [];
  });
}
