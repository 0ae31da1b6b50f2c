import type { Price, TokenPrices } from "./priceRow";

/**
 * The tokens of one request. `input` counts all of them, with those read from or written to a cache; `cacheWrite` counts
 * all that are written, with those that are kept for an hour.
 */
export interface RequestTokens {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly cacheWrite1h?: number;
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
const ROUNDING = 1e-9;

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
  const { cacheRead: readPrice, cacheWrite: writePrice, cacheWrite1h: hourPrice } = prices;
  const forAnHour = hourPrice === undefined ? 0 : (tokens.cacheWrite1h ?? 0);
  const written = writePrice === undefined ? 0 : tokens.cacheWrite - forAnHour;
  const read = readPrice === undefined ? 0 : tokens.cacheRead;
  const rest = tokens.input - read - written - forAnHour;
  // Shares that sum to one leave a remainder of rounding, which is no token.
  const plain = rest > tokens.input * ROUNDING ? rest : 0;
  const of = (price: Price | undefined, count: number): number =>
    price === undefined ? 0 : (priceAt(price, tokens) * count) / PER_MILLION;
  const input = of(prices.input, plain);
  const cacheRead = of(readPrice, read);
  const cacheWrite = of(writePrice, written) + of(hourPrice, forAnHour);
  const output = of(prices.output, tokens.output);
  return { input, cacheRead, cacheWrite, output, total: input + cacheRead + cacheWrite + output };
}
