import { zipSync, gzipSync, strToU8 } from "fflate";
import { jsonLines } from "../inputs";
import { csv, day, days, readsEach } from "./cases";

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

describe("exports of providers", () => {
  readsEach([
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
  ]);
});
