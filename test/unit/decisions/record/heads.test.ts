import assert from "node:assert/strict";
import { fileKind } from "../../../../src/decisions/locate/fileKind";
import { seriesAmong } from "../../../../src/decisions/record/fileName";
import { readRecord } from "../../../../src/decisions/record/readRecord";

const dateOf = (text: string): string | null => readRecord(text, "adr/0001-a.md").date;

describe("dates at the top of a record", () => {
  for (const [head, date] of [
    ["- **Datum:** 10. September 2026", "2026-09-10"],
    ["Date : 3 octobre 2026", "2026-10-03"],
    ["Date : 1er juillet 2026", "2026-07-01"],
    ["- Fecha: 10 de septiembre de 2026", "2026-09-10"],
    ["- Data: 17 settembre 2026", "2026-09-17"],
    ["- Data: 9 maja 2026", "2026-05-09"],
    ["Дата: 27 июля 2026 года.", "2026-07-27"],
    ["날짜: 2026년 7월 12일", "2026-07-12"],
    // Only one of the two can be the month.
    ["Date: 2024-14-02", "2024-02-14"],
    ["Date: 2024-14-13", null],
    ["**Status:** Accepted · 2026-07-30", "2026-07-30"],
    ["**Status:** Accepted · version 2 of 2026-07-30, see below", null],
    ["**Status:** Accepted · 10:30", null],
    ["Introduced: 2022-03-30", "2022-03-30"],
    ["Inception Date: `2022-12-28`\nAccepted Date: `2023-01-03`", "2023-01-03"],
    ["2024-01-05", "2024-01-05"],
    ["_5 March 2024_", "2024-03-05"],
    ["March 5, 2024", "2024-03-05"],
    ["In May 5, 2024 or so", null],
    ["2024-01-05 was the day on which we met.", null],
  ] as const)
    it(`reads ${JSON.stringify(head)} as ${date ?? "none"}`, () =>
      assert.equal(dateOf(`# A\n\n${head}\n\n## Context\n\nC.\n`), date));
});

describe("a date in numbers of which two may be the month", () => {
  for (const [name, date] of [
    ["20220713-x.md", "2022-07-12"],
    ["20221207-x.md", "2022-12-07"],
    ["20220301-x.md", "2022-12-07"],
    ["0001-x.md", "2022-12-07"],
  ] as const)
    it(`is ${date} in ${name}`, () =>
      assert.equal(
        readRecord("# X\n\n- Status: accepted\n- Date: 7/12/2022\n\n## Context\n\nC.\n", `adr/${name}`).date,
        date,
      ));
});

describe("numbers in names and headings", () => {
  for (const [name, heading, number, title] of [
    ["nr.-001-use-x.md", "Nr. 001: Use X", 1, "Use X"],
    ["ADR-MON-0001-use-x.md", "ADR-MON-0001 — Use X", 1, "Use X"],
    ["A001-use-x.md", "A001: Use X", 1, "Use X"],
    ["use-no-2-phase-locks.md", "Use no. 2 phase locks", null, "Use no. 2 phase locks"],
  ] as const)
    it(`reads ${name}`, () => {
      const record = readRecord(`# ${heading}\n`, `adr/${name}`, seriesAmong([name]));
      assert.deepEqual([record.number, record.title], [number, title]);
    });

  for (const name of ["glossary.md", "Glossar.md", "glosario.md"])
    it(`takes ${name} for no record`, () => assert.equal(fileKind(name), "index"));
});

describe("titles", () => {
  it("is that of a field below a heading which says what kind of document it is", () => {
    const text = (title: string): string =>
      `# Architecture Decision\n\n- ID: 0001\n- Title: ${title}\n- Status: accepted\n`;
    const { title, titleSpan } = readRecord(text("Use X"), "adr/ADR-0001-y.md");
    assert.equal(title, "Use X");
    assert.equal(titleSpan && text("Use X").slice(titleSpan.offset, titleSpan.offset + titleSpan.length), "Use X");
    assert.equal(readRecord(text("Decision record"), "adr/ADR-0001-use-y.md").title, "use y");
  });

  for (const [what, path, text, title] of [
    [
      "of Org below comments",
      "adr/002-use-x.org",
      "# © 2024 A\n#\n# Copying is permitted.\n#+AUTHOR: A\n#+TITLE: Use X\n\n* Context\n\nC.\n",
      "Use X",
    ],
    [
      "in a section of its own",
      "adr/0010-x.md",
      "# ADR-0010\n\n## Título\n\nUsar X.\n\n## Estado\n\nAceptado\n",
      "Usar X",
    ],
    ["that stays where the heading says more", "adr/0010-x.md", "# ADR-0010: Use X\n\n## Title\n\nY\n", "Use X"],
  ] as const)
    it(`reads one ${what}`, () => assert.equal(readRecord(text, path).title, title));
});

describe("a status behind a sentence", () => {
  it("is read where its key stands there", () => {
    const { status, date } = readRecord("# A\n\nData: 2026-10-10. Stato: accettata dal fondatore.\n", "adr/1-a.md");
    assert.deepEqual([status?.word, date], ["accepted", "2026-10-10"]);
  });
  it("is none where it is spoken of", () =>
    assert.equal(readRecord("# A\n\nDate: 2026-10-10. The status: it is open.\n", "adr/1-a.md").status, null));
});

describe("fields for records", () => {
  for (const [line, ...relations] of [
    ["superseded_by: 0007-plugin-hosts-the-server", "superseded-by 0007-plugin-hosts-the-server"],
    ["Supersedes: a well-known-old-way of doing it"],
    ["Supersedes: ADR-10 for installed systems", "supersedes partly 10"],
    ["Superseded by: ADR-10 for the reasons below", "superseded-by 10"],
    ["Supersedes: ADR-10 (only the retry part)", "supersedes partly 10"],
    ["Supersedes: [ADR-3](0003-x.md): the retry section; the rest stands", "supersedes partly 0003-x.md"],
    ["Sostituisce: nessuna"],
    ["Ersetzt: keine"],
  ] as const)
    it(`reads ${JSON.stringify(line)}`, () => {
      const { references } = readRecord(`# A\n\n${line}\n\n## Context\n\nC.\n`, "adr/0001-a.md");
      const said = references
        .filter(({ relation }) => relation !== "other")
        .map(({ relation, isPartial, href, number }) =>
          [relation, ...(isPartial ? ["partly"] : []), href ?? number].join(" "),
        );
      assert.deepEqual(said, relations);
    });
});
