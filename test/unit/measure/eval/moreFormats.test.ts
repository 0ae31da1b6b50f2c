import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { codesOf, jsonLines, measureText } from "../inputs";

describe("evaluations of more tools", () => {
  it("a table with a column an option has pairs, and takes no column about items for an option", async () => {
    const measured = await measureText(
      "question,category,gpt-5.4,glm-5.3\nq1,a,✓,✗\nq2,a,✓,✓\nq3,b,✗,✓\nq4,b,error,✓\nq5,b,,✓\n",
    );
    assert.equal(measured.format, "generic-csv-wide");
    assert.deepEqual(
      measured.eval.map(({ option, n, passed, errors }) => [option, n, passed, errors]),
      [
        ["gpt-5.4", 4, 2, 1],
        ["glm-5.3", 5, 4, 0],
      ],
    );
    const [pair] = measured.compare;
    assert.deepEqual([pair?.n, pair?.onlyA, pair?.onlyB, pair?.both, pair?.neither], [4, 1, 2, 1, 0]);
  });

  it("a table of counts is no evaluation", async () => {
    const measured = await measureText("id,date,input tokens,output tokens\na,2026-11-01,1,1\n");
    assert.equal(measured.kind, "usage");
  });

  it("objects one a line, with verdicts as truth values", async () => {
    const measured = await measureText(
      jsonLines([
        { case: 1, model: "a", passed: true, latency_ms: 20 },
        { case: 2, model: "a", passed: false, latency_ms: 40 },
        { case: 3, model: "a", passed: null },
      ]),
    );
    assert.deepEqual([measured.format, measured.kind], ["generic-jsonl", "eval"]);
    const [a] = measured.eval;
    assert.deepEqual([a?.n, a?.passed, a?.latencyMsP50], [2, 1, 30]);
  });

  it("oaieval: each match is an item, and a run without its report broke off", async () => {
    const lines = [
      { spec: { completion_fns: ["gpt-5.4"], eval_name: "arith.dev.v0" } },
      { type: "sampling", sample_id: "s.0", data: { prompt: "secret" } },
      { type: "match", sample_id: "s.0", data: { correct: true } },
      { type: "match", sample_id: "s.1", data: { correct: false } },
      { final_report: { accuracy: 0.5, boostrap_std: 0.3 } },
    ];
    const measured = await measureText(jsonLines(lines));
    assert.equal(measured.format, "openai-evals");
    const [run] = measured.eval;
    assert.deepEqual([run?.option, run?.task, run?.n, run?.passed], ["gpt-5.4", "arith.dev.v0", 2, 1]);
    assert.deepEqual(codesOf(measured), []);
    assert.doesNotMatch(JSON.stringify(measured), /secret/);
    assert.deepEqual(codesOf(await measureText(jsonLines(lines.slice(0, 4)))), ["partial-run"]);
  });

  it("a hosted run of OpenAI: what broke off is a failure", async () => {
    const run = { object: "eval.run", name: "tickets", model: "gpt-5.4-mini" };
    const counts = { total: 20, passed: 18, failed: 1, errored: 1 };
    const measured = await measureText(JSON.stringify({ ...run, result_counts: counts }));
    const [found] = measured.eval;
    assert.deepEqual([found?.n, found?.passed, found?.errors], [20, 18, 1]);
    assert.deepEqual([found?.low.toFixed(3), found?.high.toFixed(3)], ["0.699", "0.972"]);
  });

  it("the archive of Inspect is read as its log, and one without a header broke off", async () => {
    const header = {
      version: 2,
      status: "success",
      eval: { model: "openai/gpt-5.4", task: "arc", config: {} },
      results: { total_samples: 3, scores: [{ name: "choice", scorer: "choice" }] },
    };
    const sample = (id: number, value: string | null): object => ({
      id,
      epoch: 1,
      scores: value === null ? {} : { choice: { value } },
      ...(value === null ? { error: { message: "x" } } : {}),
    });
    const json = (value: object): Uint8Array => strToU8(JSON.stringify(value, null, 2));
    const samples = {
      "samples/1_epoch_1.json": json(sample(1, "C")),
      "samples/2_epoch_1.json": json(sample(2, "I")),
      "samples/3_epoch_1.json": json(sample(3, null)),
    };
    const whole = await measureText(zipSync({ "header.json": json(header), "summaries.json": json([]), ...samples }), {
      name: "run.eval",
    });
    assert.equal(whole.format, "inspect-eval");
    const [run] = whole.eval;
    assert.deepEqual([run?.option, run?.task, run?.n, run?.errors], ["openai/gpt-5.4", "arc", 3, 1]);
    assert.equal(run?.score, 1 / 3);
    const start = { version: 2, status: "started", eval: header.eval };
    const broken = await measureText(zipSync({ "_journal/start.json": json(start), ...samples }), { name: "run.eval" });
    assert.equal(broken.eval[0]?.n, 3);
    assert.ok(codesOf(broken).includes("partial-run"));
  });
});
