import assert from "node:assert/strict";
import { fileKind, isRecordFile } from "../../../../src/decisions/locate/fileKind";
import {
  dateInFileName,
  hasNumberOrDate,
  numberInFileName,
  seriesAmong,
} from "../../../../src/decisions/record/fileName";
import { isPlaceholder, statusName, statusText, statusWord } from "../../../../src/decisions/record/status";

describe("names of record files", () => {
  for (const name of [
    "0001-use-x.md",
    "choose.MD",
    "0007-choose-a-template.md",
    "template-engine.md",
    "readme-driven.md",
    "XXXX-proposed.md",
    "0001-use-x.mdx",
    "0001-use-x.markdown",
    "0012-index.md",
    "security.md",
    "0005-adr-template.md",
    "0012-title-service.md",
  ]) {
    it(`takes ${name}`, () => assert.ok(isRecordFile(name)));
  }
  for (const name of [
    "README.md",
    "readme.zh-cn.md",
    "index.md",
    "Backlog.md",
    "template.md",
    "adr-template.md",
    "adr-template-bare-minimal.md",
    "0000-template.md",
    "0000-adr-template.md",
    "_draft.md",
    ".hidden.md",
    "notes.txt",
    "索引.md",
    "000-template.md",
    "ADR-000-template.md",
    "ADR000-template.md",
    "decision-template.md",
    "adr_template.md",
    "adr-short-template.md",
    "template-madr.md",
    "NNNN-template.md",
    "XXXX-title.md",
    "ADR-模板.md",
    "0000-模板.md",
    "决策记录模板.md",
    "0000-modele-adr.md",
    "0000-TEMPLATE.md",
    "ADR-TEMPLATE.md",
    "adr-nnn-any-title.md",
    "AGENTS.md",
    "CLAUDE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "PROCESS.md",
    "SUMMARY.md",
    "toc.md",
    "README-zh.md",
    "index.zh-cn.md",
    "adr-index.md",
    "0000-index.md",
    "ADR-000-索引.md",
    "目录.md",
  ]) {
    it(`leaves ${name}`, () => assert.ok(!isRecordFile(name)));
  }

  for (const [name, number] of [
    ["0007-use-x.md", "0007"],
    ["7-use-x.md", "7"],
    ["0007_use_x.md", "0007"],
    ["0007.md", "0007"],
    ["12345-x.md", "12345"],
    ["0001使用.md", "0001"],
    ["0001 with spaces.md", "0001"],
    ["ADR-027-x.md", "027"],
    ["ADR000-x.md", "000"],
    ["adr001-x.md", "001"],
    ["adr-001-x.md", "001"],
    ["PREFIX-ADR-0003-x.md", "0003"],
    ["ODH-ADR-Operator-0012-x.md", "0012"],
    ["决策-0003-缓存.md", "0003"],
    ["team-0042-x.md", "0042"],
    ["20260131-x.md", null],
    ["2021-03-x.md", null],
    ["2021-03-04-x.md", null],
    ["20250404120000-x.md", null],
    ["use-x.md", null],
    ["XXXX-x.md", null],
    ["http-404-pages.md", null],
    ["adr-template-notes.md", null],
    ["3rd-party.md", null],
    ["选择.md", null],
    ["2021-x.md", "2021"],
    ["2022-07-22_019-x.md", "019"],
    ["2022-07-22_100-x.md", "100"],
    ["2022-07-22-019-x.md", "019"],
    ["2022-07-22-3-options.md", null],
    ["0007-use-x/README.md", "0007"],
    ["adr/0007-use-x/index.mdx", "0007"],
    ["rfd/0001/README.adoc", "0001"],
    ["ADR-0007_use-x/README.md", "0007"],
    ["2022-02-03-x/README.md", null],
    ["adr/README.md", null],
    ["0007-x.rst", "0007"],
    ["90_ADR-0002_x.md", "0002"],
  ] as const) {
    it(`reads ${number ?? "no number"} in ${name}`, () => assert.equal(numberInFileName(name), number));
  }

  it("knows the series of a folder", () => {
    const series = seriesAmong(["API-099-thing.md", "API-100-thing.md", "http-404-pages.md", "http-500-pages.md"]);
    assert.deepEqual([...series], ["api-"]);
    assert.equal(numberInFileName("API-100-thing.md", series), "100");
    assert.equal(numberInFileName("http-404-pages.md", series), null);
    assert.deepEqual([...seriesAmong(["EPR-1-x.md", "EPR-2-y.md", "HTTP-404-x.md"])], ["epr-"]);
  });

  it("reads the date of a name", () => {
    const names = ["20250302-x.md", "2022-07-22_019-x.md", "2022-02-03-x/README.md", "2021-03-x.md", "20251399-x.md"];
    assert.deepEqual(names.map(dateInFileName), ["2025-03-02", "2022-07-22", "2022-02-03", null, null]);
  });

  it("tells what files beside the records are", () => {
    const names = ["0001-x.rst", "0001-x.adoc", "0001-x.txt", "0001-x.org", "README.rst", "template.rst", "x.png"];
    assert.deepEqual(names.map(fileKind), [
      "other-markup",
      "other-markup",
      "other-markup",
      "other-markup",
      "index",
      "template",
      "none",
    ]);
  });

  it("knows names with a number or a date", () => {
    assert.deepEqual(
      ["0001-x.md", "20260131-x.md", "2021-03-x.md", "notes.md"].map((name) => hasNumberOrDate(name)),
      [true, true, true, false],
    );
  });
});

describe("a status", () => {
  for (const [text, word] of [
    ["Accepted", "accepted"],
    ["**accepted**", "accepted"],
    ["Approved by the board on 2024-05-18.", "accepted"],
    ["decided", "accepted"],
    ["✅ Accepted", "accepted"],
    [":white_check_mark: accepted", "accepted"],
    ["[Accepted](process.md)", "accepted"],
    ["[accepted]", "accepted"],
    ["{Accepted}", "accepted"],
    ["`accepted`", "accepted"],
    ["“accepted”", "accepted"],
    ["> Accepted", "accepted"],
    ["Status: Accepted", "accepted"],
    ["![accepted](https://example.org/badge.svg)", "accepted"],
    ["<span>Accepted</span>", "accepted"],
    ["~~Proposed~~ Accepted", "accepted"],
    ["Superceded by [3. X](0003-x.md)", "superseded"],
    ["superseded by ADR-0123", "superseded"],
    ["Superseeded", "superseded"],
    ["Proposal", "proposed"],
    ["pending review", "proposed"],
    ["Draft", "draft"],
    ["declined", "rejected"],
    ["DEPRECATED", "deprecated"],
    ["已接受", "accepted"],
    ["已采纳", "accepted"],
    ["提议中", "proposed"],
    ["草案", "draft"],
    ["已否决", "rejected"],
    ["已废弃", "deprecated"],
    ["已被 [ADR-0002](0002.md) 取代", "superseded"],
    ["被 ADR-2 替代", "superseded"],
    ["未采纳", "rejected"],
    ["Supersedes [1. X](0001-x.md)", null],
    ["on hold", null],
    ["TBD", null],
    ["unaccepted", null],
    ["acceptedly", null],
    ["", null],
  ] as const) {
    it(`reads ${word ?? "no known word"} in ${JSON.stringify(text)}`, () => assert.equal(statusWord(text), word));
  }

  it("keeps other words as they are called", () => {
    const name = (text: string): string => statusName({ word: statusWord(text), text: statusText(text) });
    assert.deepEqual(
      [
        "On hold",
        "**TBD**",
        "Partly superseded by [8. X](0008-x.md)",
        "Review, since March",
        "Withdrawn (2026-05-27)",
        "Implemented on 2026-01-01",
        "Active - in use",
        "讨论后再定。",
        "NEEDS_CHANGES",
      ].map(name),
      [
        "on hold",
        "tbd",
        "partly superseded",
        "review",
        "withdrawn",
        "implemented",
        "active",
        "讨论后再定",
        "needs_changes",
      ],
    );
  });

  for (const left of [
    "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123",
    "[proposed | accepted]",
    "proposed | accepted | rejected",
    "Proposed / Accepted / Rejected",
    "proposed, accepted or rejected",
    "STATUS",
    "{status}",
    "<status>",
    "[status]",
    "What is the status, such as proposed, accepted, rejected?",
    "提议中 | 已接受 | 已废弃",
  ]) {
    it(`is not what a template left: ${left}`, () => assert.ok(isPlaceholder(left)));
  }
  for (const real of [
    "accepted",
    "[accepted]",
    "{accepted}",
    "[Accepted](x.md)",
    "accepted | 2020-01-01",
    "Status",
    "on hold",
    "accepted, was proposed",
  ]) {
    it(`is ${real}`, () => assert.ok(!isPlaceholder(real)));
  }
});
