import assert from "node:assert/strict";
import { wilson } from "../../../src/measure/statistics/wilson";
import { codesOf, jsonLines, measureText } from "./inputs";

describe("evaluations that do not say of which model or score", () => {
  it("stand under the name of their file, folders with it, so that two files of one name are two", async () => {
    const run = JSON.stringify({ testCases: [{ name: "t", input: "q", success: true, metricsData: [{ name: "m" }] }] });
    for (const [name, option] of [
      ["a/.latest_test_run.json", "a/.latest_test_run"],
      ["b/run.v2.json.gz", "b/run.v2"],
    ] as const) {
      const { eval: found, problems } = await measureText(run, { name });
      assert.deepEqual(
        found.map(({ option: label, n, passed }) => [label, n, passed]),
        [[option, 1, 1]],
      );
      assert.deepEqual([problems[0]?.code, problems[0]?.args], ["option-unknown", [option]]);
    }
  });

  it("never go to an option of that name: a file may be called like a model", async () => {
    const { namesIn } = await import("../../../src/measure/into/measuredScenario");
    const measured = await measureText("id,score\n1,1\n2,0\n", { name: "gpt-5.4.csv" });
    assert.deepEqual([measured.eval.map(({ option }) => option), namesIn(measured, []).eval], [["gpt-5.4"], []]);
    const named = await measureText("id,model,score\n1,gpt-5.4,1\n", { name: "evals.csv" });
    assert.deepEqual(namesIn(named, []).eval, ["gpt-5.4"]);
  });

  it("put no score into a scenario before somebody says which one counts", async () => {
    const { withMeasurement } = await import("../../../src/measure/into/measuredScenario");
    const { CATALOGUE, scenarioOf } = await import("./into/fixture");
    const { THREE_WAYS } = await import("../cost/costFixture");
    const scenario = scenarioOf(THREE_WAYS);
    const [option] = scenario.options;
    const text = "user_input,response,faithfulness,context_recall\nq1,a,1,1\nq2,b,0,1\n";
    const told = { usage: [], optionOf: () => option?.id ?? null, zone: null, date: "2026-11-28", evaluated: null };
    for (const [metric, tasks] of [
      [undefined, []],
      ["faithfulness", ["faithfulness"]],
    ] as const) {
      const answers = { option: "m", ...(metric === undefined ? {} : { metric }) };
      const measured = await measureText(text, { answers: () => answers });
      const { scenario: into } = withMeasurement(scenario, { measured, shapes: [] }, told, CATALOGUE);
      const found = into.options[0]?.evaluation;
      assert.deepEqual(
        [found ?? []].flat().map(({ task }) => task),
        tasks,
      );
    }
  });

  it("MLflow: each score counts for itself on its own scale", async () => {
    const table = JSON.stringify({
      columns: ["inputs", "outputs", "answer_correctness/v1/score", "exact_match/v1/score"],
      data: [
        ["q1", "secret", 5, 1],
        ["q2", "secret", 1, 0],
      ],
    });
    const measured = await measureText(table, { name: "table.json" });
    assert.deepEqual(
      measured.eval.map(({ task, n, score }) => [task, n, score]),
      [
        ["answer_correctness/v1/score", 2, 0.5],
        ["exact_match/v1/score", 2, 0.5],
      ],
    );
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
  });

  it("reviews of EvalScope: model and dataset of the path, as it writes them", async () => {
    const text = jsonLines(
      [1, 1, 0].map((acc, index) => ({ index, sample_score: { group_id: index, score: { value: { acc } } } })),
    );
    const [found] = (await measureText(text, { name: "out/reviews/qwen-plus/gsm8k_main.jsonl" })).eval;
    assert.deepEqual([found?.option, found?.task, found?.n, found?.passed], ["qwen-plus", "gsm8k_main", 3, 2]);
    assert.deepEqual([found?.low, found?.high], Object.values(wilson(2, 3)));
  });

  it("promptfoo, version 2: prompts that are told by their templates are options of their own", async () => {
    const row = (display: string, item: string, success: boolean): object => ({
      provider: { id: "openai:m" },
      prompt: { raw: `secret ${item}`, display },
      vars: { item },
      success,
      score: Number(success),
      latencyMs: 10,
    });
    const results = ["a", "b"].flatMap((item) => [
      row("Say {{item}}", item, item === "a"),
      row("Tell {{item}}", item, true),
    ]);
    const measured = await measureText(JSON.stringify({ results: { version: 2, results, stats: {} }, config: {} }));
    assert.deepEqual(
      measured.eval.map(({ option, n, passed }) => [option, n, passed]),
      [
        ["openai:m [prompt 1]", 2, 1],
        ["openai:m [prompt 2]", 2, 2],
      ],
    );
  });

  it("EQ-Bench: its own score as a share, with an interval from the spread of single scores", async () => {
    const scores = [2, 4, 6, 8];
    const run = {
      eqbench_version: "v2",
      benchmark_score: 50,
      benchmark_success: true,
      model_path: "org/m-7b",
      n_questions_parseable: 4,
      n_questions_total: 5,
      raw_results: {
        1: { individual_scores: Object.fromEntries(scores.map((first_pass_score, at) => [at, { first_pass_score }])) },
      },
    };
    const measured = await measureText(JSON.stringify(run));
    const [found] = measured.eval;
    assert.deepEqual(
      [found?.option, found?.task, found?.n, found?.score, found?.passed],
      ["org/m-7b", "EQ-Bench v2", 4, 0.5, null],
    );
    // s = √(20/3) of scores to 10, so that half of the interval is 1.96 s/√4/10.
    const half = (1.959964 * Math.sqrt(20 / 3)) / 2 / 10;
    assert.ok(Math.abs((found?.high ?? 0) - (0.5 + half)) < 1e-4);
    assert.deepEqual(codesOf(measured), ["items-missing"]);
  });

  it("predictions of a classifier are no options: neither its confidence nor its labels", async () => {
    for (const text of [
      "id,question,label,filter_label,filter_confidence\n1,a,0,0,0.9\n2,b,1,1,0.8\n",
      "id,confidence,escalate,turns,actual_decision\na,90,False,6,select\nb,80,True,1,reject\n",
      "id,gpt-5.4,claude-sonnet-5\n1,True,80\n2,False,60\n",
      "case_id,framework,ok_runs,error_runs,median_ttft\na,x,1,0,21\nb,x,0,1,22\n",
    ]) {
      const measured = await measureText(text);
      assert.deepEqual([measured.eval, codesOf(measured)], [[], ["format-unknown"]]);
    }
    const wide = await measureText("id,gpt-5.4,claude-sonnet-5\n1,True,False\n2,True,True\n");
    assert.deepEqual(
      wide.eval.map(({ option, passed }) => [option, passed]),
      [
        ["gpt-5.4", 2],
        ["claude-sonnet-5", 1],
      ],
    );
  });
});
