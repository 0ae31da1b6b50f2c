import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText } from "./inputs";

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
