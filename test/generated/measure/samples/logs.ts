import { jsonLines } from "../../../unit/measure/inputs";
import { type Sample, at, seconds, three, csv } from "./sample";

/** What is logged call by call or day by day, costs, and plain tables of use. */
export const LOGS: readonly Sample[] = [
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
    "nested-usage",
    "replies.jsonl",
    jsonLines(
      three((index) => ({
        event: "answered",
        response: {
          id: `r${index}`,
          model: "gpt-5.1",
          created: seconds(index),
          usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
        },
      })),
    ),
  ],
];
