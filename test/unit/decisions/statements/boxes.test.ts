import assert from "node:assert/strict";
import type { StatusWord } from "../../../../src/decisions/record/record";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "../write/writeFixture";

const NEWER = record("adr/0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n");
const section = (status: string): string =>
  `# 1. A\n\n## Status\n\n${status}\n\n## Tasks\n\n- [x] Godkjent\n- [ ] Accepted\n`;
const header = (status: string): string => `# 1. A\n\n${status}\n\n## Context\n\n- [x] Done\n- [ ] Accepted\n`;

/** What is read, then what a change to a status makes of it, or the code and line that stand against it. */
function statusOf(text: string): unknown {
  const { status } = record("adr/0001-a.md", text).record;
  return status && [status.word, status.text];
}
function withStatus(text: string, word: StatusWord): unknown {
  const file = record("adr/0001-a.md", text);
  const { change, refused } =
    word === "superseded" ? supersede(file, NEWER, PLAIN, TODAY) : changeStatus(file, word, TODAY);
  if (refused) assert.equal(change.edits.size, 0);
  return refused ? [refused.code, refused.line, refused.detail] : changed(file, change).text;
}

describe("a status that is chosen by boxes", () => {
  for (const [what, status, read] of [
    ["in Norwegian", "- [x] Godkjent\n- [ ] Foreslått\n- [ ] Avvist", [null, "Godkjent"]],
    ["in Czech, ticked with a capital", "* [ ] Navrženo\n* [X] Přijato", [null, "Přijato"]],
    ["in Thai", "1. [ ] เสนอ\n2. [x] อนุมัติ", [null, "อนุมัติ"]],
  ] as const) {
    it(`is read as it stands ${what}, and no change guesses at the other boxes`, () => {
      const text = section(status);
      assert.deepEqual(statusOf(text), read);
      const line = text.slice(0, text.search(/\[x\]/i)).split("\n").length - 1;
      for (const word of ["rejected", "deprecated", "superseded"] as const)
        assert.deepEqual(withStatus(text, word), ["unknown-box", line, read[1]]);
    });
  }

  it("goes over to the box of the new word in a language that is known, and to none where no box says it", () => {
    const polish = section("* [ ] Zaproponowana\n* [X] Przyjęta\n* [ ] Odrzucona");
    assert.deepEqual(statusOf(polish), ["accepted", "Przyjęta"]);
    assert.equal(withStatus(polish, "rejected"), section("* [ ] Zaproponowana\n* [ ] Przyjęta\n* [x] Odrzucona"));
    const japanese = section("1. [ ] 提案中です\n2. [x] 承認");
    assert.deepEqual(statusOf(japanese), ["accepted", "承認"]);
    assert.equal(withStatus(japanese, "proposed"), section("1. [x] 提案中です\n2. [ ] 承認"));
  });

  it("is not known where several are ticked in words that are not, and nothing is written beside them", () => {
    const text = section("- [x] Foreslått\n- [x] Godkjent\n- [ ] Avvist");
    assert.equal(statusOf(text), null);
    assert.deepEqual(withStatus(text, "rejected"), ["unknown-box", 5, "Godkjent"]);
    assert.deepEqual(withStatus(text, "superseded"), ["unknown-box", 5, "Godkjent"]);
  });

  it("goes over to the box of a known word, whatever the ticked one says", () => {
    assert.equal(
      withStatus(section("- [X] Foreslået\n- [ ] Draft\n- [ ] Godkendt"), "draft"),
      section("- [ ] Foreslået\n- [x] Draft\n- [ ] Godkendt"),
    );
    assert.deepEqual(withStatus(section("- [X] Foreslået\n- [ ] Draft\n- [ ] Godkendt"), "accepted"), [
      "unknown-box",
      4,
      "Foreslået",
    ]);
    assert.equal(
      withStatus(section("- [ ] 提议\n- [x] 已接受\n- [ ] 已废弃"), "deprecated"),
      section("- [ ] 提议\n- [ ] 已接受\n- [x] 已废弃"),
    );
  });

  it("goes over to another box below a key, in the boxes that touch it alone", () => {
    const text = header("**Status:**\n- [ ] Proposed\n- [X] Accepted\n- [ ] Rejected");
    assert.equal(withStatus(text, "rejected"), header("**Status:**\n- [ ] Proposed\n- [ ] Accepted\n- [x] Rejected"));
    assert.equal(withStatus(text, "proposed"), header("**Status:**\n- [x] Proposed\n- [ ] Accepted\n- [ ] Rejected"));
    const other = header("**Status:**\n- [ ] Foreslått\n- [x] Godkjent");
    assert.deepEqual(statusOf(other), [null, "Godkjent"]);
    assert.deepEqual(withStatus(other, "rejected"), ["unknown-box", 4, "Godkjent"]);
  });

  it("is none where the boxes are tasks beside a status that is stated", () => {
    const tasks = "- [x] Documentation\n- [ ] Alarms";
    assert.equal(withStatus(section(`Accepted\n\n${tasks}`), "rejected"), section(`Rejected\n\n${tasks}`));
    const front = `---\nstatus: accepted\n---\n\n${section(tasks)}`;
    assert.deepEqual(statusOf(front), ["accepted", "accepted"]);
    assert.equal(withStatus(front, "rejected"), front.replace("status: accepted", "status: rejected"));
  });

  it("on one line, or above the first section, is not contradicted by a status beside it", () => {
    for (const [text, line] of [
      [section("[ ] Proposed [x] Accepted [ ] Rejected"), 4],
      [header("- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected"), 3],
    ] as const) {
      const refused = withStatus(text, "rejected") as unknown[];
      assert.deepEqual(refused.slice(0, 2), ["says-more", line], text);
      assert.match(String(refused[2]), /Accepted/);
    }
    const tasks = header("- [x] Draft the text\n- [ ] Review it");
    assert.match(String(withStatus(tasks, "rejected")), /^status: rejected$/m);
  });
});

describe("a status that is chosen by boxes on one line", () => {
  for (const [what, text] of [
    ["behind a key", header("Status: [ ] Proposed [x] Accepted")],
    ["behind a key in bold", header("- **Status**: ☐ Proposed ☑ Accepted ☐ Rejected")],
    ["in a table", header("| Status | [ ] Proposed [X] Accepted |\n| --- | --- |\n| Date | 2026-01-05 |")],
    ["as a paragraph", section("[ ] Proposed [x] Accepted [ ] Rejected")],
    ["with signs", section("☐ Proposed  ☑ Accepted")],
    ["as an item", section("- ☑ Accepted ☐ Rejected")],
  ] as const) {
    it(`is the one that is ticked ${what}, and is not changed, since its box would still say it`, () => {
      assert.deepEqual(statusOf(text), ["accepted", "Accepted"]);
      const line = text.slice(0, text.search(/\[x\]|☑/i)).split("\n").length - 1;
      for (const word of ["rejected", "superseded"] as const)
        assert.deepEqual(withStatus(text, word), ["says-more", line, "Accepted"]);
    });
  }

  it("is none where no box is ticked, or several are", () => {
    for (const status of ["[ ] Proposed [ ] Accepted", "☐ Proposed ☐ Accepted", "[x] Proposed [x] Accepted"])
      for (const text of [header(`Status: ${status}`), section(status)])
        assert.equal(record("adr/0001-a.md", text).record.status?.word ?? null, null, text);
  });

  it("is the word behind a single box, which a change replaces", () => {
    assert.deepEqual(statusOf(header("Status: [x] Accepted")), ["accepted", "Accepted"]);
    assert.equal(withStatus(header("Status: [x] Accepted"), "rejected"), header("Status: [x] Rejected"));
  });

  it("leaves links alone, also one that is called x", () => {
    assert.deepEqual(statusOf(section("Accepted, see [x](https://example.org)")), ["accepted", "Accepted, see x"]);
  });
});
