import assert from "node:assert/strict";
import fc from "fast-check";
import { linksLost } from "../../../src/decisions/write/linksKept";
import { moveRecord } from "../../../src/decisions/write/moveRecord";
import { renumber } from "../../../src/decisions/write/renumber";
import { changed, indexOf, record } from "../../unit/decisions/write/writeFixture";

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
