import assert from "node:assert/strict";
import { evaluateHeuristic } from "../../../src/cost/heuristics/evaluateHeuristics";
import { basisOf, findingSentences } from "../../../src/cost/words/sentences";
import { sayer } from "../../../src/cost/words/costWords";
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
    assert.equal(idle.args[1], bought.machines?.replicas);
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
});
