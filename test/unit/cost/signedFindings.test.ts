import assert from "node:assert/strict";
import { evaluateHeuristic } from "../../../src/cost/heuristics/evaluateHeuristics";
import { basisOf, findingSentences } from "../../../src/cost/words/sentences";
import { sayer } from "../../../src/cost/words/costWords";
import { priceDates } from "../../../src/cost/words/priceDates";
import { builtCatalogue, compared, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue();
const CHINESE = builtCatalogue(undefined, "zh-cn");
const LOAD = "workload: { requestsPerDay: 15000, inputTokens: 1200, outputTokens: 350 }";

/** The finding of a scenario, a sentence a line. */
function finding(text: string, catalogue = CATALOGUE): string {
  return findingSentences(compared(`title: t\nasOf: 2026-11-26\n${text}`, catalogue), catalogue.facts.words).join("\n");
}

// What was said of scenarios that somebody would really write, and could not have been signed.
describe("what a finding says that somebody has to sign", () => {
  it("names what costs least and lasts where the cheapest is about to end", () => {
    const text = `${LOAD}
options:
  - { id: nano, kind: closed-api, price: openai/gpt-5-nano }
  - { id: luna, kind: closed-api, price: openai/gpt-6-luna }
`;
    const english = finding(text);
    assert.match(english, /GPT-5 nano costs least[\s\S]*OpenAI ends it on 2026-12-11/);
    assert.match(
      english,
      /Of the options that nobody has said will end by then, GPT-6 Luna costs least over 24 months/,
    );
    assert.match(finding(text, CHINESE), /在未公布届时停用的方案中，24 个月合计以 GPT-6 Luna 最低/);
    const alone = text.replace(/ {2}- \{ id: luna.*\n/, "");
    assert.match(finding(alone), /Every option is said to end by then\./);
  });

  it("says of seats whose limit nobody knows what they would have to carry", () => {
    const text = `workload: { requestsPerDay: 20000, inputTokens: 8000, outputTokens: 400 }
options:
  - { id: haiku, kind: closed-api, price: anthropic/claude-haiku-4-5 }
  - { id: seats, kind: seats, seats: 100, pricePerSeat: 39 }
`;
    assert.match(finding(text), /seats costs least.*\nThat holds only if its seats carry 608,333 requests a month/);
    assert.match(finding(text, CHINESE), /前提是这些席位每月能承载 608,333 次请求/);
    const known = text.replace("pricePerSeat: 39", "pricePerSeat: 39, requestsPerSeat: 10000");
    assert.doesNotMatch(finding(known), /That holds only/);
    // Where seats are not what costs least there is nothing to hold.
    assert.doesNotMatch(finding(text.replace("39", "390")), /That holds only/);
  });

  it("dates the prices of options that may be chosen, not of those that are ruled out", () => {
    const text = `title: t
asOf: 2026-11-24
options:
  - { id: gone, kind: closed-api, price: deepseek/deepseek-chat }
  - { id: luna, kind: closed-api, price: openai/gpt-6-luna }
`;
    // DeepSeek ended the one, whose price was checked in 2025; nobody dated the other.
    const left = compared(text, CATALOGUE);
    assert.ok((left.options[0]?.reasonsAgainst.length ?? 0) > 0);
    assert.deepEqual(priceDates(left), { oldest: null, newest: null, used: 1, undated: 1 });
    const gone = compared(text.replace(/ {2}- \{ id: luna.*\n/, ""), CATALOGUE);
    assert.equal(priceDates(gone).oldest, "2025-07-12");
    // What a route is made of counts, whatever stands beside it.
    const routed = text.replace(/$/, "  - { id: r, kind: route, to: [{ option: luna, share: 1 }] }\n");
    assert.deepEqual(priceDates(compared(routed, CATALOGUE)), priceDates(left));
  });

  it("adds up a growing load on bought machines as a sheet of paper does", () => {
    const text = `title: t
asOf: 2026-11-24
workload: { requestsPerDay: 30000, inputTokens: 2000, outputTokens: 300, growthPerMonth: 0.05 }
options: [{ id: own, kind: self-hosted, model: llama-3.3-70b, hardware: h100-80gb, gpusPerReplica: 2, acquisition: bought, purchasePerGpu: 30000, measuredTokensPerSecond: 2500, tokenFactor: 1 }]
assumptions: { horizonMonths: 48, gpuLifeYears: 3, residualShare: 0.2 }
`;
    let [paid, bought, machines] = [0, 0, 0];
    for (let month = 0; month < 48; month++) {
      const tokens = (30_000 * 1.05 ** month * 300) / 86_400;
      const needed = Math.max(2, Math.ceil((tokens * 4 * 1.5) / 2500));
      // All are worn out after 36 months, and the third comes when the load asks for it.
      const lost = month === 36 ? machines : 0;
      bought += needed - machines + lost;
      machines = needed;
      paid += needed;
    }
    const [own] = compared(text, CATALOGUE).options;
    const parts = own?.monthly?.parts;
    assert.ok(parts && own.horizonTotal !== null);
    // Power and hosting of the first month are those of two replicas.
    const running = ((parts.power + parts.hosting) / 2) * paid + (parts.staff + parts.software) * 48;
    const expected = 100_000 + running + bought * 60_000 - machines * 60_000 * 0.2;
    assert.ok(Math.abs(own.horizonTotal - expected) < 1, `${own.horizonTotal}, not ${expected}`);
    assert.deepEqual([bought, machines], [5, 3]);
  });

  it("bills hours at the tariff of their weekday: a weekend of Beijing is off-peak, seven of nine office hours are not", () => {
    const month = (hours: string): number => {
      const load = `workload: { requestsPerDay: 10000, inputTokens: 1000, outputTokens: 500${hours} }`;
      const text = `title: t\nasOf: 2026-11-24\n${load}\noptions: [{ id: a, kind: closed-api, price: deepseek/deepseek-v4-flash, tokenFactor: 1 }]\n`;
      return compared(text, CATALOGUE).options[0]?.monthly?.total ?? Number.NaN;
    };
    const hours = (days: string): string => `, hours: { zone: Asia/Shanghai, days: [${days}], from: 9, to: 18 }`;
    const plain = ((10_000 * 365) / 12) * ((1000 * 0.22 + 500 * 0.66) / 1e6);
    for (const [days, times] of [
      ["sat, sun", 1],
      ["mon, tue, wed, thu, fri", (7 * 2 + 2) / 9],
      ["fri, sat", ((7 * 2 + 2) / 9 + 1) / 2],
    ] as const)
      assert.ok(Math.abs(month(hours(days)) / (plain * times) - 1) < 1e-9, days);
    assert.ok(Math.abs(month("") / (plain * (1 + 35 / 168)) - 1) < 1e-9);
  });

  it("speaks of rules by options that may be chosen", () => {
    const text = `title: t
asOf: 2026-11-26
${LOAD}
options:
  - { id: cloud, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, location: own-cloud }
  - { id: bought, kind: self-hosted, model: llama-3.3-70b, hardware: h100-80gb, gpusPerReplica: 2, acquisition: bought }
  - { id: api, kind: closed-api, price: openai/gpt-6-luna }
constraints: { dataMayGo: own-premises }
`;
    const comparison = compared(text, CATALOGUE);
    const [cloud, bought] = comparison.options;
    assert.ok(cloud?.monthly && bought?.monthly && cloud.monthly.total < bought.monthly.total);
    const idle = evaluateHeuristic("idle-gpus", comparison, CATALOGUE);
    assert.equal(idle.value, bought.machines?.utilization);
    assert.notEqual(idle.value, cloud.machines?.utilization);
    assert.deepEqual(evaluateHeuristic("try-an-api-first", comparison, CATALOGUE).args, ["closed-api"]);
  });

  it("lists no flip to an option that costs the same anyway", () => {
    const text = `title: t
${LOAD}
options:
  - { id: a, kind: hosted-open, price: bailian/deepseek-v4-flash }
  - { id: b, kind: hosted-open, price: siliconflow/deepseek-ai/DeepSeek-V4-Flash }
  - { id: c, kind: closed-api, price: openai/gpt-6-sol }
`;
    const comparison = compared(text, CATALOGUE);
    assert.equal(comparison.ties.length, 1);
    for (const { flip } of comparison.sensitivities) assert.ok(!flip || flip.to === "c", flip?.to);
  });

  it("says of own machines the break-even that comes first", () => {
    const text = `${LOAD}
options:
  - { id: api, kind: closed-api, price: openai/gpt-6-luna }
  - { id: slow, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 2000 }
  - { id: fast, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, measuredTokensPerSecond: 8000 }
`;
    assert.match(finding(text), /\(fast\) is cheaper than GPT-6 Luna/);
  });

  it("bills no remainder of rounding as tokens", () => {
    const text = `title: t
workload: { requestsPerDay: 1000, inputTokens: 20000, outputTokens: 100, cachedShare: 0.953, cacheWriteShare: 0.047 }
options: [{ id: a, kind: closed-api, price: anthropic/claude-opus-4-6 }]
`;
    assert.equal(comparedQuickly(text, CATALOGUE).options[0]?.monthly?.parts.input, 0);
  });

  it("shows a rent in the currency of the scenario", () => {
    const text = `title: t
currency: CNY
amountsIn: CNY
options: [{ id: own, kind: self-hosted, model: qwen3-32b, hardware: h100-80gb, rentPerGpuHour: 16 }]
`;
    const { options, currencyFactor } = comparedQuickly(text, CHINESE);
    assert.ok(options[0]);
    const { words } = CHINESE.facts;
    assert.match(basisOf(options[0], words, sayer(words, "CNY"), currencyFactor), /每 GPU 小时 16 元/);
  });

  it("names as a smaller closed model one that answers in text and lasts, with what stands beside the chat", () => {
    const rule = (price: string, asOf = "2026-11-24"): readonly unknown[] => {
      const text = `title: t
asOf: ${asOf}
workload: { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 300, beside: [{ perMonth: 500 }] }
options: [{ id: a, kind: closed-api, price: ${price} }]
`;
      const { value, args } = evaluateHeuristic("small-closed-variants", compared(text, CATALOGUE), CATALOGUE);
      assert.ok(Number(value) > 500, "what stands beside is in both bills");
      return args;
    };
    assert.doesNotMatch(String(rule("mistral/mistral-large-2512")[0]), /embed|moderation|ocr/i);
    // GPT-5 nano is the cheapest of all until it ends on 11 December 2026.
    assert.equal(rule("openai/gpt-5.4", "2024-01-01")[0], "GPT-5 nano");
    assert.notEqual(rule("openai/gpt-5.4")[0], "GPT-5 nano");
  });

  it("says that the storage of a cache is not billed where its price is not known, and saves none by leaving it out", () => {
    const of = (price: string): ReturnType<typeof compared> =>
      compared(
        `title: t
workload: { requestsPerDay: 1000, inputTokens: 10000, outputTokens: 300, cachedShare: 0.5 }
options: [{ id: a, kind: closed-api, price: ${price}, cacheStoredTokens: 1000000 }]
`,
        CATALOGUE,
      );
    const codes = (price: string): boolean =>
      of(price).options[0]?.remarks.some(({ code }) => code === "cache-storage-unknown") ?? false;
    assert.deepEqual(["google/gemini-2.5-flash", "google/gemini-3.8-flash"].map(codes), [true, false]);
    const kept = of("google/gemini-3.8-flash");
    // Half of 304 M tokens at 0.675 less a million, whatever keeping them costs.
    const { value } = evaluateHeuristic("cache-and-batch", kept, CATALOGUE);
    const read = ((1000 * 365) / 12) * 5000 * (0.675 / 1e6);
    assert.ok(Math.abs(Number(value) - (read - 0.5 * 730)) < 0.01, String(value));
  });

  it("finds no peak too high for a base whose rest goes elsewhere, and lets what is reserved answer", () => {
    const text = `title: t
workload: { requestsPerDay: 300000, inputTokens: 100, outputTokens: 400, peakFactor: 5 }
options:
  - { id: api, kind: closed-api, price: openai/gpt-6-luna }
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, replicas: 1, reservedReplicas: 2, measuredTokensPerSecond: 2000, tokenFactor: 1 }
  - { id: both, kind: base-and-spill, base: own, spill: api, baseReplicas: 1 }
`;
    const { options } = comparedQuickly(text, CATALOGUE);
    const [, own, both] = options;
    assert.deepEqual([own?.machines?.replicas, both?.machines?.replicas], [2, 2]);
    assert.ok(own?.remarks.some(({ code }) => code === "below-peak"));
    assert.ok(!both?.remarks.some(({ code }) => code === "below-peak"));
  });

  it("names a fleet of another shape only where the constraints let it, in the currency of its rent, and asleep at twice that", () => {
    const flips = (rent: number, constraint = "", amounts = "", requests = 2000): readonly unknown[] =>
      compared(
        `title: t
${amounts}
workload: { requestsPerDay: ${requests}, inputTokens: 500, outputTokens: 200, peakFactor: 2, hours: { zone: UTC, days: [mon], from: 9, to: 17 } }
options:
  - { id: own, kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb, replicas: 1, rentPerGpuHour: ${rent}, measuredTokensPerSecond: 2000, tokenFactor: 1, startUpMinutes: 5 }
  - { id: seats, kind: seats, seats: 1, pricePerSeat: ${amounts ? 3000 : 445} }
assumptions: { staffMonthly: 0, softwareMonthly: 0, setupCost: 0, rentExtras: 0, minReplicas: 1 }
${constraint}
`,
        CATALOGUE,
      ).settingFlips;
    const asleep = [{ option: "own", fleet: "serverless", to: "own" }];
    // One day of eight hours a week are 35 hours a month and the idle time after them: 2 times 35 times 6 are 420.
    assert.deepEqual(flips(6), asleep);
    assert.deepEqual(flips(7), [], "490 are more than a seat");
    assert.deepEqual(flips(40, "", "amountsIn: CNY"), asleep, "40 yuan are 5.93 dollars, and 3,000 are 445");
    assert.deepEqual(flips(48, "", "amountsIn: CNY"), []);
    const limit = "constraints: { maxTimeToFirstTokenS: 20 }";
    assert.deepEqual(flips(6, limit), asleep, "few wait for a start");
    assert.deepEqual([flips(6, "", "", 20), flips(6, limit, "", 20)], [asleep, []], "one in five waits five minutes");
  });

  it("takes the peak from the hours of the load where nobody states one", () => {
    const of = (more: string): number =>
      comparedQuickly(
        `title: t
preset: chat-assistant
workload: { hours: { zone: UTC, days: [mon, tue, wed, thu, fri, sat, sun], from: 8, to: 20 }${more} }
options: []
`,
        CATALOGUE,
      ).resolved.values.peakFactor;
    assert.deepEqual([of(""), of(", peakFactor: 5")], [2, 5]);
  });

  it("says which setting counts for nothing, and which price stands for one that is not given", () => {
    const codes = (option: string): unknown[] => {
      const [found] = comparedQuickly(`title: t\n${LOAD}\noptions: [{ id: a, ${option} }]\n`, CATALOGUE).options;
      const settings = ["setting-incomplete", "rate-usual", "fleet-fixed", "cache-hour-unknown"];
      return (found?.remarks ?? [])
        .filter(({ code }) => settings.includes(code))
        .map(({ code, args }) => [code, ...args]);
    };
    const api = "kind: closed-api, price: openai/gpt-6-luna";
    const units = "provisionedUnits: 5, tokensPerSecondPerUnit: 30";
    assert.deepEqual(codes(`${api}, ${units}`), [["setting-incomplete", "provisionedUnits", "provisionedPerUnitHour"]]);
    assert.deepEqual(codes(`${api}, ${units}, provisionedPerUnitHour: 1`), []);
    const month = (more: string): number | undefined =>
      comparedQuickly(`title: t\n${LOAD}\noptions: [{ id: a, ${api}${more} }]\n`, CATALOGUE).options[0]?.monthly?.total;
    assert.equal(month(`, ${units}`), month(""), "units without a price are no free ride");
    const write = "kind: closed-api, cacheTtl: 1h, cacheWriteShare: 0.1";
    assert.deepEqual(codes(`${write}, price: anthropic/claude-sonnet-5`), []);
    assert.deepEqual(codes(`${write}, price: openai/gpt-6-luna`), [["cache-hour-unknown"]]);
    const own = "kind: self-hosted, model: llama-3.1-8b, hardware: h100-80gb";
    assert.deepEqual(codes(`${own}, spotShare: 0.5, reservedReplicas: 1`), [
      ["rate-usual", "spotPerGpuHour"],
      ["rate-usual", "reservedPerGpuHour"],
    ]);
    assert.deepEqual(codes(`${own}, spotShare: 0.5, spotPerGpuHour: 1, fleet: autoscaled`), []);
    assert.deepEqual(codes(`${own}, fleet: autoscaled, replicas: 3`), [["fleet-fixed"]]);
    assert.deepEqual(codes(`${own}, fleet: serverless, acquisition: bought`), [["fleet-fixed"]]);
  });
});
