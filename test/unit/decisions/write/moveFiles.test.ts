import assert from "node:assert/strict";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import { moveFiles } from "../../../../src/decisions/write/moveFiles";
import { indexOf, record } from "./writeFixture";

const A = record("docs/adr/0001-a.md", "# 1. A\n\nSee [B](0002-b.md) and [plan](../plan.md).\n");
const B = record(
  "docs/adr/0002-b.md",
  "---\nsuperseded_by: 0001-a.md\n---\n# 2. B\n\n[A]: ./0001-a.md#why 'A'\n\n[A]\n",
);
const C = record("docs/adr/0003-c/README.md", "# 3. C\n\n[B](../0002-b.md), ![p](p.png)\n");
const INDEX = { path: "docs/README.md", text: "- [A](adr/0001-a.md)\n- [C](adr/0003-c/)\n" };

/** The texts of all files after a renaming, by the paths that they had. */
function moved(...renames: readonly { from: string; to: string }[]): Record<string, string> {
  const { change, refused } = moveFiles(indexOf(A, B, C), renames, [INDEX]);
  assert.equal(refused, null);
  assert.deepEqual(change.renames, renames);
  const texts = new Map(
    [INDEX, ...[A, B, C].map(({ record: { path }, text }) => ({ path, text }))].map(({ path, text }) => [path, text]),
  );
  return Object.fromEntries([...change.edits].map(([path, edits]) => [path, applyEdits(texts.get(path) ?? "", edits)]));
}

describe("links follow files that others rename", () => {
  it("a record, in every form of link and in front matter", () => {
    assert.deepEqual(moved({ from: "docs/adr/0001-a.md", to: "docs/adr/0001-alpha.md" }), {
      "docs/README.md": "- [A](adr/0001-alpha.md)\n- [C](adr/0003-c/)\n",
      "docs/adr/0002-b.md": "---\nsuperseded_by: 0001-alpha.md\n---\n# 2. B\n\n[A]: ./0001-alpha.md#why 'A'\n\n[A]\n",
    });
  });

  it("a record that goes to another folder, with its own links", () => {
    assert.deepEqual(moved({ from: "docs/adr/0001-a.md", to: "docs/adr/old/0001-a.md" }), {
      "docs/README.md": "- [A](adr/old/0001-a.md)\n- [C](adr/0003-c/)\n",
      "docs/adr/0001-a.md": "# 1. A\n\nSee [B](../0002-b.md) and [plan](../../plan.md).\n",
      "docs/adr/0002-b.md": "---\nsuperseded_by: old/0001-a.md\n---\n# 2. B\n\n[A]: ./old/0001-a.md#why 'A'\n\n[A]\n",
    });
  });

  it("several records at once, which link to each other", () => {
    const both = [
      { from: "docs/adr/0001-a.md", to: "docs/adr/old/0001-a.md" },
      { from: "docs/adr/0002-b.md", to: "docs/adr/old/0002-b.md" },
    ];
    assert.deepEqual(moved(...both), {
      "docs/README.md": "- [A](adr/old/0001-a.md)\n- [C](adr/0003-c/)\n",
      "docs/adr/0001-a.md": "# 1. A\n\nSee [B](0002-b.md) and [plan](../../plan.md).\n",
      "docs/adr/0003-c/README.md": "# 3. C\n\n[B](../old/0002-b.md), ![p](p.png)\n",
    });
  });

  it("the folder of one record, and the folder of all", () => {
    assert.deepEqual(moved({ from: "docs/adr/0003-c", to: "docs/adr/0003-choose" }), {
      "docs/README.md": "- [A](adr/0001-a.md)\n- [C](adr/0003-choose/)\n",
    });
    assert.deepEqual(moved({ from: "docs/adr", to: "docs/decisions" }), {
      "docs/README.md": "- [A](decisions/0001-a.md)\n- [C](decisions/0003-c/)\n",
    });
  });

  it("not into a file that is not UTF-8", () => {
    const foreign = { ...B, isUtf8: false };
    const renames = [{ from: "docs/adr/0001-a.md", to: "docs/adr/0001-alpha.md" }];
    const { change, refused } = moveFiles(indexOf(A, foreign), renames, []);
    assert.deepEqual([change.edits.size, refused?.code, refused?.path], [0, "not-utf8", "docs/adr/0002-b.md"]);
  });
});
