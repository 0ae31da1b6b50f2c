import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluateHeuristic } from "../../../src/cost/heuristics/evaluateHeuristics";
import { RULE_IDS, type RuleId } from "../../../src/cost/heuristics/ruleId";
import type { HeuristicResult } from "../../../src/cost/heuristics/heuristicResult";
import { DAYS_PER_MONTH } from "../../../src/cost/units";
import { ruleSentence } from "../../../src/cost/words/sentences";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, compared, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const CHINESE = builtCatalogue(PLAIN_PRICES, "zh-cn");
const REQUESTS = 100_000 * DAYS_PER_MONTH;
const CLOSED = REQUESTS * 0.006;
const HOSTED = REQUESTS * 0.0015;

const rule = (id: RuleId, text = THREE_WAYS): HeuristicResult =>
  evaluateHeuristic(id, compared(text, CATALOGUE), CATALOGUE);
const near = (found: unknown, expected: number): void =>
  assert.ok(
    typeof found === "number" && Math.abs(found - expected) <= Math.abs(expected) * 1e-9,
    `${String(found)} is not ${expected}`,
  );
const ownBill = (text = THREE_WAYS): NonNullable<ReturnType<typeof compared>["options"][number]["monthly"]> => {
  const monthly = comparedQuickly(text, CATALOGUE).options.find(({ id }) => id === "own")?.monthly;
  assert.ok(monthly);
  return monthly;
};

describe("the rules of the debate about money", () => {
  it("try an API first: three months of the cheapest API against setting up", () => {
    const { value, args, status } = rule("try-an-api-first");
    near(value, 3 * HOSTED);
    assert.deepEqual([args, status], [[100_000, "Open, Acme"], "holds"]);
  });

  it("volume break-even: that of the comparison, and a state where there is none", () => {
    const { breakEvens } = comparedQuickly(THREE_WAYS, CATALOGUE);
    const found = breakEvens.find(({ option, against }) => option === "own" && against === "hosted");
    assert.equal(rule("volume-break-even").value, found?.requestsPerDay);
  });

  it("idle GPUs: a token costs the inverse of the load", () => {
    const { value, args } = rule("idle-gpus");
    assert.ok(typeof value === "number" && value > 0 && value < 1);
    near(args[0], 1 / value);
  });

  it("open is not free: staff, software and setting up", () => {
    const { parts, total } = ownBill();
    const { value, args } = rule("open-is-not-free");
    near(value, parts.staff + parts.software + parts.setup);
    near(args[0], Number(value) / total);
  });

  it("bigger open model: more than the model itself", () => {
    const { value, args, status } = rule("bigger-open-model");
    assert.equal(status, "holds");
    near(args[0], Number(value) / ownBill().total);
  });

  it("small closed variants: cheapest of the vendor's closed models, never one with published weights", () => {
    const text = readFileSync(
      path.join(process.cwd(), "test", "fixtures", "sample-workspace", ".model-choice", "scenarios", "assistant.yaml"),
      "utf8",
    );
    const { value, args, status } = rule("small-closed-variants", text);
    assert.equal(status, "holds");
    assert.doesNotMatch(String(args[0]), /oss/i);
    assert.ok(Number(value) > 0);
  });

  it("small closed variants: none at a vendor that publishes the weights of all its models", () => {
    const catalogue = builtCatalogue();
    const text = "title: t\noptions: [{ id: a, kind: closed-api, price: deepseek/deepseek-v4-flash }]\n";
    const { status, args } = evaluateHeuristic("small-closed-variants", compared(text, catalogue), catalogue);
    assert.deepEqual([status, args[2]], ["fails", "DeepSeek V4 Flash"]);
    const nano = "title: t\noptions: [{ id: a, kind: closed-api, price: openai/gpt-5-nano, cachedShare: 0.5 }]\n";
    const found = evaluateHeuristic("small-closed-variants", compared(nano, catalogue), catalogue);
    assert.doesNotMatch(String(found.args[0]), /oss/i);
  });

  it("free tiers end: what the free option costs at the cheapest paid price of its vendor", () => {
    const free = THREE_WAYS.replace("price: acme/closed", "price: acme/free");
    const { value, args, status } = rule("free-tiers-end", free);
    assert.equal(status, "holds");
    near(value, HOSTED);
    assert.equal(args[1], "Open");
    assert.equal(rule("free-tiers-end").status, "fails");
  });

  it("bought and shelved: cost for each active seat beside each paid one", () => {
    const { value, args } = rule(
      "bought-and-shelved",
      `${THREE_WAYS}chosen: closed\nuse: { seatsPaid: 100, seatsActive: 40 }\n`,
    );
    near(value, CLOSED / 40);
    near(args[0], CLOSED / 100);
    near(args[1], 0.4);
  });

  it("overpayment: the chosen option over the cheapest acceptable one", () => {
    const { value, args } = rule("overpayment", `${THREE_WAYS}chosen: closed\n`);
    near(value, 3);
    near(args[2], CLOSED - HOSTED);
    assert.equal(rule("overpayment", `${THREE_WAYS}chosen: hosted\n`).status, "fails");
  });

  it("peak, not mean: more replicas for the peak", () => {
    const { value, args } = rule("peak-not-mean", THREE_WAYS.replace("peakFactor: 2", "peakFactor: 40"));
    assert.ok(Number(value) > Number(args[0]));
  });

  it("cache and batch: what they take off the bill of the cheapest API", () => {
    const alone = THREE_WAYS.replace(/ {2}- id: hosted[\s\S]*?llama-3\.1-8b\n/, "").replace(
      "peakFactor: 2",
      "peakFactor: 2\n  cachedShare: 0.5",
    );
    const { value, args } = rule("cache-and-batch", alone);
    near(value, REQUESTS * 500 * (1.8 / 1e6));
    near(args[0], (500 * 1.8) / 6000);
    assert.equal(rule("cache-and-batch").status, "fails");
  });

  it("price decline: what falls off over the horizon", () => {
    const { value } = rule("price-decline", THREE_WAYS.replace("priceDeclinePerYear: 0", "priceDeclinePerYear: 0.3"));
    const months = Array.from({ length: 24 }, (_, month) => 1 - 0.7 ** (month / 12));
    near(value, HOSTED * months.reduce((sum, share) => sum + share, 0));
  });

  it("RAG adds tokens: what the retrieved part of the input costs", () => {
    near(
      rule("rag-adds-tokens", THREE_WAYS.replace("peakFactor: 2", "peakFactor: 2\n  retrievedTokens: 400")).value,
      REQUESTS * (400 / 1e6),
    );
  });

  it("fine-tuning: six operations a parameter and token on the option's own chips", () => {
    const { value, args } = rule("fine-tuning", `${THREE_WAYS}use: { trainingTokens: 50000000 }\n`);
    const card = CATALOGUE.models.find(({ id }) => id === "llama-3.1-8b");
    const chip = CATALOGUE.facts.hardware.find(({ id }) => id === "h100-80gb");
    assert.ok(card?.params && chip?.flops.bf16 && chip.rent);
    near(args[0], (6 * card.params.total * 5e7) / (chip.flops.bf16 * 0.4 * 3600));
    near(value, Number(args[0]) * chip.rent.usual);
  });

  it("exit cost: months until leaving is paid for, or never", () => {
    near(
      rule("exit-cost", `${THREE_WAYS}chosen: closed\nuse: { exitCost: 20000 }\n`).value,
      20_000 / (CLOSED - HOSTED),
    );
    assert.equal(rule("exit-cost", `${THREE_WAYS}chosen: hosted\nuse: { exitCost: 20000 }\n`).value, "never");
  });

  it("always price three: says which way is missing", () => {
    assert.deepEqual(rule("always-price-three").status, "holds");
    const { value, args } = rule("always-price-three", THREE_WAYS.replace(/ {2}- id: own[\s\S]*?h100-80gb\n/, ""));
    assert.deepEqual([value, args], [2, ["self-hosted"]]);
  });

  it("are sentences in both languages, for a whole scenario, one with nothing, and one with no volume", () => {
    const texts = [
      THREE_WAYS,
      `${THREE_WAYS}chosen: closed\nuse: { seatsPaid: 9, seatsActive: 3, trainingTokens: 1000000, exitCost: 5 }\n`,
      "title: T\noptions: []\n",
      THREE_WAYS.replace("requestsPerDay: 100000", "requestsPerDay: 0"),
    ];
    for (const text of texts) {
      for (const catalogue of [CATALOGUE, CHINESE]) {
        const comparison = compared(text, catalogue);
        for (const id of RULE_IDS) {
          const sentence = ruleSentence(
            id,
            evaluateHeuristic(id, comparison, catalogue),
            comparison,
            catalogue.facts.words,
          );
          assert.doesNotMatch(sentence, /NaN|Infinity|undefined|null|[{}]/, id);
          assert.match(sentence, catalogue === CHINESE ? /。$/ : /\.$/, id);
        }
      }
    }
  });
});
