import assert from "node:assert/strict";
import { searchEntries } from "../../src/library/search/searchEntry";
import { builtIndex, builtLibrary } from "../unit/library/libraries";

describe("the look-up of what ships", () => {
  it("finds every entry by its id, its code and its title in either language", () => {
    const index = builtIndex("en");
    for (const { key, id, ref, title } of (["en", "zh-cn"] as const).flatMap((language) =>
      searchEntries(builtLibrary(language), []),
    )) {
      for (const query of [id, title, ref ?? id]) {
        assert.ok(
          index.search(query, { limit: 3 }).some(({ entry: hit }) => hit.key === key),
          `${query} does not find ${key}`,
        );
      }
    }
  });
});
