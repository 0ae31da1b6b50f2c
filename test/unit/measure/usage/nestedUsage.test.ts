import assert from "node:assert/strict";
import { codesOf, measureText } from "../inputs";

const lines = (...records: readonly unknown[]): string => `${records.map((one) => JSON.stringify(one)).join("\n")}\n`;

describe("replies that were written to a log with all around them", () => {
  it("are counted wherever the counts stand, with the model and the time that are nearest", async () => {
    const reply = (index: number, cached: number): unknown => ({
      event: "answered",
      at: { created_at: `2026-10-0${index}T10:00:00Z` },
      model: "router",
      response: {
        model: "gpt-5.1-mini",
        created: Date.UTC(2026, 9, index, 12) / 1000,
        usage: { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: cached } },
        timings: { input_tokens: 1, output_tokens: 1 },
      },
    });
    const measured = await measureText(lines({ event: "started" }, reply(1, 40), reply(3, 60), { event: "ended" }));
    const [usage] = measured.usage;
    assert.equal(measured.format, "nested-usage");
    assert.deepEqual(
      [usage?.model, usage?.requests, usage?.inputTokens, usage?.outputTokens, usage?.cachedShare],
      ["gpt-5.1-mini", 2, 100, 20, 0.5],
    );
    assert.equal(measured.period?.to, "2026-10-03T12:00:00.000Z");
    assert.deepEqual(measured.problems.find(({ code }) => code === "nested-usage")?.args, ["response/usage"]);
  });

  it("stand in a list of one JSON text as well, and a reply told twice counts once", async () => {
    const one = { id: "a", result: { usage: { input_tokens: 7, output_tokens: 2 } } };
    const measured = await measureText(JSON.stringify({ model_path: "/m", answers: [one, one, { ...one, id: "b" }] }));
    assert.deepEqual([measured.usage[0]?.requests, measured.usage[0]?.inputTokens], [2, 7]);
    assert.deepEqual(codesOf(measured), ["duplicate-rows", "model-missing", "nested-usage"]);
  });

  it("are those of Ollama, by its own names", async () => {
    const body = { model: "llama3.2:3b", created_at: "2026-10-01T10:00:00.5Z", prompt_eval_count: 20, eval_count: 4 };
    const measured = await measureText(JSON.stringify({ request: { model: "other" }, response: { body } }));
    const [usage] = measured.usage;
    assert.deepEqual([usage?.model, usage?.inputTokens, usage?.outputTokens], ["llama3.2:3b", 20, 4]);
  });

  it("are none where a program only sets limits, or counts stand in texts", async () => {
    for (const record of [
      { settings: { max_tokens: 100, input_tokens: null, output_tokens: null } },
      { text: '{"usage":{"input_tokens":1,"output_tokens":1}}' },
      { usage: { input_tokens: "many", output_tokens: "few" } },
    ])
      assert.deepEqual(codesOf(await measureText(lines(record, record))), ["format-unknown"]);
  });
});
