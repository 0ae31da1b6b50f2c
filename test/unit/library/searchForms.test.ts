import assert from "node:assert/strict";
import { type SearchEntry, searchEntries } from "../../../src/library/search/searchEntry";
import { SearchIndex } from "../../../src/library/search/searchIndex";
import { builtIndex, builtLibrary } from "./libraries";

/** An entry with a title and nothing else. */
function entry(id: string, titles: string): SearchEntry {
  return {
    key: `note:${id}`,
    type: "note",
    id,
    ref: null,
    title: titles,
    description: "",
    titles,
    summary: "",
    details: "",
    names: "",
  };
}

const LEXICON = builtLibrary("en").lexicon;
const found = (index: SearchIndex, query: string): string[] =>
  index.search(query, { limit: 5 }).map(({ entry: hit }) => hit.id);

describe("the forms of a word in the search", () => {
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

  it("takes a half-typed word for the telling word that it begins", () => {
    const index = new SearchIndex(
      [entry("a", "open monopoly"), entry("b", "open closed"), entry("c", "open weights")],
      LEXICON,
    );
    assert.deepEqual(found(index, "open mono"), ["a"]);
    assert.deepEqual(found(index, "clos"), ["b"]);
  });

  it("completes a common word when the query has no other", () => {
    const index = new SearchIndex(
      [entry("a", "open monopoly"), entry("b", "open closed"), entry("c", "open weights")],
      LEXICON,
    );
    assert.deepEqual(found(index, "ope").sort(), ["a", "b", "c"]);
  });

  it("does not take a misspelt word for one that stands everywhere", () => {
    const index = new SearchIndex(
      ["a", "b", "c", "d"].map((id) => entry(id, id === "d" ? "licence openings" : `licence ${id}`)),
      LEXICON,
    );
    assert.deepEqual(found(index, "opennings"), ["d"]);
    assert.deepEqual(found(index, "licemce openings"), ["d"]);
  });

  it("keeps the order of the library for equal scores", () => {
    assert.deepEqual(
      found(
        new SearchIndex(
          ["c", "a", "b"].map((id) => entry(id, "cost of volume")),
          LEXICON,
        ),
        "volume",
      ),
      ["c", "a", "b"],
    );
  });
});
