import assert from "node:assert/strict";
import { insertArgument } from "../../../src/decisions/argument/insertArgument";
import { makeNote } from "../../unit/notes";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { applyEdits } from "../../../src/decisions/write/applyEdits";

const note = makeNote({ id: "closed-costs-less-to-run" });
const CLAUSE = "a small closed model can cost less, if it is good enough";
const GOOD = { polarity: "Good", clause: CLAUSE } as const;
const BODY =
  '\n## Context\n\nSome words [here](x.md).\n\n## Considered Options\n\n* One\n* Two\n\n| a | b |\n|---|---|\n| c | d |\n\n## Decision Outcome\n\nChosen option: "One", because x.\n\n## Links\n\n* Supersedes [2. B](0002-b.md)\n';
const RECORDS: readonly string[] = [
  `# 1. A\n\nStatus: Accepted\nDate: 2024-01-01\n${BODY}`,
  `# 1. A\n\n* Status: accepted\n* Deciders: a, b\n* Date: 2024-01-01\n\nTechnical Story: x\n${BODY}`,
  `# 1. A\n\n| Status | Date |\n|---|---|\n| Accepted | 2024-01-01 |\n${BODY}`,
  `# 1. A\n\n## Status\n\nAccepted\n\nAmends [3. C](0003-c.md)\n${BODY}`,
  `# 1. A\n\n## Status\n\n- 2024-01-01 proposed\n- 2024-01-02 accepted\n${BODY}`,
  `# 1. A\n\n> **Status**: accepted\n${BODY}`,
  `<!-- status: accepted -->\n# 1. A\n${BODY}`,
  `---\nstatus: accepted\n---\n# 1. A\n${BODY}`,
  `1. A\n====\n\nStatus\n------\n\nAccepted\n${BODY}`,
  "Status: accepted",
  "# 1. 甲\n\n状态：已接受\n\n## 背景\n\n某事。\n",
];

describe("inserting an argument anywhere in a record", () => {
  const factsOf = (text: string): unknown => {
    const { status, title, date, metadata, sections, options, chosen, references } = readRecord(text, "adr/0001-a.md");
    return [
      [status?.text, title, date, chosen?.title],
      metadata.map(({ key, value }) => [key, value]),
      sections.map((section) => section.title),
      options.map((option) => option.title),
      references.map(({ relation, href }) => [relation, href]),
    ];
  };
  for (const record of RECORDS)
    for (const eol of record.length < 420 ? ["\n"] : ["\n", "\r\n"])
      it(`says the same of it at every place of ${JSON.stringify(record.slice(0, 40))} (${JSON.stringify(eol)})`, () => {
        const text = record.replaceAll("\n", eol);
        let written = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const inserted = insertArgument({ text, offset, note, language: "en", reason: GOOD, eol });
          if ("refused" in inserted) continue;
          written++;
          const after = applyEdits(text, inserted.edits);
          assert.deepEqual(factsOf(after), factsOf(text), `at ${String(offset)}:\n${after}`);
          assert.ok(after.includes("[arg:closed-costs-less-to-run]: "), after);
        }
        assert.ok(written > text.length / 3 || text.length < 20, String(written));
      });

  /** Inserts at the mark `¦` of a text in which a pipe is the wall of a cell. */
  const insertIn = (marked: string): ReturnType<typeof insertArgument> & { text: string } => {
    const text = marked.replace("¦", "");
    const request = { text, offset: marked.indexOf("¦"), note, language: "en", reason: GOOD, eol: "\n" } as const;
    return { text, ...insertArgument(request) };
  };

  it("refuses the line of the status, and the section of it", () => {
    for (const marked of [
      "# A\n\nSta¦tus: Accepted\n",
      "# A\n\n| Status | Ac¦cepted |\n|---|---|\n",
      "# A\n\n## Status\n\nAccepted¦\n",
      "# A\n\n## Status\n\nAccepted\n¦\n## Context\n",
      "# A\n\n> 状态：已接受¦\n",
    ]) {
      const inserted = insertIn(marked);
      assert.equal("refused" in inserted && inserted.refused, "data", marked);
    }
  });

  it("goes below a table, the options and the choice rather than into them", () => {
    const at = (word: string): string => {
      const inserted = insertIn(`# A\n${BODY}`.replace(word, `${word}¦`));
      return "edits" in inserted ? applyEdits(inserted.text, inserted.edits) : inserted.refused;
    };
    assert.match(at("* On"), /\* Two\n\n[^*\n]*\[arg:[^\n]*\n\n/);
    assert.match(at("| c"), /\| c \| d \|\n\n[^\n]*\[arg:/);
    assert.match(at("Chosen opt"), /because x\.\n\n[^\n]*\[arg:/);
  });
});
