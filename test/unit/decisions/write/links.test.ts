import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { indexFileAmong, updateIndexFile } from "../../../../src/decisions/write/indexFile";
import { moveRecord } from "../../../../src/decisions/write/moveRecord";
import { renumber } from "../../../../src/decisions/write/renumber";
import { linkTo } from "../../../../src/decisions/write/recordLink";
import { changed, indexOf, record } from "./writeFixture";

const target = record(
  "adr/0007-use-api.md",
  "# 7. Use API\n\n## Status\n\nAccepted\n\nAmends [2. Two](0002-two.md#why)\n\n## Context\n\n![map](img/map.png) and [the web](https://example.org/0007-use-api.md)\n",
);
const other = record(
  "adr/0002-two.md",
  `---
status: "superseded by ADR-0007"
---

# Two

Superseded by [7. Use API](0007-use-api.md#status), [text][seven], [ADR-0007](./0007-use-api.md "title"), [from the root](/adr/0007-use-api.md), [ADR-7](<0007-use-api.md>), ADR-0070.
\`[code](0007-use-api.md)\`

[seven]: 0007-use-api.md
`,
);
const far = record("docs/0001-far.md", "# Far\n\n[there](../adr/0007-use-api.md)\n");

describe("a record that moves", () => {
  it("takes every link with it, and keeps its own links right", () => {
    const change = moveRecord(indexOf(target, other, far), "adr/0007-use-api.md", "adr/new folder/0007-use-api.md", [
      { path: "README.md", text: "[7](adr/0007-use-api.md)" },
    ]);
    assert.deepEqual(change.renames, [{ from: "adr/0007-use-api.md", to: "adr/new folder/0007-use-api.md" }]);
    assert.equal(
      changed(target, change).text,
      target.text.replace("0002-two.md#why", "../0002-two.md#why").replace("img/map.png", "../img/map.png"),
    );
    assert.equal(
      changed(other, change).text,
      other.text
        .replace("API](0007-use-api.md#status)", "API](new%20folder/0007-use-api.md#status)")
        .replace("(./0007-use-api.md", "(./new%20folder/0007-use-api.md")
        .replace("(/adr/0007", "(/adr/new%20folder/0007")
        .replace("<0007-use-api.md>", "<new folder/0007-use-api.md>")
        .replace("[seven]: 0007", "[seven]: new%20folder/0007"),
    );
    assert.equal(changed(far, change).text, "# Far\n\n[there](../adr/new%20folder/0007-use-api.md)\n");
    assert.equal(
      applyEdits("[7](adr/0007-use-api.md)", change.edits.get("README.md") ?? []),
      "[7](adr/new%20folder/0007-use-api.md)",
    );
  });

  it("gets another number in its name, its heading, and in the links and identifiers that mean it", () => {
    const change = renumber(indexOf(target, other, far), "adr/0007-use-api.md", "0012");
    assert.deepEqual(change.renames, [{ from: "adr/0007-use-api.md", to: "adr/0012-use-api.md" }]);
    assert.equal(changed(target, change).text, target.text.replace("# 7. Use", "# 12. Use"));
    assert.equal(
      changed(other, change).text,
      other.text
        .replace("by ADR-0007", "by ADR-0012")
        .replaceAll("0007-use-api.md", "0012-use-api.md")
        .replace("[code](0012", "[code](0007")
        .replace("[7. Use API]", "[12. Use API]")
        .replace("[ADR-0007]", "[ADR-0012]")
        .replace("[ADR-7]", "[ADR-12]"),
    );
    assert.equal(renumber(indexOf(target), "adr/0007-use-api.md", "0007").renames.length, 0);
  });

  it("takes along its name where that stands without a link, and a definition in angle brackets", () => {
    const field = record(
      "adr/0003-x.md",
      "---\nstatus: accepted\nsuperseded_by: 0007-use-api.md\n---\n\n# X\n\n[why]\n\n[why]: <0007-use-api.md> 'title'\n",
    );
    const status = record("adr/0004-y.md", "# 4. Y\r\n\r\n## Status\r\n\r\nSuperseded by 0007-use-api.md\r\n");
    const index = indexOf(target, field, status);
    const numbered = renumber(index, "adr/0007-use-api.md", "0012");
    assert.equal(changed(field, numbered).text, field.text.replaceAll("0007", "0012"));
    assert.equal(changed(status, numbered).text, status.text.replace("0007", "0012"));
    const moved = moveRecord(index, "adr/0007-use-api.md", "adr/sub dir/0007-use-api.md");
    const after = changed(field, moved);
    assert.equal(after.text, field.text.replace("by: 0007", "by: sub%20dir/0007").replace("<0007", "<sub dir/0007"));
    const there = indexOf(changed(target, moved), after);
    assert.deepEqual(
      after.record.references.map((reference) => there.resolve(after.record, reference)?.record.path),
      // The field, the reference and its definition.
      ["adr/sub dir/0007-use-api.md", "adr/sub dir/0007-use-api.md", "adr/sub dir/0007-use-api.md"],
    );
    // A name that moves with its record leads to the same place as before.
    const away = moveRecord(index, "adr/0004-y.md", "old/0004-y.md");
    assert.equal(changed(status, away).text, status.text.replace("by 0007", "by ../adr/0007"));
  });

  it("gets its new number in an index too, also in the texts of its links, but not in code", () => {
    const text =
      "* [ADR-0007](adr/0007-use-api.md) - Use API\n* [ADR-0002](adr/0002-two.md)\n\n`[ADR-0007](adr/0007-use-api.md)`\n";
    const change = renumber(indexOf(target, other), "adr/0007-use-api.md", "0012", [{ path: "README.md", text }]);
    assert.equal(
      applyEdits(text, change.edits.get("README.md") ?? []),
      text.replace("[ADR-0007](adr/0007-use-api.md) -", "[ADR-0012](adr/0012-use-api.md) -"),
    );
  });

  it("of two with one number takes along only what names it", () => {
    const twin = record("adr/0007-another.md", "# 7. Another\n");
    const naming = record(
      "adr/0009-x.md",
      "# 9. X\n\n## Status\n\nAmends [7. Use API](0007-use-api.md)\n\nClarifies [7. Another](0007-another.md)\n",
    );
    const change = renumber(indexOf(target, twin, naming), "adr/0007-use-api.md", "0010");
    assert.equal(
      changed(naming, change).text,
      "# 9. X\n\n## Status\n\nAmends [10. Use API](0010-use-api.md)\n\nClarifies [7. Another](0007-another.md)\n",
    );
  });

  it("is linked to with everything encoded that a link cannot hold", () => {
    assert.equal(
      linkTo(record("a/x.md", ""), record("b & c/d (1) #2%.md", ""), "[one] two]"),
      "[one two](../b%20%26%20c/d%20%281%29%20%232%25.md)",
    );
    assert.equal(linkTo(record("决策/x.md", ""), record("决策/选 模型.md", ""), "选"), "[选](选%20模型.md)");
  });
});

describe("the index file", () => {
  const records = [
    record("adr/0001-a.md", "# 1. A | B\n\n## Status\n\nAccepted\n"),
    record("adr/sub x/0001-b.md", "# B\n"),
    record("adr/0003.md", "x"),
    record("adr/index.md", ""),
  ];
  const list = "* [ADR-0001](0001-a.md) - A | B (accepted)\n* [ADR-0001](sub%20x/0001-b.md) - B\n* [ADR-0003](0003.md)";

  it("is written between the markers that are there, in the file's line endings", () => {
    const before = "# Log\r\n\r\n<!-- adrlog -->\r\n\r\n* old\r\n\r\n<!-- adrlogstop -->\r\n\r\nOurs.";
    assert.equal(
      applyEdits(before, updateIndexFile(records, "adr/index.md", before, "en")),
      before.replace("* old", list.replaceAll("\n", "\r\n")),
    );
  });

  it("is added to a file without markers, and made new", () => {
    const block = `<!-- model-choice-index -->\n\n${list}\n\n<!-- model-choice-indexstop -->`;
    assert.equal(
      applyEdits("# Log\n", updateIndexFile(records, "adr/index.md", "# Log\n", "en")),
      `# Log\n\n${block}\n`,
    );
    assert.equal(applyEdits("", updateIndexFile(records, "adr/index.md", "", "zh-cn")), `# 决策记录\n\n${block}\n`);
  });

  it("is the file with markers, else index.md, else the read-me", () => {
    const files = [
      { path: "adr/README.md", text: "" },
      { path: "adr/index.md", text: "" },
      { path: "adr/log.md", text: "<!-- adrlog -->" },
    ];
    assert.equal(indexFileAmong(files)?.path, "adr/log.md");
    assert.equal(indexFileAmong(files.slice(0, 2))?.path, "adr/index.md");
    assert.equal(indexFileAmong(files.slice(0, 1))?.path, "adr/README.md");
    assert.equal(indexFileAmong([{ path: "adr/x.md", text: "```\n<!-- adrlog -->\n```" }]), undefined);
  });
});

describe("an index after something that is not closed", () => {
  for (const open of ["x\n~~~\n", "# 8. B\n\n```\ncode\n", "text\n\n<!--\n"])
    it(`is put above it, once, in ${JSON.stringify(open)}`, () => {
      const files = [record("adr/0001-a.md", "# 1. A\n")];
      const once = applyEdits(open, updateIndexFile(files, "adr/README.md", open, "en"));
      assert.match(once, /^\* \[ADR-0001\]\(0001-a\.md\) - A$/m);
      assert.deepEqual(updateIndexFile(files, "adr/README.md", once, "en"), []);
      assert.ok(once.endsWith(open.slice(open.search(/~~~|```|<!--/))));
    });
});
