import assert from "node:assert/strict";
import { isoDateIn } from "../../../../src/decisions/record/isoDate";
import { readRecord } from "../../../../src/decisions/record/readRecord";

describe("a date", () => {
  for (const [text, date] of [
    ["2026-01-31", "2026-01-31"],
    ["2026-1-3", "2026-01-03"],
    ["2026/01/31", "2026-01-31"],
    ["2026.01.31", "2026-01-31"],
    ["20260131", "2026-01-31"],
    ["2026年1月31日", "2026-01-31"],
    ["31/01/2026", "2026-01-31"],
    ["03/04/2026", "2026-04-03"],
    ["01/31/2026", "2026-01-31"],
    ["31.01.2026", "2026-01-31"],
    ["31 January 2026", "2026-01-31"],
    ["January 31st, 2026", "2026-01-31"],
    ["2026-01-31T10:00:00Z", "2026-01-31"],
    ["[2026-01-31]", "2026-01-31"],
    ["last changed 2026-01-31 by Mei", "2026-01-31"],
    ["2026-02-30", null],
    ["31/02/2026", null],
    ["YYYY-MM-DD", null],
    ["January 2026", null],
    ["2026-01", null],
    ["soon", null],
    ["", null],
    ["12026-01-31", null],
  ] as const) {
    it(`is ${date ?? "none"} in ${JSON.stringify(text)}`, () => assert.equal(isoDateIn(text), date));
  }
});

describe("a title", () => {
  for (const [heading, title, number] of [
    ["1. Use X", "Use X", "1"],
    ["0001 - Use X", "Use X", "0001"],
    ["ADR 003: Use X", "Use X", "003"],
    ["ADR-0008 · Use X", "Use X", "0008"],
    ["DR002: Use X", "Use X", "002"],
    ["ADR-001：选 X", "选 X", "001"],
    ["决策 5：选 X", "选 X", "5"],
    ["[ADR-7] Use X", "Use X", "7"],
    ["ADR-0001 Use X", "Use X", "0001"],
    ["🎨 ADR-021: Use X", "Use X", "021"],
    ["1 . Use X", "Use X", "1"],
    ["**Use X**", "Use X", null],
    ["Use X ##", "Use X", null],
    ["5 reasons to wait", "5 reasons to wait", null],
    ["2.0 of the API", "2.0 of the API", null],
    ["2021-03-04: a day", "2021-03-04: a day", null],
    ["ADR process", "ADR process", null],
  ] as const) {
    it(`is ${title} with ${number ?? "no number"} in ${heading}`, () => {
      const record = readRecord(`# ${heading}\n`, "x.md");
      assert.deepEqual([record.title, record.numberText], [title, number]);
    });
  }
});
