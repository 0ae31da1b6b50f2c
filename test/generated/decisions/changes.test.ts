import assert from "node:assert/strict";
import fc from "fast-check";
import type { TextEdit } from "../../../src/decisions/markdown/textEdit";
import type { RecordFile, StatusWord } from "../../../src/decisions/record/record";
import { changeStatus } from "../../../src/decisions/write/changeStatus";
import { linkRecords } from "../../../src/decisions/write/linkRecords";
import { currentStatuses } from "../../../src/decisions/write/prove";
import type { Outcome } from "../../../src/decisions/write/refusal";
import { supersede } from "../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, record } from "../../unit/decisions/write/writeFixture";

/** Ways to state one status; each carrier of a record states the same. */
const WORDS = fc.constantFrom(
  { en: "accepted", zh: "已接受" },
  { en: "proposed", zh: "提议中" },
  { en: "rejected", zh: "已否决" },
  { en: "draft", zh: "草稿" },
);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

type Words = { readonly en: string; readonly zh: string };
const FRONT: readonly ((words: Words) => string)[] = [
  () => "",
  () => "---\ntitle: Choose a model\nx-own: 1\n---\n\n",
  ({ en }) => `---\nstatus: ${en} # as agreed\ndate: 2026-01-01\n---\n\n`,
  ({ en }) => `---\nstatus: "${capital(en)}"\nsuperseded_by: null\ndecision-makers: [Li, Wu]\n---\n`,
  ({ en }) => `---\nnumber: 7\nstatus: ${en}\nlinks: []\n---\n`,
  ({ en }) => `+++\ntitle = "Choose a model"\nstatus = "${en}"\n+++\n\n`,
];
const HEADER: readonly ((words: Words) => string)[] = [
  () => "",
  ({ en }) => `**Status:** ${capital(en)}\n**Date:** 2026-01-01\n\n`,
  ({ en }) => `* Status: ${en} <!-- optional -->\n* Superseded by: n/a\n* Date: 2026-01-01\n\n`,
  ({ en }) =>
    `- **Status:** ${capital(en)} (2026-01-01). **Amends\n  [ADR 0003](0003-c.md)** (#12): after that\n  it was clear.\n\n`,
  ({ en }) => `| Status | Owner |\n|---|---|\n| ${capital(en)} | Li |\n\n`,
  ({ en }) => `| Status | ${capital(en)} |\n|---|---|\n| Superseded by | - |\n\n`,
  ({ zh }) => `- **状态**：${zh}\n- 日期：2026-01-01\n\n`,
  ({ en }) => `> **Status**: \`${en}\`\n\n`,
  ({ en }) => `<!-- Status: ${capital(en)} -->\n\n`,
];
const SECTION: readonly ((words: Words) => string)[] = [
  () => "",
  ({ en }) => `## Status\n\n${capital(en)}\n\n`,
  ({ en }) => `## Status\n\n${capital(en)} <!-- board -->\n\nAmends [2. Two](0002-two.md)\n\n`,
  ({ en }) => `## Status\n\n**${capital(en)}** (with limits\nthat are named below)\n\n`,
  ({ en }) => `## Status\n\n2024-01-02 proposed\n\n2024-02-03 ${en}\n\n`,
  ({ zh }) => `## 状态\n\n2024-01-02 提议\n\n2024-02-03 ${zh}\n\n`,
  ({ en }) =>
    `## Status\n\n| Date | Status | By |\n|---|---|---|\n| 2024-01-02 | Proposed | Li |\n| 2024-02-03 | ${capital(en)} | Wu |\n\n`,
  ({ en }) => `## Status\n\n- Proposed: 2024-01-02\n- ${capital(en)}: 2024-02-03\n\n`,
  ({ en }) => `## Status\n\n~~Draft~~ ${capital(en)}\n\n`,
  ({ en }) => `## Status\n\n[x] ${capital(en)}\n\n`,
];
const BODY = fc.constantFrom(
  "## Context\n\nC.\n\n## Decision\n\nD.\n\n",
  "## Context and Problem Statement\n\nWhich?\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nOpen.\n\n",
  "## 背景\n\n某事。\n\n## 决定\n\n如此。\n\n",
  '## Context\n\n```\nstatus: accepted\n```\n\n## Links\n\n- Refines [ADR-0009](0009-other.md)\n\n[arg:x]: https://example.org "x"\n',
);

interface Made {
  readonly file: RecordFile;
}

/** A record of any combination of carriers, with any line endings, with or without a byte order mark and a final ending. */
function made(path: string): fc.Arbitrary<Made> {
  const index = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat(list.length - 1);
  return fc
    .tuple(
      WORDS,
      index(FRONT),
      index(HEADER),
      index(SECTION),
      BODY,
      fc.constantFrom("\n", "\r\n", "mixed"),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([words, front, header, section, body, ending, bom, final]) => {
      const text =
        (FRONT[front]?.(words) ?? "") +
        "# 7. Choose a model\n\n" +
        (HEADER[header]?.(words) ?? "") +
        (SECTION[section]?.(words) ?? "") +
        body;
      let count = 0;
      const ended = text.replace(/\n/g, () => (ending === "mixed" ? (count++ % 3 === 1 ? "\r\n" : "\n") : ending));
      return {
        file: record(path, (bom ? "\uFEFF" : "") + (final ? ended : ended.trimEnd())),
      };
    });
}

const CHANGE = fc.constantFrom<StatusWord | "supersede" | "link">(
  "accepted",
  "rejected",
  "deprecated",
  "proposed",
  "draft",
  "supersede",
  "supersede",
  "link",
);

const NEWER = fc.constantFrom(
  ...["adr/0008-next.md", "adr/ops & co/0008-next #1.md"].map((path) =>
    record(path, "# 8. Next\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n"),
  ),
);

/** Lines that a text has lost, as a person sees them in a diff. */
function lostLines(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of after.split(/\r\n|\n|\r/)) left.set(line, (left.get(line) ?? 0) + 1);
  return before.split(/\r\n|\n|\r/).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0 && line.trim() !== "";
  });
}

/**
 * What a change takes out of a text, byte by byte. All that stands between the planned spans has to be there afterwards in
 * its order, with nothing else than what is put in.
 */
function takenOut(before: string, after: string, edits: readonly TextEdit[]): string[] {
  let from = 0;
  let at = 0;
  const taken: string[] = [];
  for (const { offset, length, text } of [...edits].sort((a, b) => a.offset - b.offset)) {
    const kept = before.slice(from, offset) + text;
    assert.equal(after.slice(at, at + kept.length), kept);
    at += kept.length;
    from = offset + length;
    if (length > 0) taken.push(before.slice(offset, from));
  }
  assert.equal(after.slice(at), before.slice(from));
  return taken;
}

/** What a line that a change replaces looks like. */
const STATING = /accepted|proposed|rejected|draft|已接受|提议|已否决|草稿|superseded.by|links: \[\]/i;

/** What is taken out itself: a status with its marks, or a field that was empty. */
const TAKEN =
  /accepted|proposed|rejected|draft|已接受|提议中?|已否决|草稿|^[\s|]*(?:null|n\/a|-|\[\])[\s|]*$|^\s*\[[x ]\]\s*$/i;

describe("any change of any combination of carriers", function () {
  this.timeout(300_000);

  it("reads back in every place, is made once, and leaves every other line alone", () => {
    fc.assert(
      fc.property(made("adr/0007-choose.md"), NEWER, CHANGE, ({ file }, newer, change) => {
        const run = (one: RecordFile, two: RecordFile): Outcome =>
          change === "supersede"
            ? supersede(one, two, PLAIN, TODAY)
            : change === "link"
              ? linkRecords(one, two, "Depends on", "Needed by", PLAIN)
              : changeStatus(one, change, TODAY);
        const outcome = run(file, newer);
        assert.equal(outcome.refused, null, JSON.stringify([outcome.refused, file.text]));
        const [after, other] = [changed(file, outcome.change), changed(newer, outcome.change)];
        const word = change === "supersede" ? "superseded" : change === "link" ? file.record.status?.word : change;
        assert.equal(after.record.status?.word, word, after.text);
        for (const statement of currentStatuses(after.record)) assert.equal(statement.word, word, after.text);
        const again = run(after, other);
        assert.deepEqual([again.refused, again.change.edits.size], [null, 0], after.text);
        assert.equal(after.record.title, file.record.title, after.text);
        const bare = (text: string): string => text.replace(/^\uFEFF/, "");
        const edits = outcome.change.edits.get(file.record.path) ?? [];
        for (const gone of takenOut(file.text, after.text, edits))
          assert.match(gone, gone.trim() === "" ? /^/ : TAKEN, after.text);
        for (const line of lostLines(bare(file.text), bare(after.text))) assert.match(line, STATING, after.text);
        const ends = (text: string): number => [...text.matchAll(/\r\n/g)].length;
        if (!file.text.includes("\r")) assert.equal(ends(after.text), 0);
        assert.equal(after.text.startsWith("\uFEFF"), file.text.startsWith("\uFEFF"));
      }),
      { numRuns: 20_000, seed: 20261125 },
    );
  });
});
