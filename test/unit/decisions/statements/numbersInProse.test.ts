import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { supersede } from "../../../../src/decisions/write/supersede";
import { found } from "../rules/checking";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

const section = (body: string): string => `# 9. A\n\n## Status\n\n${body}\n\n## Context\n\nC.\n`;

function relations(text: string): string[] {
  return readRecord(text, "adr/0009-a.md")
    .references.filter(({ relation }) => relation !== "other")
    .map(({ relation, number, href }) => `${relation} ${String(number ?? href)}`);
}

/** A bare number is a record only right behind the words that say so; what is no record is no broken link. */
const NONE = [
  "Accepted — partially superseded by Phase 0 Direct Bridge Migration (2026-02-25).",
  "This decision supersedes decisions 1 and 2 of the CLI conformance ADR.",
  "Accepted. Supersedes the deferred bundle decision (§Ruling 6 placeholder).",
  "Proposed - Supersedes [toolhub#2591](https://github.com/o/toolhub/pull/2591)",
  "Superseded by release 4",
  "Accepted. Supersedes ADR-0.25.0",
];

describe("numbers in what a record states", () => {
  for (const body of NONE)
    it(`reads no record in "${body}"`, () => {
      assert.deepEqual(relations(section(body)), []);
      assert.deepEqual(found("broken-link", section(body)), []);
    });

  it("reads those that stand for a record", () => {
    assert.deepEqual(relations(section("Superseded by 12")), ["superseded-by 12"]);
    assert.deepEqual(relations(section("Accepted. Supersedes decisions 3 and 4.")), ["supersedes 3", "supersedes 4"]);
    assert.deepEqual(relations("# 9. A\n\n- Status: accepted\n- Supersedes: 7\n"), ["supersedes 7"]);
  });

  it("reads the names of files without an ending in fields for records", () => {
    const text = "---\nstatus: accepted\nsupersedes:\n  - '2026-06-03-tax-article-adr'\n---\n# A\n";
    assert.deepEqual(relations(text), ["supersedes 2026-06-03-tax-article-adr"]);
    assert.deepEqual(relations("---\nstatus: accepted\nsupersedes: [ADR-0007-use-x]\n---\n# A\n"), ["supersedes 7"]);
  });
});

describe("what a Status section holds beside its status", () => {
  const status = (body: string): string | null => {
    const { status: read } = readRecord(section(body), "adr/0009-a.md");
    return read && (read.word ?? read.text);
  };

  it("is not a link's definition", () => {
    assert.equal(status("[the library]: https://example.org/library"), null);
    assert.equal(status("Accepted\n\n[the library]: https://example.org/library"), "accepted");
  });

  it("is the one that was chosen where a bracket behind it still holds the choice", () => {
    assert.equal(status("Proposed [Proposed, Accepted, Rejected, Deprecated, etc.]"), "proposed");
    assert.equal(status("[Proposed, Accepted, Rejected]"), null);
  });

  it("may be a badge, of which the word in the address counts", () => {
    const badge = (word: string): string =>
      `[![Generic badge](https://badgen.net/badge/ADR/${word}/green/)](https://example.org/adr)`;
    assert.equal(status(badge("approved")), "accepted");
    assert.equal(status("![](https://img.shields.io/badge/status-rejected-red)"), "rejected");
    assert.equal(status(badge("coverage")), null);
  });

  it("is no word at the beginning of a line that goes on with a sentence", () => {
    const body =
      "Accepted and in force.\n\nIt is the ground of the plan. This record is NOT\nsuperseded; the plan names it.";
    assert.equal(status(body), "accepted");
    assert.deepEqual(found("status-contradiction", section(body)), []);
  });

  it("stands in a table under metadata of the document", () => {
    const text =
      "# ADR-003: A\n\n## Document Metadata\n\n| Field | Value |\n|---|---|\n| **Status** | 🟢 **ACCEPTED** |\n| **Created** | 2025-12-16 |\n\n## Context\n";
    const { status: read, date } = readRecord(text, "adr/ADR-003-a.md");
    assert.deepEqual([read?.word, date], ["accepted", "2025-12-16"]);
  });
});

describe("a status that is no text", () => {
  const NEWER = record("adr/0012-b.md", "# 12. B\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n");
  const after = (text: string): string => {
    const older = record("adr/0009-a.md", text);
    const { change, refused } = supersede(older, NEWER, PLAIN, TODAY);
    assert.equal(refused, null);
    return changed(older, change).text;
  };

  it("gives way to words where it is a badge", () => {
    const badge = "[![Badge](https://badgen.net/badge/ADR/approved/green/)](https://example.org/adr)";
    assert.equal(after(section(badge)), section("Superseded by [12. B](0012-b.md)"));
  });

  it("is written beside the title without a link, which stands below", () => {
    const text = after("# Use X | (**status:** `accepted`)\n\n## Context\n\nC.\n");
    assert.match(text, /^# Use X \| \(\*\*status:\*\* `superseded`\)\n/);
    assert.match(text, /Superseded by \[.*\]\(0012-b\.md\)/);
  });
});
