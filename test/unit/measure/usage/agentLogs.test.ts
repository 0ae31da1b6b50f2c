import { jsonLines } from "../inputs";
import { day, days, readsEach } from "./cases";

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

describe("logs of agents and spans", () => {
  readsEach([
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
                total_token_usage: {
                  input_tokens: 100 * number,
                  output_tokens: 20 * number,
                  total_tokens: 120 * number,
                },
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
  ]);
});
