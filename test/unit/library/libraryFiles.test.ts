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

  it("say once what is the same in every language", () => {
    assert.ok(facts.identity && facts.lifecycle);
    for (const own of languages) {
      assert.ok(own.notes && !own.identity && !own.lifecycle);
      assert.ok(own.models.length > 0 && own.models.length < facts.models.length / 2, `${own.models.length} cards`);
    }
  });
});
