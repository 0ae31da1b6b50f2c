import assert from "node:assert/strict";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { newFileName } from "../../../src/decisions/write/fileNumber";
import { renumber } from "../../../src/decisions/write/renumber";
import { detectStyle } from "../../../src/decisions/write/style";
import { supersede } from "../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, indexOf, record } from "./write/writeFixture";

import { NEWER, LINK, MADR, superseded, withStatus, read, section, filled, RECORD } from "./wildFixture";

/** Entries of the review of records in the wild about writing, by their codes, with their least input and the right value. */
export const WRITING: Readonly<Record<string, () => void | Promise<void>>> = {
  W1: () =>
    assert.equal(
      superseded("# ADR 0001: Use X\n\n**Status:** Accepted\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n"),
      `# ADR 0001: Use X\n\n**Status:** Superseded by ${MADR}\n**Date:** 2024-01-02\n\n## Context\nx\n## Decision\ny\n`,
    ),
  W2: () =>
    assert.equal(
      superseded("---\nstatus: Accepted\n---\n# 7. A\n## Status\nAccepted\n"),
      `---\nstatus: "Superseded by ADR-0069"\n---\n# 7. A\n## Status\n${LINK}\n`,
    ),
  W3: () =>
    assert.equal(
      superseded(`# 1. A\n> ${LINK}\n## Status\nAccepted\n## Context\n`),
      `# 1. A\n> ${LINK}\n## Status\n${LINK}\n## Context\n`,
    ),
  W4: () => {
    const row = (status: string): string =>
      `# 1. A\n## Status\n| Status | Owner |\n|---|---|\n| ${status} | Team A |\n`;
    assert.equal(superseded(row("Accepted")), row(`Superseded by ${MADR}`));
    assert.equal(superseded(section("Accepted <!-- board -->")), section(`${LINK} <!-- board -->`));
  },
  W5: () => {
    const history = "# 1. 甲\n\n## 状态\n\n2024-01-02 提议\n\n2024-02-03 通过\n";
    const after = superseded(history);
    assert.ok(after.startsWith(history), after);
    assert.match(after, /\n\n2026-11-25 已被 \[69\. B\]\(0069-b\.md\) 取代\n/);
  },
  W6: () => {
    const item = (status: string): string =>
      `# A\n\n- **Status:** ${status} (2026-07-18). **Supersedes\n  [ADR 0006](0006-f.md)** (#697): after nine amendments\n  it was no longer readable.\n`;
    assert.equal(withStatus(item("Accepted"), "deprecated"), item("Deprecated"));
    const limits = (word: string): string => section(`${word} (with limits\nthat are named below)`);
    assert.equal(withStatus(limits("Accepted"), "deprecated"), limits("Deprecated"));
  },
  W7: () => {
    const text = "# X\n\nSee [ADR 003][adr-003].\n\n[adr-003]: ./adr-003-alpha.md\n";
    const citing = record("adr/adr-004-x.md", text);
    const change = renumber(
      indexOf(record("adr/adr-003-alpha.md", "# ADR 003: A\n"), citing),
      "adr/adr-003-alpha.md",
      "009",
    );
    assert.equal(changed(citing, change).text, "# X\n\nSee [ADR 009][adr-003].\n\n[adr-003]: ./adr-009-alpha.md\n");
  },
  W8: () => {
    assert.equal(
      filled("# ADR {ADR-NUMBER}: {TITLE}\n- {date}: {changelog}\n## Status\nAccepted | Rejected | Superseded by\n"),
      "# ADR 0002: Use X\n- 2026-11-25: {changelog}\n## Status\nProposed\n",
    );
    assert.equal(filled("# NNNN. Title of the decision\n"), "# 0002. Use X\n");
  },
  W9: () => {
    const own = record(
      "adr/2024-01-05_003-alpha.md",
      '---\nslug: 3\ntitle: "3. Alpha choice"\nid: 0003\n---\n\nText\n',
    );
    const other = record("adr/2024-01-06_004-b.md", "# 4. B\n\nAfter ADR-3.\n");
    const change = renumber(indexOf(own, other), own.record.path, "009");
    assert.deepEqual(change.renames, [{ from: own.record.path, to: "adr/2024-01-05_009-alpha.md" }]);
    assert.match(changed(own, change).text, /slug: 9\ntitle: "9\. Alpha choice"\nid: 0009\n/);
    assert.match(changed(other, change).text, /After ADR-9\./);
  },
  W10: () => {
    // The command line names each of several: `test/cli/changeCommands.test.ts` and `decisionsNew.test.ts`.
    const one = supersede(record("adr/0001-a.md", RECORD), NEWER, PLAIN, TODAY);
    const newer = changed(NEWER, one.change);
    const two = supersede(record("adr/0002-c.md", RECORD.replace("1. X", "2. C")), newer, PLAIN, TODAY);
    assert.deepEqual(read(changed(newer, two.change).text, NEWER.record.path).links, [
      "supersedes 0001-a.md",
      "supersedes 0002-c.md",
    ]);
  },
  W11: () => {
    assert.match(
      superseded("---\nstatus: accepted\nsuperseded_by: null\n---\n# A\n"),
      /^status: superseded\nsuperseded_by: ADR-0069$/m,
    );
    assert.match(superseded("# A\n\n* Status: accepted\n* Superseded by: n/a\n"), /^\* Superseded by: \[ADR-0069\]/m);
    assert.match(
      superseded("# A\n\n| Status | Accepted |\n|--|--|\n| Superseded by | - |\n"),
      /^\| Superseded by \| \[ADR-0069\]/m,
    );
    assert.match(
      superseded("---\nnumber: 1\nstatus: accepted\nlinks: []\n---\n# A\n"),
      /- target: 69\n\s+kind: superseded/,
    );
  },
  W12: () =>
    assert.equal(
      superseded("## 1. Use X\n\n### Context\n\nC.\n\n### Decision\n\nD.\n"),
      `## 1. Use X\n\n### Status\n\n${LINK}\n\n### Context\n\nC.\n\n### Decision\n\nD.\n`,
    ),
  W13: () => {
    const prose = "Was partly built in v0.3 ([#56](https://example.org/56))";
    assert.equal(superseded(section(`Proposed\n\n${prose}`)), section(`${LINK}\n\n${prose}`));
  },
  W14: () => {
    assert.equal(read(section("~~Accepted~~\n\nRejected")).status, "rejected");
    superseded(section("~~Accepted~~\n\nRejected"));
  },
  W15: () => {
    const toml = (status: string): string => `+++\ntitle = "A"\nstatus = "${status}"\ndate = 2024-01-02\n+++\n\nText\n`;
    assert.equal(withStatus(toml("accepted"), "rejected"), toml("rejected"));
    const { title, date } = readRecord(toml("accepted"), "adr/0001-a.md");
    assert.deepEqual([title, date], ["A", "2024-01-02"]);
  },
  W16: () => {
    const spelt = (word: string, at: number): ReturnType<typeof record> =>
      record(`adr/00${String(at + 10)}-x.md`, `# ${String(at + 10)}. X\n\n## Status\n\n${word} by [5. E](0005-e.md)\n`);
    const folder = ["Superceded", "Superseded", "Superceded", "Superseded", "Superseded"].map(spelt);
    const rare = detectStyle(indexOf(...folder));
    const usual = detectStyle(indexOf(...folder.slice(0, 3)));
    assert.deepEqual([rare.oldSpelling, usual.oldSpelling], [false, true]);
    const older = record("adr/0001-a.md", section("Accepted"));
    const status = (style: typeof rare): string | undefined =>
      changed(older, supersede(older, NEWER, style, TODAY).change).record.status?.text;
    assert.deepEqual([status(rare), status(usual)], ["Superseded by 69. B", "Superceded by 69. B"]);
  },
  W17: () => {
    assert.equal(
      newFileName({
        names: ["2022-07-22_019-x.md", "2022-07-23_020-y.md"],
        otherNames: [],
        title: "Z",
        date: "2026-11-25",
      }).name,
      "2026-11-25_021-z.md",
    );
    // Headings, carriers, language and line endings: `write/newRecord.test.ts`, "a new record beside others".
  },
};
