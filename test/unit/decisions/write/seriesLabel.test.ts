import assert from "node:assert/strict";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { seriesAmong } from "../../../../src/decisions/record/fileName";
import type { RecordFile } from "../../../../src/decisions/record/record";
import { updateIndexFile } from "../../../../src/decisions/write/indexFile";
import { linkRecords } from "../../../../src/decisions/write/linkRecords";
import { labelOf } from "../../../../src/decisions/write/recordLabel";
import { renumber } from "../../../../src/decisions/write/renumber";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, indexOf } from "./writeFixture";

function of(path: string, text: string, ...neighbours: readonly string[]): RecordFile {
  return { record: readRecord(text, path, seriesAmong([path, ...neighbours])), text };
}

const madr = (heading: string, status = "accepted"): string =>
  `---\nstatus: ${status}\ndecision-makers: Li\n---\n\n# ${heading}\n\n## Context and Problem Statement\n\nC.\n`;

describe("what a new link calls a record", () => {
  for (const [path, text, label] of [
    ["adr/0007-use-x.md", madr("Use X"), "ADR-0007"],
    ["adr/0007-use-x.md", madr("ADR 7: Use X"), "ADR-0007"],
    ["adr/0007-use-x.md", madr("PR 7 brings X"), "ADR-0007"],
    ["api/API-103-use-x.md", madr("Use X"), "API-103"],
    ["rfcs/rfc-007-use-x.md", madr("Use X"), "RFC-007"],
    ["adr/ccc-jb-007-use-x.md", madr("Use X"), "CCC-JB-007"],
    ["adr/ccc-jb-007-use-x.md", madr("CCC-JB-007: Use X"), "CCC-JB-007"],
    ["adr/adr-api-007-use-x.md", madr("Use X"), "ADR-007"],
    ["ACPs/103-use-x/README.md", madr("ACP-103: Use X"), "ACP-103"],
    [
      "ACPs/103-use-x/README.md",
      `| ACP | 103 |\n| :- | :- |\n| **Title** | Use X |\n| **Status** | Proposed |\n`,
      "ACP-103",
    ],
    ["adr/0007-use-x.md", "# Use X\n\n| ORDER | 9 |\n| - | - |\n", "ADR-0007"],
    ["decisions/decision-007-x.md", madr("Use X"), "ADR-007"],
    ["决策/决策-0007-模型.md", "# 选择模型\n\n## 状态\n\n已接受\n", "ADR-0007"],
    ["决策/0007-模型.md", "# RFC-0007：选择模型\n\n## 状态\n\n已接受\n", "RFC-0007"],
    ["docs/rfcs/0007-use-x.md", madr("Use X"), "RFC-0007"],
    ["rfds/active/0007-use-x.md", madr("Use X"), "RFD-0007"],
    ["rfcs/adr/0007-use-x.md", madr("Use X"), "ADR-0007"],
    ["proposals/0007-use-x.md", madr("Use X"), null],
    ["design-docs/0007-use-x.md", madr("Use X"), null],
    ["adr/use-x.md", madr("Use X"), null],
  ] as const)
    it(`is ${String(label)} for ${path}: ${text.slice(-60).split("\n").join(" ")}`, () => {
      assert.equal(labelOf(of(path, text, path.replace(/\d+/, "009"), path.replace(/\d+/, "010"))), label);
    });

  it("is in the status and its link where texts of the series are read so, and a link where they are not", () => {
    const [older, newer] = [
      of("api/API-101-a.md", madr("A"), "API-103-b.md"),
      of("api/API-103-b.md", madr("B"), "API-101-a.md"),
    ];
    const { change, refused } = supersede(older, newer, PLAIN, TODAY);
    assert.equal(refused, null);
    assert.match(changed(older, change).text, /^status: "?superseded by API-103"?$/m);
    const [folder, next] = [
      of("ACPs/77-a/README.md", madr("ACP-77: A")),
      of("ACPs/103-b/README.md", madr("ACP-103: B")),
    ];
    const second = supersede(folder, next, PLAIN, TODAY);
    assert.equal(second.refused, null);
    const text = changed(folder, second.change).text;
    assert.match(text, /\[ACP-103\]\(\.\.\/103-b\/README\.md\)/);
    assert.doesNotMatch(text, /ADR-/);
  });

  for (const [folder, label] of [
    ["rfcs", "RFC-0007"],
    ["proposals", "Use B"],
  ] as const)
    it(`is ${label} in links of ${folder} whose files and headings have no letters`, () => {
      const header = (title: string): string =>
        `# ${title}\n\n- Status: accepted\n- Superseded by: n/a\n\n## Context\n`;
      for (const text of [header, madr]) {
        const [older, newer] = [of(`${folder}/0003-a.md`, text("Use A")), of(`${folder}/0007-b.md`, text("Use B"))];
        const { change, refused } = supersede(older, newer, PLAIN, TODAY);
        assert.equal(refused, null);
        const after = changed(older, change).text;
        assert.ok(after.includes(`[${label}](0007-b.md)`), after);
        assert.doesNotMatch(after, /ADR-/);
      }
    });

  it("is in Chinese sentences, in links of both directions and in the index", () => {
    const text = (heading: string): string => `# ${heading}\n\n| 状态 | 已接受 |\n| --- | --- |\n\n## 背景\n\n某事。\n`;
    const [older, newer] = [of("rfcs/0003-a.md", text("RFC-0003：甲")), of("rfcs/0007-b.md", text("RFC-0007：乙"))];
    const { change, refused } = supersede(older, newer, PLAIN, TODAY);
    assert.equal(refused, null);
    assert.match(changed(older, change).text, /已被 ?\[RFC-0007\]\(0007-b\.md\) ?取代/);
    const link = linkRecords(older, newer, "Refines", "Refined by", PLAIN);
    assert.equal(link.refused, null);
    assert.match(changed(older, link.change).text, /\[RFC-0007\]/);
    assert.match(changed(newer, link.change).text, /\[RFC-0003\]/);
    const [edit] = updateIndexFile(indexOf(older, newer).all(), "rfcs/README.md", "", "en");
    assert.match(edit?.text ?? "", /\[RFC-0007\]\(0007-b\.md\)/);
  });

  it("is renumbered in the record's own text as well", () => {
    const file = of("api/API-103-b.md", `${madr("B")}\nAPI-103 holds, as API-104 does.\n`, "API-101-a.md");
    const after = changed(file, renumber(indexOf(file), file.record.path, "110"));
    assert.match(after.text, /API-110 holds, as API-104 does/);
  });

  it("of several words keeps with its number in the file, the heading, links and texts, also without zeros", () => {
    const text = "# CCC-JB-012: Use X\n\n## Status\n\nAccepted\n\n## Context\n\nCCC-JB-012 it is.\n";
    const other = "# CCC-JB-013: Y\n\n## Status\n\nAccepted\n\n[CCC-JB-012](ccc-jb-012-use-x.md), CCC-JB-012.\n";
    const paths = ["adr/ccc-jb-012-use-x.md", "adr/ccc-jb-013-y.md"] as const;
    const [file, newer] = [of(paths[0], text, paths[1]), of(paths[1], other, paths[0])];
    assert.deepEqual([file.record.title, file.record.number], ["Use X", 12]);
    const change = renumber(indexOf(file, newer), file.record.path, "120");
    const after = changed(file, change);
    assert.equal(after.record.path, "adr/ccc-jb-120-use-x.md");
    assert.equal(after.text, text.replaceAll("012", "120"));
    assert.equal(changed(newer, change).text, other.replaceAll("012", "120"));
    const series = seriesAmong([after.record.path, newer.record.path]);
    assert.equal(readRecord(after.text, after.record.path, series).number, 120);
  });
});
