import assert from "node:assert/strict";
import fc from "fast-check";
import { readRecord } from "../../../src/decisions/record/readRecord";
import type { Span } from "../../../src/decisions/record/record";
import { readFixture } from "../../unit/decisions/record/corpus";

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
