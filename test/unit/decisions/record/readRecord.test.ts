import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { DecisionRecord, Span } from "../../../../src/decisions/record/record";
import { readFixture } from "./corpus";

async function fixtureFile(
  format: string,
  path: string,
): Promise<{ record: DecisionRecord; at: (span: Span) => string }> {
  const file = (await readFixture(format)).get(path);
  assert.ok(file, path);
  return { record: file.record, at: ({ offset, length }) => file.text.slice(offset, offset + length) };
}

describe("records as teams write them", () => {
  for (const [what, text, expected] of [
    [
      "a bilingual heading",
      "# X\n\n## 状态（Status）\n\n**Accepted（已接受）**\n\n## 背景（Context）\n\n## 决策（Decision）\n",
      ["accepted", null, "section", "nygard"],
    ],
    [
      "fields side by side",
      "# X\n\n日期：2026-09-02 · 状态：已采纳 · 取代 ADR 005\n",
      ["accepted", "2026-09-02", "line", "other"],
    ],
    [
      "bold keys without a space",
      "# X\n\n**状态：**已接受\n**日期：**2026-01-02\n",
      ["accepted", "2026-01-02", "line", "other"],
    ],
    ["a value below its key", "# X\n\n**Status:**\n\nAccepted\n", ["accepted", null, "line", "other"]],
    [
      "a dated history",
      "# X\n\n## Status\n\n2020-01-01: Proposed\n\n2020-02-01: Accepted\n",
      ["accepted", "2020-02-01", "section", "nygard"],
    ],
    ["a sentence", "# X\n\n## Status\n\nThis decision is accepted.\n", ["accepted", null, "section", "nygard"]],
    [
      "a value in the heading and fields below",
      "# X\n\n## Status: ✅ Accepted\n\n**Date:** 2025-01-01\n",
      ["accepted", "2025-01-01", "section", "nygard"],
    ],
    [
      "a section of metadata",
      "# X\n\n## Metadata\n\n- **Status**: Draft\n- **Date**: 2026-04-10\n\n## Context\n",
      ["draft", "2026-04-10", "list", "other"],
    ],
  ] as const) {
    it(`reads ${what}`, () => {
      const { status, date, carrier, form } = readRecord(text, "x.md");
      assert.deepEqual([status?.word, date, carrier, form], expected);
    });
  }
});

describe("front matter", () => {
  it("keeps the line of YAML that is invalid, and reads the other lines", async () => {
    const { record } = await fixtureFile("broken-yaml", "0001-reserved-sign.md");
    assert.deepEqual(
      record.problems.map(({ code, line }) => [code, line]),
      [["yaml-invalid", 2]],
    );
    assert.equal(record.metadata.find(({ key }) => key === "decision-makers")?.value, "@alice, @bob");
  });

  it("reads quotes, comments, lists and folded text, and says where each value stands", async () => {
    const { record, at } = await fixtureFile("madr-4", "0001-model-for-support.md");
    const field = (key: string): string[] =>
      record.metadata.filter((candidate) => candidate.key === key).flatMap(({ value, span }) => [value, at(span)]);
    assert.deepEqual(field("status"), ["superseded by ADR-0002", '"superseded by ADR-0002"']);
    assert.deepEqual(field("consulted"), ["Carol, Dan", "[Carol, Dan]"]);
    assert.deepEqual(field("informed"), ["Team X, Team Y", "\n  - Team X\n  - Team Y"]);
    assert.deepEqual(field("review-by"), ["2026-07-31", "2026-07-31"]);
    assert.deepEqual(record.problems, []);
    assert.equal(
      (await fixtureFile("broken-yaml", "0005-aliases.md")).record.metadata.find(({ key }) => key === "summary")?.value,
      "folded text",
    );
  });

  it("knows every spelling of the review date", () => {
    for (const line of [
      "review-by: 2026-03-01",
      "reviewBy: 2026-03-01",
      "review_by: 2026-03-01",
      "review-date: 2026-03-01",
      "Review Date: 2026-03-01",
    ])
      assert.equal(readRecord(`---\n${line}\n---\n`, "x.md").reviewBy, "2026-03-01", line);
    for (const line of ["Review by: 2026-03-01", "* **Review by**: 2026-03-01", "复审日期：2026-03-01"])
      assert.equal(readRecord(`# X\n\n${line}\n`, "x.md").reviewBy, "2026-03-01", line);
  });
});
