import { jsonLines } from "../inputs";
import { csv, day, days, readsEach } from "./cases";

describe("exports of gateways", () => {
  readsEach([
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
  ]);
});
