import assert from "node:assert/strict";
import { citationSpans, subjectAt } from "../../../../src/decisions/find/subjectAt";
import { citationUses, recordUses } from "../../../../src/decisions/find/uses";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { RecordFile } from "../../../../src/decisions/record/record";

function file(path: string, text: string): RecordFile {
  return { record: readRecord(text, path), text };
}

const first = file(
  "docs/decisions/0001-a.md",
  "# First\n\nIt is so [arg:open-is-an-iq-tax], see ADR-0002 and [arg:open-is-an-iq-tax].\n\n[arg:open-is-an-iq-tax]: https://example.org\n",
);
const second = file(
  "docs/decisions/0002-b.md",
  "# Second\n\nAfter [ADR-0001](0001-a.md).\n\n```\n[arg:open-is-an-iq-tax] ADR-0001\n```\n",
);
const index = new RecordIndex();
for (const one of [first, second]) index.set(one);

describe("finding what records refer to", () => {
  it("tells a citation, its definition, a record and the title at an offset", () => {
    const at = (text: string): string => subjectAt(first, first.text.indexOf(text) + 2)?.kind ?? "";
    assert.equal(at("[arg:"), "citation");
    assert.equal(at("[arg:open-is-an-iq-tax]:"), "citation");
    assert.equal(at("ADR-0002"), "record");
    assert.equal(at("First"), "title");
    assert.equal(at("It is so"), "");
    assert.equal(subjectAt(second, second.text.lastIndexOf("ADR-0001")), null);
  });

  it("finds every citation with or without its definition, none in code", () => {
    assert.equal(citationUses(index, "open-is-an-iq-tax", false).length, 2);
    const all = citationUses(index, "open-is-an-iq-tax", true);
    assert.deepEqual(
      all.map(({ path }) => path),
      Array.from({ length: 3 }, () => "docs/decisions/0001-a.md"),
    );
    for (const { span } of all)
      assert.equal(first.text.slice(span.offset, span.offset + span.length), "[arg:open-is-an-iq-tax]");
    assert.deepEqual(citationSpans(second.text), []);
  });

  it("finds references by link and by number", () => {
    const textOf = (path: string): string[] =>
      recordUses(index, path).map((use) =>
        (index.get(use.path)?.text ?? "").slice(use.span.offset, use.span.offset + use.span.length),
      );
    assert.deepEqual(textOf("docs/decisions/0002-b.md"), ["ADR-0002"]);
    assert.deepEqual(textOf("docs/decisions/0001-a.md"), ["[ADR-0001](0001-a.md)"]);
  });
});
