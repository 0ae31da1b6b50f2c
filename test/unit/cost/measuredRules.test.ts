import assert from "node:assert/strict";
import { evaluateHeuristic } from "../../../src/cost/heuristics/evaluateHeuristics";
import type { RuleId } from "../../../src/cost/heuristics/ruleId";
import { ruleSentence } from "../../../src/cost/words/sentences";
import { PLAIN_PRICES, builtCatalogue, compared } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const CHINESE = builtCatalogue(PLAIN_PRICES, "zh-cn");

interface Passed {
  readonly dear: number;
  readonly small: number;
  readonly open: number;
  readonly own: number;
}

/** Each option was asked 400 items, of which it solved so many; null for no evaluations at all. */
function scenario(passed: Passed | null, chosen = "dear"): string {
  const evaluation = (of: keyof Passed): string => (passed ? `, evaluation: { n: 400, passed: ${passed[of]} }` : "");
  return `title: Rules
workload: { requestsPerDay: 12000, inputTokens: 1000, outputTokens: 1000, thinkingMultiplier: 1 }
chosen: ${chosen}
${passed ? "quality: { minimum: 0.8 }\n" : ""}options:
  - { id: dear, name: Dear, kind: closed-api, price: acme/closed${evaluation("dear")} }
  - { id: small, name: Small, kind: closed-api, price: acme/closed, priceFactor: 0.25${evaluation("small")} }
  - { id: open, name: Open, kind: hosted-open, price: acme/open${evaluation("open")} }
  - { id: own, name: Own, kind: self-hosted, model: llama-3.3-70b, precision: fp8, hardware: h100-80gb, gpusPerReplica: 2${evaluation("own")} }
`;
}

function said(id: RuleId, passed: Passed | null, chosen?: string, catalogue = CATALOGUE): [string, string] {
  const comparison = compared(scenario(passed, chosen), catalogue);
  const result = evaluateHeuristic(id, comparison, catalogue);
  return [result.status, ruleSentence(id, result, comparison, catalogue.facts.words)];
}

const GOOD: Passed = { dear: 360, small: 352, open: 352, own: 352 };

describe("the rules of the debate with evaluations", () => {
  it("say what they said before where nothing was evaluated", () => {
    assert.match(said("try-an-api-first", null)[1], /^Three months on the API cost/);
    assert.match(said("bigger-open-model", null)[1], /^Twice the model on twice the chips: .* times Own\.$/);
    assert.match(said("overpayment", null)[1], /^Dear costs \d+% more than Open: /);
  });

  it("name the API to try first that is proven good enough, not a cheaper one that is not", () => {
    assert.match(
      said("try-an-api-first", GOOD)[1],
      /^Three months on Open, the cheapest API that is proven good enough,/,
    );
    assert.match(
      said("try-an-api-first", { ...GOOD, open: 240, small: 240 })[1],
      /^Three months on Dear, the cheapest API that is proven good enough,/,
    );
    assert.match(
      said("try-an-api-first", { dear: 328, small: 328, open: 328, own: 352 })[1],
      /^Three months on the API cost/,
    );
  });

  it("say of a smaller closed model whether it is good enough, instead of pointing to one that nobody evaluated", () => {
    assert.deepEqual(said("small-closed-variants", GOOD), [
      "holds",
      "Small is proven good enough and costs 913 USD a month, 2,738 USD less than Dear.",
    ]);
    const [status, sentence] = said("small-closed-variants", { ...GOOD, small: 240 });
    assert.deepEqual([status, /but is proven not to be good enough\.$/.test(sentence)], ["fails", true]);
    assert.deepEqual(said("small-closed-variants", { ...GOOD, small: 328 }), [
      "open",
      "Small costs 913 USD a month, 2,738 USD less than Dear; whether it is good enough cannot be told with 400 items.",
    ]);
  });

  it("say whether a bigger open model is needed at all", () => {
    assert.deepEqual(said("bigger-open-model", GOOD)[0], "fails");
    assert.match(said("bigger-open-model", GOOD)[1], /^Own is proven good enough as it is\. /);
    assert.match(
      said("bigger-open-model", { ...GOOD, own: 240 })[1],
      /^Own is proven not to be good enough\. .* whether that is good enough is not known\.$/,
    );
    assert.match(
      said("bigger-open-model", { ...GOOD, own: 328 })[1],
      /^Whether Own is good enough cannot be told with 400 items\. /,
    );
  });

  it("tell the overpayment for as many solved tasks with its range, and none of the cheapest", () => {
    assert.match(
      said("overpayment", GOOD)[1],
      /^Dear costs \d+% more for as many solved tasks than Open, the cheapest option that is proven good enough: [\d,]+ USD a month \([\d,]+ to [\d,]+ USD\)\.$/,
    );
    assert.deepEqual(said("overpayment", GOOD, "open"), [
      "fails",
      "Open is the cheapest option that is proven good enough.",
    ]);
    assert.match(
      said("overpayment", { ...GOOD, open: 328 }, "open")[1],
      /^Open costs [\d,]+ USD a month less for as many solved tasks than Small, the cheapest option that may be chosen/,
    );
  });

  it("say all of that in Chinese too", () => {
    for (const [rule, passed, expected] of [
      ["try-an-api-first", GOOD, /^Open 是已证实够用的最便宜的 API/],
      ["small-closed-variants", GOOD, /^Small 已证实够用，每月 913 美元/],
      ["small-closed-variants", { ...GOOD, small: 328 }, /仅凭 400 道题还无法判断它是否够用。$/],
      ["bigger-open-model", { ...GOOD, own: 240 }, /^Own 已证实不够用。/],
      ["overpayment", GOOD, /^完成同样多的任务，Dear 比已证实够用的最便宜方案 Open 贵 \d+%/],
    ] as const)
      assert.match(said(rule, passed, "dear", CHINESE)[1], expected);
  });
});
