import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { provenMove } from "../../../../src/decisions/write/proveMove";
import { retitle, retitledPath } from "../../../../src/decisions/write/retitle";
import { changed, indexOf, record } from "./writeFixture";

const TEXT = "# 7. Use X\n\n## Status\n\nAccepted\n\nSee [the plan](plan.md).\n";

describe("a new title", () => {
  for (const [from, to] of [
    ["adr/0007-use-x.md", "adr/0007-use-y.md"],
    ["adr/0007-use-x/README.md", "adr/0007-use-y/README.md"],
    ["adr/2024-01-02-use-x/index.md", "adr/2024-01-02-use-y/index.md"],
    ["adr/ADR-0007_use_x/README.md", "adr/ADR-0007_use_y/README.md"],
    // A name that holds no title gets none, and keeps its number.
    ["adr/0007.md", "adr/0007.md"],
    ["adr/0007/README.md", "adr/0007/README.md"],
    ["adr/ADR-0007.md", "adr/ADR-0007.md"],
    // A folder without number or date may hold more than the record.
    ["adr/use-x/README.md", "adr/use-x/README.md"],
  ] as const)
    it(`makes ${to} of ${from}`, () => {
      const file = record(from, TEXT);
      assert.equal(retitledPath(indexOf(file), from, "Use Y"), to);
      const change = retitle(indexOf(file), file, "Use Y");
      const { refused } = provenMove(indexOf(file), from, change, { title: "Use Y" });
      assert.equal(refused, null);
      const after = changed(file, change).record;
      assert.deepEqual([after.path, after.title, after.number], [to, "Use Y", 7]);
    });

  it("is followed by the texts of links that are the name of the file, in the index too", () => {
    const file = record("adr/0007-use-x.md", TEXT);
    const others = [{ path: "README.md", text: "- [0007-use-x](adr/0007-use-x.md): Use X\n" }];
    const { edits } = retitle(indexOf(file), file, "Use Y", others);
    assert.equal(
      applyEdits(others[0]?.text ?? "", edits.get("README.md") ?? []),
      "- [0007-use-y](adr/0007-use-y.md): Use X\n",
    );
  });

  it("of a folder of its own takes the links along, and a taken name gets a number behind it", () => {
    const file = record("adr/0007-use-x/README.md", TEXT);
    const other = record(
      "adr/0008-b/README.md",
      "# 8. B\n\nRefines [7](../0007-use-x/README.md) and [x](../0007-use-x/plan.md).\n",
    );
    const taken = record("adr/0007-use-y/README.md", "# 7. Use Y\n\n## Status\n\nRejected\n");
    const change = retitle(indexOf(file, other), file, "Use Y");
    assert.deepEqual(change.renames, [{ from: "adr/0007-use-x", to: "adr/0007-use-y" }]);
    assert.match(changed(other, change).text, /\.\.\/0007-use-y\/README\.md\) and \[x\]\(\.\.\/0007-use-y\/plan\.md/);
    assert.equal(retitledPath(indexOf(file, taken), file.record.path, "Use Y"), "adr/0007-use-y-2/README.md");
  });
});
