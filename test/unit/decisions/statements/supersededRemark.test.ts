import assert from "node:assert/strict";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

const NEWER = record("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n");
const header = (lines: string): string => `# 1. A\n\n${lines}\n\n## Context\n\nSuperseded: by nothing.\n`;

function withStatus(text: string, word: StatusWord): unknown {
  const file = record("adr/0001-a.md", text);
  const { change, refused } =
    word === "superseded" ? supersede(file, NEWER, PLAIN, TODAY) : changeStatus(file, word, TODAY);
  return refused ? [refused.code, refused.line, refused.detail] : changed(file, change).text;
}

describe("a field that says by what a record was superseded", () => {
  for (const remark of [
    "**Superseded:** by [7. C](0007-c.md)",
    "**Superseded:** [7. C](0007-c.md)",
    "- **Superseded**: by [7. C](0007-c.md)",
    "- Superseded: [7. C](0007-c.md)",
  ])
    it(`names the successor, and goes when the record is in force again: ${remark}`, () => {
      const lead = remark.startsWith("-") ? "- " : "";
      const text = header(`${lead}Status: Superseded\n${remark}`);
      const { references } = record("adr/0001-a.md", text).record;
      assert.deepEqual(
        references.map(({ relation, href }) => [relation, href]),
        [["superseded-by", "0007-c.md"]],
      );
      assert.equal(withStatus(text, "accepted"), header(`${lead}Status: Accepted`));
    });

  it("in words stands against a status that says the record holds", () => {
    const text = header("**Status:** Superseded\n\n**Superseded:** by the new way");
    assert.deepEqual(withStatus(text, "accepted"), ["names-successor", 4, "by the new way"]);
    assert.equal(withStatus(text, "deprecated"), text.replace("Status:** Superseded", "Status:** Deprecated"));
  });

  it("that denies it stands against a successor", () => {
    const text = "---\nstatus: accepted\nsuperseded: false\n---\n\n# 1. A\n";
    assert.deepEqual(withStatus(text, "superseded"), ["says-more", 2, "false"]);
    assert.equal(withStatus(text, "proposed"), text.replace("accepted", "proposed"));
  });
});
