import assert from "node:assert/strict";
import { figure } from "../../../src/measure/source/figure";
import { codesOf, jsonLines, measureText, onlyUsage } from "../../unit/measure/inputs";

const csv = (rows: readonly string[]): string => `timestamp,model,input_tokens,output_tokens\n${rows.join("\n")}\n`;

describe("numbers and times that are none, or not what they seem", () => {
  it("a row with a count that cannot be is left out with its line, and never counted as another number", async () => {
    for (const [written, code] of [
      ["-5", "negative-number"],
      ["NaN", "non-finite-number"],
      ["Infinity", "non-finite-number"],
      ["-inf", "non-finite-number"],
      ["1e999", "non-finite-number"],
      ["=1+1", "row-skipped"],
      ['=HYPERLINK("http://x")', "row-skipped"],
      ["@SUM(A1)", "row-skipped"],
      ["1.2k", "row-skipped"],
      ["12 tokens", "row-skipped"],
      ["0x10", "row-skipped"],
      ["١٢", "row-skipped"],
      ["1,2,3", "row-skipped"],
      ["true", "row-skipped"],
    ] as const) {
      const cell = `"${written.replaceAll('"', '""')}"`;
      const measured = await measureText(csv([`2026-10-01T00:00:00Z,m,7,1`, `2026-10-02T00:00:00Z,m,${cell},1`]));
      assert.deepEqual([onlyUsage(measured).requests, onlyUsage(measured).inputTokens], [1, 7], written);
      const told = measured.problems.filter((problem) => problem.code === code);
      assert.deepEqual(
        told.map(({ line }) => line),
        [3],
        `${written}: ${JSON.stringify(measured.problems)}`,
      );
    }
  });

  it("the same in JSON, with the words of Python", async () => {
    for (const written of ["-5", "NaN", "Infinity", "-Infinity", "1e999", '"1.2k"', "true", "[7]", '{"a":7}']) {
      const row = (input: string) =>
        `{"timestamp":"2026-10-01T00:00:00Z","model":"m","input_tokens":${input},"output_tokens":1}\n`;
      const measured = await measureText(`${row("7")}${row(written)}`);
      assert.deepEqual([onlyUsage(measured).requests, onlyUsage(measured).inputTokens], [1, 7], written);
      assert.equal(measured.files[0]?.skipped, 1, written);
    }
  });

  it("counts as spreadsheets write them are what they say", () => {
    for (const [text, value] of [
      ["1,234", 1234],
      ["1,234,567.0", 1_234_567],
      ["3.0", 3],
      ["1 234", 1234],
      ["1\u202F234", 1234],
      ["1.234.567", 1_234_567],
      ["1.234,5", 1234.5],
      ['="12"', 12],
      ["1e3", 1000],
      ["+7", 7],
      ["", null],
      ["n/a", null],
      ["1.2k", "not-a-number"],
      ["=12", "not-a-number"],
    ] as const)
      assert.equal(figure(text), value, text);
  });

  it("sums that leave what a number can hold are not given as shares or means that are none", async () => {
    const measured = await measureText(
      jsonLines(
        Array.from({ length: 4 }, () => ({
          timestamp: "2026-10-01T00:00:00Z",
          model: "m",
          input_tokens: 1e308,
          output_tokens: 1,
        })),
      ),
    );
    const text = JSON.stringify(measured.usage);
    for (const usage of measured.usage)
      for (const value of Object.values(usage).flat())
        assert.ok(typeof value !== "number" || Number.isFinite(value), text);
  });

  it("times of any unit since 1970 are the same time", async () => {
    const at = Date.UTC(2026, 9, 1, 12);
    for (const written of [
      at / 1000,
      at / 1000 + 0.5,
      at,
      at * 1000,
      `${at}000000`,
      String(at),
      String(at / 1000),
      "2026-10-01T12:00:00Z",
      "2026-10-01T12:00:00.1234567Z",
      "2026-10-01 12:00:00 UTC",
      "2026-10-01T20:00:00+08:00",
      "2026-10-01T20:00:00+0800",
      "2026/10/01 12:00:00Z",
    ]) {
      const measured = await measureText(
        jsonLines([{ timestamp: written, model: "m", input_tokens: 5, output_tokens: 1 }]),
      );
      assert.equal(measured.period?.from.slice(0, 16), "2026-10-01T12:00", String(written));
    }
  });

  it("days that are in no calendar, and times at which nobody called a model, are left out", async () => {
    for (const written of [
      "2026-02-30T00:00:00Z",
      "2025-02-29 10:00:00",
      "2026-13-01",
      "2026-00-10",
      "2026-10-01T25:00:00Z",
      "2026-10-01T24:30:00Z",
      "2026-10-01T10:61:00Z",
      "2026-10-01T10:00:99Z",
      "0001-01-01T00:00:00Z",
      "1970-01-01T00:00:00Z",
      "1899-12-30",
      "9999-12-31T23:59:59Z",
      "20261301",
      "yesterday",
      "10/11/2026",
      -5,
      4e17,
      1.5e11,
      Number.MAX_VALUE,
      true,
      "NaN",
    ]) {
      const rows = [
        { timestamp: "2026-10-01T00:00:00Z", model: "m", input_tokens: 5, output_tokens: 1 },
        { timestamp: written, model: "m", input_tokens: 5, output_tokens: 1 },
      ];
      const measured = await measureText(jsonLines(rows));
      assert.deepEqual(
        [
          onlyUsage(measured).requests,
          measured.problems.filter(({ code }) => code === "time-invalid").map(({ line }) => line),
        ],
        [1, [2]],
        String(written),
      );
    }
    assert.equal(
      onlyUsage(await measureText(csv(["2024-02-29T00:00:00Z,m,5,1", "2026-10-01T24:00:00Z,m,5,1"]))).requests,
      2,
    );
  });

  it("days of a spreadsheet are days, and told", async () => {
    const measured = await measureText(csv(["45931.5,m,5,1", "45932.25,m,5,1"]));
    assert.deepEqual(measured.period, { from: "2025-10-01T12:00:00.000Z", to: "2025-10-02T06:00:00.000Z" });
    assert.ok(codesOf(measured).includes("spreadsheet-dates"));
    const trace = await measureText(csv(["0,m,5,1", "40000.5,m,5,1"]));
    assert.equal(trace.period, null);
    assert.ok(!codesOf(trace).includes("spreadsheet-dates"));
  });

  it("zones that differ are read each in its own, and told once", async () => {
    const rows = [
      "2026-10-01T00:00:00Z",
      "2026-10-01T08:00:00+08:00",
      "2026-10-01T02:00:00+02:00",
      "2026-09-30T19:00:00-05:00",
    ];
    const measured = await measureText(csv(rows.map((time) => `${time},m,5,1`)));
    assert.deepEqual(measured.period, { from: "2026-10-01T00:00:00.000Z", to: "2026-10-01T00:00:00.000Z" });
    assert.equal(measured.problems.filter(({ code }) => code === "mixed-zones").length, 1);
  });

  it("formulas in cells stay what they are", async () => {
    const measured = await measureText(csv(["2026-10-01T00:00:00Z,\"=cmd|' /C calc'!A0\",5,1"]));
    assert.equal(onlyUsage(measured).model, "=cmd|' /C calc'!A0");
  });

  it("buckets that end before they begin, and parts that are more than the whole, do not count", async () => {
    const header =
      "start_time,end_time,start_time_iso,end_time_iso,num_model_requests,model,input_tokens,output_tokens,input_cached_tokens";
    const row = (from: number, to: number, cached: number) => `${from},${to},,,2,m,100,10,${cached}`;
    const measured = await measureText(
      [
        header,
        row(1790816400, 1790820000, 50),
        row(1790820000, 1790816400, 50),
        row(1790820000, 1790823600, 101),
        "",
      ].join("\n"),
    );
    assert.deepEqual([onlyUsage(measured).requests, onlyUsage(measured).cachedShare], [2, 0.5]);
    assert.deepEqual(
      measured.problems.filter(({ line }) => line !== null).map(({ code, line }) => [code, line]),
      [
        ["time-invalid", 3],
        ["row-skipped", 4],
      ],
    );
  });

  it("columns of a usage table whose head is broken are no options of an evaluation", async () => {
    const measured = await measureText(
      "Date,Slug,U{age,BYOK Usag',Requests,Prompt Tokens,Completion Tokens\n2026-10-01,m,0.1,0,1,700,90\n",
    );
    assert.equal(measured.eval.length, 0);
  });
});
