import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText, onlyUsage } from "../inputs";
import { NOTHING_ELSE, told } from "./told";

describe("usage that gateways and observers export", () => {
  const litellm = (fields: object): object => ({
    request_id: "a",
    call_type: "acompletion",
    spend: 0.1,
    total_tokens: 1100,
    prompt_tokens: 1000,
    completion_tokens: 100,
    startTime: "2026-11-01 00:00:00.123456",
    model: "claude-opus-4-8",
    model_group: "smart",
    cache_hit: "None",
    metadata: { usage_object: { cache_read_input_tokens: 600 } },
    status: "success",
    ...fields,
  });

  it("LiteLLM: the total says whether the prompt holds what was cached", async () => {
    const within = await measureText(JSON.stringify([litellm({})]));
    assert.equal(within.format, "litellm-spend");
    assert.deepEqual([onlyUsage(within).inputTokens, onlyUsage(within).cachedShare], [1000, 0.6]);
    const beside = await measureText(JSON.stringify([litellm({ total_tokens: 1700 })]));
    assert.deepEqual([onlyUsage(beside).inputTokens, onlyUsage(beside).cachedShare], [1600, 0.375]);
  });

  it("LiteLLM: its own cached replies, failed calls and embeddings are no calls of a model", async () => {
    const measured = await measureText(
      JSON.stringify([
        litellm({}),
        litellm({ request_id: "b", cache_hit: "True" }),
        litellm({ request_id: "c", status: "failure", prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 }),
        litellm({ request_id: "d", call_type: "aembedding" }),
        litellm({ request_id: "e", startTime: 1793494800.5 }),
      ]),
    );
    assert.equal(onlyUsage(measured).requests, 2);
    assert.deepEqual(codesOf(measured), ["cached-replies", "failed-calls", "other-usage", "very-short-period"]);
  });

  it("Langfuse: buckets that do not overlap, and a total that shows where they do", async () => {
    const of = (usageDetails: object, more: object = {}): object => ({
      id: JSON.stringify(usageDetails),
      type: "GENERATION",
      traceId: "t",
      startTime: "2026-11-01T00:00:00Z",
      model: "gpt-5.4",
      usageDetails,
      ...more,
    });
    const apart = { input: 400, input_cached_tokens: 600, output: 50, output_reasoning_tokens: 50, total: 1100 };
    const twice = { input: 1000, input_cached_tokens: 600, output: 100, output_reasoning_tokens: 50, total: 1100 };
    for (const details of [apart, twice]) {
      const measured = await measureText(
        JSON.stringify({ data: [of(details), of(details, { id: "s", type: "SPAN" })] }),
      );
      assert.equal(measured.format, "langfuse");
      assert.deepEqual(told(onlyUsage(measured)), {
        ...NOTHING_ELSE,
        requests: 1,
        inputTokens: 1000,
        outputTokens: 50,
        thinkingTokens: 50,
        cachedShare: 0.6,
      });
    }
    const characters = await measureText(
      JSON.stringify([{ ...of({}), usage: { input: 5, output: 5, total: 10, unit: "CHARACTERS" } }]),
    );
    assert.deepEqual([characters.usage, codesOf(characters)], [[], ["units-not-tokens"]]);
  });

  it("Helicone: columns by name, answers that failed left out, Claude's cache beside the prompt and told as assumed", async () => {
    const measured = await measureText(
      `request_id,request_created_at,request_model,response_model,prompt_tokens,completion_tokens,prompt_cache_read_tokens,response_status\na,2026-11-01T00:00:00Z,claude-sonnet-5,claude-sonnet-5,400,100,200,200\nb,2026-11-01T01:00:00Z,claude-sonnet-5,claude-sonnet-5,0,0,0,500\n`,
    );
    assert.equal(measured.format, "helicone");
    assert.deepEqual([onlyUsage(measured).inputTokens, onlyUsage(measured).requests], [600, 1]);
    assert.deepEqual(codesOf(measured), ["cache-side-assumed", "failed-calls", "very-short-period"]);
  });

  it("OTLP: counts the calls and not the agent above them, and cuts nanoseconds that are no number", async () => {
    const attribute = (key: string, value: number | string): object => ({
      key,
      value: typeof value === "number" ? { intValue: String(value) } : { stringValue: value },
    });
    const span = (spanId: string, parentSpanId: string | undefined, input: number | null, name = "chat"): object => ({
      traceId: "t",
      spanId,
      ...(parentSpanId ? { parentSpanId } : {}),
      startTimeUnixNano: "1793491200123456789",
      attributes: [
        attribute("gen_ai.operation.name", name),
        attribute("gen_ai.response.model", "gpt-5.4"),
        ...(input === null
          ? []
          : [attribute("gen_ai.usage.input_tokens", input), attribute("gen_ai.usage.output_tokens", 10)]),
      ],
    });
    const spans = [
      span("a", undefined, 300, "invoke_agent"),
      span("b", "a", null),
      span("c", "b", 100),
      span("d", "a", 200),
      span("e", "a", 50, "execute_tool"),
    ];
    const line = { resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans }] }] };
    for (const text of [jsonLines([line]), JSON.stringify(line, null, 2)]) {
      const measured = await measureText(text);
      assert.equal(measured.format, "otlp-json");
      assert.deepEqual([onlyUsage(measured).requests, onlyUsage(measured).inputTokens], [2, 150]);
      assert.equal(measured.period?.from, "2026-11-01T00:00:00.123Z");
    }
  });

  it("spans of the JavaScript SDK and of Vercel's AI SDK", async () => {
    const root = {
      name: "ai.generateText",
      id: "a",
      traceId: "t",
      startTime: [1793491200, 5e8],
      attributes: { "ai.usage.promptTokens": 70, "ai.usage.completionTokens": 7 },
    };
    const call = {
      name: "ai.generateText.doGenerate",
      id: "b",
      parentId: "a",
      traceId: "t",
      startTime: [1793491200, 6e8],
      attributes: { "ai.model.id": "gpt-5.4", "ai.usage.promptTokens": 70, "ai.usage.completionTokens": 7 },
    };
    const measured = await measureText(JSON.stringify({ spans: [root, call] }));
    assert.equal(measured.format, "otel-spans");
    assert.deepEqual(
      [onlyUsage(measured).model, onlyUsage(measured).requests, onlyUsage(measured).inputTokens],
      ["gpt-5.4", 1, 70],
    );
  });
});
