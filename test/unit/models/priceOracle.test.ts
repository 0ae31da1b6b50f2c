import assert from "node:assert/strict";
import { type Provider, calcPrice, findProvider } from "@pydantic/genai-prices";
import fc from "fast-check";
import { PROVIDERS, cutCatalogue } from "../../../src/models/prices/cutCatalogue";
import { priceRequest, pricesAt, pricesOfDay } from "../../../src/models/prices/priceRequest";
import type { Price, PriceRow } from "../../../src/models/prices/priceRow";

const providers = PROVIDERS.map((providerId) => findProvider({ providerId }) as Provider);
const catalogue = cutCatalogue(providers, { name: "test", version: "0", date: "2026-09-23" });

/** The library with one row only, so that its loose matching of names cannot pick another. */
function oracle(row: PriceRow): Provider {
  const [provider = ""] = row.id.split("/");
  const model = row.id.slice(provider.length + 1);
  const found = providers.find(({ id }) => id === provider);
  const own = found?.models.find(({ id }) => id === model);
  assert.ok(found && own, row.id);
  return { ...found, models: [{ ...own, match: { equals: model } }] };
}

/** Token counts on both sides of every tier edge of a row. */
function edges(row: PriceRow): number[] {
  const tiers = row.prices
    .flatMap(({ prices }): (Price | undefined)[] => [prices.input, prices.output, prices.cacheRead, prices.cacheWrite])
    .flatMap((price) => (typeof price === "object" ? price.tiers : []));
  return [...new Set(tiers.flatMap(({ aboveInput }) => [aboveInput - 1, aboveInput, aboveInput + 1]))];
}

const DATES = [
  "2025-06-01T00:00:00Z",
  "2026-03-12T23:59:59.999Z",
  "2026-03-13T00:00:00Z",
  "2026-08-17T00:29:59Z",
  "2026-08-17T00:30:00Z",
  "2026-09-01T02:00:00Z",
  "2026-09-01T07:30:00Z",
  "2026-11-24T16:29:59Z",
  "2026-11-24T16:30:00Z",
  "2027-01-01T00:00:00Z",
].map((date) => new Date(date));

describe("pricing against the library it was cut from", () => {
  let checked = 0;

  it("agrees for random requests over every row, on both sides of every tier edge and condition", function () {
    this.timeout(60_000);
    for (const row of catalogue.rows) {
      const provider = oracle(row);
      const model = row.id.slice(row.id.indexOf("/") + 1);
      const compare = (input: number, read: number, write: number, output: number, timestamp: Date): void => {
        const prices = pricesAt(row.prices, timestamp);
        assert.ok(prices, row.id);
        const own = priceRequest(prices, { input, cacheRead: read, cacheWrite: write, output });
        const theirs = calcPrice(
          { input_tokens: input, cache_read_tokens: read, cache_write_tokens: write, output_tokens: output },
          model,
          { provider, timestamp },
        );
        assert.ok(theirs, row.id);
        assert.ok(
          Math.abs(own.total - theirs.total_price) <= 1e-9 * Math.max(1, theirs.total_price),
          `${row.id} ${JSON.stringify({ input, read, write, output, timestamp })}: ${own.total}, not ${theirs.total_price}`,
        );
        checked++;
      };
      for (const edge of edges(row))
        for (const at of DATES) compare(edge, Math.floor(edge / 3), Math.floor(edge / 4), 1000, at);
      fc.assert(
        fc.property(
          fc.nat(600_000),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(50_000),
          fc.constantFrom(...DATES),
          (input, a, b, output, at) => {
            const read = Math.floor(input * a);
            compare(input, read, Math.floor((input - read) * b), output, at);
          },
        ),
        { numRuns: 12, seed: 20_261_124 },
      );
    }
    assert.ok(checked >= 5000, `${checked} requests were priced`);
  });

  it("prices the known examples", () => {
    const price = (id: string, input: number, cacheRead: number, cacheWrite: number, output: number): number => {
      const row = catalogue.rows.find((candidate) => candidate.id === id);
      const prices = row && pricesAt(row.prices, new Date("2026-11-24T12:00:00Z"));
      assert.ok(prices);
      return priceRequest(prices, { input, cacheRead, cacheWrite, output }).total;
    };
    assert.ok(Math.abs(price("openai/gpt-4o", 1000, 0, 0, 100) - 0.0035) < 1e-12);
    assert.ok(Math.abs(price("openai/gpt-4o", 1e6, 8e5, 0, 1e5) - 2.5) < 1e-9);
    assert.ok(Math.abs(price("anthropic/claude-opus-4-1", 1e6, 8e5, 1e5, 1e5) - 12.075) < 1e-9);
    assert.ok(Math.abs(price("google/gemini-2.5-pro", 200_000, 0, 0, 1000) - 0.26) < 1e-12);
    assert.ok(Math.abs(price("google/gemini-2.5-pro", 200_001, 0, 0, 1000) - 0.5150025) < 1e-12);
  });

  it("shares a day among the prices of its hours", () => {
    const row = catalogue.rows.find(({ id }) => id === "deepseek/deepseek-chat");
    assert.ok(row);
    const parts = pricesOfDay(row.prices, "2026-11-24");
    assert.ok(parts.length >= 2);
    assert.ok(Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-12);
    // 00:30 to 16:30 is the standard price: two thirds of a day.
    const standard = parts.filter(({ prices }) => prices.input === 0.27).reduce((sum, { share }) => sum + share, 0);
    assert.ok(Math.abs(standard - 16 / 24) < 1e-12, String(standard));
  });

  it("takes no row without a price for both kinds of tokens, and no zero for a price", () => {
    const provider = {
      id: "openai",
      name: "OpenAI",
      models: [
        { id: "free", prices: { input_mtok: 0, output_mtok: 0 } },
        { id: "speech", prices: { input_mtok: 1 } },
        { id: "text", prices: { input_mtok: 1, output_mtok: 2 } },
      ],
    };
    const { rows } = cutCatalogue([provider], { name: "x", version: "1", date: "2026-01-01" });
    assert.deepEqual(
      rows.map(({ id, prices }) => [id, prices.length]),
      [
        ["openai/free", 0],
        ["openai/text", 1],
      ],
    );
  });

  it("refuses what is no catalogue and says where", () => {
    const cut = (upstream: unknown) => () => cutCatalogue(upstream, { name: "x", version: "1", date: "2026-01-01" });
    assert.throws(cut({}), /a list of providers/);
    assert.throws(cut([]), /no row of a known provider/);
    assert.throws(
      cut([{ id: "openai", name: "OpenAI", models: [{ id: "a", prices: { input_mtok: -1, output_mtok: 1 } }] }]),
      /models\.0\.prices/,
    );
    assert.throws(
      cut([
        {
          id: "openai",
          name: "OpenAI",
          models: [
            {
              id: "a",
              prices: [
                {
                  constraint: { start_time: "noon", end_time: "16:30:00Z" },
                  prices: { input_mtok: 1, output_mtok: 1 },
                },
              ],
            },
          ],
        },
      ]),
      /noon is not a time/,
    );
  });
});
