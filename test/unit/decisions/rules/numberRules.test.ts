import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { checkRecords } from "../../../../src/decisions/rules/checkRecord";
import { PATH, contextOf, found, fixed } from "./checking";

const NYGARD =
  "# 7. Use a hosted model\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

describe("rules about a record and those around it", () => {
  describe("duplicate-number", () => {
    const check = (...paths: string[]): string[] =>
      found("duplicate-number", NYGARD, { others: Object.fromEntries(paths.map((path) => [path, "# Other\n"])) });

    it("finds the same number in a folder", () => {
      assert.deepEqual(check("docs/decisions/0007-other.md", "docs/decisions/7-third.md"), [
        "1 same 0007 0007-other.md, 7-third.md",
      ]);
    });

    it("finds the same number among folders that are a record each", () => {
      const others = { "adr/0001-b/README.md": "# B\n", "other/0001-c/README.md": "# C\n" };
      assert.deepEqual(found("duplicate-number", "# A\n", { path: "adr/0001-a/README.md", others }), [
        "1 same 0001 0001-b/README.md",
      ]);
    });

    it("names a few of many", () => {
      const paths = Array.from({ length: 9 }, (_, count) => `docs/decisions/0007-x${count}.md`);
      assert.deepEqual(check(...paths), ["1 same 0007 0007-x0.md, 0007-x1.md, 0007-x2.md, 0007-x3.md, 0007-x4.md, …"]);
    });

    it("stays quiet about other folders, translations, dates and records without a number", () => {
      assert.deepEqual(
        check(
          "docs/decisions/backend/0007-other.md",
          "docs/decisions/0007-model.zh-cn.md",
          "docs/decisions/0007-model-annex1.md",
          "docs/decisions/0008-other.md",
          "docs/decisions/other.md",
        ),
        [],
      );
      assert.deepEqual(
        found("duplicate-number", "# A\n", { path: "20260102-a.md", others: { "20260102-b.md": "# B\n" } }),
        [],
      );
    });

    it("tells series apart by the letters before the number", () => {
      const other = (path: string): number =>
        found("duplicate-number", "# A\n", { path: "adr-0001-a.md", others: { [path]: "# B\n" } }).length;
      assert.deepEqual(["rfc-0001-b.md", "ADR-0001-b.md", "0001-b.md"].map(other), [0, 1, 1]);
    });

    it("looks at all records of a root within a moment", () => {
      const others = Object.fromEntries(
        Array.from({ length: 3000 }, (_, number) => [`docs/decisions/${number + 10}-record.md`, "# Other\n"]),
      );
      const context = contextOf(NYGARD, { others });
      assert.deepEqual(checkRecords(context), []);
    });
  });

  describe("number-mismatch", () => {
    const check = (heading: string, path = PATH, others: Record<string, string> = {}): string[] =>
      found("number-mismatch", `${heading}\n\n## Status\n\nAccepted\n`, { path, others });

    it("finds a heading with the number of another record, and writes the file's in its form", () => {
      assert.deepEqual(check("# 3. Use an API"), ["1 differs 3 0007"]);
      assert.deepEqual(check("# ADR-0022: Use an API"), ["1 differs 0022 0007"]);
      assert.deepEqual(check("# 3. Use an API", "adr/0033-x/README.md"), ["1 differs 3 0033"]);
      assert.equal(fixed("number-mismatch", "# ADR-0022: Use an API\n"), "# ADR-0007: Use an API\n");
      assert.equal(fixed("number-mismatch", "# 3. Use an API\n"), "# 7. Use an API\n");
    });

    it("has a fix after which it is quiet, and the record says the same but for that number", () => {
      for (const heading of ["# 3. 7 days of logs", "# ADR-0022 — A (2)", "# [ADR-3] X"]) {
        const text = `${heading}\n\n## Status\n\nSuperseded by [3. C](0003-c.md)\n`;
        const after = fixed("number-mismatch", text);
        assert.deepEqual(found("number-mismatch", after), [], after);
        const said = (written: string): unknown => {
          const { title, number, status, references } = readRecord(written, PATH);
          return [title, number, status?.text, references.map(({ href }) => href)];
        };
        assert.deepEqual(said(after), said(text));
      }
    });

    it("takes a bare number for one where the folder writes them so", () => {
      const others = { "docs/decisions/0001-a.md": "# 1 Alpha\n", "docs/decisions/0002-b.md": "# 2 Beta\n" };
      assert.deepEqual(check("# 29 Security auditing", PATH, others), ["1 differs 29 0007"]);
      assert.deepEqual(check("# 29 Security auditing"), []);
    });

    it("stays quiet about equal numbers in any form, headings and files without one, and dates", () => {
      for (const heading of ["# 7. A", "# 0007 - A", "# ADR 007: A", "# Use 3 replicas", "# A", "# ADR-7 · A"])
        assert.deepEqual(check(heading), [], heading);
      assert.deepEqual(check("# 1. Metrics\n\nText.\n\n# 2. Design"), []);
      assert.deepEqual(check("# 3. A", "docs/decisions/use-an-api.md"), []);
      assert.deepEqual(check("# 3. A", "docs/decisions/20260102-use-an-api.md"), []);
    });
  });
});
