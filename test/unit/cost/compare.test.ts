import assert from "node:assert/strict";
import { cheapest } from "../../../src/cost/compare/cheapest";
import type { Comparison } from "../../../src/cost/compare/compare";
import { DrawRun, costBands } from "../../../src/cost/compare/draws";
import { PARTS } from "../../../src/cost/compare/monthlyCost";
import { horizonCost } from "../../../src/cost/compare/stream";
import type { Throughput } from "../../../src/cost/compare/throughput";
import { DAYS_PER_MONTH } from "../../../src/cost/units";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const near = (found: number | null | undefined, expected: number, tolerance = 1e-9): void =>
  assert.ok(
    found !== null && found !== undefined && Math.abs(found - expected) <= Math.abs(expected) * tolerance,
    `${String(found)} is not ${expected}`,
  );

describe("the comparison", () => {
  const three = compared(THREE_WAYS, CATALOGUE);
  const option = (id: string) => {
    const found = three.options.find((candidate) => candidate.id === id);
    assert.ok(found);
    return found;
  };

  it("bills an API by request times price", () => {
    const requests = 100_000 * DAYS_PER_MONTH;
    near(option("closed").monthly?.total, requests * ((1000 * 2 + 500 * 8) / 1e6));
    near(option("hosted").monthly?.total, requests * (1500 / 1e6));
    near(option("hosted").perMillionTokens, 1);
    near(option("closed").perRequest, 0.006);
    // 405 English characters are 86 tokens of the reference.
    near(option("hosted").perThousandCharacters, (1000 * (86 / 405)) / 1e6);
  });

  it("takes what was measured of the very load, else what lies between, and never calls a roofline measured", () => {
    const speed = (change: (text: string) => string): Throughput => {
      const found = compared(change(THREE_WAYS), CATALOGUE).options[2]?.machines?.throughput;
      assert.ok(found);
      return found;
    };
    const exact = speed((text) => text.replace("outputTokens: 500", "outputTokens: 1000"));
    assert.equal(exact.kind, "measured");
    assert.ok(exact.rows.some(({ tokensPerSecond, from }) => tokensPerSecond === 15220 && from === "trtllm-1.0"));
    const between = speed((text) => text);
    assert.equal(between.kind, "interpolated");
    assert.ok(between.rows.length > 1);
    const far = speed((text) => text.replace("inputTokens: 1000", "inputTokens: 60000"));
    assert.equal(far.kind, "roofline");
    assert.ok(far.low < far.tokensPerSecond && far.tokensPerSecond < far.high);
    const int4 = speed((text) => text.replace("hardware:", "precision: int4\n    hardware:"));
    assert.equal(int4.kind, "roofline", "the model was measured in 8 and 16 bits");
    const own = speed((text) => text.replace("hardware:", "measuredTokensPerSecond: 900\n    hardware:"));
    assert.deepEqual([own.kind, own.tokensPerSecond, own.sustained], ["own-measurement", 900, 900]);
  });

  it("sizes machines for the peak, two at least, and lets utilization follow", () => {
    const machines = option("own").machines;
    assert.ok(machines);
    const tokensPerSecond = machines.throughput.sustained;
    near(tokensPerSecond, machines.throughput.tokensPerSecond * 0.75);
    const load = (100_000 / 86_400) * 500;
    assert.equal(machines.replicas, 2);
    near(machines.utilization, load / (2 * tokensPerSecond));
    const busy = compared(THREE_WAYS.replace("100000", "10000000"), CATALOGUE).options[2]?.machines;
    assert.equal(busy?.replicas, Math.ceil((load * 100 * 2 * 1.5) / tokensPerSecond));
  });

  it("adds up to the parts", () => {
    for (const { monthly } of three.options)
      near(
        monthly?.total,
        PARTS.reduce((sum, part) => sum + (monthly?.parts[part] ?? 0), 0),
      );
    const own = option("own").monthly?.parts;
    near(own?.hardware, 2 * 2.5 * 730);
    near(own?.setup, 100_000 / 24);
  });

  it("counts a bought machine by its yearly payment, with power and hosting", () => {
    const bought = compared(THREE_WAYS.replace("hardware:", "acquisition: bought\n    hardware:"), CATALOGUE)
      .options[2];
    near(bought?.monthly?.parts.hardware, (2 * 40_000 * 0.3019208) / 12, 1e-6);
    near(bought?.monthly?.parts.power, 2 * (0.7 + 0.25) * 1.4 * 0.15 * 730);
    near(bought?.upfront, 100_000 + 80_000);
    const unknown = compared(
      THREE_WAYS.replace("hardware: h100-80gb", "acquisition: bought\n    hardware: l40s-48gb"),
      CATALOGUE,
    ).options[2];
    assert.deepEqual([unknown?.monthly, unknown?.reasonsAgainst[0]?.code], [null, "purchase-unknown"]);
  });

  it("finds the volume from which own machines are cheaper, and says so of the machines", () => {
    const entry = three.breakEvens.find(({ option: own, against }) => own === "own" && against === "closed");
    assert.ok(entry && typeof entry.requestsPerDay === "number");
    const own = three.prepared.find(({ id }) => id === "own");
    const closed = three.prepared.find(({ id }) => id === "closed");
    const q = three.resolved.values;
    const difference = (volume: number): number =>
      (own ? horizonCost(own.under(q), q, volume) : 0) - (closed ? horizonCost(closed.under(q), q, volume) : 0);
    assert.ok(difference(entry.requestsPerDay * 1.001) < 0 && difference(entry.requestsPerDay * 0.999) > 0);
    near(entry.tokensPerMonth, (entry.requestsPerDay * DAYS_PER_MONTH * 1500) / 1e6);
    const fixed = compared(
      THREE_WAYS.replace("hardware:", "replicas: 2\n    measuredTokensPerSecond: 300\n    hardware:"),
      CATALOGUE,
    );
    assert.equal(fixed.breakEvens.find(({ option: id }) => id === "own")?.requestsPerDay, "over capacity");
  });

  it("says never where nothing is saved, and a month where it is", () => {
    const text = THREE_WAYS.replace("requestsPerDay: 100000", "requestsPerDay: 100").replace("growth", "growth");
    assert.deepEqual(
      compared(text, CATALOGUE)
        .breakEvens.map(({ month }) => month)
        .slice(0, 2),
      ["never", "never"],
    );
    const busy = compared(THREE_WAYS.replace("100000", "3000000"), CATALOGUE);
    const [own, closed] = [
      busy.prepared.find(({ id }) => id === "own"),
      busy.prepared.find(({ id }) => id === "closed"),
    ];
    assert.ok(own && closed);
    const month = busy.breakEvens.find((entry) => entry.option === "own" && entry.against === "closed")?.month;
    const q = busy.resolved.values;
    const saved = closed.under(q).cost(q.requestsPerDay, 0) - own.under(q).cost(q.requestsPerDay, 0);
    assert.equal(month, Math.max(1, Math.ceil(q.setupCost / saved)));
  });

  it("lets batches, cache, thinking and yuan into the bill", () => {
    const of = (extra: string, price = "acme/closed"): number => {
      const text = `title: t\nworkload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100${extra} }\noptions: [{ id: a, kind: closed-api, price: ${price} }]\n`;
      return compared(text, CATALOGUE).options[0]?.monthly?.total ?? Number.NaN;
    };
    const requests = 1000 * DAYS_PER_MONTH;
    near(of(""), (requests * 2800) / 1e6);
    near(of(", batchShare: 1"), (requests * 2800 * 0.5) / 1e6);
    near(of(", cachedShare: 0.5"), (requests * (500 * 2 + 500 * 0.2 + 800)) / 1e6);
    near(of(", thinkingMultiplier: 3"), (requests * (2000 + 2400)) / 1e6);
    const rate = CATALOGUE.facts.assumptions.find(({ id }) => id === "cnyPerUsd")?.usual ?? Number.NaN;
    near(of("", "acme/yuan"), (requests * 1100 * 7.25) / rate / 1e6);
    const unknown = compared(`title: t\noptions: [{ id: a, kind: closed-api, price: acme/unknown }]\n`, CATALOGUE);
    assert.deepEqual(
      [unknown.options[0]?.monthly, unknown.options[0]?.reasonsAgainst[0]?.code, unknown.cheapest],
      [null, "price-unknown", null],
    );
    // A tier is chosen by the request, not by the month.
    near(of("", "acme/tiered"), (requests * (1000 + 400)) / 1e6);
  });

  it("needs more tokens for Chinese with the tokenizer of GPT-4 than with that of Qwen 3", () => {
    const text = `title: t\nworkload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100, chineseShare: 1 }\noptions:\n  - { id: gpt4, kind: closed-api, price: acme/open, model: gpt-4 }\n  - { id: qwen, kind: hosted-open, price: acme/open, model: qwen3-8b }\n`;
    const [gpt4, qwen] = compared(text, CATALOGUE).options;
    near((gpt4?.monthly?.total ?? 0) / (qwen?.monthly?.total ?? 1), 159 / 84);
    near((gpt4?.perThousandCharacters ?? 0) / (qwen?.perThousandCharacters ?? 1), 159 / 84);
  });

  it("rules options out by data, licence, context, latency and end of life, with the reason", () => {
    const reasons = (constraints: string, model = "llama-3.1-8b", price = "acme/open"): (string | undefined)[] =>
      compared(
        `title: t\nworkload: { inputTokens: 1000 }\noptions:\n  - { id: a, kind: hosted-open, price: ${price}, model: ${model} }\n  - { id: b, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb }\nconstraints: { ${constraints} }\n`,
        CATALOGUE,
      ).options.map(({ reasonsAgainst }) => reasonsAgainst[0]?.code);
    assert.deepEqual(reasons("dataMayLeave: false"), ["data-may-not-leave", "location-unknown"]);
    assert.deepEqual(reasons("monthlyUsers: 700000001"), ["licence-users", "licence-users"]);
    assert.deepEqual(reasons("monthlyUsers: 700000000"), [undefined, undefined]);
    assert.deepEqual(reasons("commercial: true", "mistral-large-2"), ["licence-commercial", undefined]);
    assert.deepEqual(reasons("trainOnOutputs: true", "llama-3-8b"), ["licence-training", undefined]);
    assert.deepEqual(reasons("inEu: true", "llama-4-scout"), ["licence-eu", undefined]);
    assert.deepEqual(reasons("contextTokens: 200000"), ["context", "context"]);
    assert.deepEqual(reasons("maxTimeToFirstTokenS: 0.001"), [undefined, "first-token-alone"]);
    assert.deepEqual(reasons("inEu: true", "gpt-4", "openai/gpt-4"), ["retired", undefined]);
    // The end of one platform's offer is not that of another's.
    assert.deepEqual(reasons("inEu: true", "gpt-4"), [undefined, undefined]);
  });

  it("rules out weights that do not fit or are not published", () => {
    const own = (model: string, gpus: number): string | undefined =>
      compared(
        `title: t\noptions: [{ id: b, kind: self-hosted, model: ${model}, hardware: h100-80gb, gpusPerReplica: ${gpus} }]\n`,
        CATALOGUE,
      ).options[0]?.reasonsAgainst[0]?.code;
    assert.equal(own("llama-3.1-405b", 4), "does-not-fit");
    assert.equal(own("llama-3.1-405b", 8), undefined);
    assert.equal(own("gpt-4o", 8), "weights-closed");
  });

  it("knows the memory of the test values of the architecture table", () => {
    const memory = (model: string, tokens: number, gpus = 8): number => {
      const text = `title: t\nworkload: { inputTokens: ${tokens}, outputTokens: 0 }\noptions: [{ id: b, kind: self-hosted, model: ${model}, precision: bf16, hardware: h200-141gb, gpusPerReplica: ${gpus} }]\n`;
      return (compared(text, CATALOGUE).options[0]?.memory?.cachePerRequest ?? 0) / 2 ** 30;
    };
    const tokens = (model: string, count: number): number => memory(model, count / builtCatalogueFactor(model));
    near(tokens("llama-3-70b", 8192), 2.5, 0.001);
    near(tokens("llama-3.1-405b", 131_072), 63, 0.001);
    near(tokens("qwen2.5-72b", 131_072), 40, 0.001);
    near(tokens("glm-130b", 2048), 6.56, 0.001);
    near(tokens("deepseek-v3", 131_072), 8.58, 0.001);
  });

  it("names what would flip the choice, and it does", () => {
    const { sensitivities, acceptable, resolved, cheapest: best } = compared(THREE_WAYS, CATALOGUE);
    const flips = sensitivities.filter(({ flip }) => flip !== null);
    assert.ok(flips.length >= 2);
    for (const { input, flip } of flips) {
      const winner = cheapest(acceptable, { ...resolved.values, [input]: flip?.value })?.id;
      assert.equal(winner, flip?.to, input);
      assert.notEqual(winner, best);
    }
    const away = flips.map(({ base, flip }) => Math.abs(Math.log((flip?.value ?? 1) / base))).filter(Number.isFinite);
    assert.deepEqual(
      away,
      [...away].sort((a, b) => a - b),
      "the nearest first",
    );
    assert.deepEqual(sensitivities.slice(0, flips.length), flips, "what flips the choice before what does not");
  });

  it("says at which price of its GPUs a machine of one's own becomes the cheapest, bought or rented", () => {
    // 30 M requests of 1,500 tokens at 1 USD a million are 45,000 USD a month; two GPUs and nothing else on the other side.
    const flipOf = (own: string): Comparison["sensitivities"][number] | undefined => {
      const { sensitivities } = compared(
        `title: t
workload: { requestsPerDay: 1000000, inputTokens: 1000, outputTokens: 500, peakFactor: 1, growthPerMonth: 0 }
options:
  - { id: hosted, kind: hosted-open, price: acme/open, model: llama-3.1-8b }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, ${own}, measuredTokensPerSecond: 1000000 }
assumptions: { horizonMonths: 24, staffMonthly: 0, softwareMonthly: 0, setupCost: 0, minReplicas: 2, rentExtras: 0, hostingPerGpuYearly: 0, usdPerKwh: 0 }
`,
        CATALOGUE,
      );
      return sensitivities.find(({ input }) => input === "purchaseOf:own" || input === "rentOf:own");
    };
    const hosted = (DAYS_PER_MONTH * 1e6 * 1500) / 1e6;
    const bought = flipOf("acquisition: bought, purchasePerGpu: 700000");
    assert.equal(bought?.base, 700_000);
    near(bought.flip?.value, (24 * hosted) / 2, 1e-6);
    assert.equal(bought.flip?.to, "own");
    // Half the price is beyond what used hardware goes for.
    assert.equal(flipOf("acquisition: bought, purchasePerGpu: 1100000")?.flip, null);
    const rented = flipOf("rentPerGpuHour: 40");
    near(rented?.flip?.value, hosted / 2 / 730, 1e-6);
    // At the usual rent the search goes as far as what hosts ask.
    const listed = flipOf("acquisition: rented");
    assert.deepEqual([listed?.low, listed?.base, listed?.high], [1.99, 2.5, 5]);
  });

  it("draws the same range for the same seed, and another for another", () => {
    const run = (seed: number, count = 2000, step = 2000): unknown => {
      const draws = new DrawRun(three.acceptable, three.resolved, seed, count);
      while (!draws.step(step));
      return draws.result();
    };
    assert.deepEqual(run(7), run(7, 2000, 13), "pieces make no difference");
    assert.notDeepEqual(run(7), run(8));
    const ranges = run(7) as { low: number; middle: number; high: number; wins: number }[];
    for (const { low, middle, high } of ranges) assert.ok(low < middle && middle < high);
    near(
      ranges.reduce((sum, { wins }) => sum + wins, 0),
      1,
    );
    const bands = costBands(three.acceptable, three.resolved, 7, [1000, 1e6]);
    assert.deepEqual([...bands.keys()], ["closed", "hosted", "own"]);
    for (const points of bands.values()) assert.ok(points.every(({ low, high }) => low <= high));
  });
});

/** Tokens of a model for one of the reference, in English. */
function builtCatalogueFactor(model: string): number {
  const { facts, models } = CATALOGUE;
  const tokenizer = models.find(({ id }) => id === model)?.tokenizer;
  const own = facts.tokenizers.tokenizers.find(({ id }) => id === tokenizer);
  return own?.english ?? 1;
}
