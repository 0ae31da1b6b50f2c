import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";

describe("titles and dates as people write them", () => {
  for (const [heading, path, title, number] of [
    ["# K {#adr-11}", "0011-k.md", "K", "0011"],
    ['# <a name="x"></a>Use X', "0001-x.md", "Use X", "0001"],
    ["# 12\\. Use X", "x.md", "Use X", "12"],
    ["# [ADR-13](0013-x.md): Use X", "x.md", "Use X", "13"],
    ["# 23 Logging", "023-Logging.md", "Logging", "023"],
    ["# 24 hours a day", "0007-hours.md", "24 hours a day", "0007"],
    ["# ADR: Using X", "0001-x.md", "Using X", "0001"],
    ["# ADR-XXX: Agree", "x.md", "Agree", null],
    ["# RFC 002: X", "rfc-002-x.md", "X", "002"],
    ["## Summary\n\nx", "0005-use-a-queue.md", "use a queue", "0005"],
    ["Prose only.", "005-materialize-project-hierarchies.md", "materialize project hierarchies", "005"],
  ] as const) {
    it(`calls ${JSON.stringify(heading)} in ${path} ${title}`, () => {
      const record = readRecord(`${heading}\n`, `adr/${path}`);
      assert.deepEqual([record.title, record.numberText], [title, number]);
    });
  }

  for (const [path, text, date] of [
    ["2022-07-22_019-x.md", "# X\n", "2022-07-22"],
    ["20250302-x.md", "# X\n", "2025-03-02"],
    ["0001-x.md", "# X\n\n- Created: 2024-03-04\n", "2024-03-04"],
    ["0001-x.md", "# X\n\n- Date documented: 2024-03-04\n", "2024-03-04"],
    ["0001-x.md", "---\nlast_updated: 2024-03-04\ncreated: 2024-01-02\n---\n# X\n", "2024-01-02"],
    ["2024-01-05-x.md", "---\ncreated: 2024-01-02\ndate: 2024-02-01\n---\n# X\n", "2024-02-01"],
    ["0001-x.md", "# X\n\nCreated on a Monday.\n", null],
  ] as const) {
    it(`dates ${path} with ${JSON.stringify(text)} as ${date ?? "unknown"}`, () =>
      assert.equal(readRecord(text, `adr/${path}`).date, date));
  }
});
