import { jsonLines } from "../inputs";

const at = (hour: number): string => new Date(Date.UTC(2026, 9, 1, hour)).toISOString();
const seconds = (hour: number): number => Date.UTC(2026, 9, 1, hour) / 1000;
const three = <T>(make: (index: number) => T): T[] => [1, 2, 3].map(make);
const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
const metrics = { successful: { mean: 12.5, median: 11 } };

/** A small sound file of every format, by its id, in the shapes that its tools write. */
export const SAMPLES: readonly (readonly [format: string, name: string, text: string])[] = [
  [
    "openai-usage",
    "usage.json",
    JSON.stringify({
      object: "page",
      data: three((index) => ({
        object: "bucket",
        start_time: seconds(index),
        end_time: seconds(index + 1),
        results: [
          {
            object: "organization.usage.completions.result",
            input_tokens: 900 * index,
            output_tokens: 80,
            input_cached_tokens: 300,
            num_model_requests: index,
            model: "gpt-5.1",
            batch: index === 2,
          },
        ],
      })),
      has_more: false,
    }),
  ],
  [
    "openai-usage-csv",
    "completions_usage.csv",
    csv(
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens",
      three(
        (index) =>
          `${seconds(index)},${seconds(index + 1)},${at(index)},${at(index + 1)},p,${index}.0,gpt-5.1,false,900.0,80.0,300.0`,
      ),
    ),
  ],
  [
    "anthropic-usage",
    "report.json",
    JSON.stringify({
      data: three((index) => ({
        starting_at: at(index),
        ending_at: at(index + 1),
        results: [
          {
            uncached_input_tokens: 50,
            cache_creation: { ephemeral_1h_input_tokens: 1, ephemeral_5m_input_tokens: 2 },
            cache_read_input_tokens: 70,
            output_tokens: 9,
            model: "claude-sonnet-4-5",
            service_tier: "standard",
          },
        ],
      })),
      has_more: true,
    }),
  ],
  [
    "anthropic-tokens-csv",
    "tokens.csv",
    csv(
      "usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count",
      three((index) => `2026-10-0${index},claude-sonnet-4-5,k,w,standard,500,20,0,900,80,0`),
    ),
  ],
  [
    "openrouter-activity",
    "activity.csv",
    csv(
      '"Date","Slug","Usage","BYOK Usage","Requests","Prompt Tokens","Completion Tokens","Reasoning Tokens"',
      three((index) => `"2026-10-0${index}","deepseek/deepseek-v3.2","0.1","0","${index}","700","90","30"`),
    ),
  ],
  [
    "openrouter-generations",
    "generations.csv",
    csv(
      "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled",
      three((index) => `gen-${index},${at(index)},0.1,700,90,30,200,deepseek/deepseek-v3.2,DeepSeek,standard,false`),
    ),
  ],
  [
    "litellm-spend",
    "spend.jsonl",
    jsonLines(
      three((index) => ({
        request_id: `r${index}`,
        call_type: "acompletion",
        spend: 0.1,
        total_tokens: 120,
        prompt_tokens: 100,
        completion_tokens: 20,
        startTime: at(index),
        endTime: at(index),
        model: "gpt-5.1",
        cache_hit: "False",
        metadata: { usage_object: { prompt_tokens_details: { cached_tokens: 40 } } },
        status: "success",
      })),
    ),
  ],
  [
    "langfuse",
    "observations.jsonl",
    jsonLines(
      three((index) => ({
        id: `o${index}`,
        traceId: "t",
        type: "GENERATION",
        startTime: at(index),
        model: "gpt-5.1",
        usageDetails: { input: 60, input_cached_tokens: 40, output: 20, output_reasoning_tokens: 5, total: 125 },
      })),
    ),
  ],
  [
    "helicone",
    "requests.jsonl",
    jsonLines(
      three((index) => ({
        request_id: `r${index}`,
        request_created_at: at(index),
        delay_ms: 900,
        request_model: "gpt-5.1",
        prompt_tokens: 100,
        completion_tokens: 20,
        total_tokens: 120,
        response_status: 200,
      })),
    ),
  ],
  [
    "otlp-json",
    "traces.jsonl",
    jsonLines(
      three((index) => ({
        resourceSpans: [
          {
            scopeSpans: [
              {
                spans: [
                  {
                    traceId: `t${index}`,
                    spanId: "a",
                    startTimeUnixNano: `${seconds(index)}000000000`,
                    attributes: [
                      { key: "gen_ai.operation.name", value: { stringValue: "invoke_agent" } },
                      { key: "gen_ai.usage.input_tokens", value: { intValue: "100" } },
                      { key: "gen_ai.usage.output_tokens", value: { intValue: "20" } },
                    ],
                  },
                  {
                    traceId: `t${index}`,
                    spanId: "b",
                    parentSpanId: "a",
                    startTimeUnixNano: `${seconds(index)}000000000`,
                    attributes: [
                      { key: "gen_ai.response.model", value: { stringValue: "gpt-5.1" } },
                      { key: "gen_ai.usage.input_tokens", value: { intValue: "100" } },
                      { key: "gen_ai.usage.output_tokens", value: { intValue: "20" } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      })),
    ),
  ],
  [
    "otel-spans",
    "spans.jsonl",
    jsonLines(
      three((index) => ({
        type: "span",
        name: "chat",
        traceId: "t",
        spanId: `s${index}`,
        startTime: [seconds(index), 5000],
        attributes: {
          "gen_ai.request.model": "gpt-5.1",
          "gen_ai.usage.input_tokens": 100,
          "gen_ai.usage.output_tokens": 20,
          "gen_ai.usage.cache_read.input_tokens": 30,
        },
      })),
    ),
  ],
  [
    "claude-code",
    "session.jsonl",
    jsonLines(
      three((index) => ({
        type: "assistant",
        timestamp: at(index),
        requestId: `q${index}`,
        message: {
          id: `m${index}`,
          model: "claude-sonnet-4-5",
          usage: {
            input_tokens: 3,
            cache_creation_input_tokens: 20,
            cache_read_input_tokens: 500,
            output_tokens: 60,
            service_tier: "standard",
          },
        },
      })),
    ),
  ],
  [
    "ccusage-daily",
    "ccusage.json",
    JSON.stringify({
      daily: three((index) => ({
        date: `2026-10-0${index}`,
        inputTokens: 10,
        outputTokens: 20,
        cacheCreationTokens: 5,
        cacheReadTokens: 300,
        modelBreakdowns: [
          {
            modelName: "claude-sonnet-4-5",
            inputTokens: 10,
            outputTokens: 20,
            cacheCreationTokens: 5,
            cacheReadTokens: 300,
          },
        ],
      })),
    }),
  ],
  [
    "codex",
    "rollout.jsonl",
    jsonLines([
      { timestamp: at(0), type: "turn_context", payload: { model: "gpt-5.1-codex" } },
      ...three((index) => ({
        timestamp: at(index),
        type: "event_msg",
        payload: {
          type: "token_count",
          info: {
            total_token_usage: { input_tokens: 100 * index, output_tokens: 20 * index },
            last_token_usage: {
              input_tokens: 100,
              cached_input_tokens: 60,
              output_tokens: 20,
              reasoning_output_tokens: 5,
            },
          },
        },
      })),
    ]),
  ],
  [
    "bedrock-log",
    "log.jsonl",
    jsonLines(
      three((index) => ({
        schemaType: "ModelInvocationLog",
        timestamp: at(index),
        modelId: "us.anthropic.claude-sonnet-4-5-v1:0",
        operation: "Converse",
        requestId: `r${index}`,
        input: { inputTokenCount: 100, cacheReadInputTokenCount: 50 },
        output: { outputTokenCount: 20 },
      })),
    ),
  ],
  [
    "vertex-log",
    "log.jsonl",
    jsonLines(
      three((index) => ({
        logging_time: at(index),
        request_id: `r${index}`,
        model: "publishers/google/models/gemini-3-pro",
        full_response: {
          usageMetadata: {
            promptTokenCount: 100,
            candidatesTokenCount: 20,
            thoughtsTokenCount: 30,
            cachedContentTokenCount: 10,
            totalTokenCount: 150,
          },
        },
      })),
    ),
  ],
  [
    "cost-export",
    "cost.csv",
    csv(
      "usage_date_utc,model,token_type,cost_usd",
      three((index) => `2026-10-0${index},Claude,output,1.5`),
    ),
  ],
  [
    "deepseek-export",
    "amount.csv",
    csv(
      "user_id,utc_date,model,api_key_name,api_key,type,price,amount",
      ["input_cache_hit_tokens", "input_cache_miss_tokens", "output_tokens", "request_count"].map(
        (type) => `u,2026-10-01,deepseek-chat,n,k,${type},,400`,
      ),
    ),
  ],
  [
    "mimo-csv",
    "mimo.csv",
    csv(
      "Date,Model,API Key,Currency,Consumed Amount,Total Tokens,Input Hit Tokens,Input Miss Tokens,Output Tokens,Request Count",
      three((index) => `2026-10-0${index},mimo-v2,k,CNY,1,120,60,40,20,${index}`),
    ),
  ],
  [
    "generic-csv",
    "usage.csv",
    csv(
      "timestamp,model,input_tokens,output_tokens,cached_tokens,total_tokens",
      three((index) => `${at(index)},gpt-5.1,"1,100",20,50,1120`),
    ),
  ],
  [
    "generic-jsonl",
    "usage.jsonl",
    jsonLines(
      three((index) => ({
        timestamp: at(index),
        model: "gpt-5.1",
        input_tokens: 100,
        output_tokens: 20,
        requests: index,
      })),
    ),
  ],
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
    "promptfoo",
    "results.json",
    JSON.stringify({
      evalId: "e",
      results: {
        version: 3,
        results: [0, 1, 2, 3].map((index) => ({
          success: index % 2 === 0,
          score: 1,
          latencyMs: 900,
          cost: 0.01,
          provider: { id: index < 2 ? "openai:a" : "openai:b" },
          promptIdx: 0,
          testIdx: index % 2,
          vars: { q: index % 2 },
          response: { cached: false, tokenUsage: { total: 10 } },
        })),
      },
    }),
  ],
  [
    "lm-eval",
    "results.json",
    JSON.stringify({
      results: {
        gsm8k: { "exact_match,strict-match": 0.75, "exact_match_stderr,strict-match": 0.02 },
        mmlu: { "acc,none": 0.5, "acc_stderr,none": 0.01 },
      },
      "n-samples": { gsm8k: { original: 400, effective: 400 } },
      config: { model: "hf", model_args: "pretrained=Qwen/Qwen3-8B" },
    }),
  ],
  [
    "inspect-json",
    "log.json",
    JSON.stringify({
      version: 2,
      status: "success",
      eval: { model: "openai/gpt-5.1", task: "t" },
      results: { total_samples: 3, scores: [{ name: "match", scorer: "match" }] },
      samples: three((index) => ({
        id: index,
        epoch: 1,
        scores: { match: { value: index % 2 ? "C" : "I" } },
        total_time: 2.5,
      })),
    }),
  ],
  [
    "openai-evals",
    "evals.jsonl",
    jsonLines([
      { spec: { completion_fns: ["gpt-5.1"], eval_name: "e" } },
      ...three((index) => ({ type: "match", sample_id: `s${index}`, data: { correct: index > 1 } })),
      { final_report: { accuracy: 0.67 } },
    ]),
  ],
  [
    "openai-eval-run",
    "runs.json",
    JSON.stringify({
      data: three((index) => ({
        model: `m${index}`,
        name: "n",
        result_counts: { total: 10, passed: 7, failed: 2, errored: 1 },
      })),
    }),
  ],
  [
    "generic-csv",
    "eval.csv",
    csv(
      "item,model,score,cost,latency_ms",
      three((index) => `i${index},a,${index % 2},0.1,900\ni${index},b,1,0.2,800`),
    ),
  ],
  [
    "generic-jsonl",
    "eval.jsonl",
    jsonLines(three((index) => ({ question_id: index, model: "a", correct: index > 1, cost: 0.1 }))),
  ],
  [
    "generic-csv-wide",
    "wide.csv",
    csv(
      "question,gpt-5.1,qwen3-8b",
      three((index) => `q${index},${index % 2},1`),
    ),
  ],
];
