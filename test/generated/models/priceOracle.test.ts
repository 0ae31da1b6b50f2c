import assert from "node:assert/strict";
import { type Provider, calcPrice, findProvider } from "@pydantic/genai-prices";
import fc from "fast-check";
import { cutCatalogue } from "../../../src/models/prices/cutCatalogue";
import { OTHER_PRICE_KEYS } from "../../../src/models/prices/otherPrices";
import { priceRequest } from "../../../src/models/prices/priceRequest";
import type { OtherPriceRow, Price, PriceRow } from "../../../src/models/prices/priceRow";
import { pricesAt, pricesOn } from "../../../src/models/prices/pricesOn";
import { SELLERS } from "../../../src/models/prices/sellers";

const providers = Object.keys(SELLERS).map((providerId) => findProvider({ providerId }) as Provider);
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
    .flatMap(({ prices }): (Price | undefined)[] => [
      prices.input,
      prices.output,
      prices.cacheRead,
      prices.cacheWrite,
      prices.cacheWrite1h,
    ])
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
    for (const row of catalogue.rows.filter(({ currency, prices }) => currency === "USD" && prices.length > 0)) {
      const provider = oracle(row);
      const model = row.id.slice(row.id.indexOf("/") + 1);
      const compare = (input: number, read: number, write: number, output: number, timestamp: Date): void => {
        const prices = pricesAt(row.prices, timestamp);
        assert.ok(prices, row.id);
        // Some of what is written is kept for an hour.
        const hour = prices.cacheWrite1h === undefined ? 0 : Math.floor(write / 3);
        const own = priceRequest(prices, { input, cacheRead: read, cacheWrite: write, cacheWrite1h: hour, output });
        const theirs = calcPrice(
          {
            input_tokens: input,
            cache_read_tokens: read,
            cache_write_tokens: write,
            cache_write_1h_tokens: hour,
            output_tokens: output,
          },
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

  it("leaves no price of the package out", () => {
    const keys = new Map<string, string>([
      ...Object.entries(OTHER_PRICE_KEYS).map(([id, key]) => [key, id] as const),
      ["cache_write_mtok", "cacheWrite"],
      ["cache_write_1h_mtok", "cacheWrite1h"],
    ]);
    const all = new Map<string, PriceRow | OtherPriceRow>(
      [...catalogue.rows, ...catalogue.others].map((row) => [row.id, row]),
    );
    let compared = 0;
    for (const provider of providers) {
      const perUsd = SELLERS[provider.id]?.billedIn?.perUsd ?? 1;
      for (const model of provider.models) {
        const list = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
        const row = all.get(`${provider.id}/${model.id}`);
        list.forEach(({ prices }, index) => {
          const { other, ...text } = (row?.prices[index]?.prices ?? {}) as Record<string, Price> & {
            other?: Record<string, Price>;
          };
          const own: Record<string, Price> = { ...text, ...other };
          for (const [key, price] of Object.entries(prices as Record<string, number | { base: number }>)) {
            const found = own[keys.get(key) ?? ""];
            const base = typeof price === "number" ? price : price.base;
            // A row whose text costs nothing has no known price, and its zero is none.
            if (row && row.prices.length === 0) continue;
            assert.ok(found !== undefined, `${provider.id}/${model.id} has no ${key}`);
            const ownBase = typeof found === "number" ? found : found.base;
            assert.ok(
              Math.abs(ownBase - base * perUsd) <= (perUsd === 1 ? 0 : 0.005),
              `${provider.id}/${model.id} ${key}: ${ownBase}, not ${base * perUsd}`,
            );
            compared++;
          }
        });
        if (row) assert.equal(row.deprecated, model.deprecated ?? false, row.id);
      }
    }
    assert.ok(compared > 3000, String(compared));
  });

  it("keeps yuan prices in yuan, without the rate at which the catalogue converted them", () => {
    const row = catalogue.rows.find(({ id }) => id === "zhipuai/GLM-5.3");
    assert.equal(row?.currency, "CNY");
    assert.deepEqual(row.prices[0]?.prices, { input: 8, output: 28, cacheRead: 2 });
  });

  it("says who sells: the vendor, a host, a reseller, or nobody known", () => {
    const kindOf = (id: string): string | undefined => catalogue.rows.find((row) => row.id === id)?.kind;
    assert.deepEqual(
      [
        "openai/gpt-4o",
        "openai/gpt-oss-120b",
        "openai/gpt-5-image",
        "google/gemini-3.8-flash",
        "google/claude-opus-5",
        "google/gemini-pro",
        "groq/llama-3.1-8b-instant",
        "azure/o3-mini",
        "azure/phi-4-mini-instruct",
        "openrouter/openai/gpt-4o",
        "mistral/mistral-small-24b-instruct-2501",
      ].map((id) => kindOf(id)),
      [
        "vendor",
        "unverified",
        "unverified",
        "vendor",
        "host",
        "unverified",
        "host",
        "host",
        "unverified",
        "reseller",
        "unverified",
      ],
    );
  });

  it("shares a week among the prices of its hours", () => {
    const row = catalogue.rows.find(({ id }) => id === "deepseek/deepseek-chat");
    assert.ok(row);
    const parts = pricesOn(row.prices, "2026-11-24");
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
