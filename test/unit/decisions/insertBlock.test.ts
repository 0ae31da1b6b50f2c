import assert from "node:assert/strict";
import fc from "fast-check";
import { definitionOf } from "../../../src/decisions/argument/citation";
import { insertBlock } from "../../../src/decisions/argument/insertBlock";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { applyEdits } from "../../../src/decisions/write/applyEdits";
import { makeNote } from "../notes";

const note = makeNote({ id: "a" });
const other = makeNote({ id: "b", title: "Open models are freer" });
const BLOCK = "**For and against**\n\n1. One [arg:a]\n    * Strongest evidence: two [arg:b]";
const DEFINITIONS = [
  '[arg:a]: https://example.org/transcript "Closed models cost less to run (Robin Li, 2024)"',
  '[arg:b]: https://example.org/transcript "Open models are freer (Robin Li, 2024)"',
];

function insertAt(marked: string, block = BLOCK): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const edits = insertBlock({ text, offset, block, notes: [note, other], eol: "\n" });
  assert.ok(edits);
  return applyEdits(text, edits);
}

describe("a block in a record", () => {
  it("says in Chinese punctuation who said what a Chinese note cites", () => {
    const speaker = { id: "robin-li", name: "李彦宏", role: "" };
    assert.equal(
      definitionOf(makeNote({ id: "a", title: "闭源推理成本更低", speaker })),
      '[arg:a]: https://example.org/transcript "闭源推理成本更低（李彦宏，2024）"',
    );
  });

  it("goes below the paragraph of the cursor, its definitions once to the end", () => {
    assert.equal(
      insertAt("# T\n\nFirst| line\nsecond line\n\n## Next\n\nText\n"),
      `# T\n\nFirst line\nsecond line\n\n${BLOCK}\n\n## Next\n\nText\n\n${DEFINITIONS.join("\n")}\n`,
    );
    const [first = "", second = ""] = DEFINITIONS;
    assert.equal(insertAt(`# T\n\nText|\n\n${first}\n`), `# T\n\nText\n\n${BLOCK}\n\n${first}\n${second}\n`);
  });

  it("takes a blank line, the place below a heading, and an empty file", () => {
    assert.equal(insertAt("# T\n|\nText\n"), `# T\n\n${BLOCK}\n\nText\n\n${DEFINITIONS.join("\n")}\n`);
    assert.equal(insertAt("# T|\n"), `# T\n\n${BLOCK}\n\n${DEFINITIONS.join("\n")}\n`);
    assert.equal(insertAt("|"), `${BLOCK}\n\n${DEFINITIONS.join("\n")}\n`);
    assert.equal(insertAt("# T\n\nText\n\n|"), `# T\n\nText\n\n${BLOCK}\n\n${DEFINITIONS.join("\n")}\n\n`);
  });

  it("keeps the line endings of the file", () => {
    assert.equal(
      insertAt("# T\r\n\r\nText|\r\n"),
      `# T\r\n\r\nText\r\n\r\n${BLOCK.replaceAll("\n", "\r\n")}\r\n\r\n${DEFINITIONS.join("\r\n")}\r\n`,
    );
  });

  it("goes to the end where the cursor is in the status, the options, code or front matter", () => {
    for (const record of [
      "---\nstatus: |accepted\n---\n\n# T\n\n## Considered Options\n\n* One\n* Two\n\n## More Information\n\nText\n",
      "# 1. T\n\n## Status\n\nAccep|ted\n\n## Context\n\nText\n",
      "# T\n\n## Considered Options\n\n* On|e\n* Two\n\n## Decision Outcome\n\nText\n",
      "# T\n\n```ts\nco|de\n```\n\nText\n",
    ]) {
      const text = insertAt(record);
      assert.ok(text.endsWith(`Text\n\n${BLOCK}\n\n${DEFINITIONS.join("\n")}\n`), text);
    }
  });

  it("is refused where it would state something", () => {
    const text = "# T\n\nText\n";
    assert.equal(insertBlock({ text, offset: 4, block: "* Status: accepted", notes: [], eol: "\n" }), null);
  });

  it("changes nothing that a record states, wherever the cursor is", () => {
    const record =
      '---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# T\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nChosen option: "One", because x.\n\n### Pros and Cons of the Options\n\n#### One\n\n* Good, because y\n\n[arg:a]: https://example.org/transcript\n';
    const before = readRecord(record, "");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: record.length }), (offset) => {
        const edits = insertBlock({ text: record, offset, block: BLOCK, notes: [note, other], eol: "\n" });
        assert.ok(edits);
        const after = readRecord(applyEdits(record, edits), "");
        assert.deepEqual(
          [
            after.status?.text,
            after.title,
            after.date,
            after.chosen?.title,
            after.options.length,
            after.arguments.length,
          ],
          [
            before.status?.text,
            before.title,
            before.date,
            before.chosen?.title,
            before.options.length,
            before.arguments.length,
          ],
        );
        assert.deepEqual(
          after.citations.map(({ noteId }) => noteId),
          ["a", "b"],
        );
      }),
    );
  });
});
