import assert from "node:assert/strict";
import { readFixture } from "../record/corpus";
import { file, indexOf, paths } from "./indexOf";

describe("the index of records", () => {
  it("resolves links from the record's folder, and encoded or odd names", () => {
    const index = indexOf({
      "adr/0001-a.md":
        "[b](../other/0002-b.md) [c](./sub/a%20%26%20%23c.md#part) [d](/other/0002-b.md) [e](../../outside.md) [f](100%.md) [g](gone.md)",
      "other/0002-b.md": "",
      "adr/sub/a & #c.md": "",
      "adr/100%.md": "",
    });
    const from = index.get("adr/0001-a.md")!.record;
    assert.deepEqual(
      from.references.map((reference) => index.resolve(from, reference)?.record.path),
      ["other/0002-b.md", "adr/sub/a & #c.md", "other/0002-b.md", undefined, "adr/100%.md", undefined],
    );
  });

  it("resolves a number among folders that are a record each, and lists them as neighbours", () => {
    const index = indexOf({
      "a/adr/0002-other/README.md": "# 2. Other\n",
      "b/adr/0001-x/README.md": "# 1. X\n\n## Status\n\nSuperseded by ADR-0002\n",
      "b/adr/0002-y/index.md": "# 2. Y\n",
    });
    const from = index.get("b/adr/0001-x/README.md")!.record;
    assert.deepEqual(paths(index.supersededBy(from)), ["b/adr/0002-y/index.md"]);
    assert.deepEqual(paths(index.inFolder("b/adr")), ["b/adr/0001-x/README.md", "b/adr/0002-y/index.md"]);
  });

  it("resolves a number within the folder first, then anywhere, and never to the record itself", () => {
    const index = indexOf({
      "a/0001-x.md": "see ADR-0002",
      "a/0002-y.md": "",
      "b/0002-z.md": "see ADR-0003",
      "b/0001-w.md": "",
      "c/0003-v.md": "Superseded by ADR-0003",
    });
    const resolved = (path: string): string | undefined =>
      index.resolve(index.get(path)!.record, index.get(path)!.record.references[0]!)?.record.path;
    assert.equal(resolved("a/0001-x.md"), "a/0002-y.md");
    assert.equal(resolved("b/0002-z.md"), "c/0003-v.md");
    assert.equal(resolved("c/0003-v.md"), undefined);
  });

  it("merges what both files say of superseding", async () => {
    for (const [format, older, newer] of [
      ["adr-tools", "0002-serve-with-our-own-gpus.md", "0003-serve-through-a-hosted-api.md"],
      ["dotnet-adr", "Docs/Adr/0001-Use-Batch-Calls.md", "Docs/Adr/0002-Use-Streaming-Calls.md"],
      ["log4brains", "docs/adr/20250110-use-a-gateway.md", "docs/adr/20250701-call-models-directly.md"],
      ["categories", "frontend/0001-use-frontend-cache.md", "frontend/0002-drop-the-cache.md"],
      ["chinese", "0001-选择客服模型.md", "0002-改用开放权重.md"],
    ] as const) {
      const index = await readFixture(format);
      assert.deepEqual(paths(index.supersededBy(index.get(older)!.record)), [newer], format);
      assert.ok(paths(index.supersedes(index.get(newer)!.record)).includes(older), format);
    }
  });

  it("knows who cites a note and who refers to a record", async () => {
    const index = await readFixture("madr-4");
    assert.deepEqual(paths(index.citing("closed-costs-less-to-run")), ["0001-model-for-support.md"]);
    assert.deepEqual(index.citing("nobody"), []);
    assert.deepEqual(paths(index.referringTo("0001-model-for-support.md")), ["0002-model-for-support-again.md"]);
    const wild = await readFixture("wild");
    assert.deepEqual(paths(wild.referringTo("0010-one-line.md")), [
      "0000-decide-on-a-template.md",
      "0012-front-matter-title.md",
      "0015-link-with-space.md",
    ]);
  });

  it("finds a reference to a record that comes later, and forgets one that goes", () => {
    const index = indexOf({ "0001-a.md": "* Status: superseded by [b](0002-b.md)" });
    assert.deepEqual(index.supersededBy(index.get("0001-a.md")!.record), []);
    index.set(file("0002-b.md", "[arg:a-b]"));
    assert.deepEqual(paths(index.supersedes(index.get("0002-b.md")!.record)), ["0001-a.md"]);
    index.set(file("0001-a.md", "* Status: accepted"));
    assert.deepEqual(index.referringTo("0002-b.md"), []);
    index.delete("0002-b.md");
    index.delete("0002-b.md");
    assert.deepEqual([index.citing("a-b"), paths(index.all())], [[], ["0001-a.md"]]);
  });

  it("lists by path and folder", async () => {
    const index = await readFixture("categories");
    assert.deepEqual(paths(index.inFolder("frontend")), [
      "frontend/0001-use-frontend-cache.md",
      "frontend/0002-drop-the-cache.md",
    ]);
    assert.deepEqual(paths(index.inFolder("")), ["0000-record-decisions.md"]);
  });
});
