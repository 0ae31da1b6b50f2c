import assert from "node:assert/strict";
import { asMarkdown, markupOf } from "../../../../src/decisions/record/otherMarkup";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { provenMove } from "../../../../src/decisions/write/proveMove";
import { renumber } from "../../../../src/decisions/write/renumber";
import { indexOf, record } from "../write/writeFixture";

const RST = `======================
7. Use a queue
======================

.. contents::

Status
------

Accepted

:Date: 2024-02-03

Context
-------

Text
`;
const ADOC = `= 7. Use a queue
// a comment
:toc:

== Status

Accepted

== Date

2024-02-03

== Context

Text
`;

describe("records in other markups", () => {
  for (const [path, text] of [
    ["adr/0007-use-a-queue.rst", RST],
    ["adr/0007-use-a-queue.adoc", ADOC],
    ["adr/0007/README.adoc", ADOC],
  ] as const)
    it(`reads ${path}`, () => {
      const { record: read } = record(path, text);
      assert.deepEqual([read.number, read.title, read.status?.word], [7, "Use a queue", "accepted"]);
      assert.equal(asMarkdown(text, markupOf(path)).length, text.length);
    });

  it("reads fields of reStructuredText", () => {
    const { record: read } = record(
      "adr/0001-x.rst",
      "Use X\n=====\n\n:Status: Proposed\n:Date: 2024-02-03\n\nContext\n-------\n\nText\n",
    );
    assert.deepEqual([read.title, read.status?.word, read.date], ["Use X", "proposed", "2024-02-03"]);
  });

  it("does not write them", () => {
    const file = record("adr/0007-use-a-queue.rst", RST);
    const status = changeStatus(file, "rejected", { on: "2026-11-25" });
    assert.deepEqual([status.refused?.code, status.change.edits.size], ["other-markup", 0]);
    const index = indexOf(file);
    const move = provenMove(index, file.record.path, renumber(index, file.record.path, "0009"), { number: 9 });
    assert.deepEqual([move.refused?.code, move.change.renames.length], ["other-markup", 0]);
  });
});

describe("a move that proves itself", () => {
  it("is refused where a link would lead elsewhere, and else given out", () => {
    const target = record("adr/0007-x.md", "# 7. X\n");
    const other = record("adr/0008-y.md", "# 8. Y\n\n[7. X](0007-x.md)\n");
    const index = indexOf(target, other);
    const change = renumber(index, "adr/0007-x.md", "0009");
    assert.equal(provenMove(index, "adr/0007-x.md", change, { number: 9 }).refused, null);
    const broken = provenMove(index, "adr/0007-x.md", { ...change, edits: new Map() });
    assert.deepEqual([broken.refused?.code, broken.refused?.path], ["links-lost", "adr/0008-y.md"]);
    assert.equal(provenMove(index, "adr/0007-x.md", change, { number: 10 }).refused?.code, "not-read-back");
  });
});
