import assert from "node:assert/strict";
import type { Evaluation } from "../../../../src/measure/measured";
import { wilson } from "../../../../src/measure/statistics/wilson";
import { codesOf, measureText } from "../inputs";

async function evaluations(format: string, value: unknown): Promise<readonly Evaluation[]> {
  const measured = await measureText(JSON.stringify(value));
  assert.equal(measured.format, format, JSON.stringify(measured.problems));
  assert.equal(measured.kind, "eval");
  return measured.eval;
}

const row = (label: string, testIdx: number, success: boolean, more: object = {}): object => ({
  success,
  score: 0.82,
  latencyMs: 100 * (testIdx + 1),
  cost: 0.01,
  provider: { id: "openai:gpt", label },
  promptIdx: label === "a" ? 0 : 1,
  testIdx,
  vars: { question: `q${String(testIdx)}` },
  response: { cached: false, tokenUsage: { total: 30, prompt: 10, completion: 20 } },
  failureReason: success ? 0 : 1,
  ...more,
});
const promptfoo = (results: readonly object[]): object => ({
  evalId: "eval-x",
  results: { version: 3, results, prompts: [] },
  config: {},
});

describe("promptfoo", () => {
  it("passes by its verdict, not by its score, and pairs the items of two options", async () => {
    const marks = [
      [true, true],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ] as const;
    const measured = await measureText(
      JSON.stringify(promptfoo(marks.flatMap(([a, b], test) => [row("a", test, a), row("b", test, b)]))),
    );
    const [first] = measured.eval;
    assert.deepEqual([first?.option, first?.n, first?.trials, first?.passed, first?.score], ["a", 5, 5, 3, 0.6]);
    assert.deepEqual({ low: first?.low, high: first?.high }, wilson(3, 5));
    assert.equal(first?.latencyMsP50, 300);
    const [pair] = measured.compare;
    assert.deepEqual([pair?.n, pair?.both, pair?.onlyA, pair?.onlyB, pair?.neither, pair?.p], [5, 1, 2, 1, 1, 1]);
    assert.ok(Math.abs((pair?.difference ?? 0) - 0.2) < 1e-12);
  });

  it("leaves replies of its own cache out of cost and latency", async () => {
    const [only] = await evaluations(
      "promptfoo",
      promptfoo([
        row("a", 0, true),
        row("a", 1, true, { cost: 0, latencyMs: 1, response: { cached: true, tokenUsage: { total: 30, cached: 30 } } }),
      ]),
    );
    assert.deepEqual([only?.costPerTask, only?.latencyMsP50, only?.n], [0.01, 100, 2]);
  });

  it("does not know a cost of 0 without tokens", async () => {
    const [only] = await evaluations("promptfoo", promptfoo([row("a", 0, true, { cost: 0, response: {} })]));
    assert.equal(only?.costPerTask, null);
  });

  it("counts errors as failures, and says so where they move the score", async () => {
    const measured = await measureText(
      JSON.stringify(promptfoo([row("a", 0, true), row("a", 1, false, { failureReason: 2, error: "timeout" })])),
    );
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.passed, measured.eval[0]?.errors], [2, 1, 1]);
    assert.ok(codesOf(measured).includes("errors-move-score"));
  });

  it("takes the mean of an item's runs, and its spread from the items", async () => {
    const [only] = await evaluations(
      "promptfoo",
      promptfoo([row("a", 0, true), row("a", 0, false), row("a", 1, true), row("a", 1, true)]),
    );
    assert.deepEqual([only?.n, only?.trials, only?.passed, only?.score], [2, 4, null, 0.75]);
  });

  it("tells two prompts by one provider apart", async () => {
    const found = await evaluations("promptfoo", promptfoo([row("a", 0, true), row("a", 0, false, { promptIdx: 1 })]));
    assert.deepEqual(
      found.map(({ option }) => option),
      ["a [prompt 1]", "a [prompt 2]"],
    );
  });

  it("may have sums only", async () => {
    const [only] = await evaluations("promptfoo", {
      id: "x",
      results: [],
      prompts: [
        { provider: "openai:gpt", metrics: { testPassCount: 8, testFailCount: 1, testErrorCount: 1, cost: 0.5 } },
      ],
    });
    assert.deepEqual([only?.n, only?.passed, only?.errors, only?.costPerTask], [10, 8, 1, 0.05]);
  });
});

describe("lm-evaluation-harness", () => {
  it("says its n, names the model behind the loader, and leaves out groups", async () => {
    const found = await evaluations("lm-eval", {
      results: {
        gsm8k: {
          alias: "gsm8k",
          "exact_match,flexible-extract": 0.8,
          "exact_match_stderr,flexible-extract": 0.02,
          "exact_match,strict-match": 0.75,
          "exact_match_stderr,strict-match": "N/A",
        },
        mmlu: { "acc,none": 0.7, "acc_stderr,none": 0.01 },
      },
      groups: { mmlu: { "acc,none": 0.7 } },
      "n-samples": { gsm8k: { original: 1319, effective: 200 } },
      config: { model: "hf", model_args: "pretrained=org/m,dtype=auto" },
    });
    assert.deepEqual(
      found.map(({ option, task, n, passed, score }) => [option, task, n, passed, score]),
      [["org/m", "gsm8k", 200, 150, 0.75]],
    );
    assert.deepEqual({ low: found[0]?.low, high: found[0]?.high }, wilson(150, 200));
  });

  it("finds the n of old results in their standard error", async () => {
    const p = 731 / 1172;
    const [only] = await evaluations("lm-eval", {
      results: { arc_challenge: { acc: p, acc_stderr: Math.sqrt((p * (1 - p)) / 1171), acc_norm: 0.6 } },
      versions: { arc_challenge: 0 },
      config: { model: "hf-causal", model_args: "pretrained=org/m" },
    });
    assert.deepEqual([only?.n, only?.passed], [1172, 731]);
  });

  it("without a number of items is told, not guessed", async () => {
    const measured = await measureText(
      JSON.stringify({ results: { t: { "acc,none": 0.5 } }, config: { model_args: { pretrained: "org/m" } } }),
    );
    assert.deepEqual(measured.eval, []);
    assert.deepEqual(codesOf(measured), ["n-unknown"]);
  });
});

describe("Inspect", () => {
  const sample = (id: number, value: unknown, error: unknown = null): object => ({
    id,
    epoch: 1,
    scores: value === undefined ? {} : { match: { value } },
    error,
    working_time: 1.5,
  });
  const log = (samples: readonly object[], more: object = {}): object => ({
    version: 2,
    status: "success",
    eval: { model: "openai/gpt", task: "arith" },
    results: { total_samples: samples.length, scores: [{ name: "match", scorer: "match" }] },
    samples,
    ...more,
  });

  it("keeps samples that broke off in its n", async () => {
    const measured = await measureText(
      JSON.stringify(log([sample(1, "C"), sample(2, "I"), sample(3, "C"), sample(4, undefined, { message: "x" })])),
    );
    assert.equal(measured.format, "inspect-json");
    const [only] = measured.eval;
    assert.deepEqual(
      [only?.option, only?.task, only?.n, only?.passed, only?.errors, only?.latencyMsP50],
      ["openai/gpt", "arith", 4, 2, 1, 1500],
    );
    assert.deepEqual(codesOf(measured), ["errors-move-score"]);
  });

  it("reads a bare NaN as not judged, and says what is missing", async () => {
    const text = JSON.stringify(
      log([sample(1, 0.5), sample(2, "@")], { status: "cancelled", results: { total_samples: 5, scores: [] } }),
    ).replace('"@"', "NaN");
    const measured = await measureText(text);
    assert.deepEqual([measured.eval[0]?.n, measured.eval[0]?.score], [1, 0.5]);
    assert.deepEqual(codesOf(measured), ["items-missing", "partial-run", "score-missing"]);
  });
});
