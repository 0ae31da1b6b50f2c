import assert from "node:assert/strict";
import { monthStream } from "../../../src/cost/compare/stream";
import { DAYS_PER_MONTH } from "../../../src/cost/units";
import { findingSentences } from "../../../src/cost/words/sentences";
import { remarkLines } from "../../../src/cost/words/remarks";
import { PLAIN_PRICES, builtCatalogue, compared, comparedQuickly, read } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const { words } = CATALOGUE.facts;

function near(found: number | null | undefined, expected: number, tolerance = 1e-9): void {
  const value = found ?? Number.NaN;
  assert.ok(Math.abs(value - expected) <= Math.abs(expected) * tolerance, `${value}, not ${expected}`);
}

/** One API row at a workload, from a day on. */
function priced(price: string, workload: string, rest = ""): ReturnType<typeof comparedQuickly>["options"][number] {
  const text = `title: t\nworkload: { ${workload} }\noptions: [{ id: a, kind: closed-api, price: ${price} }]\n${rest}`;
  const [option] = comparedQuickly(text, CATALOGUE).options;
  assert.ok(option);
  return option;
}

const MONTH = "requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100, tokenFactor: 1".replace(
  ", tokenFactor: 1",
  "",
);

// What a sceptical reader found false in the answers of an earlier state, by the number of the finding.
describe("what a review of the cost answers found", () => {
  it("F3: calls cheapest what the table says costs least, and says what it compares", () => {
    const text = `title: t
workload: { requestsPerDay: 1000000, inputTokens: 700, outputTokens: 30, batchShare: 1, peakFactor: 1.2 }
options:
  - { id: host, kind: hosted-open, price: acme/open, model: llama-3.1-8b }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb }
assumptions: { priceDeclinePerYear: 0.3 }
`;
    const comparison = compared(text, CATALOGUE);
    const total = (id: string): number => comparison.options.find((one) => one.id === id)?.horizonTotal ?? Number.NaN;
    assert.equal(comparison.cheapest, total("host") < total("own") ? "host" : "own");
    assert.match(findingSentences(comparison, words)[0] ?? "", /costs least over 24 months/);
    // The decline is one for each side: rents have their own.
    const rent = comparedQuickly(text.replace("priceDeclinePerYear", "rentDeclinePerYear"), CATALOGUE);
    assert.ok((rent.options[1]?.horizonTotal ?? 0) < total("own"));
  });

  it("F4: bills batches at the published half, without the cache where the terms do not stack", () => {
    const plain = "requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100";
    for (const id of ["groq/llama-3.1-8b-instant", "google/gemini-2.5-flash-lite", "anthropic/claude-haiku-4-5"])
      near(priced(id, `${plain}, batchShare: 1`).monthly?.total, (priced(id, plain).monthly?.total ?? 0) / 2);
    const cached = (id: string, more: string): number =>
      priced(id, `${plain}, cachedShare: 0.5${more}`).monthly?.parts.cachedInput ?? 0;
    near(cached("google/gemini-2.5-flash-lite", ", batchShare: 1"), cached("google/gemini-2.5-flash-lite", ""));
    near(cached("anthropic/claude-haiku-4-5", ", batchShare: 1"), cached("anthropic/claude-haiku-4-5", "") / 2);
  });

  it("F5: counts a listed rise from the month in which it holds", () => {
    // The row doubles on 1 January 2027: two months of the horizon begin before.
    const option = priced("google/gemini-3.8-flash", MONTH, "asOf: 2026-11-24\n");
    near(option.horizonTotal, (option.monthly?.total ?? 0) * (2 + 22 * 2));
  });

  it("F15: lets no rented machine through where data may not leave the premises", () => {
    const codes = (option: string, constraint = "dataMayLeave: false"): (string | undefined)[] =>
      comparedQuickly(
        `title: t\noptions: [{ id: o, ${option} }]\nconstraints: { ${constraint} }\n`,
        CATALOGUE,
      ).options.map(({ reasonsAgainst }) => reasonsAgainst[0]?.code);
    const own = "kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb";
    assert.deepEqual(codes(own), ["location-unknown"]);
    assert.deepEqual(codes(`${own}, location: own-cloud`), ["data-may-not-leave"]);
    assert.deepEqual(codes(`${own}, location: own-premises`), [undefined]);
    assert.deepEqual(codes(`${own}, acquisition: bought`), [undefined]);
    const api = "kind: closed-api, price: acme/closed";
    assert.deepEqual(codes(api, "dataMayGo: own-cloud"), ["location"]);
    assert.deepEqual(codes(`${api}, location: own-cloud`, "dataMayGo: own-cloud"), [undefined]);
    assert.deepEqual(codes(api, "dataMayGo: zero-retention"), ["location"]);
    assert.deepEqual(codes(`${api}, location: zero-retention`, "dataMayGo: zero-retention"), [undefined]);
    assert.deepEqual(codes(api, "region: eu"), ["region-unknown"]);
    assert.deepEqual(codes(`${api}, regions: [us]`, "region: eu"), ["region"]);
    assert.deepEqual(codes(`${api}, regions: [EU]`, "region: eu"), [undefined]);
    assert.deepEqual(codes(api, "contracts: [baa]"), ["contract-missing"]);
    assert.deepEqual(codes(`${api}, contracts: [baa, dpa]`, "contracts: [baa]"), [undefined]);
  });

  it("F16: never pays back where the machines are worn out before, and states all that is paid", () => {
    const text = `title: t
workload: { requestsPerDay: 100000, inputTokens: 1000, outputTokens: 100, peakFactor: 1 }
options:
  - { id: api, kind: closed-api, price: acme/open }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, acquisition: bought, purchasePerGpu: 40000, gpusPerReplica: 2, replicas: 2, measuredTokensPerSecond: 5000, exitCost: 0 }
assumptions: { gpuLifeYears: 3, staffMonthly: 0, softwareMonthly: 0, setupCost: 100000 }
`;
    const { breakEvens, prepared, resolved, options } = comparedQuickly(text, CATALOGUE);
    const own = prepared[1]?.under(resolved.values);
    const api = prepared[0]?.under(resolved.values);
    assert.ok(own && api);
    const saved = api.cost(100_000, 0) - own.cost(100_000, 0);
    // Without new machines it would be paid for within ten years, but not within their three.
    assert.ok(260_000 / saved > 36 && 260_000 / saved < 120 && 160_000 / saved > 36, String(saved));
    assert.equal(breakEvens[0]?.month, "never");
    near(options[1]?.horizonTotal, 260_000 + 24 * own.cost(100_000, 0));
    near(options[1]?.upfront, 260_000);
    assert.ok(options[1]?.remarks.some(({ code }) => code === "residual-not-counted"));
  });

  it("F17: knows no up-front cost where the number of machines is not known", () => {
    const [option] = comparedQuickly(
      "title: t\nworkload: { inputTokens: 100000 }\noptions: [{ id: o, kind: self-hosted, model: llama-3.1-405b, hardware: h100-80gb, acquisition: bought, purchasePerGpu: 38000 }]\n",
      CATALOGUE,
    ).options;
    assert.equal(option?.upfront, null);
  });

  it("F18: tells options of one name apart, names a tie, and weighs buying against renting", () => {
    const comparison = comparedQuickly(
      `title: t
options:
  - { id: rent, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb }
  - { id: buy, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, acquisition: bought }
`,
      CATALOGUE,
    );
    const names = comparison.options.map(({ name }) => name);
    assert.equal(new Set(names).size, 2);
    const [pair] = comparison.breakEvens;
    assert.deepEqual([pair?.option, pair?.against], ["buy", "rent"]);
    assert.ok(typeof pair?.month === "number" || pair?.month === "never");
  });

  it("F19: bills a step tariff by the lengths of the requests, not by their mean", () => {
    // GLM-4.7 has a step at 200 output tokens.
    const mean = priced("zhipuai/GLM-4.7", "requestsPerDay: 30000, inputTokens: 1200, outputTokens: 200");
    const spread = priced(
      "zhipuai/GLM-4.7",
      "requestsPerDay: 30000, spread: [{ share: 0.5, inputTokens: 1200, outputTokens: 150 }, { share: 0.5, inputTokens: 1200, outputTokens: 250 }]",
    );
    near(spread.monthly?.total, ((mean.monthly?.total ?? 0) * 16_273) / 12_167, 2e-3);
    const { spread: preset } =
      CATALOGUE.facts.presets.find(({ id }) => id === "chinese-customer-service")?.workload ?? {};
    assert.ok(preset && preset.length > 1, "the preset no longer stands on the edge");
  });

  it("F20: leaves yuan as they are, and takes amounts in yuan", () => {
    const rate = "currency: CNY\nassumptions: { cnyPerUsd: 6.737 }\n";
    const option = priced("acme/yuan", MONTH, rate);
    near(option.monthly?.total, 1000 * DAYS_PER_MONTH * 1100 * 7.25e-6);
    const own = (amounts: string): ReturnType<typeof comparedQuickly>["options"][number] | undefined =>
      comparedQuickly(
        `title: t\ncurrency: CNY\n${amounts}options: [{ id: o, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, rentPerGpuHour: 14 }]\nassumptions: { cnyPerUsd: 7, staffMonthly: 30000, rentExtras: 0 }\n`,
        CATALOGUE,
      ).options[0];
    near(own("amountsIn: CNY\n")?.monthly?.parts.staff, 30_000);
    near(own("amountsIn: CNY\n")?.monthly?.parts.hardware, 2 * 14 * 730);
    near(own("")?.monthly?.parts.staff, 210_000);
  });

  it("F21: bills a tariff of working hours by the hours in which the load arrives", () => {
    const load = "requestsPerDay: 100000, inputTokens: 1000, outputTokens: 300";
    const of = (hours: string): number =>
      priced("deepseek/deepseek-v4-flash", load + hours).monthly?.total ?? Number.NaN;
    const off = of(", hours: { zone: UTC, days: [sat, sun], from: 0, to: 24 }");
    near(of(""), off * (1 + 35 / 168), 1e-9);
    near(
      of(", hours: { zone: Asia/Shanghai, days: [mon, tue, wed, thu, fri], from: 9, to: 18 }"),
      (off * 16) / 9,
      1e-9,
    );
    near(15_363 / 22_603, (1 + 35 / 168) / (16 / 9), 1e-4);
  });

  it("F22: reckons with cache writes, those for an hour at their own price", () => {
    const load =
      "requestsPerDay: 1000, inputTokens: 10000, outputTokens: 100, cachedShare: 0.953, cacheWriteShare: 0.047";
    const of = (ttl: string): number =>
      comparedQuickly(
        `title: t\nworkload: { ${load} }\noptions: [{ id: a, kind: closed-api, price: anthropic/claude-opus-4-6${ttl}, tokenFactor: 1 }]\n`,
        CATALOGUE,
      ).options[0]?.monthly?.parts.cacheWrite ?? Number.NaN;
    const written = (1000 * DAYS_PER_MONTH * 470) / 1e6;
    near(of(""), written * 5 * 1.25);
    near(of(", cacheTtl: 1h"), written * 5 * 2);
    const preset = CATALOGUE.facts.presets.find(({ id }) => id === "coding-agent")?.workload;
    assert.deepEqual([preset?.cachedShare, preset?.cacheWriteShare], [0.953, 0.047]);
  });

  it("F24: gives the same answer for ever where the file pins its day", () => {
    const text = `title: t\nasOf: 2026-11-24\noptions: [{ id: a, kind: closed-api, price: google/gemini-3.8-flash }]\n`;
    const later = comparedQuickly(text, { ...CATALOGUE, today: "2027-02-01" });
    assert.deepEqual(later.options, comparedQuickly(text, CATALOGUE).options);
    assert.equal(later.asOf, "2026-11-24");
    const open = text.replace("asOf: 2026-11-24\n", "");
    assert.notDeepEqual(
      comparedQuickly(open, { ...CATALOGUE, today: "2027-02-01" }).options,
      comparedQuickly(open, CATALOGUE).options,
    );
  });

  it("F25: takes no number of its own for a misspelt key", () => {
    const { scenario, problems } = read(
      "title: t\nworkload: { requestPerDay: 500000, outputToken: 100 }\noptions: [{ id: mine, kind: closed-api, price: acme/open, tokenFaktor: 2 }]\nassumptions: { batchShare: 1 }\nfuture: 1\n",
      CATALOGUE,
    );
    assert.equal(scenario, null);
    assert.deepEqual(
      problems.map(({ code, args, severity }) => [code, ...args, severity]),
      [
        ["key-misspelt", "workload.requestPerDay", "requestsPerDay", "error"],
        ["key-misspelt", "workload.outputToken", "outputTokens", "error"],
        ["key-misspelt", "options.mine.tokenFaktor", "tokenFactor", "error"],
        ["key-misspelt", "assumptions.batchShare", "workload.batchShare", "error"],
        ["field-unknown", "future", "warning"],
      ],
    );
  });

  it("section 5: says that fields cannot be merged, and where", () => {
    const text =
      "title: t\nx: &x { kind: closed-api }\noptions:\n  - { id: b, kind: seats, seats: 1, pricePerSeat: 1 }\n  - { <<: *x, id: a, price: acme/open }\n";
    assert.deepEqual(
      read(text, CATALOGUE).problems.map(({ code, line, severity }) => [code, line, severity]),
      [["merge-key", 5, "error"]],
    );
  });

  it("section 5: nothing asked is no answer, and a tiny sum prints no row of zeros", () => {
    const none = comparedQuickly(
      "title: t\nworkload: { inputTokens: 0, outputTokens: 0 }\noptions: [{ id: a, kind: closed-api, price: acme/open }]\n",
      CATALOGUE,
    );
    assert.equal(findingSentences(none, words)[0], words.finding.idle);
    const tiny = comparedQuickly(
      "title: t\nworkload: { requestsPerDay: 1e-300, inputTokens: 1, outputTokens: 1 }\noptions: [{ id: a, kind: closed-api, price: acme/open }]\n",
      CATALOGUE,
    );
    assert.doesNotMatch(findingSentences(tiny, words).join(" "), /0\.0{6}/);
  });

  it("flips lie within what is plausible, and name one vendor's price, the tokens and the fleet", () => {
    const comparison = compared(
      `title: t
workload: { requestsPerDay: 3000000, inputTokens: 1000, outputTokens: 500 }
options:
  - { id: api, kind: closed-api, price: acme/open }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 4000 }
`,
      CATALOGUE,
    );
    const inputs = new Map(comparison.sensitivities.map((entry) => [entry.input, entry]));
    assert.ok(inputs.has("priceOf:api") && inputs.has("tokensOf:api"));
    for (const { input, flip, base } of comparison.sensitivities)
      if (flip && base > 0) assert.ok(flip.value <= base * 30 && flip.value >= base / 30, input);
    const [own] = comparison.options.filter(({ id }) => id === "own");
    assert.ok(own?.machines && own.machines.utilization < 0.3);
    assert.deepEqual(
      comparison.settingFlips.map(({ option, to }) => [option, to]),
      comparison.cheapest === "api" ? [["own", "own"]] : [],
    );
  });

  it("no “never” is said where an assumption of ours decides, without saying which", () => {
    const comparison = compared(
      `title: t
workload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 100 }
options:
  - { id: api, kind: closed-api, price: acme/open }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 45, rentPerGpuHour: 2.5 }
`,
      CATALOGUE,
    );
    const never = comparison.breakEvens.filter(({ requestsPerDay }) => requestsPerDay === "never");
    assert.equal(never.length, 1);
    const decided = comparison.deciding.find(({ what }) => what === "volume");
    assert.ok(decided);
    const text = findingSentences(comparison, words).join(" ");
    for (const name of decided.names) assert.ok(text.includes(name), name);
  });

  it("says the month and the horizon of one stream", () => {
    const { prepared, resolved, options } = comparedQuickly(
      "title: t\noptions: [{ id: a, kind: closed-api, price: acme/open }]\n",
      CATALOGUE,
    );
    const stream = prepared[0] && monthStream(prepared[0].under(resolved.values), resolved.values);
    near(stream?.[0]?.cost.total, options[0]?.monthly?.total ?? Number.NaN);
    assert.equal(remarkLines(comparedQuickly("title: t\noptions: []\n", CATALOGUE), words).length, 0);
  });
});
