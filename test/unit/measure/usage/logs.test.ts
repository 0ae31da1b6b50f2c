import assert from "node:assert/strict";
import { jsonLines, measureText, onlyUsage } from "../inputs";
import { NOTHING_ELSE, told } from "./told";

describe("usage that agents and clouds log", () => {
  const answer = (id: string, output: number, more: object = {}): object => ({
    type: "assistant",
    timestamp: "2026-11-01T00:00:00.000Z",
    sessionId: "s",
    message: {
      id,
      model: "claude-opus-4-8",
      usage: { input_tokens: 10, cache_creation_input_tokens: 30, cache_read_input_tokens: 60, output_tokens: output },
    },
    ...more,
  });

  it("Claude Code: an answer that is written several times counts once, with its largest output", async () => {
    const measured = await measureText(
      jsonLines([
        answer("m1", 1, { requestId: "r" }),
        answer("m1", 300, { requestId: "r" }),
        answer("m1", 120),
        answer("m2", 100),
        { type: "user", timestamp: "2026-11-01T00:00:00Z", message: { content: "secret" } },
      ]),
    );
    assert.equal(measured.format, "claude-code");
    assert.deepEqual(told(onlyUsage(measured)), {
      ...NOTHING_ELSE,
      requests: 2,
      inputTokens: 100,
      outputTokens: 200,
      cachedShare: 0.6,
      cacheWriteShare: 0.3,
    });
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
  });

  it("ccusage by day: tokens of each model and no requests", async () => {
    const day = {
      date: "2026-11-01",
      inputTokens: 100,
      cacheCreationTokens: 100,
      cacheReadTokens: 800,
      outputTokens: 50,
      modelsUsed: ["claude-opus-4-8"],
    };
    const measured = await measureText(JSON.stringify({ daily: [day], totals: {} }));
    assert.equal(measured.format, "ccusage-daily");
    assert.deepEqual(
      [onlyUsage(measured).requests, onlyUsage(measured).inputTokensPerDay, onlyUsage(measured).cachedShare],
      [null, 1000, 0.8],
    );
  });

  it("Codex: turns and not sums so far, each once", async () => {
    const event = (minute: number, last: number, total: number): object => ({
      timestamp: `2026-11-01T00:0${String(minute)}:00Z`,
      type: "event_msg",
      payload: {
        type: "token_count",
        info: {
          last_token_usage: {
            input_tokens: last,
            cached_input_tokens: last / 2,
            output_tokens: 20,
            reasoning_output_tokens: 15,
            total_tokens: last + 20,
          },
          total_token_usage: { input_tokens: total, output_tokens: 20 },
        },
      },
    });
    const measured = await measureText(
      jsonLines([
        { timestamp: "2026-11-01T00:00:00Z", type: "turn_context", payload: { model: "gpt-5.4-codex" } },
        event(1, 100, 100),
        event(2, 100, 100),
        event(3, 300, 400),
      ]),
    );
    assert.equal(measured.format, "codex");
    assert.equal(onlyUsage(measured).model, "gpt-5.4-codex");
    assert.deepEqual(told(onlyUsage(measured)), {
      ...NOTHING_ELSE,
      requests: 2,
      inputTokens: 200,
      outputTokens: 5,
      thinkingTokens: 15,
      cachedShare: 0.5,
    });
  });

  it("Bedrock: the cache beside the input, wrapped or not, and no account in a name", async () => {
    const entry = {
      schemaType: "ModelInvocationLog",
      timestamp: "2026-11-01T00:00:00Z",
      accountId: "123456789012",
      modelId: "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-8",
      operation: "Converse",
      requestId: "r1",
      input: {
        inputTokenCount: 100,
        cacheReadInputTokenCount: 300,
        cacheWriteInputTokenCount: 100,
        inputBodyJson: { messages: "secret" },
      },
      output: { outputTokenCount: 50 },
    };
    const wrapped = { timestamp: 1793491200000, message: JSON.stringify({ ...entry, requestId: "r2" }) };
    const measured = await measureText(jsonLines([entry, wrapped]));
    assert.equal(measured.format, "bedrock-log");
    assert.equal(onlyUsage(measured).model, "us.anthropic.claude-opus-4-8");
    assert.deepEqual(told(onlyUsage(measured)), {
      ...NOTHING_ELSE,
      requests: 2,
      inputTokens: 500,
      outputTokens: 50,
      cachedShare: 0.6,
      cacheWriteShare: 0.2,
    });
    assert.doesNotMatch(JSON.stringify(measured), /secret|123456789012/);
  });

  it("Gemini: thinking beside the candidates, tools are input, and the total decides where it says otherwise", async () => {
    const row = (usageMetadata: object): object => ({
      logging_time: "2026-11-01T00:00:00Z",
      model: "publishers/google/models/gemini-3.8-pro",
      full_response: { usageMetadata },
    });
    const beside = await measureText(
      jsonLines([
        row({
          promptTokenCount: 80,
          toolUsePromptTokenCount: 20,
          cachedContentTokenCount: 50,
          candidatesTokenCount: 30,
          thoughtsTokenCount: 70,
          totalTokenCount: 200,
        }),
      ]),
    );
    assert.equal(beside.format, "vertex-log");
    assert.deepEqual(told(onlyUsage(beside)), {
      ...NOTHING_ELSE,
      requests: 1,
      inputTokens: 100,
      outputTokens: 30,
      thinkingTokens: 70,
      cachedShare: 0.5,
    });
    const within = await measureText(
      jsonLines([
        row({ promptTokenCount: 100, candidatesTokenCount: 100, thoughtsTokenCount: 70, totalTokenCount: 200 }),
      ]),
    );
    assert.deepEqual([onlyUsage(within).outputTokens, onlyUsage(within).thinkingTokens], [30, 70]);
  });
});
