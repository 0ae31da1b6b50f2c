import assert from "node:assert/strict";
import { wilson } from "../../../src/measure/statistics/wilson";
import { codesOf, jsonLines, measureText, onlyUsage } from "./inputs";

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

describe("load tests in tables that nobody mapped", () => {
  it("columns by their names: what was measured before what was asked for, medians, units of the name", async () => {
    const table = [
      "concurrency,mean_input_tokens,mean_output_tokens,ttft_s_mean,ttft_s_quantiles_p50,mean_output_throughput_token_per_s,request_output_throughput_token_per_s_mean,number_input_tokens_mean,number_output_tokens_mean,model",
      "4,1024,512,0.9,0.25,71.5,36,1023.5,569,m-7b",
      "",
    ].join("\n");
    const measured = await measureText(table);
    assert.equal(measured.format, "generic-load");
    assert.deepEqual(measured.load, [
      {
        model: "m-7b",
        concurrency: 4,
        inputTokens: 1023.5,
        outputTokens: 569,
        outputTokensPerSecond: 71.5,
        tokensPerSecondPerUser: null,
        ttftMs: 250,
        gpus: null,
        failed: null,
      },
    ]);
  });

  it("JSON lines with medians in milliseconds; a mean time to the first token or one user's speed counts for nothing", async () => {
    const run = { model: "m", concurrency: 96, prompt_tokens: 512, gen_tokens: 256 };
    const [whole] = (await measureText(jsonLines([{ ...run, output_tok_s: 307.5, ttft_p50_ms: 24013 }]))).load;
    assert.deepEqual([whole?.outputTokensPerSecond, whole?.ttftMs, whole?.inputTokens], [307.5, 24013, 512]);
    const [mean] = (await measureText(jsonLines([{ ...run, output_tps: 300, ttft_mean_ms: 900 }]))).load;
    assert.deepEqual([mean?.outputTokensPerSecond, mean?.ttftMs], [300, null]);
    const [single] = (await measureText(jsonLines([{ ...run, avg_output_tokens_per_second: 26, median_ttft_ms: 90 }])))
      .load;
    assert.deepEqual([single?.outputTokensPerSecond, single?.ttftMs], [null, 90]);
    // A request is no run.
    const requests = jsonLines([{ ...run, request_id: "a", output_tok_s: 26, ttft_ms: 90 }]);
    assert.deepEqual((await measureText(requests)).load, []);
  });

  it("records of AIPerf are one run: medians of the requests that came back, throughput over their span", async () => {
    const record = (start: number, ttft: number, more: object = {}): object => ({
      metadata: {
        request_start_ns: 1_762_551_534_000_000_000 + start * 1e9,
        request_end_ns: 1_762_551_534_000_000_000 + (start + 2) * 1e9,
        benchmark_phase: "profiling",
        was_cancelled: false,
      },
      metrics: {
        input_sequence_length: { value: 100, unit: "tokens" },
        output_sequence_length: { value: 200, unit: "tokens" },
        time_to_first_token: { value: ttft, unit: "ms" },
        inter_token_latency: { value: 20, unit: "ms" },
      },
      error: null,
      ...more,
    });
    const text = jsonLines([
      { ...record(0, 1), metadata: { request_start_ns: 1, request_end_ns: 2, benchmark_phase: "warmup" } },
      record(0, 30),
      record(1, 40),
      record(8, 50),
      record(3, 999, { error: { message: "secret" } }),
    ]);
    const measured = await measureText(text, { name: "run_concurrency3/profile_export.jsonl" });
    assert.deepEqual([measured.format, codesOf(measured)], ["aiperf-records", ["requests-failed"]]);
    const [found] = measured.load;
    assert.deepEqual(
      [found?.concurrency, found?.inputTokens, found?.outputTokens, found?.ttftMs, found?.tokensPerSecondPerUser],
      [3, 100, 200, 40, 50],
    );
    assert.ok(Math.abs((found?.outputTokensPerSecond ?? 0) - 60) < 1e-3);
    assert.equal(found?.failed, 1);
  });

  it("summaries of EvalScope's load test hold means, so that no median is told", async () => {
    const summary = {
      "Time taken for tests (s)": 84.7,
      "Number of concurrency": 64,
      "Total requests": 10,
      "Failed requests": 0,
      "Output token throughput (tok/s)": 144.8,
      "Average time to first token (s)": 0.5,
      "Average input tokens per request": 13,
      "Average output tokens per request": 1226.6,
    };
    const measured = await measureText(JSON.stringify(summary));
    const [found] = measured.load;
    assert.deepEqual([measured.format, codesOf(measured)], ["evalscope-perf", ["no-median"]]);
    assert.deepEqual(
      [found?.concurrency, found?.inputTokens, found?.outputTokens, found?.outputTokensPerSecond, found?.ttftMs],
      [64, 13, 1226.6, 144.8, null],
    );
  });

  it("guidellm before 0.3 names the model of its worker", async () => {
    const run = { metrics: { request_concurrency: { successful: { mean: 2 } } }, worker: { backend_model: "org/m" } };
    assert.equal((await measureText(JSON.stringify({ benchmarks: [run] }))).load[0]?.model, "org/m");
  });
});

describe("usage of programs that people wrote themselves", () => {
  it("a table of a load test without a throughput of the whole is no usage, whatever it is called", async () => {
    const text =
      "timestamp,model,concurrency,prompt_tokens,completion_tokens,tg_tok_s,ttft_s\n1783977193,m,1,77,256,15.7,0.18\n";
    const measured = await measureText(text);
    assert.deepEqual([measured.usage, measured.load, codesOf(measured)], [[], [], ["format-unknown"]]);
  });

  it("times by other names, and a column of calls counts them", async () => {
    const text = jsonLines(
      [3, 1].map((calls, day) => ({
        timestamp_utc: `2026-03-0${String(day + 1)}T10:00:00Z`,
        calls,
        input_tokens: 100 * calls,
        output_tokens: 10 * calls,
      })),
    );
    const measured = await measureText(text);
    const usage = onlyUsage(measured);
    assert.deepEqual([usage.requests, usage.inputTokens, usage.outputTokens], [4, 100, 10]);
    assert.equal(measured.period?.from, "2026-03-01T10:00:00.000Z");
  });

  it("running totals of sessions are refused: added up they would be many times too much", async () => {
    const rows = (outputs: readonly number[]): string =>
      jsonLines(
        outputs.map((output, index) => ({
          ts: `2026-04-11T19:${String(10 + index)}:00Z`,
          model: "sonnet",
          session_id: index % 2 === 0 ? "a" : "b",
          input_tokens: 5,
          output_tokens: output,
        })),
      );
    const totals = Array.from({ length: 14 }, (_, index) => 100 * (index + 1));
    const refused = await measureText(rows(totals));
    assert.deepEqual([refused.usage, codesOf(refused)], [[], ["running-totals"]]);
    // Output of calls goes up and down.
    assert.equal(onlyUsage(await measureText(rows(totals.with(7, 50)))).requests, 14);
  });

  it("ccusage by period, as its versions since 20 call the day", async () => {
    const day = (period: string): object => ({
      period,
      inputTokens: 10,
      outputTokens: 2,
      cacheCreationTokens: 20,
      cacheReadTokens: 70,
      modelBreakdowns: [],
    });
    const measured = await measureText(JSON.stringify({ daily: [day("2026-07-01"), day("2026-07-04")] }));
    assert.deepEqual(
      [measured.usage[0]?.inputTokensPerDay, measured.usage[0]?.requests, measured.period?.from],
      [50, null, "2026-07-01T00:00:00.000Z"],
    );
  });

  it("ccusage by month and week: whole months and weeks, and what is told twice once", async () => {
    const sums = {
      inputTokens: 10,
      outputTokens: 2,
      cacheCreationTokens: 20,
      cacheReadTokens: 70,
      modelBreakdowns: [],
    };
    const monthly = [{ month: "2026-02", ...sums }];
    const month = await measureText(JSON.stringify({ monthly, totals: sums }));
    assert.deepEqual(month.period, { from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z" });
    assert.equal(month.usage[0]?.inputTokensPerDay, 100 / 28);
    const week = await measureText(JSON.stringify({ weekly: [{ week: "2026-02-01", ...sums }], monthly }));
    assert.deepEqual(week.period, { from: "2026-02-01T00:00:00.000Z", to: "2026-02-08T00:00:00.000Z" });
    // Of sessions only the sums are told, which are no call.
    const sessions = await measureText(JSON.stringify({ sessions: [{ sessionId: "a", ...sums }], totals: sums }));
    assert.deepEqual([sessions.usage, codesOf(sessions)], [[], ["format-unknown"]]);
  });

  it("what an agent says of a whole session is no call: means are not known, or nothing of it counts", async () => {
    const usage = { input_tokens: 1000, output_tokens: 200 };
    const result = { type: "result", subtype: "success", num_turns: 7, total_cost_usd: 0.2, usage };
    assert.deepEqual((await measureText(jsonLines([result, result]))).usage, []);
    const rows = ["2026-03-11T10:00:00Z", "2026-03-13T10:00:00Z"].map((timestamp, index) => ({
      timestamp,
      model: "m",
      num_turns: 12 + index,
      ...usage,
    }));
    const found = onlyUsage(await measureText(jsonLines(rows)));
    assert.deepEqual([found.requests, found.inputTokens], [null, null]);
    assert.ok((found.inputTokensPerDay ?? 0) > 900);
  });

  it("Monocle tells tokens in an event of its inference spans, whose second entity is the model", async () => {
    const span = (type: string, id: string): object => ({
      name: "call",
      context: { trace_id: "t", span_id: id },
      parent_id: null,
      start_time: "2026-05-01T10:00:00Z",
      end_time: "2026-05-01T10:00:01Z",
      attributes: { "span.type": type, "entity.1.type": "inference.openai", "entity.2.name": "gpt-5.4" },
      events: [
        { name: "data.input", attributes: { input: "secret" } },
        { name: "metadata", attributes: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } },
      ],
    });
    const measured = await measureText(JSON.stringify([span("inference", "1"), span("workflow", "2")]));
    const usage = onlyUsage(measured);
    assert.deepEqual([usage.model, usage.requests, usage.inputTokens, usage.outputTokens], ["gpt-5.4", 1, 120, 30]);
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
  });
});
