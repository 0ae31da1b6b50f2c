import assert from "node:assert/strict";
import { filterHits } from "../../../src/library/search/filterHits";
import { builtIndex } from "./libraries";

const index = builtIndex("en");
const notes = (text: string): ReadonlySet<string> =>
  filterHits(index.search(text, { limit: Infinity, types: ["note", "heuristic"] }));

describe("what a list is narrowed to", () => {
  it("is the same however a word is spelt", () => {
    assert.ok(notes("licence").size >= 4);
    assert.deepEqual([...notes("license")].sort(), [...notes("licence")].sort());
  });

  it("is found by Chinese words under an English display, and by words that the notes do not hold", () => {
    assert.ok(notes("许可证").has("licences-tighten-and-open-again"));
    assert.ok(notes("gpu").has("matching-closed-needs-bigger-slower-models"), [...notes("gpu")].join(" "));
  });

  it("leaves out what only touches on the words, and holds nothing for words that nothing answers", () => {
    assert.ok(notes("license").size <= 12, [...notes("license")].join(" "));
    assert.deepEqual([...notes("zzqx")], []);
  });
});
