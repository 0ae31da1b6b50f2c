import assert from "node:assert/strict";
import { findingSentences } from "../../../src/cost/words/sentences";
import { remarkLines } from "../../../src/cost/words/remarks";
import type { OverlayFile } from "../../../src/models/prices/overlayFile";
import { DAYS_PER_MONTH } from "../../../src/cost/units";
import { PLAIN_PRICES, builtCatalogue, comparedQuickly } from "./costFixture";

const SOURCE = { title: "offer" };
const CATALOGUE = builtCatalogue(PLAIN_PRICES);

/** A comparison of one API option at 1,000 requests of 1,000 and 100 tokens. */
function one(
  price: string,
  { catalogue = CATALOGUE, workload = "", rest = "" } = {},
): ReturnType<typeof comparedQuickly> {
  return comparedQuickly(
    `title: t\nworkload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100${workload} }\noptions: [{ id: a, kind: closed-api, price: ${price} }]\n${rest}`,
    catalogue,
  );
}

function near(value: number | null | undefined, expected: number): void {
  assert.ok(Math.abs((value ?? Number.NaN) - expected) <= 1e-9 * Math.max(1, expected), `${value}, not ${expected}`);
}

function row(id: string, more: object): OverlayFile {
  const base = { id, provider: "Acme", name: "X", currency: "USD", input: 2, output: 8, checked: null, source: SOURCE };
  return { rows: [{ ...base, ...more } as NonNullable<OverlayFile["rows"]>[number]] };
}

const codes = (comparison: ReturnType<typeof comparedQuickly>): string[] =>
  comparison.options.flatMap(({ remarks }) => remarks.map(({ code }) => code));

describe("what is said of prices", () => {
  const words = CATALOGUE.facts.words;

  it("never gives a date to a price that has none, and counts those that have", () => {
    const undated = one("acme/x", { catalogue: builtCatalogue(row("acme/x", {})) });
    assert.match(
      findingSentences(undated, words).join(" "),
      /These prices are not dated; the catalogue is of 2026-09-23\./,
    );
    // The row is not of the catalogue, so the catalogue's day says nothing of it; its own source does.
    assert.deepEqual(
      undated.options[0]?.remarks.filter(({ code }) => code.startsWith("price-not")),
      [{ code: "price-not-checked", args: [SOURCE.title] }],
    );
    assert.ok(codes(one("deepseek/deepseek-v4-flash")).includes("price-not-dated"));
    assert.match(findingSentences(one("acme/closed"), words).join(" "), /Prices checked on 2026-11-20\./);
    const rented = comparedQuickly(
      "title: t\noptions: [{ id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb }]\n",
      CATALOGUE,
    );
    assert.match(findingSentences(rented, words).join(" "), /Prices checked on 2026-05\./);
    assert.ok(codes(rented).includes("price-age-about"));
  });

  it("takes the day on which upstream checked a price, and none where the price is not the one that was checked", () => {
    const checked = (id: string): string | null | undefined => CATALOGUE.prices.get(id)?.checked;
    assert.equal(checked("openai/gpt-4o"), "2025-07-04");
    assert.equal(checked("groq/llama-3.3-70b-versatile"), "2025-08-12");
    assert.equal(checked("together/meta-llama/Llama-3.3-70B-Instruct-Turbo"), "2025-07-03");
    // Checked at another price.
    assert.equal(checked("deepseek/deepseek-v4-flash"), null);
    assert.equal(checked("novita/deepseek/deepseek-r1"), null);
  });

  it("says that the catalogue is old once it is, by itself and once", () => {
    const later = { ...CATALOGUE, today: "2026-12-23" };
    const lines = findingSentences(one("acme/closed", { catalogue: later }), words);
    assert.equal(lines.filter((line) => line.includes("2026-09-23")).length, 1);
    assert.doesNotMatch(findingSentences(one("acme/closed"), words).join(" "), /2026-09-23/);
  });

  it("prints remarks in text", () => {
    const lines = remarkLines(one("openai/gpt-oss-120b"), words);
    assert.match(lines.join(" "), /OpenAI is not known to charge it/);
  });

  it("counts a listed rise over the horizon, but not in the present month", () => {
    const catalogue = builtCatalogue(row("acme/x", { later: [{ from: "2027-01-01", input: 4, output: 16 }] }));
    const comparison = one("acme/x", {
      catalogue,
      rest: "assumptions: { priceDeclinePerYear: 0, horizonMonths: 24 }\n",
    });
    const month = (1000 * DAYS_PER_MONTH * 2800) / 1e6;
    near(comparison.options[0]?.monthly?.total, month);
    // November and December at the old price.
    near(comparison.options[0]?.horizonTotal, month * (2 + 22 * 2));
    assert.ok(codes(comparison).includes("price-changes"));
  });

  it("adds batch and cache discounts up only where the terms say so", () => {
    const workload = ", cachedShare: 0.5, batchShare: 1";
    const of = (stacksWithCache?: boolean): ReturnType<typeof comparedQuickly> =>
      one("acme/x", {
        workload,
        catalogue: builtCatalogue({
          ...row("acme/x", { cacheRead: 0.2 }),
          batch: {
            acme: {
              factor: 0.5,
              checked: null,
              source: SOURCE,
              ...(stacksWithCache === undefined ? {} : { stacksWithCache }),
            },
          },
        }),
      });
    const requests = (1000 * DAYS_PER_MONTH) / 1e6;
    near(of(true).options[0]?.monthly?.total, requests * 0.5 * (500 * 2 + 500 * 0.2 + 800));
    near(of(false).options[0]?.monthly?.total, requests * (0.5 * (500 * 2 + 800) + 500 * 0.2));
    near(of().options[0]?.monthly?.total, requests * (0.5 * (500 * 2 + 800) + 500 * 0.2));
    assert.ok(codes(of()).includes("batch-cache-unknown"));
    assert.ok(!codes(of(false)).includes("batch-cache-unknown"));
  });

  it("knows the batch terms of the vendors, so that ignorance decides nothing", () => {
    const batch = (id: string): unknown => {
      const found = CATALOGUE.prices.get(id)?.batch;
      return found && [found.factor, found.stacksWithCache];
    };
    assert.deepEqual(batch("groq/llama-3.1-8b-instant"), [0.5, null]);
    assert.deepEqual(batch("google/gemini-3.5-flash-lite"), [0.5, false]);
    assert.deepEqual(batch("anthropic/claude-haiku-4-5"), [0.5, true]);
    assert.deepEqual(batch("openai/gpt-4o"), [0.5, true]);
    assert.equal(batch("deepseek/deepseek-flash"), null);
  });

  it("takes a free offer for a price only within limits that are known", () => {
    const of = (free: object): ReturnType<typeof comparedQuickly> =>
      one("acme/x", { catalogue: builtCatalogue(row("acme/x", { input: 0, output: 0, free })) });
    assert.deepEqual(
      of({}).options[0]?.reasonsAgainst.map(({ code }) => code),
      ["free-limits-unknown"],
    );
    assert.equal(of({}).cheapest, null);
    assert.deepEqual(
      of({ requestsPerDay: 999 }).options[0]?.reasonsAgainst.map(({ code }) => code),
      ["free-limits-exceeded"],
    );
    assert.equal(of({ requestsPerDay: 1000 }).options[0]?.monthly?.total, 0);
    assert.deepEqual(one("baidu/ernie-speed-8k").options[0]?.monthly, null);
  });

  it("keeps yuan in yuan, whatever the rate", () => {
    for (const rate of [6.737, 7.25]) {
      const comparison = one("zhipuai/GLM-5.3", { rest: `currency: CNY\nassumptions: { cnyPerUsd: ${rate} }\n` });
      near(comparison.options[0]?.monthly?.total, (1000 * DAYS_PER_MONTH * (1000 * 8 + 100 * 28)) / 1e6);
    }
  });

  it("bills a promotion that ended at the list price, and peak hours on working days only", () => {
    const monthly = (id: string): number | undefined => one(id).options[0]?.monthly?.total;
    near(monthly("zai/GLM-5.3-Flash"), (1000 * DAYS_PER_MONTH * (1000 * 0.15 + 100 * 0.5)) / 1e6);
    const plain = (1000 * DAYS_PER_MONTH * (1000 * 0.22 + 100 * 0.66)) / 1e6;
    near(monthly("deepseek/deepseek-v4-flash"), plain * (1 + 35 / 168));
  });
});
