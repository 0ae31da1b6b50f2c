import assert from "node:assert/strict";
import { dateInFileName, numberInFileName, seriesAmong } from "../../../../src/decisions/record/fileName";
import { readRecord } from "../../../../src/decisions/record/readRecord";

const title = (heading: string, path = "adr/0007-x.md"): string | null => readRecord(`# ${heading}\n`, path).title;

describe("the name of a record", () => {
  it("has no number where a version or a date stands in the place of one", () => {
    const names = ["ADR-001-a.md", "ADR-002-b.md", "adr-2026-04-28-c.md", "ADR-0.25.0-d.md"];
    const series = seriesAmong(names);
    assert.deepEqual(
      names.map((name) => numberInFileName(`adr/${name}`, series)),
      ["001", "002", null, null],
    );
    assert.equal(numberInFileName("adr/0.3.0-x.md"), null);
    assert.equal(numberInFileName("adr/0007-use-1.2-x.md"), "0007");
    assert.equal(readRecord("# ADR: X\n", "adr/adr-2026-04-28-c.md").date, "2026-04-28");
    assert.equal(dateInFileName("adr/2026-04-28-c.md"), "2026-04-28");
  });

  it("is that of its folder where the page is called after its kind", () => {
    const page = readRecord("# Pass packets through\n", "veps/sig-net/0021-passt/vep.md");
    assert.deepEqual([page.number, page.title], [21, "Pass packets through"]);
    assert.equal(readRecord("# X\n", "adr/0003-y/adr.md").number, 3);
    // In a folder without a number it is a file as any other.
    assert.equal(readRecord("text\n", "notes/proposal.md").title, "proposal");
  });
});

describe("the title of a record", () => {
  it("leaves out what only says which document this is", () => {
    assert.equal(title("Architecture Decision Record: Asset Pipeline"), "Asset Pipeline");
    assert.equal(title("Architectural Decision Record 7 - Asset Pipeline"), "Asset Pipeline");
    assert.equal(title("RFC: Use queues"), "Use queues");
    assert.equal(title("ADR-0.25.0: Absorb the core"), "Absorb the core");
    assert.equal(title("VEP #107: Attest guests", "veps/107-x/vep.md"), "Attest guests");
    assert.equal(title("Decision records of all teams"), "Decision records of all teams");
  });

  it("leaves out a number that is joined to it, if the file has the same", () => {
    assert.equal(title("007-plugin-catalog"), "plugin-catalog");
    assert.equal(title("3-way merge"), "3-way merge");
  });

  it("stands without the emphasis that is around all of it", () => {
    assert.equal(title("*Use a library*"), "Use a library");
    assert.equal(title("**Use a_b**"), "Use a_b");
    assert.equal(title("**Use** a *library*"), "**Use** a *library*");
  });

  it("ends before the status that is told beside it", () => {
    const { status, title: read } = readRecord(
      "# Use X | (**status:** `accepted`)\n\n## Context\n",
      "adr/2026-01-02-x.md",
    );
    assert.deepEqual([read, status?.word], ["Use X", "accepted"]);
    assert.equal(title("Handle requests (status 404)"), "Handle requests (status 404)");
  });
});
