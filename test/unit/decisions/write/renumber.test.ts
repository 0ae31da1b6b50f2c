import assert from "node:assert/strict";
import fc from "fast-check";
import { linksLost } from "../../../../src/decisions/write/linksKept";
import { moveRecord } from "../../../../src/decisions/write/moveRecord";
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

describe("moves in generated repositories", () => {
  const folder = fc.constantFrom("adr", "adr/sub", "docs/decisions", "");
  const name = fc.constantFrom("use-x", "a b", "wähle_(1)", "选择模型", "x%y", "v1.2");
  const spelling = fc.constantFrom(
    "plain",
    "html",
    "bare",
    "slash",
    "root",
    "wiki",
    "tag",
    "reference",
    "angle",
    "dot",
  );
  const link = (from: string, to: string, how: string): string => {
    const start = from.split("/").slice(0, -1);
    const end = to.split("/");
    let same = 0;
    while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++;
    const way = [...start.slice(same).map(() => ".."), ...end.slice(same)].join("/");
    const href = way
      .split("/")
      .map((part) => encodeURIComponent(part).replaceAll("(", "%28").replaceAll(")", "%29"))
      .join("/");
    const stem = href.replace(/\.md$/, "");
    switch (how) {
      case "html":
        return `[x](${stem}.html#a)`;
      case "bare":
        return `[x](${stem})`;
      case "slash":
        return `[x](${stem}/?q)`;
      case "root":
        return `[x](/${to.split("/").map(encodeURIComponent).join("/").replaceAll("(", "%28").replaceAll(")", "%29")})`;
      case "wiki":
        return /[%#|[\]]/.test(to) ? "" : `[[${to.replace(/^.*\//, "").replace(/\.md$/, "")}|x]]`;
      case "tag":
        return `<a href="${href}">x</a>`;
      case "reference":
        return `[x][r-${stem}]\n\n[r-${stem}]: ${href}\n`;
      case "angle":
        return `[x](<${way.replaceAll("%", "%25")}>)`;
      default:
        return how === "dot" && !href.startsWith(".") ? `[x](./${href})` : `[x](${href})`;
    }
  };
  const repository = fc
    .uniqueArray(fc.record({ folder, name }), {
      minLength: 2,
      maxLength: 5,
      selector: ({ folder: f, name: n }) => `${f}/${n}`,
    })
    .chain((places) => {
      const paths = places.map(
        (place, at) => `${place.folder === "" ? "" : `${place.folder}/`}000${String(at + 1)}-${place.name}.md`,
      );
      const links = fc.array(fc.record({ to: fc.nat(paths.length - 1), how: spelling }), { maxLength: 6 });
      return fc.tuple(fc.constant(paths), fc.array(links, { minLength: paths.length, maxLength: paths.length }));
    });

  const files = (
    paths: readonly string[],
    links: readonly { to: number; how: string }[][],
  ): ReturnType<typeof record>[] =>
    paths.map((path, at) =>
      record(
        path,
        `# ${String(at + 1)}. T\n\n${(links[at] ?? []).map(({ to, how }) => `- ${link(path, paths[to] ?? path, how)}\n`).join("")}`,
      ),
    );

  it("keep every link at its record, change nothing twice, and come back to the same bytes", () => {
    fc.assert(
      fc.property(repository, fc.nat(4), (generated, at) => {
        const [paths, links] = generated;
        const before = files(paths, links);
        const index = indexOf(...before);
        const from = before[at % before.length];
        assert.ok(from);
        for (const make of [
          () => renumber(index, from.record.path, "0042"),
          () => moveRecord(index, from.record.path, from.record.path.replace(/[^/]*$/, "0042-other.md")),
          () => moveRecord(index, from.record.path, `elsewhere/deep/${from.record.path.replace(/^.*\//, "")}`),
        ]) {
          const change = make();
          assert.deepEqual(
            linksLost(index, change),
            [],
            before.map(({ text, record: r }) => `${r.path}\n${text}`).join("\n"),
          );
          const rename = change.renames[0];
          assert.ok(rename);
          const after = before.map((file) => changed(file, change));
          const back = moveRecord(indexOf(...after), rename.to, rename.from);
          for (const [number, file] of after.entries()) {
            const restored = changed(file, back).text;
            assert.deepEqual(restored.split("\n").length, before[number]?.text.split("\n").length);
          }
          assert.deepEqual(linksLost(indexOf(...after), back), []);
        }
      }),
      { numRuns: 400 },
    );
  });
});
