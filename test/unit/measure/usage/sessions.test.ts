import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText, onlyUsage } from "../inputs";

const at = (time: string, type: string, payload: object): object => ({
  timestamp: `2026-10-01T${time}Z`,
  type,
  payload,
});
const sum = (time: string, input: number, cached: number, output: number, thinking: number): object =>
  at(time, "event_msg", {
    type: "token_count",
    info: {
      total_token_usage: {
        input_tokens: input,
        cached_input_tokens: cached,
        output_tokens: output,
        reasoning_output_tokens: thinking,
      },
    },
  });
const turn = (time: string, startedAt: string): object =>
  at(time, "event_msg", { type: "task_started", started_at: Date.parse(`2026-10-01T${startedAt}Z`) / 1000 });

describe("sessions of Codex that tell sums only", () => {
  it("count what a sum has grown by, and begin anew where the counter does", async () => {
    const measured = await measureText(
      jsonLines([
        at("01:00:00", "turn_context", { model: "gpt-x" }),
        sum("01:01:00", 1000, 800, 100, 40),
        sum("01:01:01", 1000, 800, 100, 40),
        sum("01:02:00", 0, 0, 0, 0),
        sum("01:03:00", 900, 700, 60, 20),
        sum("01:04:00", 1100, 900, 80, 40),
      ]),
    );
    const { model, requests, inputTokens, outputTokens, thinkingTokens, cachedShare } = onlyUsage(measured);
    assert.deepEqual([model, requests, inputTokens], ["gpt-x", 3, 700]);
    assert.deepEqual([outputTokens, thinkingTokens], [100 / 3, 80 / 3]);
    assert.equal(cachedShare, 1700 / 2100);
    assert.deepEqual(codesOf(measured), ["duplicate-rows", "very-short-period"]);
  });

  it("leave out what a fork repeats of the session that it came from", async () => {
    const measured = await measureText(
      jsonLines([
        at("10:00:00", "session_meta", { id: "leaf", forked_from_id: "parent" }),
        at("10:00:00", "session_meta", { id: "parent" }),
        turn("10:00:00", "03:00:00"),
        sum("10:00:01", 100_000, 80_000, 1000, 100),
        turn("10:00:02", "04:00:00"),
        sum("10:00:03", 200_000, 180_000, 2000, 200),
        turn("11:00:00", "11:00:00"),
        sum("11:01:00", 205_000, 183_000, 2500, 250),
      ]),
    );
    const { requests, inputTokens, outputTokens, thinkingTokens } = onlyUsage(measured);
    assert.deepEqual([requests, inputTokens, outputTokens, thinkingTokens], [1, 5000, 450, 50]);
    assert.ok(codesOf(measured).includes("duplicate-rows"));
  });
});

describe("spans of a server within those of its client", () => {
  const attribute = (key: string, value: string | number): object => ({
    key,
    value: typeof value === "string" ? { stringValue: value } : { intValue: String(value) },
  });
  const span = (traceId: string, spanId: string, parentSpanId: string, attributes: readonly object[]): object => ({
    traceId,
    spanId,
    parentSpanId,
    startTimeUnixNano: "1790812800123456789",
    attributes,
  });

  it("count once, under the model that the client names", async () => {
    const client = [attribute("gen_ai.operation.name", "chat"), attribute("gen_ai.request.model", "qwen-x")];
    const counts = [attribute("gen_ai.usage.input_tokens", 17), attribute("gen_ai.usage.output_tokens", 40)];
    const server = [attribute("gen_ai.usage.prompt_tokens", 17), attribute("gen_ai.usage.completion_tokens", 40)];
    const spans = [
      span("t1", "client", "", [...client, ...counts]),
      span("t1", "server", "client", server),
      span("t2", "client", "", client),
      span("t2", "server", "client", server),
      span("t3", "client", "", [...client, ...counts]),
    ];
    const measured = await measureText(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] }));
    const { model, requests, inputTokens } = onlyUsage(measured);
    assert.deepEqual([model, requests, inputTokens], ["qwen-x", 3, 17]);
  });
});
