import assert from "node:assert/strict";
import fc from "fast-check";
import { insertArgument } from "../../../src/decisions/argument/insertArgument";
import { makeNote } from "../../unit/notes";
import { applyEdits } from "../../../src/decisions/write/applyEdits";

const note = makeNote({ id: "closed-costs-less-to-run" });

const CLAUSE = "a small closed model can cost less, if it is good enough";

const GOOD = { polarity: "Good", clause: CLAUSE } as const;

const DEFINITION =
  '[arg:closed-costs-less-to-run]: https://example.org/transcript "Closed models cost less to run (Robin Li, 2024)"';

describe("inserting an argument into a record", () => {
  it("only ever adds: every byte of any file is kept in order, and the citation is there with one definition", () => {
    const line = fc.constantFrom(
      "# H",
      "## Pros and Cons of the Options",
      "### A",
      "* Good, because x",
      "- item",
      "  more",
      "1) n",
      "text",
      "",
      "```",
      "---",
      "<!-- c",
      "-->",
      "[arg:x]: https://example.org",
      "| a | b |",
      "\tt",
    );
    const file = fc
      .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
      .map(([lines, eol, final]) => lines.join(eol) + (final ? eol : ""));
    fc.assert(
      fc.property(file, fc.nat(), (text, at) => {
        const offset = text.length === 0 ? 0 : at % (text.length + 1);
        const inserted = insertArgument({ text, offset, note, language: "en", reason: GOOD, eol: "\n" });
        if ("refused" in inserted) return;
        assert.ok(
          inserted.edits.every((edit) => text.slice(edit.offset, edit.offset + edit.length).trim() === ""),
          "only white space gives way",
        );
        const after = applyEdits(text, inserted.edits);
        const compact = (value: string): string => value.replace(/\s/g, "");
        let position = 0;
        for (const character of compact(text)) {
          position = compact(after).indexOf(character, position) + 1;
          assert.notEqual(position, 0, "a character was lost");
        }
        assert.equal(after.split(DEFINITION).length, 2);
      }),
      { numRuns: 500 },
    );
  });
});
