import assert from "node:assert/strict";
import { evaluateFormula } from "../../../src/cost/formulas/evaluateFormula";
import { formulaById } from "../../../src/cost/formulas/registry";
import { DAYS_PER_MONTH, HOURS_PER_MONTH } from "../../../src/cost/units";
import type { PLAIN_PRICES } from "./costFixture";
import { builtCatalogue, comparedQuickly } from "./costFixture";

type Row = NonNullable<(typeof PLAIN_PRICES)["rows"]>[number];

/** A row with the prices that a source states, in US dollars for a million tokens. */
const priced = (id: string, input: number, output: number, rest: Partial<Row> = {}): Row => ({
  id,
  provider: "Case",
  name: id,
  currency: "USD",
  input,
  output,
  checked: "2026-11-20",
  source: { title: "case" },
  ...rest,
});
const CATALOGUE = builtCatalogue({
  rows: [
    priced("case/3-15", 3, 15, { cacheRead: 0.3, cacheWrite: 3.75 }),
    priced("case/5-25", 5, 25, { cacheRead: 0.5, cacheWrite: 6.25, cacheWrite1h: 10 }),
    priced("case/1.25-10", 1.25, 10, { cacheRead: 0.125 }),
    priced("case/2-10", 2, 10, { cacheRead: 0.2, cacheWrite: 2.5 }),
    priced("case/0.25-2", 0.25, 2),
    priced("case/flat", 0.1, 0.1),
  ],
});

const near = (found: number | null | undefined, expected: number, tolerance: number, what: string): void => {
  const value = found ?? Number.NaN;
  assert.ok(Math.abs(value / expected - 1) <= tolerance, `${what}: ${value}, not ${expected}`);
};
const formula = (id: string, inputs: Record<string, number>): number => {
  const found = formulaById(id);
  assert.ok(found, id);
  return Number(evaluateFormula(found, inputs));
};
const option = (text: string, id: string): ReturnType<typeof comparedQuickly>["options"][number] => {
  const found = comparedQuickly(`title: t\n${text}`, CATALOGUE).options.find((one) => one.id === id);
  assert.ok(found);
  return found;
};

/** Tokens of one request as a bill reports them. */
interface Request {
  readonly fresh: number;
  readonly read?: number;
  readonly write?: number;
  readonly output: number;
}

/** One request a day, priced as a scenario; a month has the days of a mean month. */
function request(price: string, { fresh, read = 0, write = 0, output }: Request, more = ""): number {
  const input = fresh + read + write;
  const text = `workload: { requestsPerDay: 1000, inputTokens: ${input}, outputTokens: ${output}, cachedShare: ${read / input}, cacheWriteShare: ${write / input} }
options: [{ id: a, kind: closed-api, price: ${price}, tokenFactor: 1${more} }]
`;
  return (option(text, "a").monthly?.total ?? Number.NaN) / (1000 * DAYS_PER_MONTH);
}

// The thirty cases of the review, by number, and where each is tested:
//   here: 1 to 5, 16, 20, 21, 22, 25, 26, 30, and some that were found later
//   priceTruth.test.ts: 6 (batches with cache); reviewFaults.test.ts: 7 (tariffs by weekday, F21)
//   memory.test.ts and compare.test.ts: 8, 9, 10 (cache by the token); memoryCases.test.ts: 11, 12
//   speed.test.ts: 13, 14, 15
//   fleet.test.ts: 17 (router), 18 (base with spill), 19 (provisioned units), 27 (seats), 29 (embeddings, rerank, store)
// Not expressible, because only the wrong result of the source is known: 23 (maplevalley, "255 USD a day", right 0.255) and
// 24 (neuralrouting, "3,100 a week", right 462) lack tokens, prices and requests; 28 (nextgenailearn, "80 to 120 requests/s on
// one H100") lacks the model and both lengths. 25 (kshirol) and 26
// (forg.pro) and 22 (ruibaoantu) give results only; their inputs below are the plainest ones that lead to these.
describe("public bills", () => {
  it("of one request with a written cache: BerriAI/litellm#9812", () => {
    const usage = { fresh: 3, write: 12_304, output: 550 };
    near(request("case/3-15", usage), 0.05439, 2e-4, "scenario");
    const inputs = { uncachedInputTokens: 3, cacheWriteTokens: 12_304, outputTokens: 550 };
    near(
      formula("apiBill", { ...inputs, priceInPerM: 3, priceCacheWritePerM: 3.75, priceOutPerM: 15 }),
      0.05439,
      2e-4,
      "formula",
    );
  });

  it("of one request that reads a cache: maximhq/bifrost#904", () =>
    near(request("case/1.25-10", { fresh: 51_232, read: 1_188_096, output: 12_909 }), 0.341642, 1e-6, "scenario"));

  it("of one request that reads nearly all of a prompt: Agenta-AI/agenta#5711", () => {
    // 25,978 tokens of prompt, 24,540 of them read at a tenth: 0.005955, and 0.039084 at full price. The answer has what is left.
    const output = Math.round((0.005955 - (1438 * 1.5 + 24_540 * 0.15) / 1e6) / 9e-6);
    assert.equal(output, 13);
    near(request("google/gemini-3.5-flash", { fresh: 1438, read: 24_540, output }), 0.005955, 1e-4, "scenario");
    near(request("google/gemini-3.5-flash", { fresh: 25_978, output }), 0.039084, 1e-4, "without the cache");
    const inputs = { uncachedInputTokens: 1438, cacheReadTokens: 24_540, outputTokens: output };
    const prices = { priceInPerM: 1.5, priceCacheReadPerM: 0.15, priceOutPerM: 9 };
    near(formula("apiBill", { ...inputs, ...prices }), 0.005955, 1e-4, "formula");
  });

  it("of 3,007 sessions of a coding agent: 10,215 USD, 3,734 of them for writes (wiki.totto.org)", () => {
    // Of the input 4.7 % are written, 95.3 % read; the sums that are given say how many tokens that is at 6.25 and 0.5 USD.
    const written = 3734 / 6.25;
    const all = written / 0.047;
    const [read, fresh] = [all * 0.952, all * 0.001];
    const output = (10_215 - 3734 - read * 0.5 - fresh * 5) / 25;
    const millions = { fresh: fresh * 1000, read: read * 1000, write: written * 1000, output: output * 1000 };
    near(request("case/5-25", millions) * 1000, 10_215, 1e-9, "the mix of the log");
    // The same tokens by the mix of a preset that reads 80 % and writes nothing: 18,261 in the review.
    const preset = { fresh: all * 200, read: all * 800, output: output * 1000 };
    near(request("case/5-25", preset) * 1000, 18_261, 0.01, "the mix of a preset");
  });

  it("of a month of 120 M tokens in and 40 M out at 0.25 and 2 USD: 110 (induwara.lk)", () =>
    near(request("case/0.25-2", { fresh: 1200, output: 400 }) * 100_000, 110, 1e-9, "scenario"));

  it("of one request that writes a large cache: maximhq/bifrost#3451", () =>
    near(request("case/5-25", { fresh: 6, write: 159_217, output: 2745 }), 1.06376125, 1e-9, "scenario"));

  it("of a turn of an agent: stakwork/stakgraph#1688", () =>
    // 0.0425; the report rounds up to 0.044 and has full price at 0.184.
    near(
      request("case/2-10", { fresh: 2000, read: 80_000, write: 5000, output: 1000 }),
      (2000 * 2 + 80_000 * 0.2 + 5000 * 2.5 + 1000 * 10) / 1e6,
      1e-9,
      "scenario",
    ));

  it("of writes that are kept for an hour: twice the input, where five minutes are one and a quarter", () => {
    const usage = { fresh: 1000, write: 100_000, output: 0 };
    near(request("case/5-25", usage), (1000 * 5 + 100_000 * 6.25) / 1e6, 1e-9, "5 minutes");
    near(request("case/5-25", usage, ", cacheTtl: 1h"), (1000 * 5 + 100_000 * 10) / 1e6, 1e-9, "1 hour");
  });

  it("of a region that costs a tenth more, said beside the figure", () => {
    const text = (more: string): string =>
      `workload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100 }\noptions: [{ id: a, kind: closed-api, price: case/3-15${more} }]\n`;
    const [plain, surcharged] = [option(text(""), "a"), option(text(", priceFactor: 1.1"), "a")];
    near(surcharged.monthly?.total, (plain.monthly?.total ?? 0) * 1.1, 1e-12, "scenario");
    assert.deepEqual(
      surcharged.remarks.filter(({ code }) => code === "price-factor"),
      [{ code: "price-factor", args: [1.1] }],
    );
  });
});

describe("public sums about machines", () => {
  it("a rented server by the million tokens: 166 yuan an hour at 1,000 tokens/s are 46", () =>
    near(formula("costPerMillionTokens", { perHour: 166, tokensPerSecond: 1000, utilization: 1 }), 46.1, 0.005, "CNY"));

  it("tokens of a month at so many a second, which a source has a thousand times too small", () =>
    near(formula("capacityTokens", { tokensPerSecond: 175.3, hoursPerMonth: 730 }), 460.7e6, 0.001, "tokens"));

  it("from how many tokens a rented GPU is cheaper: 1.45 thousand million a month (induwara.lk)", () => {
    // 1.19 USD an hour over 729.6 hours with 15 % for storage and traffic, against 110 USD for 160 M tokens.
    const [rent, bill] = [1.19 * 729.6 * 1.15, 110];
    near(rent, 998.46, 1e-5, "rent");
    near((rent / bill) * 160e6, 1.45e9, 0.005, "tokens");
    const { breakEvens } = comparedQuickly(
      `title: t
workload: { requestsPerDay: 1000, inputTokens: 1200, outputTokens: 400, peakFactor: 1 }
options:
  - { id: api, kind: closed-api, price: case/0.25-2, tokenFactor: 1 }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, rentPerGpuHour: 1.19, measuredTokensPerSecond: 2500, tokenFactor: 1 }
assumptions: { rentExtras: 0.15, staffMonthly: 0, softwareMonthly: 0, setupCost: 0, headroom: 1, minReplicas: 1, rentDeclinePerYear: 0, priceDeclinePerYear: 0 }
`,
      CATALOGUE,
    );
    // Ours has 730 hours and the days of a mean month.
    near(Number(breakEvens[0]?.requestsPerDay) * DAYS_PER_MONTH * 1600, 1.45e9, 0.005, "scenario");
  });

  it("a small mixture on one H100 with 32 requests at once: 2,765 tokens/s within the band (ai-bot-pro/achatbot#183)", () => {
    const { machines } = option(
      `workload: { requestsPerDay: 1000, inputTokens: 512, outputTokens: 1024 }
options: [{ id: a, kind: self-hosted, model: gpt-oss-20b, precision: fp4, hardware: h100-80gb, maxConcurrency: 32, tokenFactor: 1 }]
`,
      "a",
    );
    const speed = machines?.throughput;
    assert.ok(speed && speed.low <= 2765 && speed.high >= 2765, `${speed?.low} to ${speed?.high}`);
    near(speed.tokensPerSecond, 2765, 0.5, "middle");
  });

  it("power of a server of eight GPUs: 161.28 a day, 63,072 a year at 7.2 kW (ruibaoantu)", () => {
    const inputs = { gpus: 8, kwPerGpu: 0.7, serverKw: 0, pue: 1.2, usdPerKwh: 1 };
    near(formula("powerCostPerHour", inputs) * 24, 161.28, 1e-9, "a day");
    near(formula("powerCostPerHour", { ...inputs, kwPerGpu: 0.75 }) * 8760, 63_072, 1e-9, "a year");
  });

  it("break-even of a rented GPU: 8,111.1 M tokens a month, which one machine may not carry (forg.pro)", () => {
    const inputs = { fixedMonthly: 1460, blendedPerM: 0.18 };
    near(formula("breakEvenTokensPerMonth", inputs), 8111.1e6, 1e-4, "tokens");
    const found = formulaById("breakEvenTokensPerMonth");
    assert.ok(found);
    assert.equal(evaluateFormula(found, { ...inputs, capacityTokens: 5e9 }), "over capacity");
  });

  it("renting against paying by the request: 1.44 M requests a month of 720 hours (float16.cloud, chapter 4)", () =>
    near(
      formula("breakEvenRequestsPerHour", { gpuPerHour: 4, apiPerRequest: 0.002 }) * 720,
      1_440_000,
      1e-9,
      "requests",
    ));

  it("machines that sleep against machines that stand: they cost the same at the duty that the premium gives", () => {
    // Guides put the crossing at 40 to 65 % of the hours, where a price by the second is 2.5 to 1.54 times the rent.
    const month = (hoursADay: number, rent: number, fleet = ""): number =>
      option(
        `workload:
  requestsPerDay: ${hoursADay * 36_000}
  inputTokens: 0
  outputTokens: 100
  peakFactor: 1
  hours: { zone: UTC, days: [mon, tue, wed, thu, fri, sat, sun], from: 0, to: ${hoursADay} }
options: [{ id: a, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 1000, rentPerGpuHour: ${rent}, tokenFactor: 1${fleet} }]
assumptions: { rentExtras: 0, staffMonthly: 0, softwareMonthly: 0, setupCost: 0, headroom: 1, minReplicas: 1 }
`,
        "a",
      ).monthly?.total ?? Number.NaN;
    const asleep = ", fleet: serverless, targetUse: 1";
    const standing = 2 * HOURS_PER_MONTH;
    for (const hours of [10, 12, 16]) {
      near(month(hours, 2), standing, 1e-9, "day and night");
      near(month(hours, (2 * 24) / hours, asleep), standing, 0.01, `busy for ${hours} hours`);
      assert.ok(month(hours - 2, (2 * 24) / hours, asleep) < standing * 0.9, "below it sleeping is cheaper");
    }
  });

  it("a machine that sleeps is paid for while it answers, even where it falls asleep at once", () => {
    const text = (
      idle: number,
    ): string => `workload: { requestsPerDay: 24, inputTokens: 0, outputTokens: 36000, peakFactor: 1 }
options: [{ id: a, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 1000, tokensPerSecondPerUser: 100, timeToFirstTokenS: 0, rentPerGpuHour: 2, tokenFactor: 1, fleet: serverless, startUpMinutes: 0, idleMinutes: ${idle} }]
assumptions: { rentExtras: 0, staffMonthly: 0, softwareMonthly: 0, setupCost: 0 }
`;
    // A request an hour takes 6 minutes: on for 1 - exp(-0.1) of the time.
    near(option(text(0), "a").monthly?.total, 2 * HOURS_PER_MONTH * (1 - Math.exp(-0.1)), 1e-6, "scenario");
    assert.ok((option(text(5), "a").monthly?.total ?? 0) > (option(text(0), "a").monthly?.total ?? 0));
  });
});
