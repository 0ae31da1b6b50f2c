import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { figuresBlock } from "../../../src/cost/write/figuresBlock";
import { applyEdits } from "../../../src/decisions/write/applyEdits";
import { THREE_WAYS, PLAIN_PRICES, builtCatalogue, compared } from "../../unit/cost/costFixture";
import { PATH, findingsIn } from "../../unit/decisions/rules/checking";

const CATALOGUE = builtCatalogue(PLAIN_PRICES);
const FIXTURES = path.join(process.cwd(), "test", "fixtures", "records");

/** Pieces of records, put together at random. */
const PIECES = [
  "---\n",
  "status: accepted\n",
  "date: 2024-01-01\n",
  "review-by: 2020-01-01\n",
  "# 7. Title\n",
  "# {short title}\n",
  "## Status\n\n",
  "Superseded by [3](0003-x.md)\n",
  "Acepted\n",
  "## Considered Options\n\n",
  "* Closed API\n",
  "* `gpt-9`\n",
  "## Decision Outcome\n\n",
  'Chosen option: "Llama 3.1 8B", because {x}.\n',
  "## Pros and Cons of the Options\n\n",
  "### Closed API\n\n",
  "* Good, because [arg:open-is-an-iq-tax]\n",
  "[arg:nope]\n",
  "[a](b.md)\n",
  "<!-- model-choice-disable-next-line -->\n",
  "<!-- model-choice-disable broken-link -->\n",
  "<!--\n",
  "```\n",
  "```model-choice\n",
  `${figuresBlock(compared(THREE_WAYS, CATALOGUE), "2026-11-24")}\n`,
  "scenario: {}\n",
  "\n",
  "\uFEFF",
  "\r\n",
  "选项\n",
  "🙂",
];
const anyRecord = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);

describe("any record", () => {
  it("is checked without fail; findings lie within it, and every fix can be applied", () => {
    fc.assert(
      fc.property(anyRecord, (text) => {
        for (const { span, line, fixes, path: at } of findingsIn(text, {
          others: { "docs/decisions/0003-x.md": "# 3. X\n\n## Status\n\nAccepted\n" },
          catalogue: CATALOGUE,
        })) {
          assert.equal(at, PATH);
          assert.ok(span.offset >= 0 && span.length >= 0 && span.offset + span.length <= text.length);
          assert.ok(line >= 1 && line <= text.split(/\r\n|\n|\r/).length);
          for (const fix of fixes) {
            const edits = [...(fix.edits.get(PATH) ?? [])].sort((a, b) => a.offset - b.offset);
            edits.forEach((edit, index) =>
              assert.ok(
                edit.offset >= 0 && edit.offset + edit.length <= (edits[index + 1]?.offset ?? text.length),
                "edits do not overlap",
              ),
            );
            assert.notEqual(applyEdits(text, edits), fix.edits.has(PATH) ? text : null);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of the fixtures gives no error of its own making", () => {
    const files = readdirSync(FIXTURES, { recursive: true })
      .map(String)
      .filter((file) => /\.md$/i.test(file));
    assert.ok(files.length > 20);
    for (const file of files) {
      const text = readFileSync(path.join(FIXTURES, file), "utf8");
      assert.doesNotThrow(() => findingsIn(text, { path: file.split(path.sep).join("/"), files: null }), file);
    }
  });
});
