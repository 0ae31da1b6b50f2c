import assert from "node:assert/strict";
import { codesOf, measureText, onlyUsage } from "../inputs";

const DAY = 86_400;
const START = 1_793_491_200;

const result = (fields: object = {}): object => ({
  object: "organization.usage.completions.result",
  input_tokens: 1000,
  output_tokens: 300,
  input_cached_tokens: 250,
  input_audio_tokens: 0,
  output_audio_tokens: 0,
  num_model_requests: 10,
  project_id: null,
  user_id: null,
  api_key_id: null,
  model: "gpt-5.4-2026-03-05",
  batch: null,
  service_tier: null,
  ...fields,
});

const bucket = (day: number, results: readonly object[]): object => ({
  object: "bucket",
  start_time: START + day * DAY,
  end_time: START + (day + 1) * DAY,
  results,
});

const page = (data: readonly object[], more = false): object => ({
  object: "page",
  data,
  has_more: more,
  next_page: more ? "page_x" : null,
});

describe("the usage API of OpenAI", () => {
  it("counts empty buckets as time, and takes what was cached as a part of the input", async () => {
    const data = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => bucket(day, day % 4 === 0 ? [result()] : []));
    const measured = await measureText(JSON.stringify(page(data), null, 2));
    assert.equal(measured.format, "openai-usage");
    assert.equal(measured.kind, "usage");
    assert.deepEqual(measured.period, { from: "2026-11-01T00:00:00.000Z", to: "2026-11-09T00:00:00.000Z" });
    const usage = onlyUsage(measured);
    assert.deepEqual(usage, {
      model: "gpt-5.4-2026-03-05",
      requests: 20,
      inputTokens: 100,
      outputTokens: 30,
      thinkingTokens: null,
      inputSpread: null,
      outputSpread: null,
      cachedShare: 0.25,
      cacheWriteShare: null,
      batchShare: null,
      requestsPerDay: 2.5,
      inputTokensPerDay: 250,
      outputTokensPerDay: 75,
      peakFactor: null,
      hours: null,
    });
    assert.deepEqual(measured.problems, []);
  });

  it("reads a list of buckets, pages one after the other, and a page on one line alike", async () => {
    const data = [0, 1, 2, 3, 4, 5, 6].map((day) => bucket(day, [result()]));
    const forms = [
      JSON.stringify(data),
      JSON.stringify(data, null, 2),
      JSON.stringify(page(data)),
      `${JSON.stringify(page(data.slice(0, 3), true), null, 1)}\n${JSON.stringify(page(data.slice(3)), null, 1)}`,
      `${JSON.stringify(page(data.slice(0, 3), true))}\n${JSON.stringify(page(data.slice(3)))}\n`,
      JSON.stringify([page(data.slice(0, 3), true), page(data.slice(3))]),
    ];
    for (const form of forms)
      for (const pieceLength of [7, 1000, 1_000_000]) {
        const measured = await measureText(form, { pieceLength });
        assert.equal(onlyUsage(measured).requests, 70, form.slice(0, 40));
        assert.equal(measured.files[0]?.rows, 7);
        assert.deepEqual(codesOf(measured), []);
      }
  });

  it("says that pages are missing where the last one has more", async () => {
    const data = [0, 1, 2, 3, 4, 5, 6].map((day) => bucket(day, [result()]));
    assert.deepEqual(codesOf(await measureText(JSON.stringify(page(data, true)))), ["part-of-pages"]);
  });

  it("keeps models apart, takes the share of batches, and leaves out what is no text", async () => {
    const measured = await measureText(
      JSON.stringify(
        page(
          [0, 1, 2, 3, 4, 5, 6].map((day) =>
            bucket(day, [
              result({ batch: false }),
              result({ batch: true, num_model_requests: 30 }),
              result({ model: null }),
              { object: "organization.usage.embeddings.result", input_tokens: 5, num_model_requests: 1, model: "e" },
            ]),
          ),
        ),
      ),
    );
    const named = measured.usage.find(({ model }) => model !== null);
    assert.equal(named?.batchShare, 0.75);
    assert.equal(named.requests, 280);
    assert.equal(measured.usage.find(({ model }) => model === null)?.requests, 70);
    assert.deepEqual(measured.problems, [
      { file: "file", line: 1, code: "other-usage", args: ["7", "organization.usage.embeddings.result"] },
    ]);
    assert.deepEqual([measured.files[0]?.rows, measured.files[0]?.skipped], [21, 7]);
  });

  it("counts a bucket that stands on two pages once", async () => {
    const data = [0, 1, 2, 3, 4, 5, 6].map((day) => bucket(day, [result()]));
    const measured = await measureText(`${JSON.stringify(page(data))}\n${JSON.stringify(page(data.slice(5)))}`);
    assert.equal(onlyUsage(measured).requests, 70);
    assert.deepEqual(codesOf(measured), ["duplicate-rows"]);
  });
});
