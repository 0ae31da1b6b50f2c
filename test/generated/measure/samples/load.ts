import { jsonLines } from "../../../unit/measure/inputs";
import { type Sample, three } from "./sample";

const metrics = { successful: { mean: 12.5, median: 11 } };

/** What load tests write. */
export const LOAD_TESTS: readonly Sample[] = [
  [
    "vllm-bench-serve",
    "vllm.json",
    JSON.stringify({
      date: "20261001-120000",
      backend: "vllm",
      model_id: "Qwen/Qwen3-8B",
      num_prompts: 100,
      max_concurrency: 8,
      completed: 99,
      failed: 1,
      total_input_tokens: 99000,
      total_output_tokens: 9900,
      output_throughput: 500.5,
      median_tpot_ms: 12.5,
      median_ttft_ms: 150,
      request_rate: "inf",
    }),
  ],
  [
    "sglang-bench-serving",
    "sglang.jsonl",
    jsonLines(
      three((index) => ({
        backend: "sglang",
        dataset_name: "random",
        random_input_len: 1024,
        max_concurrency: index,
        completed: 99,
        total_input_tokens: 99000,
        total_output_tokens: 9900,
        total_output_tokens_retokenized: 9800,
        output_throughput: 500.5,
        median_tpot_ms: 12.5,
        median_itl_ms: 12,
        median_ttft_ms: 150,
        server_info: { model_path: "Qwen/Qwen3-8B", tp_size: 2 },
      })),
    ),
  ],
  [
    "infmax",
    "agg.json",
    JSON.stringify([
      {
        hw: "h200",
        model: "kimi",
        conc: 16,
        tput_per_gpu: 900,
        output_tput_per_gpu: 300,
        isl: 8192,
        osl: 1024,
        tp: 8,
        median_intvty: 50,
        median_ttft: 0.5,
      },
    ]),
  ],
  [
    "aiperf",
    "profile.json",
    JSON.stringify({
      schema_version: "1",
      aiperf_version: "0.3",
      input_config: { models: { items: [{ name: "m" }] }, phases: [{ concurrency: 8 }] },
      request_throughput: { unit: "requests/sec", avg: 3 },
      output_token_throughput: { unit: "tokens/sec", avg: 900 },
      output_token_throughput_per_user: { unit: "tokens/sec/user", p50: 60 },
      time_to_first_token: { unit: "ms", p50: 200 },
      input_sequence_length: { unit: "tokens", avg: 500 },
      output_sequence_length: { unit: "tokens", avg: 100 },
    }),
  ],
  [
    "llmperf",
    "summary.json",
    JSON.stringify({
      model: "m",
      num_concurrent_requests: 8,
      results_number_errors: 0,
      results_number_input_tokens_mean: 500,
      results_number_output_tokens_mean: 100,
      results_mean_output_throughput_token_per_s: 400,
      results_ttft_s_quantiles_p50: 0.4,
      results_end_to_end_latency_s_quantiles_p50: 3,
    }),
  ],
  [
    "guidellm",
    "benchmarks.json",
    JSON.stringify({
      metadata: { guidellm_version: "0.5.0" },
      args: { model: "m" },
      benchmarks: three(() => ({
        config: { strategy: { type_: "concurrent" } },
        metrics: {
          request_totals: { errored: 0 },
          request_concurrency: metrics,
          prompt_token_count: metrics,
          output_token_count: metrics,
          output_tokens_per_second: metrics,
          inter_token_latency_ms: metrics,
          time_to_first_token_ms: metrics,
        },
      })),
    }),
  ],
  [
    "inference-perf",
    "summary.json",
    JSON.stringify({
      load_summary: { count: 100, achieved_rate: 2 },
      successes: {
        count: 100,
        latency: {
          request_latency: { mean: 4 },
          time_to_first_token: { median: 0.3 },
          time_per_output_token: { median: 0.02 },
        },
        throughput: { output_tokens_per_sec: 300 },
        prompt_len: { mean: 500 },
        output_len: { mean: 150 },
      },
      failures: { count: 1 },
    }),
  ],
  [
    "genai-perf-analyze",
    "analyze.csv",
    `${[
      "Config Name,Concurrency,ISL,p50 Time To First Token (ms),p50 Inter Token Latency (ms),Avg. Output Token Throughput (tokens/sec)",
      "small_run_config_1,4,200,80.5,8,500",
      "small_run_config_0,1,200,40.5,5,150",
      "",
      "Config Name,GPU,p99 GPU Power Usage (W)",
      "small_run_config_1,gpu0,64.46",
    ].join("\n")}\n`,
  ],
  [
    "aiperf-csv",
    "llama-3-openai-chat-concurrency12/profile.csv",
    `${[
      "Metric,avg,min,max,p99,p50,std",
      "Input Sequence Length (tokens),900.50,800.00,1000.00,999.00,901.00,3.00",
      "Inter Token Latency (ms),21.00,18.00,30.00,29.00,20.00,2.00",
      "Output Sequence Length (tokens),250.25,200.00,300.00,299.00,250.00,9.00",
      "Time to First Token (s),0.90,0.10,2.00,1.90,0.40,0.10",
      "",
      "Metric,Value",
      "Output Token Throughput (tokens/sec),1600.00",
      "Request Count,97.00",
    ].join("\n")}\n`,
  ],
  [
    "genai-bench",
    "D100_100_concurrency_8.json",
    JSON.stringify({
      aggregated_metrics: {
        num_concurrency: 8,
        mean_output_throughput_tokens_per_s: 320.5,
        num_error_requests: 1,
        stats: {
          ttft: { p50: 0.2 },
          tpot: { p50: 0.02 },
          num_input_tokens: { mean: 100 },
          num_output_tokens: { mean: 50 },
        },
      },
    }),
  ],
];
