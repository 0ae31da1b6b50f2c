import assert from "node:assert/strict";
import fc from "fast-check";
import { newFileName, nextNumber } from "../../../../src/decisions/write/fileNumber";
import { fileSlug } from "../../../../src/decisions/write/fileSlug";

describe("the file name of a new record", () => {
  for (const [title, slug] of [
    ["Use PostgreSQL, not MySQL!", "use-postgresql-not-mysql"],
    ["Größe und Façade", "grosse-und-facade"],
    ["开源还是闭源？", "开源还是闭源"],
    ["選ぶ モデルが", "選ぶ-モデルが"],
    ["a|b \"c\" 'd' e/f\\g 🎉 ❤️", "a-b-c-d-e-f-g"],
    ["🎉", "decision"],
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "con-decision"],
    ["aux", "aux-decision"],
    ["COM1", "com1-decision"],
    ["Console", "console"],
  ] as const) {
    it(`is ${slug} for ${title}`, () => assert.equal(fileSlug(title), slug));
  }

  it("is short, safe and stable whatever the title", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ minLength: 100, maxLength: 200 })), (title) => {
        const slug = fileSlug(title);
        assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        assert.ok(new TextEncoder().encode(slug).length <= 220 && !/\p{Surrogate}/u.test(slug));
        assert.equal(fileSlug(slug), slug);
      }),
    );
    assert.equal(fileSlug("word ".repeat(40)), Array<string>(14).fill("word").join("-"));
  });

  it("has the number after the highest, padded like it; dates and templates are none", () => {
    assert.equal(nextNumber([]), "0001");
    assert.equal(
      nextNumber(["0000-use-madr.md", "0009-x.md", "20260131-y.md", "readme.md", "9000-picture.png"]),
      "0010",
    );
    assert.equal(nextNumber(["099-x.md"]), "100");
    assert.equal(nextNumber(["9-x.md"]), "10");
    for (const ending of ["rst", "adoc", "mdx", "markdown", "txt", "org"])
      assert.equal(nextNumber(["0003-three.md", `0007-seven.${ending}`]), "0008", ending);
    assert.equal(nextNumber(["2024", "assets", "0003-x.md"]), "0004");
    assert.equal(nextNumber(["0004-x.md"], ["0007-on-a-branch.md"]), "0008");
  });

  it("follows the folder: prefix, separator, dates, no number", () => {
    const name = (names: readonly string[], title = "Choose a model"): unknown =>
      newFileName({ names, otherNames: [], title, date: "2026-02-03" });
    assert.deepEqual(name([]), { name: "0001-choose-a-model.md", number: "0001" });
    assert.deepEqual(name(["ADR-027-x.md"]), { name: "ADR-028-choose-a-model.md", number: "028" });
    assert.deepEqual(name(["0003_snake_case.md"]), { name: "0004_choose_a_model.md", number: "0004" });
    assert.deepEqual(name(["20260101-a.md", "20260102-b.md", "20260203-choose-a-model.md"]), {
      name: "20260203-choose-a-model-2.md",
      number: null,
    });
    assert.deepEqual(name(["2026-01-01-a.md"]), { name: "2026-02-03-choose-a-model.md", number: null });
    assert.deepEqual(name(["2022-07-22_019-x.md", "2022-07-23_020-y.md"]), {
      name: "2026-02-03_021-choose-a-model.md",
      number: "021",
    });
    assert.deepEqual(name(["API-099-x.md", "API-100-y.md"]), { name: "API-101-choose-a-model.md", number: "101" });
    assert.deepEqual(name(["0003-three.md", "0007-seven.rst"]), { name: "0008-choose-a-model.md", number: "0008" });
    assert.deepEqual(name(["0003-x.mdx", "0004-y.mdx"]), { name: "0005-choose-a-model.mdx", number: "0005" });
    assert.deepEqual(name(["ADR-0001-x.md", "ADR-0002-y.md", "EPR-0009-z.md"]), {
      name: "ADR-0003-choose-a-model.md",
      number: "0003",
    });
    assert.deepEqual(
      newFileName({
        names: ["0001-a", "0002-b", "README.md"],
        otherNames: [],
        title: "C",
        date: "2026-02-03",
        pages: ["0001-a/README.md", "0002-b/README.md"],
      }),
      { name: "0003-c/README.md", number: "0003" },
    );
    assert.deepEqual(name(["choose-a-model.md", "other.md", "README.md"]), {
      name: "choose-a-model-2.md",
      number: null,
    });
  });
});
