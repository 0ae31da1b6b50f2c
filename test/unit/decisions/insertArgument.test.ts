import assert from "node:assert/strict";
import { insertArgument } from "../../../src/decisions/argument/insertArgument";
import type { Polarity } from "../../../src/decisions/argument/argumentText";
import type { Language } from "../../../src/debate/vocabulary";
import { makeNote } from "../notes";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { applyEdits } from "../../../src/decisions/write/applyEdits";

const note = makeNote({ id: "closed-costs-less-to-run" });
const CLAUSE = "a small closed model can cost less, if it is good enough";
const SENTENCE =
  "Closed models cost less to run (Robin Li, 2024; later evidence is mixed) [arg:closed-costs-less-to-run].";
const REASON =
  "because a small closed model can cost less, if it is good enough (argument of Robin Li, 2024; later evidence is mixed) [arg:closed-costs-less-to-run]";
const GOOD = { polarity: "Good", clause: CLAUSE } as const;
const DEFINITION =
  '[arg:closed-costs-less-to-run]: https://example.org/transcript "Closed models cost less to run (Robin Li, 2024)"';

/** Inserts at the mark `|` of a text and returns the text after it. */
function insertAt(
  marked: string,
  options: { polarity?: Polarity; language?: Language; isContext?: boolean } = {},
): string {
  const offset = marked.indexOf("|");
  assert.notEqual(offset, -1, "the text marks the cursor");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const inserted = insertArgument({
    text,
    offset,
    note,
    language: options.language ?? "en",
    reason: options.isContext === true ? null : { polarity: options.polarity ?? "Good", clause: CLAUSE },
    eol: "\n",
  });
  assert.ok("edits" in inserted, "refused" in inserted ? inserted.refused : "");
  return applyEdits(text, inserted.edits);
}

const MADR = `---
status: proposed
---

# Choose a model

## Pros and Cons of the Options

### Closed API

* Good, because it needs no servers
* Bad, because prompts leave the network

### Self-hosted open weights

## More Information

Prices of 2026-08-05.
`;

describe("inserting an argument into a record", () => {
  it("adds a bullet after the last argument of the option that the cursor is in", () => {
    const after = insertAt(MADR.replace("### Closed API", "### Closed| API"));
    assert.ok(after.includes(`* Bad, because prompts leave the network\n* Good, ${REASON}\n\n### Self-hosted`), after);
    assert.ok(after.endsWith(`Prices of 2026-08-05.\n\n${DEFINITION}\n`), after);
  });

  it("writes a note that is no reason on the option as a sentence below its bullets, and is still read back", () => {
    const after = insertAt(MADR.replace("no servers", "no |servers"), { isContext: true });
    assert.ok(after.includes(`leave the network\n\nFor context: ${SENTENCE}\n\n### Self-hosted`), after);
    const empty = insertAt(MADR.replace("open weights\n", "open weights|\n"), { isContext: true });
    assert.ok(empty.includes(`### Self-hosted open weights\n\nFor context: ${SENTENCE}\n\n## More`), empty);
    assert.equal(readRecord(empty, "0001-a.md").arguments.length, 2);
  });

  it("lets a team's note without a clause stand in the bullet by its title", () => {
    const inserted = insertArgument({
      text: "* Good, because of a",
      offset: 3,
      note: makeNote({ id: "ours", title: "Our gap is small", verdict: null, origin: "team" }),
      language: "en",
      reason: { polarity: "Bad", clause: null },
      eol: "\n",
    });
    assert.ok("edits" in inserted);
    assert.ok(
      applyEdits("* Good, because of a", inserted.edits).includes(
        "\n* Bad, because of “Our gap is small” (Robin Li, 2024) [arg:ours]",
      ),
    );
  });

  it("adds it right after the argument that the cursor is on", () => {
    const after = insertAt(MADR.replace("no servers", "no |servers"), { polarity: "Neutral" });
    assert.ok(after.includes(`no servers\n* Neutral, ${REASON}\n* Bad`), after);
  });

  it("starts the list of an option that has no argument yet, with the file's list marker", () => {
    const after = insertAt(MADR.replaceAll("* ", "-   ").replace("weights\n", "weights|\n"), { polarity: "Bad" });
    assert.ok(after.includes(`### Self-hosted open weights\n\n-   Bad, ${REASON}\n\n## More`), after);
  });

  it("keeps the indentation of a nested list and stays behind an item's own lines", () => {
    const after = insertAt("- Options\n\t* Good, because of a\n\t  second line|\n\t* Bad, because of b\n");
    assert.ok(
      after.startsWith(
        `- Options\n\t* Good, because of a\n\t  second line\n\t* Good, ${REASON}\n\t* Bad, because of b\n`,
      ),
      after,
    );
  });

  it("begins the bullet in Chinese where the record's forms are Chinese, after bullets or below an empty option", () => {
    const chinese =
      "# 选型\n\n## 各方案的优缺点\n\n### 闭源 API\n\n* 好，因为不需要机器\n\n### 自建\n\n## 更多信息\n\n无。\n";
    const claim =
      "a small closed model can cost less, if it is good enough (argument of Robin Li, 2024; later evidence is mixed) [arg:closed-costs-less-to-run]";
    const after = insertAt(chinese.replace("机器", "机器|"), { polarity: "Bad" });
    assert.ok(after.includes(`* 好，因为不需要机器\n* 坏，因为${claim}\n\n### 自建`), after);
    const empty = insertAt(chinese.replace("自建", "自建|"), { polarity: "Neutral" });
    assert.ok(empty.includes(`### 自建\n\n* 中性，因为${claim}\n\n## 更多信息`), empty);
    const read = readRecord(empty, "0001-a.md").arguments.map(({ option, polarity }) => [option, polarity]);
    assert.deepEqual(read, [
      ["闭源 API", "Good"],
      ["自建", "Neutral"],
    ]);
    // Bullets that the team writes in English go on in English.
    const mixed = insertAt(chinese.replace("* 好，因为不需要机器", "* Good, because 不需要机器|"));
    assert.ok(mixed.includes(`不需要机器\n* Good, because ${claim}`), mixed);
  });

  it("writes a sentence as an item of a plain list, numbered on", () => {
    assert.ok(insertAt("1. one\n2. two|\n").startsWith(`1. one\n2. two\n3. ${SENTENCE}\n`));
    assert.ok(insertAt("+ one|\n").startsWith(`+ one\n+ ${SENTENCE}\n`));
  });

  it("writes a paragraph on a blank line and below a heading", () => {
    assert.ok(insertAt("# T\n\n|\n\nafter\n").startsWith(`# T\n\n${SENTENCE}\n\nafter\n`));
    assert.ok(insertAt("# T|\n\nafter\n").startsWith(`# T\n\n${SENTENCE}\n\nafter\n`));
  });

  it("writes a sentence at the cursor inside a paragraph", () => {
    assert.ok(insertAt("We think so.| And more.\n").startsWith(`We think so. ${SENTENCE} And more.\n`));
  });

  it("writes the same in Chinese without spaces between sentences", () => {
    const after = insertAt("我们这样认为。|\n", { language: "zh-cn" });
    assert.ok(
      after.startsWith(
        "我们这样认为。Closed models cost less to run（Robin Li，2024 年；后来的证据不一）[arg:closed-costs-less-to-run]。\n",
      ),
      after,
    );
  });

  it("keeps CRLF, a BOM and a missing final line ending", () => {
    const after = insertAt("\uFEFF# T\r\n\r\n* Good, because of a|");
    assert.equal(after, `\uFEFF# T\r\n\r\n* Good, because of a\r\n* Good, ${REASON}\r\n\r\n${DEFINITION}`);
  });

  it("makes a whole file of an empty one", () => {
    assert.equal(insertAt("|"), `${SENTENCE}\n\n${DEFINITION}\n`);
  });

  it("keeps the final line ending when the cursor is on the empty last line", () => {
    assert.equal(insertAt("# T\n\ntext\n|"), `# T\n\ntext\n\n${SENTENCE}\n\n${DEFINITION}\n`);
  });

  it("writes the definition once, whatever the case of the label, and joins definitions at the end", () => {
    const twice = insertAt(insertAt("one|\n").replace("one", "one|"));
    assert.equal(twice.split("]: https://").length, 2);
    assert.equal(insertAt("x|\n\n[ARG:Closed-Costs-Less-To-Run]: https://example.org\n").split("]: ").length, 2);
    assert.ok(
      insertAt("x|\n\n[arg:other]: https://example.org\n").endsWith(
        `[arg:other]: https://example.org\n${DEFINITION}\n`,
      ),
    );
  });

  it("writes above the definitions that end the file when the cursor is among them", () => {
    const file = "text\n\n[a]: https://example.org\n[b]: https://example.org\n";
    const wanted = `text\n\n${SENTENCE}\n\n[a]: https://example.org\n[b]: https://example.org\n${DEFINITION}\n`;
    for (const marked of [file.replace("[b]", "[|b]"), file.replace("\n[a]", "|\n[a]"), `${file}|`])
      assert.equal(insertAt(marked), wanted);
    assert.equal(insertAt("[a]: https://example.org|\n"), `${SENTENCE}\n\n[a]: https://example.org\n${DEFINITION}\n`);
  });

  it("does not take a definition in a code block for one", () => {
    assert.ok(insertAt(`x|\n\n~~~\n${DEFINITION}\n~~~\n`).endsWith(`~~~\n\n${DEFINITION}\n`));
  });

  it("refuses front matter, code and comments and says which", () => {
    for (const [marked, reason] of [
      ["---\nstatus: |x\n---\n", "front-matter"],
      ["a\n\n```yaml\nx|\n```\n", "code"],
      ["a\n\n<!-- x\n|y -->\n", "comment"],
    ] as const) {
      const offset = marked.indexOf("|");
      const text = marked.replace("|", "");
      assert.deepEqual(insertArgument({ text, offset, note, language: "en", reason: GOOD, eol: "\n" }), {
        refused: reason,
      });
    }
  });

  it("points to the team's file where a note has no public source, and escapes title and address", () => {
    const own = makeNote({
      id: "own",
      title: 'Say "why" \\ [now]',
      sources: [{ title: "Talk", url: null, date: null }],
      citedAt: null,
    });
    const inserted = insertArgument({ text: "", offset: 0, note: own, language: "en", reason: GOOD, eol: "\n" });
    assert.ok("edits" in inserted);
    assert.ok(
      applyEdits("", inserted.edits).includes(
        '[arg:own]: /.model-choice/notes/own.md "Say \\"why\\" \\\\ [now] (Robin Li, 2024)"',
      ),
    );
  });
});

/** Records whose every place may have the cursor. */
