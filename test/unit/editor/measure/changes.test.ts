import assert from "node:assert/strict";
import { diffScenario } from "../../../../src/cost/scenario/diffScenario";
import { editScenario } from "../../../../src/cost/scenario/editScenario";
import { evaluationsOf } from "../../../../src/cost/scenario/evaluation";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { withEvaluations } from "../../../../src/editor/measure/changes/evaluations";
import { withLoadTests } from "../../../../src/editor/measure/changes/loadTests";
import { matchName } from "../../../../src/editor/measure/changes/names";
import { withUsage } from "../../../../src/editor/measure/changes/usage";
import type { Evaluation, LoadRow, Measured, ModelUsage } from "../../../../src/measure/measured";
import { PLAIN_PRICES, THREE_WAYS, builtCatalogue, read } from "../../cost/costFixture";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const DATE = "2026-11-27";

const scenarioOf = (text: string): Scenario => {
  const { scenario, problems } = read(text, CATALOGUE);
  assert.ok(scenario, JSON.stringify(problems));
  return scenario;
};

const MEASURED: Measured = {
  kind: "mixed",
  format: "openai-usage",
  files: [
    { file: "logs/usage.json", kind: "usage", format: "openai-usage", rows: 31, skipped: 0, digest: "a".repeat(64) },
    { file: "results.json", kind: "eval", format: "promptfoo", rows: 200, skipped: 0, digest: "b".repeat(64) },
    { file: "bench.json", kind: "load", format: "vllm-bench-serve", rows: 3, skipped: 0, digest: "c".repeat(64) },
  ],
  period: { from: "2026-10-01T00:00:00Z", to: "2026-11-01T00:00:00Z" },
  usage: [],
  load: [],
  eval: [],
  compare: [],
  problems: [],
};

const USAGE: ModelUsage = {
  model: "gpt-5.4",
  requests: 214_000,
  inputTokens: 2200,
  outputTokens: 300,
  thinkingTokens: 150,
  inputSpread: null,
  outputSpread: null,
  cachedShare: 0.4,
  cacheWriteShare: null,
  batchShare: 0,
  requestsPerDay: 6903.2,
  inputTokensPerDay: 2200 * 6903.2,
  outputTokensPerDay: 300 * 6903.2,
  peakFactor: 2.5,
  hours: null,
};
const CONTEXT = { date: DATE, tokenRatio: () => 1, optionOf: () => null, thinkingMultiplier: 1 };

/** The scenario after its changes were written into its text and read again: what stands in the file, not in memory. */
function written(text: string, change: (scenario: Scenario) => Scenario): { text: string; scenario: Scenario } {
  const before = scenarioOf(text);
  const after = editScenario(text, diffScenario(before, change(before)));
  return { text: after, scenario: scenarioOf(after) };
}

describe("usage in a scenario", () => {
  it("takes the place of what was assumed, with provenance, and leaves comments and the rest of the file", () => {
    const text = THREE_WAYS.replace("inputTokens: 1000", "inputTokens: 1000 # a guess");
    const { text: after, scenario } = written(text, (one) => withUsage(one, MEASURED, [USAGE], CONTEXT).scenario);
    const { measured, ...workload } = scenario.workload;
    assert.deepEqual(workload, {
      requestsPerDay: 6903,
      inputTokens: 2200,
      outputTokens: 300,
      cachedShare: 0.4,
      batchShare: 0,
      thinkingMultiplier: 1.5,
      peakFactor: 2.5,
    });
    assert.deepEqual(measured, [
      {
        files: [{ name: "usage.json", sha256: "a".repeat(64) }],
        date: DATE,
        from: "2026-10-01",
        to: "2026-10-31",
        requests: 214_000,
        values: workload,
      },
    ]);
    assert.match(after, /inputTokens: 2200 # a guess/);
    assert.ok(after.includes(THREE_WAYS.slice(THREE_WAYS.indexOf("options:"))));
  });

  it("is counted in tokens of the reference, whatever the tokenizer of the model", () => {
    const { workload } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE], {
      ...CONTEXT,
      tokenRatio: () => 1.1,
    }).scenario;
    assert.equal(workload.inputTokens, 2000);
  });

  it("of several models is weighted by requests, and gives an option the thinking of its own model", () => {
    const other: ModelUsage = {
      ...USAGE,
      model: "open",
      requestsPerDay: 6903.2 * 3,
      inputTokens: 1000,
      inputTokensPerDay: 3000 * 6903.2,
      outputTokens: 100,
      outputTokensPerDay: 300 * 6903.2,
      thinkingTokens: 0,
      cachedShare: 0,
    };
    const { scenario, notes } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [USAGE, other], {
      ...CONTEXT,
      optionOf: (model) => (model === "open" ? "hosted" : "closed"),
    });
    assert.equal(scenario.workload.inputTokens, 1300);
    assert.equal(scenario.workload.outputTokens, 150);
    assert.equal(scenario.workload.cachedShare, 0.1692);
    assert.equal(scenario.workload.peakFactor, 2);
    assert.deepEqual(notes, ["peak-untold"]);
    assert.deepEqual(
      scenario.options.map(({ thinkingMultiplier }) => thinkingMultiplier),
      [1.5, 1, undefined],
    );
  });

  it("without counts of requests keeps those of the scenario and its tokens; without both only shares are told", () => {
    const uncounted: ModelUsage = {
      ...USAGE,
      requests: null,
      requestsPerDay: null,
      inputTokens: null,
      outputTokens: null,
      thinkingTokens: null,
      peakFactor: null,
    };
    const first = withUsage(scenarioOf(THREE_WAYS), MEASURED, [uncounted], CONTEXT);
    assert.equal(first.scenario.workload.requestsPerDay, 100_000);
    assert.equal(first.scenario.workload.inputTokens, Number(((2200 * 6903.2) / 100_000).toPrecision(4)));
    assert.deepEqual(first.notes, ["requests-of-scenario"]);
    const second = withUsage(
      scenarioOf(THREE_WAYS.replace("  requestsPerDay: 100000\n", "")),
      MEASURED,
      [uncounted],
      CONTEXT,
    );
    assert.equal(second.scenario.workload.inputTokens, 1000);
    assert.equal(second.scenario.workload.cachedShare, 0.4);
    assert.deepEqual(second.notes, ["requests-unknown"]);
  });

  it("does not multiply thinking once more where the output holds it", () => {
    const { scenario, notes } = withUsage(scenarioOf(THREE_WAYS), MEASURED, [{ ...USAGE, thinkingTokens: null }], {
      ...CONTEXT,
      thinkingMultiplier: 3,
    });
    assert.equal(scenario.workload.thinkingMultiplier, 1);
    assert.deepEqual(notes, ["thinking-untold"]);
  });

  it("replaces a spread of lengths, and an older provenance of the same numbers", () => {
    const spread = THREE_WAYS.replace(
      "  inputTokens: 1000\n  outputTokens: 500\n",
      "  spread: [{ share: 1, inputTokens: 10, outputTokens: 5 }]\n",
    );
    const once = withUsage(scenarioOf(spread), MEASURED, [USAGE], CONTEXT);
    assert.equal(once.scenario.workload.spread, undefined);
    assert.deepEqual(once.notes, ["spread-replaced"]);
    const twice = withUsage(once.scenario, MEASURED, [{ ...USAGE, requestsPerDay: 7000 }], CONTEXT);
    assert.equal(twice.scenario.workload.measured?.length, 1);
  });
});

describe("evaluations in a scenario", () => {
  const RESULT: Evaluation = {
    option: "gpt",
    task: "tickets",
    n: 100,
    trials: 100,
    passed: 90,
    score: 0.9,
    low: 0.826,
    high: 0.945,
    errors: 0,
    costPerTask: 0.01234567,
    latencyMsP50: null,
    latencyMsP95: null,
  };
  const measured: Measured = {
    ...MEASURED,
    eval: [RESULT, { ...RESULT, option: "llama", passed: 85, score: 0.85 }, { ...RESULT, option: "other" }],
    compare: [
      {
        a: "gpt",
        b: "llama",
        task: "tickets",
        n: 100,
        onlyA: 10,
        onlyB: 5,
        both: 80,
        neither: 5,
        difference: 0.05,
        low: -0.02,
        high: 0.12,
        p: 0.3,
      },
    ],
  };
  const optionOf = (name: string): string | null => ({ gpt: "closed", llama: "hosted" })[name] ?? null;

  it("stand at the options that were evaluated, with pairs on both sides, and read back from the file", () => {
    const { scenario } = written(THREE_WAYS, (one) => withEvaluations(one, measured, { optionOf, date: "2026-11-20" }));
    assert.deepEqual(scenario.options[0]?.evaluation, {
      task: "tickets",
      n: 100,
      passed: 90,
      date: "2026-11-20",
      files: [{ name: "results.json", sha256: "b".repeat(64) }],
      costPerTask: 0.01235,
      against: [{ option: "hosted", n: 100, won: 10, lost: 5 }],
    });
    assert.deepEqual(Reflect.get(scenario.options[1]?.evaluation ?? {}, "against"), [
      { option: "closed", n: 100, won: 5, lost: 10 },
    ]);
    assert.equal(scenario.options[2]?.evaluation, undefined);
  });

  it("name their files by the path in the workspace, and by the name alone where they are elsewhere", () => {
    for (const [file, name] of [
      ["evals/results.json", "evals/results.json"],
      ["/home/jane/results.json", "results.json"],
      ["C:\\Users\\jane\\results.json", "results.json"],
    ] as const) {
      const files = measured.files.map((one) => (one.kind === "eval" ? { ...one, file } : one));
      const [closed] = withEvaluations(
        scenarioOf(THREE_WAYS),
        { ...measured, files },
        { optionOf, date: null },
      ).options;
      assert.deepEqual(
        evaluationsOf(closed ?? {}).flatMap(({ files: named = [] }) => named.map((one) => one.name)),
        [name],
      );
    }
  });

  it("take the place of an older result of the same task and leave those of others", () => {
    const first = withEvaluations(scenarioOf(THREE_WAYS), measured, { optionOf, date: null });
    const later = {
      ...measured,
      eval: [
        { ...RESULT, passed: 70, score: 0.7 },
        { ...RESULT, task: "mail" },
      ],
      compare: [],
    };
    const [closed] = withEvaluations(first, later, { optionOf, date: null }).options;
    assert.deepEqual(
      evaluationsOf(closed ?? {}).map(({ task, passed }) => [task, passed]),
      [
        ["tickets", 70],
        ["mail", 90],
      ],
    );
  });
});

describe("load tests in a scenario", () => {
  const ROW: LoadRow = {
    model: "llama",
    concurrency: 16,
    inputTokens: 1000,
    outputTokens: 500,
    outputTokensPerSecond: 800,
    tokensPerSecondPerUser: 60,
    ttftMs: 200,
    gpus: 1,
    failed: 0,
  };
  const context = { date: DATE, optionOf: () => "own", inputTokens: 1000, outputTokens: 500 };
  const own = (
    rows: readonly LoadRow[],
    text = THREE_WAYS,
    gpusPerReplica = "",
  ): Scenario["options"][number] | undefined =>
    written(text.replace("hardware: h100-80gb", `hardware: h100-80gb${gpusPerReplica}`), (one) =>
      withLoadTests(one, { ...MEASURED, load: rows }, context),
    ).scenario.options[2];

  it("give the throughput of the fastest run that keeps the limits of the scenario", () => {
    const fast: LoadRow = { ...ROW, concurrency: 128, outputTokensPerSecond: 3000, ttftMs: 4000 };
    assert.equal(Reflect.get(own([ROW, fast]) ?? {}, "measuredTokensPerSecond"), 3000);
    const limited = `${THREE_WAYS}constraints:\n  maxTimeToFirstTokenS: 1\n`;
    const option = own([ROW, fast], limited);
    assert.equal(Reflect.get(option ?? {}, "measuredTokensPerSecond"), 800);
    assert.equal(option?.timeToFirstTokenS, 0.2);
    assert.equal(option.measured?.[0]?.concurrency, 16);
  });

  it("are taken apart by replicas, and left where the requests are of another length", () => {
    assert.equal(Reflect.get(own([{ ...ROW, gpus: 4 }]) ?? {}, "measuredTokensPerSecond"), 200);
    assert.equal(Reflect.get(own([{ ...ROW, inputTokens: 2100 }]) ?? {}, "measuredTokensPerSecond"), undefined);
  });
});

describe("names in measured files", () => {
  const scenario = scenarioOf(THREE_WAYS);
  const match = (name: string): unknown => matchName(name, scenario, CATALOGUE.resolver);

  it("are an option by its own id, and likely where two options are of the model", () => {
    assert.deepEqual(match("Hosted"), { option: "hosted", likely: [] });
    assert.deepEqual(match("meta-llama/Llama-3.1-8B-Instruct"), { option: null, likely: ["hosted", "own"] });
  });

  it("that are labels of a team are never guessed", () => {
    for (const label of ["prod-chat", "agent v2", ""])
      assert.deepEqual(match(label), { option: null, likely: [] }, label);
  });

  it("are an option for certain where it alone is of the model", () => {
    const alone = { ...scenario, options: scenario.options.filter(({ id }) => id !== "own") };
    assert.equal(matchName("models--meta-llama--Llama-3.1-8B-Instruct", alone, CATALOGUE.resolver).option, "hosted");
  });
});
