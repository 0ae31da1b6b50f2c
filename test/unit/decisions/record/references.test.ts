import assert from "node:assert/strict";
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

describe("what a record says of other records", () => {
  it("reads the lines of adr-tools in both spellings, with the words as they are written", async () => {
    const older = await fixtureFile("adr-tools", "0002-serve-with-our-own-gpus.md");
    assert.deepEqual(
      older.record.references.map(({ relation, type, href }) => [relation, type, href]),
      [
        ["superseded-by", "Superceded by", "0003-serve-through-a-hosted-api.md"],
        ["other", "Amended by", "0004-keep-one-gpu-for-tests.md"],
      ],
    );
    assert.equal(
      older.at(older.record.references[0]!.span),
      "[3. Serve through a hosted API](0003-serve-through-a-hosted-api.md)",
    );
    const newer = await fixtureFile("adr-tools", "0003-serve-through-a-hosted-api.md");
    assert.deepEqual(
      newer.record.references.map(({ relation, type }) => [relation, type]),
      [
        ["supersedes", "Supercedes"],
        ["other", ""],
      ],
    );
  });

  it("reads a status that disagrees with a link, and keeps both", async () => {
    const { record } = await fixtureFile("adr-tools", "0004-keep-one-gpu-for-tests.md");
    assert.equal(record.status?.word, "deprecated");
    assert.ok(record.references.some(({ relation }) => relation === "superseded-by"));
  });

  it("reads identifiers in a status, and links of MADR 2 and 4", async () => {
    const four = await fixtureFile("madr-4", "0001-model-for-support.md");
    assert.deepEqual(
      four.record.references.map(({ relation, number, href, line }) => [relation, number, href, line]),
      [
        ["superseded-by", 2, null, 1],
        ["superseded-by", null, "0002-model-for-support-again.md", 55],
      ],
    );
    assert.equal(four.at(four.record.references[0]!.span), "ADR-0002");
    const two = await fixtureFile("madr-2", "0002-answer-with-a-tuned-model.md");
    assert.deepEqual(
      two.record.references.map(({ relation, type }) => [relation, type]),
      [
        ["supersedes", "Supersedes"],
        ["other", "Refines"],
      ],
    );
    const plain = await fixtureFile("dotnet-adr", "Docs/Adr/0001-Use-Batch-Calls.md");
    assert.deepEqual(
      plain.record.references.map(({ relation, number }) => [relation, number]),
      [["superseded-by", 2]],
    );
  });

  it("reads the links of adrs and keys of front matter", async () => {
    const first = await fixtureFile("adrs-nextgen", "doc/adr/0001-log-every-call.md");
    assert.deepEqual(
      first.record.references.map(({ relation, type, number, line }) => [relation, type, number, line]),
      [["superseded-by", "superseded by", 2, 8]],
    );
    const second = await fixtureFile("adrs-nextgen", "doc/adr/0002-log-counts-only.md");
    assert.deepEqual(
      second.record.references.map(({ relation, type, number }) => [relation, type, number]),
      [
        ["supersedes", "supersedes", 1],
        ["other", "amends", 1],
      ],
    );
    const keys = await fixtureFile("wild", "0012-front-matter-title.md");
    assert.deepEqual(
      keys.record.references.map(({ relation, number, href }) => [relation, number, href]),
      [
        ["superseded-by", null, "0010-one-line.md"],
        ["supersedes", 9, null],
        ["supersedes", 11, null],
      ],
    );
  });

  it("reads Chinese sentences", async () => {
    const { record } = await fixtureFile("chinese", "0001-选择客服模型.md");
    assert.deepEqual(
      record.references.map(({ relation, href }) => [relation, href]),
      [["superseded-by", "0002-改用开放权重.md"]],
    );
  });

  it("finds links in prose and definitions, but none in code, to other sites, or to the record itself", async () => {
    const { record } = await fixtureFile("wild", "0015-link-with-space.md");
    assert.deepEqual(
      record.references.map(({ type, href, number }) => [type, href ?? number]),
      [
        ["superseded by", "0010-one-line.md"],
        ["", "./adr001-quote.md#context"],
        ["", "../../README.md"],
        ["", 10],
        ["Extends", "adr-002-table.md"],
        ["Extends", "0010-one-line.md"],
        ["", "0012-front-matter-title.md"],
      ],
    );
  });

  it("takes the choice that a template leaves for no reference", async () => {
    for (const [format, path] of [
      ["madr-2", "0003-unfilled.md"],
      ["madr-3", "0002-host-anywhere.md"],
      ["madr-4-templates", "0001-full.md"],
    ] as const) {
      const { record } = await fixtureFile(format, path);
      assert.deepEqual(record.references, [], path);
      assert.ok(
        record.metadata.some(({ key }) => key === "status"),
        path,
      );
    }
  });
});
