import assert from "node:assert/strict";
import { zipSync, gzipSync, strToU8 } from "fflate";
import type { ModelUsage } from "../../../../src/measure/measured";
import { codesOf, jsonLines, measureText } from "../inputs";

/** A file in the shape of an export, and what the contract says of its only model. */
interface Case {
  readonly what: string;
  readonly format: string;
  readonly content: string | Uint8Array;
  readonly usage: Partial<ModelUsage>;
  readonly codes?: readonly string[];
}

const day = (number: number): string => `2026-10-${String(number).padStart(2, "0")}`;
const days = Array.from({ length: 10 }, (_, index) => index + 1);
const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
const attributes = (values: Record<string, string | number>): object[] =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? { stringValue: value } : { intValue: String(value) },
  }));
const span = (number: number, id: string, parent: string, values: Record<string, string | number>): object => ({
  traceId: `t${String(number)}`,
  spanId: id,
  parentSpanId: parent,
  startTimeUnixNano: `${String(Date.parse(`${day(number)}T10:00:00Z`))}123456`,
  attributes: attributes(values),
});

const deepseekAmounts = csv(
  "user_id,utc_date,model,api_key_name,api_key,type,price,amount",
  days.flatMap((number) =>
    [
      ["input_cache_hit_tokens", 300],
      ["input_cache_miss_tokens", 700],
      ["output_tokens", 200],
      ["request_count", 10],
    ].map(([type, amount]) => `u,${day(number)},deepseek-chat,k,sk,${String(type)},,${String(amount)}`),
  ),
);
const deepseekCosts = csv("user_id,utc_date,model,wallet_type,cost,currency", ["u,2026-10-01,deepseek-chat,w,1,CNY"]);

const CASES: readonly Case[] = [
  {
    what: "minutes of OpenAI's dashboard, with two keys a minute",
    format: "openai-usage-csv",
    content: csv(
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,model,batch,input_tokens,output_tokens,input_cached_tokens",
      Array.from({ length: 8 * 1440 }, (_, minute) => 1_790_812_800 + minute * 60).flatMap((start) => {
        const row = `${String(start)},${String(start + 60)},x,y,p`;
        return [`${row},2.0,gpt-5.4,False,100.0,10.0,50.0`, `${row},2.0,gpt-5.4,False,100.0,10.0,50.0`];
      }),
    ),
    usage: {
      requests: 4 * 8 * 1440,
      inputTokens: 50,
      outputTokens: 5,
      cachedShare: 0.5,
      requestsPerDay: 5760,
      peakFactor: 1,
      batchShare: 0,
    },
  },
  {
    what: "Anthropic's console",
    format: "anthropic-tokens-csv",
    content: csv(
      "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count",
      days.flatMap((number) => [
        `${day(number)},claude-sonnet-4-6,k,w,standard,≤ 200k,100,20,30,50,40,0`,
        `${day(number)},claude-sonnet-4-6,k,w,batch,≤ 200k,100,20,30,50,40,0`,
      ]),
    ),
    usage: {
      requests: null,
      inputTokens: null,
      cachedShare: 0.25,
      cacheWriteShare: 0.25,
      batchShare: 0.5,
      inputTokensPerDay: 400,
      outputTokensPerDay: 80,
      requestsPerDay: null,
      hours: null,
    },
    codes: ["requests-unknown"],
  },
  {
    what: "Anthropic's usage report",
    format: "anthropic-usage",
    content: JSON.stringify({
      data: days.map((number) => ({
        starting_at: `${day(number)}T00:00:00Z`,
        ending_at: `${day(number + 1)}T00:00:00Z`,
        results: [
          {
            uncached_input_tokens: 100,
            cache_creation: { ephemeral_1h_input_tokens: 30, ephemeral_5m_input_tokens: 20 },
            cache_read_input_tokens: 50,
            output_tokens: 40,
            model: "claude-x",
            service_tier: "standard",
          },
        ],
      })),
      has_more: false,
    }),
    usage: {
      model: "claude-x",
      requests: null,
      cachedShare: 0.25,
      cacheWriteShare: 0.25,
      batchShare: 0,
      inputTokensPerDay: 200,
    },
    codes: ["requests-unknown"],
  },
  {
    what: "OpenRouter's days",
    format: "openrouter-activity",
    content: csv(
      '"Date","Slug","Usage","BYOK Usage","Requests","Prompt Tokens","Completion Tokens","Reasoning Tokens"',
      days.map((number) => `"${day(number)}","deepseek/deepseek-v4","0.1","0","10","1000","300","100"`),
    ),
    usage: {
      model: "deepseek/deepseek-v4",
      requests: 100,
      inputTokens: 100,
      outputTokens: 20,
      thinkingTokens: 10,
      requestsPerDay: 10,
    },
  },
  {
    what: "OpenRouter's generations",
    format: "openrouter-generations",
    content: csv(
      "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,variant,cancelled",
      days.map(
        (number) =>
          `gen-${String(number)},${day(number)} 10:00:00.000,0.1,100,30,10,25,x/y,p,standard,${number === 3 ? "true" : "false"}`,
      ),
    ),
    usage: {
      model: "x/y",
      requests: 9,
      inputTokens: 100,
      outputTokens: 20,
      thinkingTokens: 10,
      cachedShare: 0.25,
      inputSpread: { p50: 100, p95: 100 },
    },
    codes: ["cancelled-calls"],
  },
  {
    what: "spend logs of LiteLLM, where the total decides",
    format: "litellm-spend",
    content: JSON.stringify(
      days.map((number) => ({
        request_id: `r${String(number)}`,
        call_type: number % 2 ? "acompletion" : "anthropic_messages",
        spend: 0.1,
        total_tokens: 120,
        prompt_tokens: number % 2 ? 100 : 60,
        completion_tokens: 20,
        startTime: `${day(number)} 10:00:00.123`,
        endTime: `${day(number)} 10:00:01`,
        model: "claude-x",
        model_group: "team",
        cache_hit: "None",
        status: "success",
        metadata: { usage_object: { cache_read_input_tokens: 40 } },
      })),
    ),
    usage: {
      model: "claude-x",
      requests: 10,
      inputTokens: 100,
      outputTokens: 20,
      cachedShare: 0.4,
      thinkingTokens: null,
    },
  },
  {
    what: "observations of Langfuse",
    format: "langfuse",
    content: jsonLines(
      days.flatMap((number) => [
        {
          id: `s${String(number)}`,
          traceId: "t",
          type: "SPAN",
          startTime: `${day(number)} 10:00:00.123456`,
          usageDetails: {},
        },
        {
          id: `g${String(number)}`,
          traceId: "t",
          type: "GENERATION",
          model: "gpt-x",
          startTime: `${day(number)} 10:00:00.123456`,
          usageDetails: { input: 60, input_cached_tokens: 40, output: 15, output_reasoning_tokens: 5, total: 120 },
        },
      ]),
    ),
    usage: { model: "gpt-x", requests: 10, inputTokens: 100, outputTokens: 15, thinkingTokens: 5, cachedShare: 0.4 },
  },
  {
    what: "requests of Helicone",
    format: "helicone",
    content: jsonLines(
      days.map((number) => ({
        request_id: `r${String(number)}`,
        request_created_at: `${day(number)}T10:00:00Z`,
        response_model: "gpt-x",
        prompt_tokens: 100,
        completion_tokens: 20,
        total_tokens: 120,
        prompt_cache_read_tokens: 40,
        response_status: number === 2 ? 500 : 200,
      })),
    ),
    usage: { requests: 9, inputTokens: 100, cachedShare: 0.4 },
    codes: ["failed-calls"],
  },
  {
    what: "spans of OTLP, of which the agent repeats the sum",
    format: "otlp-json",
    content: jsonLines(
      days.map((number) => ({
        resourceSpans: [
          {
            scopeSpans: [
              {
                spans: [
                  span(number, "agent", "", {
                    "gen_ai.operation.name": "invoke_agent",
                    "gen_ai.usage.input_tokens": 200,
                    "gen_ai.usage.output_tokens": 40,
                  }),
                  span(number, "step", "agent", {}),
                  span(number, "a", "step", {
                    "gen_ai.request.model": "gpt-x",
                    "gen_ai.usage.input_tokens": 100,
                    "gen_ai.usage.output_tokens": 20,
                  }),
                  span(number, "b", "step", {
                    "gen_ai.request.model": "gpt-x",
                    "gen_ai.usage.input_tokens": 100,
                    "gen_ai.usage.output_tokens": 20,
                  }),
                ],
              },
            ],
          },
        ],
      })),
    ),
    usage: { model: "gpt-x", requests: 20, inputTokens: 100, outputTokens: 20, cachedShare: null },
  },
  {
    what: "transcripts of Claude Code, with answers that grow",
    format: "claude-code",
    content: jsonLines(
      days.flatMap((number) => [
        { type: "user", sessionId: "s", timestamp: `${day(number)}T09:59:00Z`, message: { role: "user" } },
        ...[1, 8, 20].map((output) => ({
          type: "assistant",
          sessionId: "s",
          requestId: `q${String(number)}`,
          timestamp: `${day(number)}T10:00:00.000Z`,
          message: {
            id: `m${String(number)}`,
            model: "claude-x",
            usage: {
              input_tokens: 10,
              cache_creation_input_tokens: 40,
              cache_read_input_tokens: 50,
              output_tokens: output,
              service_tier: "standard",
            },
          },
        })),
      ]),
    ),
    usage: {
      model: "claude-x",
      requests: 10,
      inputTokens: 100,
      outputTokens: 20,
      cachedShare: 0.5,
      cacheWriteShare: 0.4,
      batchShare: 0,
      thinkingTokens: null,
    },
    codes: ["duplicate-rows"],
  },
  {
    what: "sessions of Codex, with cumulative totals",
    format: "codex",
    content: jsonLines(
      days.flatMap((number) => [
        { timestamp: `${day(number)}T10:00:00Z`, type: "turn_context", payload: { model: "gpt-x-codex" } },
        ...[1, 2].map(() => ({
          timestamp: `${day(number)}T10:00:05Z`,
          type: "event_msg",
          payload: {
            type: "token_count",
            info: {
              total_token_usage: { input_tokens: 100 * number, output_tokens: 20 * number, total_tokens: 120 * number },
              last_token_usage: {
                input_tokens: 100,
                cached_input_tokens: 25,
                output_tokens: 20,
                reasoning_output_tokens: 5,
                total_tokens: 120,
              },
            },
          },
        })),
      ]),
    ),
    usage: {
      model: "gpt-x-codex",
      requests: 10,
      inputTokens: 100,
      outputTokens: 15,
      thinkingTokens: 5,
      cachedShare: 0.25,
    },
    codes: ["duplicate-rows"],
  },
  {
    what: "the invocation log of Bedrock, packed",
    format: "bedrock-log",
    content: gzipSync(
      strToU8(
        jsonLines(
          days.map((number) => ({
            schemaType: "ModelInvocationLog",
            timestamp: `${day(number)}T10:00:00Z`,
            modelId: "anthropic.claude-x",
            operation: "InvokeModel",
            requestId: `r${String(number)}`,
            input: { inputTokenCount: 10, cacheReadInputTokenCount: 50, cacheWriteInputTokenCount: 40 },
            output: { outputTokenCount: 20 },
          })),
        ),
      ),
    ),
    usage: { model: "anthropic.claude-x", requests: 10, inputTokens: 100, cachedShare: 0.5, cacheWriteShare: 0.4 },
  },
  {
    what: "DeepSeek's zip of amounts and costs",
    format: "deepseek-export",
    content: zipSync({ "cost-2026-10.csv": strToU8(deepseekCosts), "amount-2026-10.csv": strToU8(deepseekAmounts) }),
    usage: {
      model: "deepseek-chat",
      requests: 100,
      inputTokens: 100,
      outputTokens: 20,
      cachedShare: 0.3,
      requestsPerDay: 10,
    },
  },
  {
    what: "a plain table with German numbers and a sum",
    format: "generic-csv",
    content: csv("timestamp;model;input_tokens;output_tokens", [
      ...days.map((number) => `${day(number)}T10:00:00Z;m;1.000.000,0;200`),
      "Total;;10.000.000,0;2000",
    ]),
    usage: { model: "m", requests: 10, inputTokens: 1_000_000, outputTokens: 200 },
    codes: ["totals-row"],
  },
  {
    what: "a plain JSON lines file with Python's words",
    format: "generic-jsonl",
    content: `${jsonLines(days.map((number) => ({ timestamp: `${day(number)}T10:00:00Z`, model: "m", prompt_tokens: 100, completion_tokens: 20 })))}{"timestamp":"2026-10-05T10:00:00Z","model":"m","prompt_tokens":NaN,"completion_tokens":1}\n{"timestamp":"2026-10-05T10:00:00Z","model":"m","prompt_tokens":-5,"completion_tokens":1}\n{"timestamp":"2026-10-05T10:0`,
    usage: { model: "m", requests: 10, inputTokens: 100, outputTokens: 20 },
    codes: ["file-truncated", "negative-number", "non-finite-number"],
  },
  {
    what: "a Chinese table in GB18030 without a model",
    format: "generic-csv",
    // 时间,输入tokens,输出tokens
    content: Buffer.concat([
      Buffer.from([0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xca, 0xe4, 0xc8, 0xeb]),
      Buffer.from("tokens,"),
      Buffer.from([0xca, 0xe4, 0xb3, 0xf6]),
      Buffer.from("tokens\r\n"),
      Buffer.from(days.map((number) => `${day(number)} 10:00:00,"1,000",20\r\n`).join("")),
    ]),
    usage: { model: null, requests: 10, inputTokens: 1000, outputTokens: 20 },
    codes: ["encoding-assumed", "model-missing", "zone-assumed"],
  },
];

describe("usage formats", () => {
  for (const { what, format, content, usage, codes } of CASES)
    it(`reads ${what}`, async () => {
      const measured = await measureText(content);
      assert.equal(measured.format, format, JSON.stringify(measured.problems));
      assert.equal(measured.usage.length, 1, JSON.stringify(measured.usage));
      const found = Object.fromEntries(
        Object.keys(usage).map((key) => [key, measured.usage[0]?.[key as keyof ModelUsage]]),
      );
      assert.deepEqual(found, usage);
      assert.deepEqual(codesOf(measured), codes ?? []);
    });
});
