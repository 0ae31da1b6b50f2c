import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { found } from "./checking";

const NUMBERED = "---\nstatus: accepted\n---\n# X\n";

describe("numbers that count the records of a day", () => {
  it("may be those of another day", () => {
    const others = { "adr/20260405-01-b.md": NUMBERED };
    assert.deepEqual(found("duplicate-number", NUMBERED, { path: "adr/20260404-01-a.md", others }), []);
  });

  it("are told twice on one day", () => {
    const others = { "adr/20260404-01-b.md": NUMBERED };
    assert.deepEqual(found("duplicate-number", NUMBERED, { path: "adr/20260404-01-a.md", others }).length, 1);
  });

  for (const [heading, title] of [
    ["ADR-20260404-04: Use X", "Use X"],
    ["ADR-20260404 — Use X", "Use X"],
    ["ADR 2026 and later", "and later"],
  ] as const)
    it(`are no part of the title ${heading}`, () => {
      assert.equal(readRecord(`# ${heading}\n`, "adr/20260404-04-use-x.md").title, title);
    });

  it("take the emphasis from a title in a field", () => {
    assert.equal(readRecord("* Title: *Use X*\n\n# Introduction\n", "proposals/0001.md").title, "Use X");
  });
});

describe("links in comments of front matter", () => {
  it("are examples of the template", () => {
    const text = "---\nstatus: accepted\n#status: {proposed | superseded by [ADR-5](0005-example.md)}\n---\n# X\n";
    assert.deepEqual(found("broken-link", text, { path: "adr/0001-a.md" }), []);
  });

  it("count below it", () => {
    const text = "---\nstatus: accepted\n---\n# X\n\n# See [B](0005-example.md)\n";
    assert.equal(found("broken-link", text, { path: "adr/0001-a.md" }).length, 1);
  });
});
