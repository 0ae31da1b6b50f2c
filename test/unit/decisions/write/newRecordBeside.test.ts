import assert from "node:assert/strict";
import { newRecord } from "../../../../src/decisions/write/newRecord";
import type { NewRecordRequest } from "../../../../src/decisions/write/newRecordRequest";
import { builtLibrary } from "../../library/libraries";
import { record } from "./writeFixture";

const body = (id: string, language: "en" | "zh-cn" = "en"): string =>
  builtLibrary(language).templates.find((template) => template.id === id)?.body ?? "";

function request(changes: Partial<NewRecordRequest> = {}): NewRecordRequest {
  return {
    folder: "docs/decisions",
    fileName: "0007-choose.md",
    number: "0007",
    title: "Choose a model",
    date: "2026-02-03",
    status: "proposed",
    template: { kind: "library", body: body("madr") },
    language: "en",
    options: [],
    ...changes,
  };
}

describe("a new record beside others", () => {
  const beside = (neighbours: readonly string[], id = "nygard"): string =>
    newRecord(
      request({
        template: { kind: "library", body: body(id) },
        neighbours: neighbours.map((text, at) => record(`adr/000${String(at + 1)}-x.md`, text)),
      }),
    ).text;

  for (const [heading, written] of [
    ["# ADR00{n}: X", "# ADR007: Choose a model"],
    ["# API-00{n}: X", "# API-007: Choose a model"],
    ["# ADR 000{n} — X", "# ADR 0007 — Choose a model"],
    ["# {n}. X", "# 7. Choose a model"],
    ["# X", "# Choose a model"],
  ] as const)
    it(`has a heading like ${heading}`, () => {
      const neighbours = [1, 2, 3].map((n) => `${heading.replace("{n}", String(n))}\n\n## Status\n\nAccepted\n`);
      assert.equal(beside(neighbours).split("\n")[0], written);
    });

  it("has the line ending of most of them", () => {
    const text = beside(["# 1. X\r\n\r\n## Status\r\n\r\nAccepted\r\n", "# 2. Y\r\n"]);
    assert.ok(!/[^\r]\n/.test(text));
  });

  it("speaks the language of a folder", () => {
    const neighbour = (n: number): string =>
      `# ${String(n)}. 选择\n\n日期: 2024-01-02\n\n## 状态\n\n已接受\n\n## 背景\n\n文\n`;
    const text = beside([neighbour(1), neighbour(2)]);
    assert.match(text, /^日期: 2026-02-03$/m);
    assert.match(text, /^## 状态\n\n提议中$/m);
    assert.match(text, /^## 背景$/m);
  });

  it("has status and date where the others have them", () => {
    const neighbour = (n: number): string =>
      `# ${String(n)}. X\n\n- **Status:** Accepted\n- **Date:** 2024-01-02\n\n## Context\n\nText\n\n## Decision\n\nText\n`;
    const text = beside([neighbour(1), neighbour(2)]);
    assert.match(text, /^# 7\. Choose a model\n\n- \*\*Status:\*\* Proposed\n- \*\*Date:\*\* 2026-02-03\n\n/);
    assert.ok(!text.includes("## Status"));
  });
});
