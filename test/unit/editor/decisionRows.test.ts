import assert from "node:assert/strict";
import { RecordIndex } from "../../../src/decisions/index/recordIndex";
import { folderOf } from "../../../src/decisions/locate/paths";
import { readRecord } from "../../../src/decisions/record/readRecord";
import { childRows, hasChildren, rowOfRecord, topRows } from "../../../src/editor/decisionsTree/buildRows";
import type { DecisionItem } from "../../../src/editor/decisionsTree/items";
import type { RecordRoot } from "../../../src/editor/services/records/recordRoot";

const TODAY = "2026-11-25";

/** A root as far as rows need it: an address and an index. */
function root(name: string, files: Readonly<Record<string, string>>): RecordRoot {
  const index = new RecordIndex();
  for (const [path, text] of Object.entries(files)) index.set({ record: readRecord(text, path), text });
  // Every folder of this root that has a file is a folder of records.
  return { uri: { toString: () => `test:/${name}` }, name, index, folderOf } as unknown as RecordRoot;
}

const nygard = (number: number, status: string): string =>
  `# ${number}. Title ${number}\n\nDate: 2026-01-0${number}\n\n## Status\n\n${status}\n\n## Context\n\nText [arg:open-is-an-iq-tax] and [arg:open-is-an-iq-tax].\n`;
const project = root("project", {
  "adr/0001-a.md": nygard(1, "Superseded by [2. Title 2](0002-b.md)"),
  "adr/0002-b.md": nygard(2, "Accepted\n\nSupersedes [1. Title 1](0001-a.md)"),
  "adr/0003-c.md": nygard(3, "On hold"),
  "adr/0004-d.md": "# 4. No status\n\n## Context\n",
  "adr/0005-e.md": "---\nstatus: draft\nreview-by: 2026-11-01\n---\n\n# Draft\n",
  "adr/0006-f.md": "---\nstatus: rejected\nreview-by: 2026-11-01\n---\n\n# Gone\n",
});

describe("the rows of the decisions tree", () => {
  const top = topRows([project, root("empty", {})], "", TODAY);

  it("are groups by status in their order, with what is due for review first", () => {
    assert.deepEqual(
      top.map((row) => (row.type === "group" ? [row.key, row.files.map(({ record }) => record.number)] : row.id)),
      [
        ["review-due", [5]],
        ["proposed", [5]],
        ["accepted", [2]],
        ["superseded", [1]],
        ["rejected", [6]],
        ["other", [3]],
        ["none", [4]],
      ],
    );
  });

  it("have a level of folders only where several have records", () => {
    assert.deepEqual(
      topRows([project, root("second", { "0001-x.md": nygard(1, "Accepted") })], "", TODAY).map(({ type }) => type),
      ["folder", "folder"],
    );
  });

  it("have a level of folders where one root has several, each named by its path", () => {
    const files = { "packages/b/adr/0001-x.md": nygard(1, "Accepted"), "adr/0001-y.md": nygard(1, "Accepted") };
    const labels = (roots: readonly RecordRoot[]): string[] =>
      topRows(roots, "", TODAY).map((row) => (row.type === "folder" ? row.label : row.type));
    assert.deepEqual(labels([root("mono", files)]), ["adr", "packages/b/adr"]);
    assert.deepEqual(labels([root("mono", files), root("second", { "adr/0001-x.md": nygard(1, "Draft") })]), [
      "mono/adr",
      "mono/packages/b/adr",
      "second",
    ]);
  });

  it("hold under a record what supersedes it and what it cites, and end", () => {
    let row: DecisionItem | undefined = rowOfRecord(top, project, "adr/0001-a.md", TODAY);
    assert.ok(row && hasChildren(row));
    const [newer, citation] = childRows(row, TODAY);
    assert.deepEqual(
      [newer?.type, newer?.type === "record" && [newer.relation, newer.file.record.number]],
      ["record", ["superseded-by", 2]],
    );
    assert.deepEqual(citation?.type === "citation" && [citation.noteId, citation.times], ["open-is-an-iq-tax", 2]);
    // The way back is not shown again.
    assert.deepEqual(
      childRows(newer as DecisionItem, TODAY).map(({ type }) => type),
      ["citation"],
    );
    row = rowOfRecord(top, project, "adr/0009-gone.md", TODAY);
    assert.equal(row, undefined);
  });

  it("are narrowed to words in title, status, path or citation", () => {
    const numbers = (filter: string): (number | null)[] =>
      topRows([project], filter, TODAY).flatMap((row) => row.files.map(({ record }) => record.number));
    assert.deepEqual(numbers("title hold"), [3]);
    assert.deepEqual(numbers("IQ-TAX 2026-01-02"), [2]);
    assert.deepEqual(numbers("nowhere"), []);
  });
});
