import { jsonLines } from "../../../unit/measure/inputs";
import { type Sample, at, seconds, three, csv } from "./sample";

/** What vendors and gateways export of use. */
export const EXPORTS: readonly Sample[] = [
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
    "mapped-table",
    "tables/bill.csv",
    csv(
      "when,engine,what,much,in",
      three((index) => `2026-10-0${index},m,input tokens,${index}.5,k tokens`),
    ),
    {
      columns: {
        kind: "usage",
        columns: { time: "when", model: "engine", type: "what", amount: "much", unit: "in" },
        zone: "+08:00",
      },
    },
  ],
  [
    "mapped-table",
    "tables/calls.csv",
    csv(
      "when,engine,into,out of",
      three((index) => `2026-10-01 0${index}:00,m,${index * 100},${index}`),
    ),
    { columns: { kind: "usage", columns: { time: "when", model: "engine", input: "into", output: "out of" } } },
  ],
];
