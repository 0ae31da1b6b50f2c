import assert from "node:assert/strict";
import { joinLibrary, splitLibraries } from "../../../src/library/libraryFiles";
import { builtLibrary } from "./libraries";

describe("the files of the library", () => {
  const libraries = [builtLibrary("en"), builtLibrary("zh-cn")];
  const { facts, languages } = splitLibraries(libraries);

  it("give back every library as it was", () => {
    for (const [index, library] of libraries.entries()) {
      const own = languages[index];
      assert.ok(own);
      assert.deepEqual(joinLibrary(facts, own), library);
    }
  });

  it("say once what is the same in every language, down to the keys of a card", () => {
    const rows = (file: object, key: string): Record<string, unknown>[] =>
      (file as Record<string, Record<string, unknown>[]>)[key] ?? [];
    assert.ok(facts["identity"] && facts["lifecycle"]);
    assert.ok(rows(facts, "evidence").every((piece) => "id" in piece && "sources" in piece));
    for (const own of languages) {
      assert.ok(!("identity" in own) && !("lifecycle" in own));
      assert.equal(rows(own, "models").length, libraries[0]?.models.length);
      assert.deepEqual([...new Set(rows(own, "models").flatMap((card) => Object.keys(card)))], ["note"]);
      assert.ok(rows(own, "notes").every((note) => "title" in note && !("id" in note)));
    }
  });
});
