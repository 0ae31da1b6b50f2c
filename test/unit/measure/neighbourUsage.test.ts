import assert from "node:assert/strict";
import { codesOf, jsonLines, measureText, onlyUsage } from "./inputs";

describe("usage of programs that people wrote themselves", () => {
  it("a table of a load test without a throughput of the whole is no usage, whatever it is called", async () => {
    const text =
      "timestamp,model,concurrency,prompt_tokens,completion_tokens,tg_tok_s,ttft_s\n1783977193,m,1,77,256,15.7,0.18\n";
    const measured = await measureText(text);
    assert.deepEqual([measured.usage, measured.load, codesOf(measured)], [[], [], ["format-unknown"]]);
  });

  it("times by other names, and a column of calls counts them", async () => {
    const text = jsonLines(
      [3, 1].map((calls, day) => ({
        timestamp_utc: `2026-03-0${String(day + 1)}T10:00:00Z`,
        calls,
        input_tokens: 100 * calls,
        output_tokens: 10 * calls,
      })),
    );
    const measured = await measureText(text);
    const usage = onlyUsage(measured);
    assert.deepEqual([usage.requests, usage.inputTokens, usage.outputTokens], [4, 100, 10]);
    assert.equal(measured.period?.from, "2026-03-01T10:00:00.000Z");
  });

  it("running totals of sessions are refused: added up they would be many times too much", async () => {
    const rows = (outputs: readonly number[]): string =>
      jsonLines(
        outputs.map((output, index) => ({
          ts: `2026-04-11T19:${String(10 + index)}:00Z`,
          model: "sonnet",
          session_id: index % 2 === 0 ? "a" : "b",
          input_tokens: 5,
          output_tokens: output,
        })),
      );
    const totals = Array.from({ length: 14 }, (_, index) => 100 * (index + 1));
    const refused = await measureText(rows(totals));
    assert.deepEqual([refused.usage, codesOf(refused)], [[], ["running-totals"]]);
    // Output of calls goes up and down.
    assert.equal(onlyUsage(await measureText(rows(totals.with(7, 50)))).requests, 14);
  });

  it("ccusage by period, as its versions since 20 call the day", async () => {
    const day = (period: string): object => ({
      period,
      inputTokens: 10,
      outputTokens: 2,
      cacheCreationTokens: 20,
      cacheReadTokens: 70,
      modelBreakdowns: [],
    });
    const measured = await measureText(JSON.stringify({ daily: [day("2026-07-01"), day("2026-07-04")] }));
    assert.deepEqual(
      [measured.usage[0]?.inputTokensPerDay, measured.usage[0]?.requests, measured.period?.from],
      [50, null, "2026-07-01T00:00:00.000Z"],
    );
  });

  it("ccusage by month and week: whole months and weeks, and what is told twice once", async () => {
    const sums = {
      inputTokens: 10,
      outputTokens: 2,
      cacheCreationTokens: 20,
      cacheReadTokens: 70,
      modelBreakdowns: [],
    };
    const monthly = [{ month: "2026-02", ...sums }];
    const month = await measureText(JSON.stringify({ monthly, totals: sums }));
    assert.deepEqual(month.period, { from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z" });
    assert.equal(month.usage[0]?.inputTokensPerDay, 100 / 28);
    const week = await measureText(JSON.stringify({ weekly: [{ week: "2026-02-01", ...sums }], monthly }));
    assert.deepEqual(week.period, { from: "2026-02-01T00:00:00.000Z", to: "2026-02-08T00:00:00.000Z" });
    // Of sessions only the sums are told, which are no call.
    const sessions = await measureText(JSON.stringify({ sessions: [{ sessionId: "a", ...sums }], totals: sums }));
    assert.deepEqual([sessions.usage, codesOf(sessions)], [[], ["format-unknown"]]);
  });

  it("what an agent says of a whole session is no call: means are not known, or nothing of it counts", async () => {
    const usage = { input_tokens: 1000, output_tokens: 200 };
    const result = { type: "result", subtype: "success", num_turns: 7, total_cost_usd: 0.2, usage };
    assert.deepEqual((await measureText(jsonLines([result, result]))).usage, []);
    const rows = ["2026-03-11T10:00:00Z", "2026-03-13T10:00:00Z"].map((timestamp, index) => ({
      timestamp,
      model: "m",
      num_turns: 12 + index,
      ...usage,
    }));
    const found = onlyUsage(await measureText(jsonLines(rows)));
    assert.deepEqual([found.requests, found.inputTokens], [null, null]);
    assert.ok((found.inputTokensPerDay ?? 0) > 900);
  });

  it("Monocle tells tokens in an event of its inference spans, whose second entity is the model", async () => {
    const span = (type: string, id: string): object => ({
      name: "call",
      context: { trace_id: "t", span_id: id },
      parent_id: null,
      start_time: "2026-05-01T10:00:00Z",
      end_time: "2026-05-01T10:00:01Z",
      attributes: { "span.type": type, "entity.1.type": "inference.openai", "entity.2.name": "gpt-5.4" },
      events: [
        { name: "data.input", attributes: { input: "secret" } },
        { name: "metadata", attributes: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } },
      ],
    });
    const measured = await measureText(JSON.stringify([span("inference", "1"), span("workflow", "2")]));
    const usage = onlyUsage(measured);
    assert.deepEqual([usage.model, usage.requests, usage.inputTokens, usage.outputTokens], ["gpt-5.4", 1, 120, 30]);
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
  });
});
