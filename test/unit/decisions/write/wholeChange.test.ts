import assert from "node:assert/strict";
import { renumber } from "../../../../src/decisions/write/renumber";
import { retitle } from "../../../../src/decisions/write/retitle";
import { supersede } from "../../../../src/decisions/write/supersede";
import { PLAIN, TODAY, changed, indexOf, record } from "./writeFixture";

describe("a change that leaves nothing of the old state", () => {
  it("renumbers a text that is the file name, and the cell of an index", () => {
    const target = record("adr/0049-bloom.md", "# 49. Bloom\n");
    const text =
      "# 50. B\n\nSee [0049-bloom.md](0049-bloom.md), [`0049-bloom`](./0049-bloom.md) and [./0049-bloom.md](./0049-bloom.md).\n";
    const other = record("adr/0050-b.md", text);
    const list = {
      path: "adr/README.md",
      text: "| 0049 | Bloom | [0049-bloom.md](0049-bloom.md) | 49 |\n| 0049 | none |\n",
    };
    const change = renumber(indexOf(target, other), target.record.path, "0078", [list]);
    assert.equal(changed(other, change).text, text.replaceAll("0049", "0078"));
    assert.equal(
      changed(record(list.path, list.text), change).text,
      "| 0078 | Bloom | [0078-bloom.md](0078-bloom.md) | 78 |\n| 0049 | none |\n",
    );
    const renamed = retitle(indexOf(target, other), target, "Quiet rivers");
    assert.equal(changed(other, renamed).text, text.replaceAll("0049-bloom", "0049-quiet-rivers"));
  });

  it("renumbers an identifier with a sign before its number, and a row that names a folder", () => {
    const target = record("adr/0007-cqrs.md", "# 7. CQRS\n");
    const other = record("adr/0008-b.md", "# 8. B\n\nSee [ADR #7](0007-cqrs.md) and ADR #7, not issue #7.\n");
    assert.equal(
      changed(other, renumber(indexOf(target, other), target.record.path, "0020")).text,
      "# 8. B\n\nSee [ADR #20](0020-cqrs.md) and ADR #20, not issue #7.\n",
    );
    const page = record("rfcs/059-split/README.md", "# RFC 059: Split\n");
    const list = {
      path: "rfcs/README.md",
      text: "| [059-split](059-split/README.md) | RFC 059: Split | of 059 parts |\n",
    };
    const change = renumber(indexOf(page), page.record.path, "095", [list]);
    assert.equal(
      changed(record(list.path, list.text), change).text,
      "| [095-split](095-split/README.md) | RFC 095: Split | of 059 parts |\n",
    );
  });

  it("renumbers what a record calls itself in a link, and a heading that had another number", () => {
    const target = record(
      "proposals/0355-x.md",
      "# Run-time\n\n* Proposal: [SE-0355](0355-x.md)\n* Status: **Accepted**\n",
    );
    assert.equal(
      changed(target, renumber(indexOf(target), target.record.path, "0549")).text,
      "# Run-time\n\n* Proposal: [SE-0549](0549-x.md)\n* Status: **Accepted**\n",
    );
    const slip = record("adr/ADR028-x.md", "# ADR029: X\n\n## Status\n\nAccepted\n");
    const after = changed(slip, renumber(indexOf(slip), slip.record.path, "050"));
    assert.equal(after.text, "# ADR050: X\n\n## Status\n\nAccepted\n");
    assert.equal(after.record.number, 50);
  });

  it("leaves the number that another record had before, and a number that is a word of the title", () => {
    const target = record("adr/0008-a.md", "# 8. A\n");
    const other = record("adr/0009-b.md", "# 9. B\n\nWas previously ADR-0008; see also ADR-0008.\n");
    const change = renumber(indexOf(target, other), target.record.path, "0049");
    assert.equal(changed(other, change).text, "# 9. B\n\nWas previously ADR-0008; see also ADR-0049.\n");
    const titled = record(
      "adr/0007-7-reasons-to-wait.md",
      '---\ntitle: "7 reasons to wait"\n---\n\n# 7 reasons to wait\n',
    );
    const naming = record("adr/0009-b.md", "# 9. B\n\nAfter [7 reasons to wait](0007-7-reasons-to-wait.md).\n");
    const moved = renumber(indexOf(titled, naming), titled.record.path, "0012");
    assert.equal(titled.record.title, "7 reasons to wait");
    assert.equal(changed(titled, moved).text, titled.text);
    assert.equal(changed(naming, moved).text, "# 9. B\n\nAfter [7 reasons to wait](0012-7-reasons-to-wait.md).\n");
  });

  it("says a status in both languages, and cuts no value that goes on below", () => {
    const target = record("adr/ADR-007-a.md", "# ADR-007: 甲\n\n## 状态\n提议中 (Proposed)\n\n## 背景\n\n文\n");
    const newer = record("adr/ADR-008-b.md", "# ADR-008: 乙\n\n## 状态\n已接受 (Accepted)\n\n## 背景\n\n文\n");
    const { change, refused } = supersede(target, newer, PLAIN, TODAY);
    assert.equal(refused, null);
    const after = changed(target, change);
    assert.equal(after.record.status?.word, "superseded");
    assert.doesNotMatch(after.text, /提议|Proposed/);
    const long = record(
      "adr/ADR-009-c.md",
      "# ADR-009: 丙\n\n- **状态**：已采纳\n- **取代**：`a.sql` 中的\n  `theme` 等五张表\n- **相关**：无\n\n## 背景\n",
    );
    const third = supersede(target, long, PLAIN, TODAY);
    assert.equal(third.refused, null);
    assert.match(
      changed(long, third.change).text,
      /取代\*\*：\[[^\]]*\]\(ADR-007-a\.md\), `a\.sql` 中的\n {2}`theme` 等五张表\n- \*\*相关/,
    );
  });

  it("reads what a head below a title in H2 says of a successor", () => {
    const target = record(
      "p/0047-a.md",
      "## A\n\n* **Implementation Status:** Superseded by [B](0074-b.md)\n\n## Why\n",
    );
    assert.deepEqual(
      target.record.references.map(({ relation, href }) => [relation, href]),
      [["superseded-by", "0074-b.md"]],
    );
  });
});
