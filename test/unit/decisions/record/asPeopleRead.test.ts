import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { fileKind, mayBeTemplate } from "../../../../src/decisions/locate/fileKind";
import { isForwarding } from "../../../../src/decisions/locate/looksLikeRecord";
import { hasNumberOrDate, numberInFileName } from "../../../../src/decisions/record/fileName";
import type { DecisionRecord } from "../../../../src/decisions/record/record";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { statusName } from "../../../../src/decisions/record/status";

const read = (text: string, path = "adr/0007-x.md"): DecisionRecord => readRecord(text, path);
const statusOf = (text: string): string | null => {
  const { status } = read(text);
  return status && statusName(status);
};
const related = (text: string): string[] =>
  read(text)
    .references.filter(({ relation }) => relation !== "other")
    .map(({ relation, href, number }) => `${relation} ${href ?? String(number)}`);

describe("a record as people read it", () => {
  it("has a title without the day that stands before it", () => {
    for (const [heading, title] of [
      ["2022-10-11 - Keep queues", "Keep queues"],
      ["[2022-10-11] Keep queues", "Keep queues"],
      ["RFC 2064 - 2022-10-11 - Keep queues", "Keep queues"],
      ["RFC #2064 - 2022-10-11 Keep queues", "Keep queues"],
      ["2022 plan for queues", "2022 plan for queues"],
    ] as const) {
      const record = read(`# ${heading}\n\n## Context\n`, "rfcs/queues.md");
      assert.equal(record.title, title);
      if (heading.includes("-10-11")) assert.equal(record.date, "2022-10-11");
    }
    assert.equal(read("# RFC #2064 - Keep queues\n", "rfcs/queues.md").number, 2064);
  });

  it("names its successor behind a status without the word by", () => {
    for (const status of [
      "Superseded  [This one](../0022-y.md) is newer.",
      "Superseded. See [this one](../0022-y.md)",
      "Superseded, see [ADR 22](../0022-y.md)",
      "Superseded in favour of [ADR 22](../0022-y.md)",
      "**Superseded** → [ADR 22](../0022-y.md)",
    ])
      assert.deepEqual(related(`# T\n\n## Status\n\n${status}\n`), ["superseded-by ../0022-y.md"], status);
    assert.deepEqual(related("# T\n\n## Status\n\nAccepted, see [ADR 22](../0022-y.md)\n"), []);
  });

  it("supersedes what a line of any section says that it does", () => {
    const body = (line: string): string => `# T\n\n## The Decision\n\nWe stop.\n\n${line}\n\n## Constraints\n\nText\n`;
    assert.deepEqual(related(body("Supersedes: ADR 002 (which took all for safe).")), ["supersedes 2"]);
    assert.deepEqual(related(body("- **Superseded by:** [ADR 9](0009-y.md)")), ["superseded-by 0009-y.md"]);
    assert.deepEqual(related(body("取代：ADR-0002")), ["supersedes 2"]);
    assert.deepEqual(related(body("It supersedes nothing; ADR 002 stays.")), []);
    assert.deepEqual(related(body("```\nSupersedes: ADR 002\n```")), []);
  });

  it("has the state of its implementation for a status where it has no other", () => {
    assert.equal(
      statusOf("## T\n\n* **Implementation Status:** Partially implemented\n\n## Why\n"),
      "partially implemented",
    );
    assert.equal(statusOf("## T\n\n* **Implementation**: Accepted\n\n## Why\n"), "accepted");
    assert.equal(statusOf("# T\n\n* Status: **Accepted**\n* Implementation: Implemented in Go\n"), "accepted");
    for (const value of ["N/A", "[#9119](https://example.org/pull/9119)", "On main branch"])
      assert.equal(statusOf(`# T\n\n* Implementation: ${value}\n\n## Why\n`), null, value);
  });

  it("has no status where a choice of two was left", () => {
    for (const value of ["Accepted or Rejected", "> Accepted or Rejected", "Accepted | Rejected"])
      assert.equal(statusOf(`# T\n\n## Status\n\n${value}\n`), null, value);
    assert.equal(statusOf("# T\n\n## Status\n\nAccepted or so\n"), "accepted");
  });

  it("has the fields of a preamble that stands in a fence", () => {
    const text =
      "## Preamble\n\n```\nCAP: 0004\nTitle: Round well\nWorking Group:\n    Owner: Li\nStatus: Final\nCreated: 2018-09-17\n```\n\n## Simple Summary\n\nText\n";
    const record = read(text, "core/cap-0004.md");
    assert.deepEqual([record.title, record.status?.text, record.date], ["Round well", "Final", "2018-09-17"]);
    const file = { record, text };
    const { change, refused } = changeStatus(file, "deprecated", { on: "2026-11-28" });
    assert.equal(refused, null);
    const edits = change.edits.get(record.path) ?? [];
    assert.equal(applyEdits(text, edits), text.replace("Final", "Deprecated"));
    assert.equal(read("## Preamble\n\n```\nstatus = 1;\nlet x\n```\n").status, null);
  });

  it("has the fields of a list table, and a status that is the word replaced alone", () => {
    const rst =
      "OEP-52: Bus\n###########\n\n.. list-table::\n   :widths: 25 75\n\n   * - Title\n     - Bus\n   * - Status\n     - Accepted\n   * - Created\n     - 2021-08-16\n\nContext\n*******\n\nText\n";
    const record = read(rst, "oeps/oep-0052-bus.rst");
    assert.deepEqual([record.title, record.status?.word, record.date], ["Bus", "accepted", "2021-08-16"]);
    assert.equal(statusOf("# T\n\n## Status\n\nReplaced\n\n(See the next one.)\n"), "replaced");
    assert.equal(statusOf("# T\n\n## Status\n\nReplaces [ADR 2](0002-b.md)\n"), null);
  });

  it("is led to by the page of a site that has its number for a name", () => {
    const files = ["# 2. A\n\n## Status\n\nSuperseded by [ADR 7](/adr/7)\n", "# 7. B\n\n## Status\n\nAccepted\n"].map(
      (text, at) => ({ record: read(text, `docs/adr/000${at === 0 ? 2 : 7}-x.md`), text }),
    );
    const index = new RecordIndex();
    for (const file of files) index.set(file);
    const [older, newer] = files;
    assert.deepEqual(older && index.supersededBy(older.record).map(({ record }) => record.path), [newer?.record.path]);
  });

  it("is no file for a form of any series, nor a page that says where the record is", () => {
    for (const name of ["sdr-template.md", "ddr-template.md", "tdr-000-template.md", "hip-0000-template.md"])
      assert.equal(fileKind(name), "template", name);
    assert.equal(mayBeTemplate("adr-000.md"), true);
    assert.equal(mayBeTemplate("0000-use-x.md"), false);
    assert.equal(isForwarding("> IMPORTANT: This document was moved to [0002-x.md](./0002-x.md)\n"), true);
    assert.equal(isForwarding("# Old\n\nMoved to [the new folder](../new/0002-x.md).\n"), true);
    assert.equal(isForwarding("# T\n\n## Status\n\nAccepted. The code was moved to [x](x.md).\n"), false);
    assert.equal(isForwarding("# T\n\nStatus: accepted\n\nIt was moved to [x](x.md).\n"), false);
  });

  it("has a day before its month in its name, and no number", () => {
    assert.equal(numberInFileName("2022-21-11-shadows.md"), null);
    assert.equal(hasNumberOrDate("2022-21-11-shadows.md"), true);
    assert.equal(read("# T\n", "adr/2022-21-11-shadows.md").date, "2022-11-21");
    assert.equal(numberInFileName("2022-shadows.md"), "2022");
  });
});
