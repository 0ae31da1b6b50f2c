import assert from "node:assert/strict";
import fc from "fast-check";
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

describe("what a record weighs", () => {
  it("reads options, the chosen one with its reason, arguments under their option, and citations", async () => {
    const { record, at } = await fixtureFile("madr-4", "0001-model-for-support.md");
    assert.deepEqual(
      record.options.map(({ title }) => title),
      ["Closed API", "Open weights, hosted"],
    );
    assert.deepEqual(
      [record.chosen?.title, record.chosen?.reason],
      ["Open weights, hosted", "the price holds for a year"],
    );
    assert.deepEqual(
      record.arguments.map(({ polarity, option, text }) => [polarity, option, text.replace(/ \[arg.*/, "")]),
      [
        ["Good", null, "a second host exists"],
        ["Bad", null, "two contracts are kept"],
        ["Good", "Closed API", "nothing is run"],
        ["Bad", "Closed API", "versions end"],
        ["Good", "Open weights, hosted", "weights stay"],
        ["Neutral", "Open weights, hosted", "quality is close"],
      ],
    );
    assert.deepEqual(
      record.citations.map(({ noteId }) => noteId),
      ["closed-costs-less-to-run", "open-models-are-more-transparent"],
    );
    assert.equal(at(record.arguments[0]!.span), "* Good, because a second host exists");
    assert.equal(record.reviewBy, "2026-07-31");
  });

  it("reads an argument that runs over lines as one", async () => {
    const { record, at } = await fixtureFile("madr-2", "0001-answer-with-retrieval.md");
    const last = record.arguments.at(-1)!;
    assert.equal(last.text, "it runs over night [arg:open-is-not-entirely-free]");
    assert.equal(at(last.span), "* Bad, because it runs\n  over night [arg:open-is-not-entirely-free]");
  });

  it("reads MADR 1 and Chinese records", async () => {
    const one = await fixtureFile("madr-1", "0001-pick-a-vector-store.md");
    assert.deepEqual(
      one.record.options.map(({ title }) => title),
      ["PostgreSQL with an extension", "A service of its own"],
    );
    assert.equal(one.record.chosen?.title, "PostgreSQL with an extension");
    assert.deepEqual(
      one.record.arguments.map(({ polarity, option }) => [polarity, option]),
      [
        ["Good", "PostgreSQL with an extension"],
        ["Bad", "PostgreSQL with an extension"],
      ],
    );
    const chinese = await fixtureFile("chinese", "0001-选择客服模型.md");
    assert.deepEqual(
      chinese.record.options.map(({ title }) => title),
      ["闭源 API", "托管的开放权重"],
    );
    assert.deepEqual(
      [chinese.record.chosen?.title, chinese.record.chosen?.reason, chinese.record.reviewBy],
      ["闭源 API", "上线最快", "2026-07-01"],
    );
    assert.deepEqual(
      chinese.record.arguments.map(({ polarity, option }) => [polarity, option]),
      [
        ["Good", null],
        ["Good", "闭源 API"],
        ["Bad", "闭源 API"],
        ["Bad", "托管的开放权重"],
      ],
    );
  });

  for (const [sentence, title, reason] of [
    ['Chosen option: "A", because x', "A", "x"],
    ["* Chosen Alternative: A", "A", null],
    ["Chosen option: A, because of x.", "A", "of x"],
    ['**Chosen option**: "A, because it says so", because x.', "A, because it says so", "x"],
    ['Chosen option: "[A](a.md)"', "A", null],
    ['Chosen option: "A\nand B", because\nx', "A and B", "x"],
    ['Chosen option: "", because ', null, null],
  ] as const) {
    it(`reads ${title ?? "nothing"} in ${JSON.stringify(sentence)}`, () => {
      const { chosen } = readRecord(`## Decision Outcome\n\n${sentence}\n`, "x.md");
      assert.deepEqual([chosen?.title ?? null, chosen?.reason ?? null], [title, reason]);
    });
  }
});

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

/** Pieces that records are made of, and what breaks readers. */
const PIECE = fc.oneof(
  fc.constantFrom(
    "---",
    "status: accepted",
    'status: "superseded by ADR-0002" # x',
    "links:",
    "  - target: 2",
    "    kind: supersedes",
    "title: 'it''s'",
    "tags: [a, b",
    "key: >",
    "\tindented",
    "# 1. Title <!-- x -->",
    "#",
    "Title",
    "===",
    "## Status",
    'Superseded by [2. X](<0002 x.md> "t")',
    "* Status: [proposed | accepted]",
    "> **Date**: 1/2/2026",
    "| Status | Date |",
    "| --- | --- |",
    "| **Accepted** | 2026-01-01 |",
    "```md",
    "~~~",
    "<!--",
    "-->",
    "* Good, because x [arg:a-b]",
    "  runs on",
    'Chosen option: "A", because',
    "## Considered Options",
    "1. A",
    "- [x] Accepted",
    "状态：已被 [ADR-2](2.md) 取代",
    "[a]: b.md",
    "## Pros and Cons of the Options",
    "### A",
    "\u0000",
    "😀 ADR-7: x",
    "\uFEFF",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 10 }),
);
const TEXT = fc
  .tuple(
    fc.constantFrom("", "\uFEFF"),
    fc.array(fc.tuple(PIECE, fc.constantFrom("\n", "\r\n", "\r", "\n\n")), { maxLength: 30 }),
    fc.boolean(),
  )
  .map(
    ([mark, lines, ends]) =>
      mark + lines.map(([piece, eol], index) => (index === lines.length - 1 && !ends ? piece : piece + eol)).join(""),
  );

describe("any text", () => {
  it("is read, and every span lies in it and holds what it says", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const record = readRecord(text, "0001-x.md");
        const at = ({ offset, length }: Span): string => {
          assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length, JSON.stringify({ offset, length }));
          return text.slice(offset, offset + length);
        };
        const lines = text.split(/\r\n|\n|\r/).length;
        const onLine = (line: number): void => assert.ok(line >= 0 && line < lines, `line ${line} of ${lines}`);
        const isField = record.metadata.some(({ key, span }) => key === "title" && span === record.titleSpan);
        if (record.titleSpan && !isField) assert.equal(at(record.titleSpan), record.title);
        if (record.status) at(record.status.span);
        for (const { carrier, value, span, line } of record.metadata) {
          onLine(line);
          if (carrier === "front-matter") at(span);
          // A value that goes on below is read on one line, any white space as one.
          else
            assert.equal(
              at(span)
                .replace(/\s*[\r\n]+[\s>]*/g, " ")
                .replace(/\s+/g, " "),
              value.replace(/\s+/g, " "),
            );
        }
        for (const { text: shown, span, line } of record.references) {
          onLine(line);
          assert.ok(at(span).includes(shown));
        }
        for (const { line, lastLine } of record.sections) {
          onLine(line);
          onLine(lastLine);
          assert.ok(line <= lastLine);
        }
        for (const { span, line } of [
          ...record.options,
          ...record.arguments,
          ...(record.chosen ? [record.chosen] : []),
        ]) {
          onLine(line);
          assert.notEqual(at(span), "");
        }
        for (const { polarity, span } of record.arguments)
          assert.match(
            at(span),
            new RegExp(
              polarity === "Bad" ? "bad|坏|不好|`-`" : polarity === "Good" ? "good|好|`\\+`" : "neutral|中性",
              "i",
            ),
          );
        for (const { noteId, offset, length } of record.citations)
          assert.equal(at({ offset, length }), `[arg:${noteId}]`);
        for (const { line } of record.problems) onLine(line);
        assert.equal(record.number, 1);
      }),
      { numRuns: 2000 },
    );
  });

  it("says the same whatever its line endings are, and with a byte order mark", async () => {
    for (const format of ["adr-tools", "madr-2", "madr-4", "chinese", "wild"]) {
      for (const { record, text } of (await readFixture(format)).all()) {
        const unix = text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
        const facts = (changed: string): unknown => {
          const read = readRecord(changed, record.path);
          return {
            ...read,
            titleSpan: null,
            status: read.status && { ...read.status, span: null },
            metadata: read.metadata.map((field) => [
              field.key,
              field.value.replace(/\s+/g, " "),
              field.carrier,
              field.line,
            ]),
            statements: read.statements.map((statement) => ({
              ...statement,
              span: null,
              value: null,
              text: statement.text.replace(/\s+/g, " "),
            })),
            references: read.references.map((reference) => ({ ...reference, span: null })),
            options: read.options.map(({ title }) => title),
            chosen: read.chosen && { ...read.chosen, span: null },
            arguments: read.arguments.map((argument) => ({ ...argument, span: null })),
            citations: read.citations.map(({ noteId }) => noteId),
          };
        };
        assert.deepEqual(facts(unix.replaceAll("\n", "\r\n")), facts(unix), record.path);
        assert.deepEqual(facts(`\uFEFF${unix}`), facts(unix), record.path);
      }
    }
  });
});
