import assert from "node:assert/strict";
import { resolveLink } from "../../../../src/decisions/links/resolveLink";
import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";

const FROM = "docs/adr/0001-a.md";

function indexOf(...paths: string[]): RecordIndex {
  const index = new RecordIndex();
  for (const path of paths) index.set({ record: readRecord("# A", path), text: "# A" });
  return index;
}

describe("where a link leads", () => {
  const kinds: readonly [href: string, kind: string, path?: string][] = [
    ["0002-b.md", "inside", "docs/adr/0002-b.md"],
    ["./0002-b.md?x#why", "inside", "docs/adr/0002-b.md"],
    ["/docs/adr/0002-b.md", "inside", "docs/adr/0002-b.md"],
    ["sub\\0002-b.md", "inside", "docs/adr/sub/0002-b.md"],
    ["a%2Fb%20c.md", "inside", "docs/adr/a/b c.md"],
    ["0002\\_b.md", "inside", "docs/adr/0002_b.md"],
    ["100%.md", "inside", "docs/adr/100%.md"],
    ["..", "inside", "docs"],
    ["../../../x.md", "outside", "../x.md"],
    ["#why", "anchor"],
    ["", "anchor"],
    ["https://example.com/0002-b.md", "address"],
    ["//example.com/0002-b.md", "address"],
    ["mailto:a@b.c", "address"],
    ["C:\\x.md", "address"],
  ];
  for (const [href, kind, path] of kinds)
    it(`says ${kind} of ${href || "nothing"}`, () => {
      const target = resolveLink(FROM, { href });
      assert.deepEqual([target.kind, "path" in target ? target.path : undefined], [kind, path]);
    });

  const spelt: readonly [href: string, target: string][] = [
    ["0002-b.html#why", "docs/adr/0002-b.md"],
    ["0002-b", "docs/adr/0002-b.md"],
    ["0002-b/", "docs/adr/0002-b.md"],
    ["../0002-b/", "docs/adr/0002-b.md"],
    ["./0003-c", "docs/adr/0003-c.markdown"],
    ["0007-x", "docs/adr/0007-x/README.md"],
    ["0007-x/", "docs/adr/0007-x/README.md"],
    ["0007-x/index.html", "docs/adr/0007-x/README.md"],
    ["/adr/0002-b.html", "docs/adr/0002-b.md"],
    ["/site/docs/adr/0002-b", "docs/adr/0002-b.md"],
    ["v1.2-notes", "docs/adr/v1.2-notes.md"],
  ];
  for (const [href, target] of spelt)
    it(`finds ${target} by ${href}`, () => {
      const root = href.startsWith("/adr") ? "adr/0002-b.md" : undefined;
      const paths = [
        "docs/adr/0002-b.md",
        "docs/adr/0003-c.markdown",
        "docs/adr/0007-x/README.md",
        "docs/adr/v1.2-notes.md",
      ];
      const index = root === undefined ? indexOf(...paths) : indexOf(root);
      assert.equal(index.linked(FROM, { href })?.path, root ?? target);
    });

  it("finds a name of a wiki in any folder, the own one first", () => {
    const index = indexOf("docs/adr/0004-d.md", "archive/0004-d.md", "archive/0005-e.md");
    assert.equal(index.linked(FROM, { href: "0004-d", syntax: "wiki" })?.path, "docs/adr/0004-d.md");
    assert.equal(index.linked(FROM, { href: "0005-e", syntax: "wiki" })?.path, "archive/0005-e.md");
    assert.equal(index.linked(FROM, { href: "0005-e", syntax: "inline" }), undefined);
  });

  it("takes the literal file before what a generator would make of it", () => {
    assert.equal(indexOf("a/b.md", "a/b").linked("a/c.md", { href: "b" })?.path, "a/b");
  });
});
