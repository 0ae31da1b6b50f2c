import assert from "node:assert/strict";
import { recordLink, relativeHref } from "../../../../src/decisions/complete/recordLink";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { RecordFile } from "../../../../src/decisions/record/record";

function file(text: string, path: string): RecordFile {
  return { record: readRecord(text, path), text };
}

const target = file(
  "# 7. Use *one* gateway\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n",
  "doc/adr/0007-use-one-gateway.md",
);

describe("a link to another record", () => {
  it("takes the form of the file", () => {
    const link = (text: string): string => recordLink(file(text, "doc/adr/0009-x.md"), target);
    assert.equal(link("---\nstatus: proposed\n---\n\n# X\n"), "[ADR-0007](0007-use-one-gateway.md)");
    assert.equal(
      link("# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n"),
      "[7. Use *one* gateway](0007-use-one-gateway.md)",
    );
    assert.equal(
      link("# 9. X\n\n## Status\n\nAccepted\n\nAmends [ADR-0001](0001-a.md)\n"),
      "[ADR-0007](0007-use-one-gateway.md)",
    );
    assert.equal(
      link("# X\n\n- Status: accepted\n\n## Links\n\n- Refines [0001-a](0001-a.md)\n"),
      "[0007-use-one-gateway](0007-use-one-gateway.md)",
    );
  });

  it("leads out of and into folders, with what a destination cannot hold escaped", () => {
    assert.equal(relativeHref("docs/decisions/a/0001-x.md", "docs/decisions/0002-y.md"), "../0002-y.md");
    assert.equal(relativeHref("docs/0001-x.md", "docs/b/0002-y.md"), "b/0002-y.md");
    assert.equal(relativeHref("a/x.md", "b/0002 (old) #1.md"), "../b/0002%20%28old%29%20%231.md");
    assert.equal(relativeHref("0001-x.md", "0002-模型.md"), "0002-模型.md");
  });

  it("has the title of a record without number", () => {
    const other = file("# Retrieval [first]\n", "docs/decisions/retrieval.md");
    assert.equal(recordLink(file("# X\n", "docs/decisions/x.md"), other), "[Retrieval [first]](retrieval.md)");
  });
});
