import assert from "node:assert/strict";
import fc from "fast-check";
import { STATUS_WORDS, type RecordFile } from "../../../src/decisions/record/record";
import { applyEdits } from "../../../src/decisions/write/applyEdits";
import { changeStatus } from "../../../src/decisions/write/changeStatus";
import { linkRecords } from "../../../src/decisions/write/linkRecords";
import { moveRecord } from "../../../src/decisions/write/moveRecord";
import { renumber } from "../../../src/decisions/write/renumber";
import { supersede } from "../../../src/decisions/write/supersede";
import { updateIndexFile } from "../../../src/decisions/write/indexFile";
import { TODAY, changed, indexOf, record } from "../../unit/decisions/write/writeFixture";

const STATUS = fc.constantFrom(
  "accepted",
  "Proposed",
  "ACCEPTED",
  "**accepted**",
  "`Accepted`",
  "✅ accepted",
  "rejected",
  "accepted on 2024-05-02",
  "draft",
  "已接受",
  "on hold",
);
const MORE = fc.constantFrom(
  "",
  "## More Information\n\nPrices of 2026-08-05.\n",
  "## Links\n\n- Refines [ADR-0009](0009-other.md)\n",
  'Last words.\n\n[arg:x]: https://example.org "x"\n',
  "```\n## Status\n\nAccepted\n```\n",
);
const BODY =
  "## Context and Problem Statement\n\nWhich?\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nOpen.\n\n";
const FORMS: readonly ((title: string, status: string) => string)[] = [
  (title, status) =>
    `---\nstatus: ${JSON.stringify(status)} # as agreed\ndate: 2026-01-01\nx-own: 1\n---\n\n# ${title}\n\n${BODY}`,
  (title, status) => `---\ntitle: ${title}\nstatus: '${status}'\n---\n${BODY}`,
  (title) => `---\ndate: 2026-01-01\ndeciders: Li\n---\n# ${title}\n\n${BODY}`,
  (title, status) => `# ${title}\n\n* Status: ${status} <!-- optional -->\n* Date: 2026-01-01\n\n${BODY}`,
  (title) => `# ${title}\n\n- **Date**: 2026-01-01\n- Tags: a, b\n\n${BODY}`,
  (title, status) =>
    `# 7. ${title}\n\nDate: 2026-01-01\n\n## Status\n\n${status}\n\nAmends [2. Two](0002-two.md)\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n`,
  (title, status) => `# 7. ${title}\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n## Status\n\n${status}\n`,
  (title) => `# ${title}\n\nDate: 2026-01-01\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n`,
  (title, status) =>
    `${title}\n=====\n\nStatus\n------\n\n${status}\n\nContext\n-------\n\nC.\n\nDecision\n--------\n\nD.\n\n`,
  (title, status) => `# ${title}\n\n**Status:** ${status}\n**Date:** 2026-01-01\n\n${BODY}`,
  (title, status) => `# ${title}\n\n| Status | Date |\n| --- | --- |\n| ${status} | 2026-01-01 |\n\n${BODY}`,
  (title) => `# ${title}\n\nJust prose.\n`,
  (title) => `# ${title}\n\n## 背景\n\n某事。\n\n## 决定\n\n如此。\n\n`,
];

/** Any record in any form, with any line endings, with or without a byte order mark and a final line ending. */
function file(path: string): fc.Arbitrary<RecordFile> {
  return fc
    .tuple(
      fc.constantFrom(...FORMS),
      STATUS,
      MORE,
      fc.constantFrom("Choose a model", '模型 "A" | B', "Use C#"),
      fc.array(fc.boolean(), { minLength: 7, maxLength: 40 }),
      fc.constantFrom("\n", "\r\n", "mixed"),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([form, status, more, title, endings, ending, bom, final]) => {
      let count = 0;
      const text = (form(title, status) + more).replace(/\n/g, () =>
        ending === "mixed" ? (endings[count++ % endings.length] ? "\r\n" : "\n") : ending,
      );
      return record(path, (bom ? "\uFEFF" : "") + (final ? text : text.trimEnd()));
    });
}

const STYLE = fc.record({ oldSpelling: fc.boolean(), slugText: fc.boolean(), statusLink: fc.boolean() });
const older = file("adr/0007-choose.md");
const newer = fc.constantFrom("adr/0008-next.md", "adr/next (二).md", "adr/ops & co/0008-next #1.md").chain(file);

/** Every line of the text before is still there, in order, but for those that hold a status. */
function keepsLines(before: string, after: string): void {
  const bare = (text: string): string => text.replace(/^\uFEFF/, "");
  const lines = bare(after).split(/(?<=\n)/);
  let at = 0;
  for (const line of bare(before).split(/(?<=\n)/)) {
    if (/accepted|proposed|rejected|draft|on hold|已接受/i.test(line)) continue;
    const found = lines.findIndex(
      (candidate, index) =>
        index >= at &&
        (candidate === line ||
          (!line.endsWith("\n") && candidate.trimEnd() === line) ||
          (line.trim() === "" && candidate.trim() === "")),
    );
    if (line.trim() === "") continue;
    assert.notEqual(found, -1, `${JSON.stringify(line)} is lost in ${JSON.stringify(after)}`);
    at = found + 1;
  }
  assert.equal(after.startsWith("\uFEFF"), before.startsWith("\uFEFF"));
  assert.equal(after.endsWith("\n"), before.endsWith("\n"));
  if (!/(?<!\r)\n/.test(before) && before.includes("\r\n")) assert.doesNotMatch(after, /(?<!\r)\n/);
  if (!before.includes("\r")) assert.ok(!after.includes("\r"));
}

describe("edits of records, whatever their form, line endings and byte order mark", function () {
  this.timeout(120_000);

  it("change a status to what is asked, once, and nothing beside it", () => {
    fc.assert(
      fc.property(older, fc.constantFrom(...STATUS_WORDS), (before, word) => {
        const { change, refused } = changeStatus(before, word, TODAY);
        assert.equal(refused, null);
        const after = changed(before, change);
        assert.equal(after.record.status?.word, word, after.text);
        assert.equal(changeStatus(after, word, TODAY).change.edits.size, 0);
        assert.equal(after.record.title, before.record.title, after.text);
        keepsLines(before.text, after.text);
      }),
      { numRuns: 1500 },
    );
  });

  it("supersede on both sides, once, and nothing beside it", () => {
    fc.assert(
      fc.property(older, newer, STYLE, (one, two, style) => {
        const { change, refused } = supersede(one, two, style, TODAY);
        assert.equal(refused, null, JSON.stringify([refused, one.text, two.text]));
        const [first, second] = [changed(one, change), changed(two, change)];
        const index = indexOf(first, second);
        assert.equal(first.record.status?.word, "superseded", first.text);
        assert.deepEqual(
          index.supersededBy(first.record).map((found) => found.record.path),
          [two.record.path],
          first.text + second.text,
        );
        assert.ok(
          second.record.references.some(
            (reference) => reference.relation === "supersedes" && index.resolve(second.record, reference) === first,
          ),
          second.text,
        );
        assert.ok(
          first.record.references.some(
            (reference) => reference.relation === "superseded-by" && index.resolve(first.record, reference) === second,
          ),
          first.text,
        );
        assert.deepEqual([...supersede(first, second, style, TODAY).change.edits], [], first.text + second.text);
        keepsLines(one.text, first.text);
        keepsLines(two.text, second.text);
      }),
      { numRuns: 1500 },
    );
  });

  it("link with any words, once, and nothing beside it", () => {
    fc.assert(
      fc.property(
        older,
        newer,
        STYLE,
        fc.constantFrom("Amends", "Depends heavily on what was found in", "修订"),
        (one, two, style, type) => {
          const { change, refused } = linkRecords(one, two, type, "Answers", style);
          assert.equal(refused, null, JSON.stringify([refused, one.text, two.text]));
          const [first, second] = [changed(one, change), changed(two, change)];
          const again = linkRecords(first, second, type, "Answers", style).change;
          assert.deepEqual([...again.edits], [], first.text + second.text);
          assert.equal(first.record.status?.text, one.record.status?.text, first.text);
          keepsLines(one.text, first.text);
          keepsLines(two.text, second.text);
        },
      ),
      { numRuns: 800 },
    );
  });

  it("move there and back to the same bytes, with every link following", () => {
    fc.assert(
      fc.property(older, newer, STYLE, (one, two, style) => {
        const linked = supersede(one, two, style, TODAY).change;
        const files = [changed(one, linked), changed(two, linked)] as const;
        const away = moveRecord(indexOf(...files), "adr/0007-choose.md", "adr/sub/0007-other name.md");
        const moved = files.map((each) => changed(each, away));
        const index = indexOf(...moved);
        for (const { record: each } of moved)
          for (const reference of each.references)
            if (reference.href !== null && reference.relation !== "other")
              assert.ok(index.resolve(each, reference), JSON.stringify([moved.map(({ text }) => text), reference]));
        const back = moveRecord(index, "adr/sub/0007-other name.md", "adr/0007-choose.md");
        assert.deepEqual(
          moved.map((each) => changed(each, back).text),
          files.map(({ text }) => text),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("renumber there and back to the same bytes", () => {
    fc.assert(
      fc.property(older, newer, STYLE, (one, two, style) => {
        const linked = supersede(one, two, style, TODAY).change;
        const files = [changed(one, linked), changed(two, linked)] as const;
        const away = renumber(indexOf(...files), "adr/0007-choose.md", "0041");
        const moved = files.map((each) => changed(each, away));
        const index = indexOf(...moved);
        assert.equal(moved[0]?.record.number, 41);
        assert.deepEqual(
          index.supersededBy(moved[0].record).map((found) => found.record.path),
          [two.record.path],
        );
        const back = renumber(index, "adr/0041-choose.md", "0007");
        assert.deepEqual(
          moved.map((each) => changed(each, back).text),
          files.map(({ text }) => text),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("update an index once, and nothing outside its markers", () => {
    fc.assert(
      fc.property(
        older,
        newer,
        fc.constantFrom(
          "",
          "# Ours\n",
          "# Ours\r\n\r\n<!-- adrlog -->\r\nold\r\n<!-- adrlogstop -->\r\nfoot",
          "a\n<!-- model-choice-index -->\nfoot",
        ),
        (one, two, existing) => {
          const after = applyEdits(existing, updateIndexFile([one, two], "adr/README.md", existing, "en"));
          assert.deepEqual(updateIndexFile([one, two], "adr/README.md", after, "en"), []);
          for (const line of existing.split(/\r?\n/)) if (line !== "old") assert.ok(after.includes(line), after);
        },
      ),
      { numRuns: 100 },
    );
  });
});
