import assert from "node:assert/strict";
import { fileKind } from "../../../../src/decisions/locate/fileKind";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import { statusName } from "../../../../src/decisions/record/status";
import { changeStatus } from "../../../../src/decisions/write/changeStatus";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";

const BODY = "\n\n## Context\n\nC.\n\n## Decision\n\nD.\n";

describe("a status that the title tells", () => {
  for (const [heading, title, status] of [
    ["Draft: Use X", "Use X", "draft"],
    ["[DRAFT] Use X", "Use X", "draft"],
    ["[Draft] ADR-0005: Use X", "Use X", "draft"],
    ["ADR-0005: [Draft] Use X", "Use X", "draft"],
    ["5. Use X (deprecated)", "Use X", "deprecated"],
    ["Use X [superseded by ADR-0009]", "Use X", "superseded"],
    ["【草稿】使用 X", "使用 X", "draft"],
    // Words of the title itself.
    ["Draft rules for reviews", "Draft rules for reviews", null],
    ["Proposal: Use X", "Proposal: Use X", null],
    ["Show drafts (in the list)", "Show drafts (in the list)", null],
  ] as const)
    it(`reads ${heading}`, () => {
      const record = readRecord(`# ${heading}${BODY}`, "adr/0005-use-x.md");
      assert.deepEqual([record.title, record.status && statusName(record.status)], [title, status]);
    });

  it("changes it where it stands", () => {
    const text = `# Draft: Use X${BODY}`;
    const file = { record: readRecord(text, "adr/0005-use-x.md"), text };
    const { change } = changeStatus(file, "accepted", { on: "2026-01-02" });
    const now = applyEdits(text, change.edits.get(file.record.path) ?? []);
    assert.equal(now, text.replace("Draft", "Accepted"));
  });
});

describe("a heading that names only the kind of document", () => {
  for (const [text, title] of [
    ["# RFC Proposal\n\n## Status\n\n* Status: Implemented\n", "use the new cache"],
    ["# Architecture Decision Record (ADR)\n\n## Use the cache\n\n### Status\n\nAccepted\n", "Use the cache"],
    ["---\ntitle: Use a cache\n---\n\n# Decision Record\n\n## Context\n\nC.\n", "Use a cache"],
    ["# ADR\n\nStatus: Accepted\n\n## Title\n\nUse one cache\n\n## Context\n\nC.\n", "Use one cache"],
    ["# ℹ️ Overview\n\nThe cache is slow.\n\n## ✅ Decisions\n\nD.\n", "use the new cache"],
    ["# KEP: A new cache\n", "A new cache"],
    ["# Registro de decisiones arquitectónicas - Usar X\n", "Usar X"],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(readRecord(text, "rfcs/0006-use-the-new-cache.md").title, title));
});

describe("fields below the first section", () => {
  const below = (lines: string): string => `# Usar X\n\n### Título\n\n${lines}\n\n### Contexto\n\nC.\n`;
  for (const [lines, date] of [
    ["Status: Aceptado\nFecha: 19-05-2025", "2025-05-19"],
    ["- Status: Accepted\n- Date: 10/03/2025", "2025-03-10"],
    ["Status: Aceptado\nFecha: s.f.", null],
    ["Status: Accepted\nDate of the meeting: see 2025-01-02 in the minutes", null],
  ] as const)
    it(JSON.stringify(lines), () => assert.equal(readRecord(below(lines), "adr/use-x.md").date, date));

  it("reads a status whose reason stands behind a dash", () => {
    const text = "# A\n\n## Context\n\nC.\n\n## Status\n\nStatus: Obsolete — the service was replaced by the new one\n";
    const { status } = readRecord(text, "adr/0001-a.md");
    assert.equal(status && statusName(status), "obsolete");
  });
});

describe("the choice without the word option", () => {
  for (const [sentence, chosen] of [
    ["Chosen **Option 2 - Redis**, because it is fast.", "Option 2 - Redis"],
    ["Chosen option: **The *Redis* cache**, because it is fast.", "The Redis cache"],
    ['Chosen "Redis" because it is fast.', "Redis"],
    ["Chosen solution: Redis", "Redis"],
    ["Chosen with care for the team.", null],
  ] as const)
    it(sentence, () => {
      const { chosen: found } = readRecord(`# A\n\n## Decision Outcome\n\n${sentence}\n`, "adr/0001-a.md");
      assert.equal(found?.title ?? null, chosen);
    });
});

describe("what stands beside or in place of a title", () => {
  it("reads a date in brackets behind it", () => {
    assert.equal(readRecord("# 001: Use X (2026-04-02)\n\n## Context\n\nC.\n", "adr/001-x.md").date, "2026-04-02");
    assert.equal(readRecord("# 001: Use X (part 2026)\n", "adr/001-x.md").date, null);
  });

  it("reads the line at the top where the name of the file is the number alone", () => {
    const record = readRecord("ADR-003: Use X\nStatus: Accepted\n\n## Context\n\nC.\n", "adr/ADR-003.md");
    assert.deepEqual([record.title, record.number, record.status?.word], ["Use X", 3, "accepted"]);
    assert.equal(readRecord("Some words.\n", "adr/ADR-003.md").title, null);
  });

  it("reads the options below 替代方案", () => {
    const text = "# A\n\n## 替代方案\n\n### 方案 A: 容器\n\nT.\n\n### 方案 B: 平台\n\nT.\n";
    assert.equal(readRecord(text, "adr/0001-a.md").options.length, 2);
  });
});

describe("names of files that are no records", () => {
  for (const [name, kind] of [
    ["ADR-YYYYMMDD-template.md", "template"],
    ["enhancement_template.md", "template"],
    ["ticker-documentation-index.md", "index"],
    ["0005-use-the-adr-index.md", "record"],
  ] as const)
    it(name, () => assert.equal(fileKind(name), kind));
});

describe("numbers that are none", () => {
  for (const [heading, name, number, title] of [
    ["ADR 2026-06-03-1: Use X", "2026-06-03-1-use-x.md", null, "Use X"],
    ["ARM64 images", "arm64-images.md", null, "ARM64 images"],
  ] as const)
    it(heading, () => {
      const record = readRecord(`# ${heading}\n`, `adr/${name}`);
      assert.deepEqual([record.number, record.title], [number, title]);
    });

  it("reads a date at the end of a name", () =>
    assert.equal(readRecord("# A\n", "enhancements/use-x-2023-02-03.md").date, "2023-02-03"));
});

describe("names of templates that hold a number or no mark", () => {
  for (const name of ["drtemplate.md", "adrtemplate.md", "RFCTemplate.md", "0001-adr-template.md"])
    it(name, () => assert.equal(fileKind(name), "template"));
});
