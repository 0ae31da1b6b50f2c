import assert from "node:assert/strict";
import { isListed, listRecords as listed } from "../../../../src/decisions/locate/listRecords";
import type { RootFiles } from "../../../../src/decisions/locate/recordFolder";

/** Files by path; folders are those that the paths name. */
function root(files: Readonly<Record<string, string>>): RootFiles {
  const paths = Object.keys(files);
  return {
    readText: (path) => Promise.resolve(files[path] ?? null),
    list(path) {
      const below = paths.flatMap((candidate) =>
        path === "" ? candidate : candidate.startsWith(`${path}/`) ? candidate.slice(path.length + 1) : [],
      );
      if (path !== "" && below.length === 0) return Promise.resolve(null);
      const names = new Map(below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/")]));
      return Promise.resolve(
        [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? ("folder" as const) : ("file" as const) })),
      );
    },
  };
}

async function listRecords(files: RootFiles, folder: { path: string }): Promise<readonly string[]> {
  return (await listed(files, { ...folder, levels: folder.path === "" ? 1 : 4 })).paths;
}

describe("listing records", () => {
  it("takes a folder with a number or a date and a page for one record", async () => {
    const files = root({
      "adr/0001-x/README.md": "",
      "adr/0001-x/notes.md": "",
      "adr/2022-02-03-y/README.md": "",
      "adr/ADR-0007_z/index.md": "",
      "adr/03-backend/README.md": "",
      "adr/03-backend/0001-a.md": "",
      "adr/0000/README.md": "",
      "adr/README.md": "",
    });
    assert.deepEqual(await listRecords(files, { path: "adr" }), [
      "adr/0001-x/README.md",
      "adr/03-backend/0001-a.md",
      "adr/2022-02-03-y/README.md",
      "adr/ADR-0007_z/index.md",
    ]);
  });

  it("lists other markups, and leaves what is about a record to what is in it", async () => {
    const files = root({
      "adr/0001-a.rst": "",
      "adr/0002-b.adoc": "",
      "adr/0003-c.mdx": "",
      "adr/0003-c-review.md": "",
      "adr/0004-d.markdown": "",
      "adr/terms.md": "",
      "adr/guide.rst": "",
    });
    const { paths, doubtful } = await listed(files, { path: "adr", levels: 4 });
    assert.deepEqual(paths, [
      "adr/0001-a.rst",
      "adr/0002-b.adoc",
      "adr/0003-c.mdx",
      "adr/0004-d.markdown",
      "adr/terms.md",
    ]);
    assert.deepEqual([...doubtful], ["adr/terms.md"]);
  });

  it("goes into category folders, but not into templates, pictures and hidden folders", async () => {
    const files = root({
      "adr/0002-b.md": "",
      "adr/0001-a.MD": "",
      "adr/README.md": "",
      "adr/x.txt": "",
      "adr/templates/0001-template-of-ours.md": "",
      "adr/images/0001-x.md": "",
      "adr/.git/0001-x.md": "",
      "adr/backend/0001-c.md": "",
      "adr/backend/deep/0001-d.md": "",
      "adr/1/2/3/4/0001-e.md": "",
      "adr/1/2/3/4/5/0001-too-deep.md": "",
      "other/0001-x.md": "",
    });
    assert.deepEqual(await listRecords(files, { path: "adr" }), [
      "adr/0001-a.MD",
      "adr/0002-b.md",
      "adr/1/2/3/4/0001-e.md",
      "adr/backend/0001-c.md",
      "adr/backend/deep/0001-d.md",
    ]);
    // What is asked of one path says the same.
    const all = [
      "adr/0002-b.md",
      "adr/0001-a.MD",
      "adr/README.md",
      "adr/x.txt",
      "adr/templates/0001-template-of-ours.md",
      "adr/.git/0001-x.md",
      "adr/backend/deep/0001-d.md",
      "adr/1/2/3/4/0001-e.md",
      "adr/1/2/3/4/5/0001-too-deep.md",
      "other/0001-x.md",
      "adr.md",
    ];
    assert.deepEqual(
      all.filter((path) => isListed({ path: "adr", levels: 4 }, path)),
      ["adr/0002-b.md", "adr/0001-a.MD", "adr/backend/deep/0001-d.md", "adr/1/2/3/4/0001-e.md"],
    );
    assert.deepEqual(
      ["0001-a.md", "backend/0001-b.md", "src/deep/0001-c.md", "out/0001-d.md"].filter((path) =>
        isListed({ path: "", levels: 1 }, path),
      ),
      ["0001-a.md", "backend/0001-b.md"],
    );
  });

  it("does not search a whole root that is a folder of records itself", async () => {
    assert.deepEqual(
      await listRecords(root({ "0001-a.md": "", "backend/0001-b.md": "", "src/deep/0001-c.md": "" }), { path: "" }),
      ["0001-a.md", "backend/0001-b.md"],
    );
  });

  it("finds nothing in a folder that is gone", async () => {
    assert.deepEqual(await listRecords(root({}), { path: "adr" }), []);
  });
});
