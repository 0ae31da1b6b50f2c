import assert from "node:assert/strict";
import { measureFiles } from "../../../../src/measure/measureFiles";
import { codesOf, inputOf, jsonLines, measureText, onlyUsage } from "../inputs";
import { csv, day } from "./cases";

const calls = (from: number, to: number): string =>
  jsonLines(
    Array.from({ length: to - from + 1 }, (_, index) => ({
      timestamp: `${day(from + index)}T10:00:00Z`,
      model: "m",
      input_tokens: 10,
      output_tokens: 2,
    })),
  );
const anthropic = (dates: readonly string[]): string =>
  csv(
    "usage_date_utc,model_version,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens",
    dates.map((date) => `${date},claude-x,standard,100,100,40`),
  );
const bucket = (from: string, to: string): object => ({
  object: "bucket",
  start_time: Date.parse(from) / 1000,
  end_time: Date.parse(to) / 1000,
  results: [
    { object: "organization.usage.completions.result", input_tokens: 5, output_tokens: 1, num_model_requests: 1 },
  ],
});
const pages = (...data: readonly object[]): string => JSON.stringify({ object: "page", data, has_more: false });

describe("what is to be known of the period", () => {
  it("tells time of more than a day that no file covers", async () => {
    const files = [inputOf("late.jsonl", calls(20, 28)), inputOf("early.jsonl", calls(1, 8))];
    const measured = await measureFiles(files);
    assert.deepEqual(
      measured.problems.filter(({ code }) => code === "period-gap"),
      [
        {
          file: "late.jsonl",
          line: null,
          code: "period-gap",
          args: ["2026-10-08T10:00:00.000Z", "2026-10-20T10:00:00.000Z"],
        },
      ],
    );
    assert.ok(
      !codesOf(await measureFiles([inputOf("a", calls(1, 8)), inputOf("b", calls(9, 16))])).includes("period-gap"),
    );
  });

  it("tells a first day that the export begins within, and a last one that it ends within", async () => {
    const whole = bucket("2026-10-02T00:00:00Z", "2026-10-03T00:00:00Z");
    const first = await measureText(pages(bucket("2026-10-01T15:30:00Z", "2026-10-02T00:00:00Z"), whole));
    assert.deepEqual(first.problems.find(({ code }) => code === "partial-day")?.args, ["2026-10-01"]);
    const last = await measureText(pages(whole, bucket("2026-10-03T00:00:00Z", "2026-10-03T07:00:00Z")));
    assert.deepEqual(last.problems.find(({ code }) => code === "partial-day")?.args, ["2026-10-03"]);
    assert.ok(!codesOf(await measureText(pages(whole))).includes("partial-day"));
    // Hours are whole by themselves.
    const hours = pages(bucket("2026-10-01T15:00:00Z", "2026-10-01T16:00:00Z"));
    assert.ok(!codesOf(await measureText(hours)).includes("partial-day"));
  });

  it("tells a last day that was not over when the file was written", async () => {
    const table = anthropic([day(1), day(2)]);
    const written = async (time: string): Promise<readonly string[]> => {
      const measured = await measureFiles([{ ...inputOf("a.csv", table), changed: Date.parse(time) }]);
      return measured.problems.filter(({ code }) => code === "partial-day").flatMap(({ args }) => args);
    };
    assert.deepEqual(await written("2026-10-02T09:00:00Z"), ["2026-10-02"]);
    assert.deepEqual(await written("2026-10-03T00:00:00Z"), []);
  });

  it("tells times of several zones, each of which is read in its own", async () => {
    const row = (time: string): object => ({ timestamp: time, model: "m", input_tokens: 10, output_tokens: 2 });
    const measured = await measureText(
      jsonLines([row("2026-10-01T08:00:00+08:00"), row("2026-10-09T08:00:00+08:00"), row("2026-10-05T00:00:00Z")]),
    );
    assert.deepEqual(codesOf(measured), ["mixed-zones"]);
    assert.deepEqual(measured.period, { from: "2026-10-01T00:00:00.000Z", to: "2026-10-09T00:00:00.000Z" });
  });

  it("tells amounts in several currencies", async () => {
    const costs = "user_id,utc_date,model,wallet_type,cost,currency\nu,2026-10-01,m,w,1,CNY\nu,2026-10-01,m,w,2,USD\n";
    const measured = await measureText(costs);
    assert.deepEqual(measured.problems.find(({ code }) => code === "several-currencies")?.args, ["CNY, USD"]);
    assert.ok(!codesOf(await measureText(costs.replace("USD", "CNY"))).includes("several-currencies"));
  });
});

describe("dates as a spreadsheet writes them", () => {
  it("are read where one of them shows whether months or days come first", async () => {
    const american = await measureText(anthropic(["10/9/2026", "10/13/2026"]));
    assert.deepEqual(american.period, { from: "2026-10-09T00:00:00.000Z", to: "2026-10-14T00:00:00.000Z" });
    const european = await measureText(anthropic(["09/10/2026", "13/10/2026"]));
    assert.deepEqual(european.period, american.period);
    const times = "time,model,input_tokens,output_tokens\n10/13/2026 2:30 PM,m,1,1\n10/20/2026 12:05:10 AM,m,1,1\n";
    assert.deepEqual((await measureText(times)).period, {
      from: "2026-10-13T14:30:00.000Z",
      to: "2026-10-20T00:05:10.000Z",
    });
  });

  it("are not guessed where nothing shows it", async () => {
    const measured = await measureText(anthropic(["10/9/2026", "10/12/2026"]));
    assert.deepEqual([measured.usage.length, measured.files[0]?.skipped], [0, 2]);
    assert.ok(codesOf(measured).includes("time-invalid"));
  });
});

describe("times that begin at 0", () => {
  it("are milliseconds in traces with the ids of blocks, seconds in others, which is told once", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({
      timestamp: index * 9000,
      input_length: 100,
      output_length: 5,
    }));
    const blocks = await measureText(jsonLines(rows.map((row) => ({ ...row, hash_ids: [0, 1] }))));
    assert.deepEqual([onlyUsage(blocks).requestsPerDay, blocks.period], [20, null]);
    assert.ok(!codesOf(blocks).includes("seconds-assumed"));
    const seconds = await measureText(jsonLines(rows));
    assert.ok((onlyUsage(seconds).requestsPerDay ?? 99) < 11);
    assert.deepEqual(
      seconds.problems.filter(({ code }) => code === "seconds-assumed").map(({ line, args }) => [line, args]),
      [[1, ["timestamp"]]],
    );
  });
});
