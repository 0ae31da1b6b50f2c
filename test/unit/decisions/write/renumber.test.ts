import assert from "node:assert/strict";
import { linksLost } from "../../../../src/decisions/write/linksKept";
import { renumber } from "../../../../src/decisions/write/renumber";
import { retitle } from "../../../../src/decisions/write/retitle";
import { changed, indexOf, record } from "./writeFixture";

describe("renumbering", () => {
  it("leaves the labels of reference links, so that every one finds its definition", () => {
    const target = record("adr/adr-003-alpha.md", "# ADR 003: Alpha\n");
    const text = "# X\n\nSee [ADR\n003][adr-003], [adr-003] and [ADR-003][].\n\n[adr-003]: ./adr-003-alpha.md\n";
    const index = indexOf(target, record("adr/adr-004-x.md", text));
    const change = renumber(index, "adr/adr-003-alpha.md", "009");
    assert.equal(
      changed(record("adr/adr-004-x.md", text), change).text,
      "# X\n\nSee [ADR\n009][adr-003], [adr-009][adr-003] and [ADR-009][ADR-003].\n\n[adr-003]: ./adr-009-alpha.md\n",
    );
    assert.deepEqual(linksLost(index, change), []);
  });

  it("changes the number in the front matter's title, id and slug, and behind a date in the file name", () => {
    const text = '---\nid: 0003\nslug: 3\ntitle: "3. Alpha 3"\n---\n\nText\n';
    const target = record("adr/2024-01-05_003-alpha.md", text);
    const other = record("adr/2024-01-06_004-b.md", "# 4. B\n\nAfter [ADR-3](2024-01-05_003-alpha.md) and ADR-3.\n");
    assert.equal(target.record.number, 3);
    const change = renumber(indexOf(target, other), target.record.path, "009");
    assert.deepEqual(change.renames, [{ from: target.record.path, to: "adr/2024-01-05_009-alpha.md" }]);
    assert.equal(changed(target, change).text, '---\nid: 0009\nslug: 9\ntitle: "9. Alpha 3"\n---\n\nText\n');
    assert.equal(changed(other, change).text, "# 4. B\n\nAfter [ADR-9](2024-01-05_009-alpha.md) and ADR-9.\n");
  });

  it("changes an identifier behind other words in the text of a link, and no other number there", () => {
    const target = record("adr/adr-002-alpha.md", "# ADR-002: Alpha\n");
    const other = record(
      "adr/adr-003-b.md",
      "# ADR-003: B\n\nAfter the [refactor 2 of v2 (ADR-002)](adr-002-alpha.md).\n",
    );
    const change = renumber(indexOf(target, other), target.record.path, "010");
    assert.equal(
      changed(other, change).text,
      "# ADR-003: B\n\nAfter the [refactor 2 of v2 (ADR-010)](adr-010-alpha.md).\n",
    );
  });

  it("moves a folder of its own with all that is in it", () => {
    const page = record("adr/0007-x/README.md", "# 7. X\n\n![map](map.png) [8](../0008-y/README.md)\n");
    const other = record("adr/0008-y/README.md", "# 8. Y\n\n[7. X](../0007-x/) and [X](../0007-x/README.md#why)\n");
    const index = indexOf(page, other);
    const change = renumber(index, page.record.path, "0012");
    assert.deepEqual(change.renames, [{ from: "adr/0007-x", to: "adr/0012-x" }]);
    assert.equal(changed(page, change).text, "# 12. X\n\n![map](map.png) [8](../0008-y/README.md)\n");
    assert.equal(changed(other, change).text, "# 8. Y\n\n[12. X](../0012-x/) and [X](../0012-x/README.md#why)\n");
    assert.deepEqual(linksLost(index, change), []);
  });
});

describe("a new title", () => {
  it("goes into heading, front matter and file name, and every spelling of a link follows", () => {
    const target = record("adr/0007-use-api.md", "---\ntitle: Use API\n---\n\n# 7. Use API\n");
    const other = record(
      "adr/0008-y.md",
      '# 8. Y\n\n[a](0007-use-api.html#x) [b](0007-use-api) [c](0007-use-api/) [[0007-use-api|d]] <a href="0007-use-api.md">e</a> [f](/adr/0007-use-api.md)\n',
    );
    const index = indexOf(target, other);
    const change = retitle(index, target, "Host it");
    assert.deepEqual(change.renames, [{ from: "adr/0007-use-api.md", to: "adr/0007-host-it.md" }]);
    assert.equal(changed(target, change).text, "---\ntitle: Host it\n---\n\n# 7. Host it\n");
    assert.equal(changed(other, change).text, other.text.replaceAll("0007-use-api", "0007-host-it"));
    assert.deepEqual(linksLost(index, change), []);
  });
});
