import assert from "node:assert/strict";
import type { LoadRow } from "../../../../src/measure/measured";
import { codesOf, measureText } from "../inputs";

async function rowsOf(format: string, text: string): Promise<readonly LoadRow[]> {
  const measured = await measureText(text);
  assert.equal(measured.format, format, JSON.stringify(measured.problems));
  assert.equal(measured.kind, "load");
  return measured.load;
}

const vllm = {
  date: "20261101-101500",
  backend: "openai-chat",
  model_id: "/models/models--openai--gpt-oss-20b/snapshots/6cee5e81",
  num_prompts: 200,
  request_rate: "inf",
  max_concurrency: 32,
  completed: 198,
  failed: 2,
  total_input_tokens: 198_000,
  total_output_tokens: 39_600,
  output_throughput: 812.5,
  mean_ttft_ms: 300,
  median_ttft_ms: 120,
  median_tpot_ms: 20,
};

describe("load tests of vLLM", () => {
  it("give measured means, medians, and a model by its repository", async () => {
    assert.deepEqual(await rowsOf("vllm-bench-serve", JSON.stringify(vllm)), [
      {
        model: "openai/gpt-oss-20b",
        concurrency: 32,
        inputTokens: 1000,
        outputTokens: 200,
        outputTokensPerSecond: 812.5,
        tokensPerSecondPerUser: 50,
        ttftMs: 120,
        gpus: null,
        failed: 2,
      },
    ]);
  });

  it("may stand one a line, and without a concurrency where all came at once", async () => {
    const lines = `${JSON.stringify(vllm)}\n${JSON.stringify({ ...vllm, max_concurrency: null })}\n`;
    assert.deepEqual(
      (await rowsOf("vllm-bench-serve", lines)).map(({ concurrency }) => concurrency),
      [32, null],
    );
  });

  it("are in seconds where a fork leaves out the unit, and that is told", async () => {
    const fork = { ...vllm, median_ttft_ms: undefined, median_tpot_ms: undefined, mean_ttft_ms: undefined };
    const measured = await measureText(JSON.stringify({ ...fork, median_ttft: 0.12, median_tpot: 0.02 }));
    assert.equal(measured.load[0]?.ttftMs, 120);
    assert.equal(measured.load[0].tokensPerSecondPerUser, 50);
    assert.ok(codesOf(measured).includes("seconds-assumed"));
  });
});

describe("load tests of SGLang", () => {
  const line = (more: string): string =>
    `{"backend":"sglang","dataset_name":"random","request_rate":Infinity,"max_concurrency":16,"completed":100,` +
    `"random_input_len":1024,"total_input_tokens":100000,"total_output_tokens":20000,${more}` +
    `"output_throughput":400.0,"median_ttft_ms":80,"server_info":{"model_path":"org/m","tp_size":2,"dp_size":4}}\n`;

  it("are read in spite of Infinity, and tell their GPUs", async () => {
    const text = line('"total_output_tokens_retokenized":19900,"median_itl_ms":10,');
    assert.deepEqual(
      await rowsOf("sglang-bench-serving", text + text),
      Array(2).fill({
        model: "org/m",
        concurrency: 16,
        inputTokens: 1000,
        outputTokens: 199,
        outputTokensPerSecond: 400,
        tokensPerSecondPerUser: 100,
        ttftMs: 80,
        gpus: 8,
        failed: null,
      }),
    );
  });

  it("count what came where less came than was asked for, and say so", async () => {
    const measured = await measureText(line('"total_output_tokens_retokenized":10000,"median_itl_ms":0,'));
    assert.equal(measured.load[0]?.outputTokens, 100);
    assert.equal(measured.load[0].outputTokensPerSecond, 200);
    assert.equal(measured.load[0].tokensPerSecondPerUser, null);
    assert.deepEqual(codesOf(measured), ["lengths-differ", "no-streaming"]);
  });
});

describe("load tests of other tools", () => {
  it("of InferenceX are of one GPU and in seconds", async () => {
    const run = {
      hw: "b200",
      model: "org/m",
      conc: 64,
      isl: 8192,
      osl: 1024,
      tput_per_gpu: 900,
      output_tput_per_gpu: 100,
      median_ttft: 0.5,
      median_intvty: 40,
    };
    const [whole] = await rowsOf("infmax", JSON.stringify({ ...run, tp: 8 }));
    assert.deepEqual(
      [whole?.outputTokensPerSecond, whole?.gpus, whole?.ttftMs, whole?.tokensPerSecondPerUser],
      [800, 8, 500, 40],
    );
    const [apart] = await rowsOf(
      "infmax",
      JSON.stringify({ ...run, tp: 8, disagg: true, num_prefill_gpu: 8, num_decode_gpu: 24 }),
    );
    assert.deepEqual([apart?.outputTokensPerSecond, apart?.gpus], [3200, 32]);
  });

  it("of AIPerf state their units", async () => {
    const [row] = await rowsOf(
      "aiperf",
      JSON.stringify({
        schema_version: "1.0",
        aiperf_version: "0.3.0",
        request_throughput: { unit: "requests/sec", avg: 2 },
        output_token_throughput: { unit: "tokens/sec", avg: 500 },
        output_token_throughput_per_user: { unit: "tokens/sec/user", avg: 60, p50: 55 },
        time_to_first_token: { unit: "ns", avg: 9e8, p50: 2e8 },
        output_sequence_length: { unit: "tokens", avg: 250 },
        error_request_count: { unit: "requests", avg: 3 },
        input_config: { models: { items: [{ name: "org/m" }] }, phases: [{ concurrency: 1 }, { concurrency: 12 }] },
      }),
    );
    assert.deepEqual(row, {
      model: "org/m",
      concurrency: 12,
      inputTokens: null,
      outputTokens: 250,
      outputTokensPerSecond: 500,
      tokensPerSecondPerUser: 55,
      ttftMs: 200,
      gpus: null,
      failed: 3,
    });
  });

  const llmperf = {
    model: "org/m",
    num_concurrent_requests: 4,
    results_number_input_tokens_mean: 550,
    results_number_output_tokens_mean: 149,
    results_number_output_tokens_quantiles_p50: 151,
    results_mean_output_throughput_token_per_s: 210,
    results_ttft_s_quantiles_p50: 0.5,
    results_end_to_end_latency_s_quantiles_p50: 3.5,
    results_inter_token_latency_s_quantiles_p50: 0.9,
    results_number_errors: 0,
  };
  for (const [form, value] of [
    ["an object", llmperf],
    ["names and values", Object.entries(llmperf).map(([name, one]) => ({ name, value: one }))],
  ] as const) {
    it(`of llmperf as ${form} have their decode speed without the first token`, async () => {
      const [row] = await rowsOf("llmperf", JSON.stringify(value, null, 1));
      assert.deepEqual([row?.tokensPerSecondPerUser, row?.ttftMs, row?.outputTokensPerSecond], [50, 500, 210]);
    });
  }

  it("of guidellm have a row a benchmark, and their model behind them", async () => {
    const metric = (mean: number, median = mean): object => ({ successful: { mean, median } });
    const benchmark = (concurrency: number): object => ({
      config: { strategy: { type_: "concurrent" } },
      metrics: {
        request_totals: { errored: 1 },
        request_concurrency: metric(concurrency),
        prompt_token_count: metric(512),
        output_token_count: metric(128),
        output_tokens_per_second: metric(300),
        inter_token_latency_ms: metric(30, 25),
        time_to_first_token_ms: metric(90, 70),
      },
    });
    const text = JSON.stringify(
      { metadata: { guidellm_version: "0.5.0" }, benchmarks: [benchmark(3.9), benchmark(8)], args: { model: "org/m" } },
      null,
      1,
    );
    const rows = await rowsOf("guidellm", text);
    assert.deepEqual(
      rows.map(({ concurrency, model }) => [concurrency, model]),
      [
        [3.9, "org/m"],
        [8, "org/m"],
      ],
    );
    assert.deepEqual([rows[0]?.tokensPerSecondPerUser, rows[0]?.ttftMs, rows[0]?.failed], [40, 70, 1]);
  });

  it("of inference-perf have their concurrency by Little's law", async () => {
    const text = JSON.stringify({
      load_summary: { achieved_rate: 5 },
      successes: {
        latency: {
          request_latency: { mean: 2 },
          time_to_first_token: { median: 0.1 },
          time_per_output_token: { median: 0.02 },
          inter_token_latency: { median: 0.00001 },
        },
        throughput: { output_tokens_per_sec: 700 },
        prompt_len: { mean: 300 },
        output_len: { mean: 140 },
      },
      failures: { count: 0 },
    });
    const [row] = await rowsOf("inference-perf", text);
    assert.deepEqual([row?.concurrency, row?.tokensPerSecondPerUser, row?.ttftMs, row?.model], [10, 50, 100, null]);
  });

  it("that were cut off are told as such", async () => {
    const measured = await measureText(JSON.stringify(vllm, null, 1).slice(0, -40));
    assert.ok(measured.problems.length > 0);
  });
});

describe("load tests of genai-bench", () => {
  it("are in seconds, with medians of a request and the throughput of all", async () => {
    const stats = (p50: number, mean: number): unknown => ({ min: 0, p50, mean });
    const run = {
      aggregated_metrics: {
        scenario: "D(100,50)",
        num_concurrency: 8,
        mean_output_throughput_tokens_per_s: 320.5,
        num_error_requests: 1,
        stats: {
          ttft: stats(0.2, 0.4),
          tpot: stats(0.02, 0.03),
          num_input_tokens: stats(100, 101),
          num_output_tokens: stats(50, 49),
        },
      },
      individual_request_metrics: [],
    };
    const [row] = await rowsOf("genai-bench", JSON.stringify(run));
    assert.deepEqual(row, {
      model: null,
      concurrency: 8,
      inputTokens: 101,
      outputTokens: 49,
      outputTokensPerSecond: 320.5,
      tokensPerSecondPerUser: 50,
      ttftMs: 200,
      gpus: null,
      failed: 1,
    });
  });
});
