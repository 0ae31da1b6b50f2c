import assert from "node:assert/strict";
import { found } from "./checking";

const RECORD = "# 7. Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nText\n";

describe("records that are in order", () => {
  it("share a number with a page that says where it moved to, a version, or a letter beside", () => {
    const duplicates = (path: string, other: string, text = RECORD): string[] =>
      found("duplicate-number", RECORD, { path, others: { [other]: text } });
    assert.deepEqual(
      duplicates("p/0007-a.md", "p/0007-b.md", "This document was moved to https://x.org/0120-b.md\n"),
      [],
    );
    assert.deepEqual(duplicates("p/scs-0007-v1-a.md", "p/scs-0007-v2-a-b.md"), []);
    assert.deepEqual(duplicates("p/scs-0007-v1-a.md", "p/scs-0007-w1-notes-on-a.md"), []);
    assert.deepEqual(duplicates("p/007a-a.md", "p/007b-b.md"), []);
    assert.equal(duplicates("p/0007-a.md", "p/0007-b.md").length, 1);
    assert.equal(duplicates("p/0007-v8-engine.md", "p/0007-b.md").length, 0);
  });

  it("count their sections from 1 behind the title", () => {
    const mismatch = (text: string): string[] => found("number-mismatch", text, { path: "p/0512-a.md" });
    assert.deepEqual(mismatch("# 1. A selector\n\n## 1.1 Motivation\n\n## 1.2 Change\n"), []);
    assert.equal(mismatch("# 1. A selector\n\n## Motivation\n").length, 1);
  });

  it("choose a variant that the list has below an option", () => {
    const chosen = (title: string): string[] =>
      found(
        "chosen-not-among-options",
        `# A\n\n## Considered Options\n\n* Own mail address:\n  * help@x.org\n  * team@x.org\n* Inbox\n\n## Decision Outcome\n\nChosen option: **${title}**, because it is short.\n`,
      );
    assert.deepEqual(chosen("help@x.org"), []);
    assert.equal(chosen("Carrier pigeon").length, 1);
  });

  it("say what is bad in other words than because", () => {
    const without = (bad: string): string[] =>
      found(
        "option-without-bad",
        `# A\n\n## Considered Options\n\n* Keep it\n* Drop it\n\n## Pros and Cons of the Options\n\n### Keep it\n\n* Good, because it works\n${bad}\n\n### Drop it\n\n* Good, because it is less\n* Bad, because it is gone\n`,
      );
    assert.deepEqual(without("* Bad, for the reasons above"), []);
    assert.deepEqual(without("* Bad, as it costs more"), []);
    assert.equal(without("* Nothing else").length, 1);
  });
});
