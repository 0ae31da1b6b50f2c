import assert from "node:assert/strict";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { seriesAmong } from "../../../../src/decisions/record/fileName";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { statusName } from "../../../../src/decisions/record/status";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { detectStyle } from "../../../../src/decisions/write/style";
import { supersede } from "../../../../src/decisions/write/supersede";

/** Number, title, status and date of a text. */
function facts(text: string, path = "text/0007-use-a-queue.md"): (string | number | null)[] {
  const { number, title, status, date } = readRecord(text, path);
  return [number, title, status && statusName(status), date];
}

const TABLE =
  "| ACP | 7 |\n| :-- | :-- |\n| **Title** | Queue the Fees |\n| **Status** | Activated |\n\n## Future Work\n\nText\n";
const JEP = `= JEP-7: Use a queue
:toc:

.Metadata
[cols="2"]
|===
| Status
// Uncomment one.
//| Draft :speech_balloon:
| Accepted :ok_hand:

| Created
| 2018-02-03
|===

== Abstract

Text
`;

describe("reading proposals of every series", () => {
  it("reads a status and a date by their Russian keys, and no relation that is denied in bold", () => {
    const text = "# 0007. Движок\n\n- Статус: **accepted**\n- Дата: 2026-07-07\n";
    assert.deepEqual(facts(text), [7, "Движок", "accepted", "2026-07-07"]);
    for (const words of ["Does **not** supersede", "It will _not_ supersede", "Must **not** be superseded by"]) {
      const { references } = readRecord(
        `# 8. A\n\n## Status\n\nAccepted\n\n## More Information\n\n- ${words} ADR-0007\n`,
        "adr/0008-a.md",
      );
      assert.deepEqual(
        references.map(({ relation }) => relation),
        ["other"],
        words,
      );
    }
  });

  it("has no title where its headings of level 1 are sections, and a status by the name of its series", () => {
    const sections = "\n# Summary\n\nText\n\n# Basic example\n\nText\n";
    const head = "* Start Date: 2022-08-18\n* RFC Status: approved\n";
    assert.deepEqual(facts(head + sections), [7, "use a queue", "accepted", "2022-08-18"]);
    assert.deepEqual(facts(`${head}${sections.replace("Summary", "Summary / Motivation")}`)[1], "use a queue");
    assert.deepEqual(facts(`# Stakeholders\n\n${head}${sections}`)[1], "use a queue");
    assert.deepEqual(facts(`# Use a Queue\n\n${head}${sections}`)[1], "Use a Queue");
    assert.deepEqual(facts("# Summary\n\n## Context\n\nText\n")[1], "use a queue");
  });

  it("takes the title from a field above all headings", () => {
    assert.deepEqual(
      facts(
        "# Meta\n\n- Name: Queue API\n- Start Date: 2019-08-05\n- Status: Implemented\n\n# Summary\n\nText\n\n# How it works\n",
      ),
      [7, "Queue API", "implemented", "2019-08-05"],
    );
    assert.deepEqual(facts(TABLE, "ACPs/7-fees/README.md"), [7, "Queue the Fees", "activated", null]);
    assert.deepEqual(
      facts(
        "PEP: 7\nTitle: Style of Queues\nStatus: Active\nCreated: 05-Jul-2001\n\n\nIntroduction\n============\n\nText\n",
        "peps/pep-0007.rst",
      ),
      [7, "Style of Queues", "active", "2001-07-05"],
    );
    assert.deepEqual(facts("# Use a queue\n\n* Title: of the ticket\n* Status: accepted\n")[1], "Use a queue");
  });

  it("reads a heading that stands in the front matter, but no remark there", () => {
    const text = (comment: string): string =>
      `---\n${comment}\nstatus: accepted\n---\n\n## Context and Problem Statement\n`;
    assert.equal(facts(text("# Restructure the samples\n"))[1], "Restructure the samples");
    assert.equal(facts(text("# These are optional metadata elements."))[1], "use a queue");
  });

  it("reads fields of the header below a second heading with the title", () => {
    const text =
      "# Use a queue\n\n## Use a queue\n\n* **Status:** Active\n* **Last Modified:** 2023-07-17\n\n### Context\n";
    assert.deepEqual(facts(text), [7, "Use a queue", "active", "2023-07-17"]);
  });

  it("reads days on which something else happened, where the decision has none", () => {
    const dated = (line: string): string | number | null =>
      facts(`# 7. A\n\n${line}\n\n## Status\n\nAccepted\n`)[3] ?? null;
    assert.deepEqual(
      [
        "Created: 2018-02-03",
        "Last revised: 2021-12-12",
        "Data: 2024-04-19",
        "创建日期：2024-04-19",
        "Updated: 2023-01-9",
      ].map(dated),
      ["2018-02-03", "2021-12-12", "2024-04-19", "2024-04-19", "2023-01-09"],
    );
    assert.equal(facts("# 7. A\n\n| authors | last revised |\n| --- | --: |\n| B | 2021-12-12 |\n")[3], "2021-12-12");
    assert.equal(
      facts("# RFC 7: A\n\n## Purpose\n\nText.\n\n**Last modified:** 2020-03-06T12:02:29+00:00\n")[3],
      "2020-03-06",
    );
    assert.equal(facts("# RFC 7: A\n\n## Purpose\n\nModified: 2020-03-06 by the board, then dropped\n")[3], null);
  });

  it("reads fields of other markups", () => {
    assert.deepEqual(facts(JEP, "jep/7/README.adoc"), [7, "Use a queue", "accepted", "2018-02-03"]);
    assert.deepEqual(
      facts(
        "Use a queue\n===========\n\n.. author:: A B\n.. date-accepted:: 2018-10-22\n.. contents::\n\nText\n",
        "proposals/0007-queue.rst",
      ),
      [7, "Use a queue", null, "2018-10-22"],
    );
    const org = "#+TITLE: Use a queue\n#+DATE: <2024-02-03 Sat>\n\n* Status\n\nAccepted\n\n* Context\n\n- one\n";
    assert.deepEqual(facts(org, "doc/adr/0007-queue.org"), [7, "Use a queue", "accepted", "2024-02-03"]);
    assert.deepEqual(facts("# 7. Use a queue\n\nStatus: accepted\n", "doc/adr/0007-queue.txt"), [
      7,
      "Use a queue",
      "accepted",
      null,
    ]);
    assert.deepEqual(
      facts(
        "#+title: ADR-007 Use a queue\n#+date: 2026-04-23\n#+status: superseded\n\n# ADR-007: Use a queue\n\n## Context\n",
        "adr/007-a.md",
      ),
      [7, "Use a queue", "superseded", "2026-04-23"],
    );
  });

  it("reads numbers with the letters of the kind behind or before them", () => {
    const numbers = [
      "001rfc-types.md",
      "017pdr-x.md",
      "2fa-login.md",
      "100mb-limit.md",
      "RFC0004-x.md",
      "pep-0008.rst",
      "012a-x.md",
    ];
    assert.deepEqual(
      numbers.map((name) => readRecord("Text\n", `adr/${name}`).number),
      [1, 17, null, null, 4, 8, null],
    );
    assert.deepEqual(facts("# RFC-017: Check it\n", "adr/017rfc-check.md"), [17, "Check it", null, null]);
    assert.deepEqual(facts("# RFC 0015 - Upgrade clusters\n", "upgrades/README.md"), [
      15,
      "Upgrade clusters",
      null,
      null,
    ]);
    assert.deepEqual(facts("# RFC 2119 keywords\n", "keywords.md"), [null, "RFC 2119 keywords", null, null]);
  });

  it("takes the first sentence of a status for it, and no preposition behind", () => {
    const status = (words: string): string | number | null =>
      facts(`# 7. A\n\n## Status\n\n${words}\n\n## Context\n`)[2] ?? null;
    assert.deepEqual(
      [
        "Implemented. Parts of this ADR were superseded by [ADR-020](adr-020-x.md).\n\n> **Note**\n> Unlike others",
        "Implemented in <https://github.com/o/r/pull/1604>. `Threshold` decreased from 128 to 64.",
        "Implemented in [#1](https://github.com/o/r/pull/1)",
        "Superseded in part by [ADR-020](adr-020-x.md)",
        "Work in progress",
      ].map(status),
      ["implemented", "implemented", "implemented", "superseded in part", "work in progress"],
    );
  });
});

describe("writing below a late date", () => {
  it("says in a record without a status what supersedes it", () => {
    const text = "# RFC 7: A\n\n## Purpose\n\nText.\n\n**Last modified:** 2020-03-06\n";
    const index = new RecordIndex();
    const [older, newer] = ["rfcs/007-a/README.md", "rfcs/008-b/README.md"].map((at) => {
      const file = { record: readRecord(text, at), text };
      index.set(file);
      return file;
    });
    assert.ok(older && newer);
    const { change, refused } = supersede(older, newer, detectStyle(index), { on: "2026-11-26" });
    assert.equal(refused, null);
    const after = applyEdits(text, change.edits.get(older.record.path) ?? []);
    assert.equal(readRecord(after, older.record.path).status?.word, "superseded");
  });
});

describe("references of other series and full addresses", () => {
  const path = "docs/adr/API-001-a.md";
  const series = seriesAmong(["API-001-a.md", "API-002-b.md", "API-003-c.md"]);
  const relations = (text: string): string[] =>
    readRecord(text, path, series).references.map(
      ({ relation, href, number }) => `${relation} ${href ?? number ?? ""}`,
    );

  it("reads identifiers of the series of the folder", () => {
    assert.deepEqual(
      relations("# API-001: A\n\n## Status\n\nSuperseded by API-002\n\n## Context\n\nAs API-003 and HTTP-404 say.\n"),
      ["superseded-by 2", "other 3"],
    );
    assert.deepEqual(
      readRecord("# 1. A\n\n## Context\n\nAs API-003 says.\n", "adr/0001-a.md", seriesAmong(["0001-a.md"])).references,
      [],
    );
  });

  it("takes the page of a discussion for no record", () => {
    const status = (href: string): string[] => relations(`# A\n\nSuperseded by: ${href}\n\n## Context\n`);
    assert.deepEqual(status("[this one](https://github.com/o/r/pull/143)"), []);
    assert.deepEqual(status("<https://github.com/o/r/issues/143>"), []);
    assert.deepEqual(status("https://github.com/o/r/blob/main/docs/adr/API-002-b.md"), [
      "superseded-by https://github.com/o/r/blob/main/docs/adr/API-002-b.md",
    ]);
  });

  it("finds the record whose page on a forge an address is", () => {
    const index = new RecordIndex();
    const add = (at: string, text: string): void => index.set({ record: readRecord(text, at), text });
    const pages = [
      "https://github.com/o/r/blob/main/docs/adr/0002-b.md",
      "https://gitlab.com/g/sub/r/-/blob/fix/a/docs/adr/0002-b.md?ref=x#why",
      "https://codeberg.org/o/r/src/branch/main/docs/adr/0002-b.md",
    ];
    for (const page of [...pages, "https://github.com/o/r/blob/main/0002-b.md", "https://github.com/o/r/pull/2"]) {
      add("docs/adr/0001-a.md", `# 1. A\n\n## Status\n\nSuperseded by [B](${page})\n`);
      add("docs/adr/0002-b.md", "# 2. B\n");
      const older = index.get("docs/adr/0001-a.md")?.record;
      const newer = index.get("docs/adr/0002-b.md")?.record;
      assert.ok(older && newer);
      const isFound = pages.includes(page);
      assert.deepEqual(
        index.supersededBy(older).map(({ record }) => record.path),
        isFound ? ["docs/adr/0002-b.md"] : [],
        page,
      );
      assert.deepEqual(
        index.supersedes(newer).map(({ record }) => record.path),
        isFound ? ["docs/adr/0001-a.md"] : [],
        page,
      );
    }
  });
});
