import assert from "node:assert/strict";
import type { SearchEntry } from "../../src/library/search/searchEntry";
import { SearchIndex } from "../../src/library/search/searchIndex";
import { builtIndex, builtSearchData } from "../unit/library/libraries";

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

const LEXICON = builtSearchData().words;
const found = (index: SearchIndex, query: string): string[] =>
  index.search(query, { limit: 5 }).map(({ entry: hit }) => hit.id);

describe("the forms of a word in the search", () => {
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
      ["a", "b", "c", "d"].map((id) => entry(id, id === "d" ? "licence monopolies" : `licence ${id}`)),
      LEXICON,
    );
    assert.deepEqual(found(index, "monopollies"), ["d"]);
    assert.deepEqual(found(index, "licemce monopolies"), ["d"]);
  });

  it("finds nothing where entries hold only a word of another question", () => {
    const index = new SearchIndex([entry("a", "monopoly of vendors"), entry("b", "licence texts")], LEXICON);
    assert.deepEqual(found(index, "monopoly"), ["a"]);
    assert.deepEqual(found(index, "monopoly board game strategy tournament"), []);
  });

  it("takes a question with a word of another field for one of this field where the rest of it plainly is", () => {
    const index = builtIndex("en");
    assert.deepEqual(found(index, "docker compose volume permissions"), []);
    assert.notDeepEqual(found(index, "who is on call when our self-hosted model in docker goes down at night"), []);
  });

  it("names the criterion that comes nearest, and none where nothing is near", () => {
    const index = builtIndex("en");
    const question = "residency of hospital interns in surgery programmes abroad next spring";
    assert.deepEqual(found(index, "sourdough starter hydration"), []);
    for (const far of ["sourdough starter hydration", "红烧肉", "zebra 斑马 crossing 红烧肉", "我家猫不吃饭"])
      assert.equal(index.nearestCriterion(far), undefined, far);
    assert.equal(index.nearestCriterion("供应商倒闭了怎么办")?.key, "criterion:K20");
    assert.equal(index.nearestCriterion(question)?.type, "criterion");
  });

  it("lets the name of a model weigh less than what is asked of it", () => {
    const index = builtIndex("en");
    const [first] = index.search("may we sell a product built on Qwen2.5-72B", { limit: 1 });
    assert.equal(first?.entry.key, "licence:qwen");
    assert.ok(
      index
        .search("is llama allowed for commercial use", { limit: 3 })
        .every(({ entry: { type } }) => type !== "model"),
    );
    assert.equal(index.search("Kimi K3", { limit: 1 })[0]?.entry.key, "model:kimi-k3");
  });

  it("reaches heuristics, formulas, snippets and commands", () => {
    const index = builtIndex("en");
    for (const [question, key] of [
      ["how much VRAM do I need", "formula:vramNeeded"],
      ["are idle GPUs paid for", "rule:idle-gpus"],
      ["两个记录编号冲突", "command:modelChoice.renumberRecord"],
      ["snippet for the exit plan", "snippet:adr-exit"],
    ] as const)
      assert.ok(
        index.search(question, { limit: 3 }).some(({ entry: hit }) => hit.key === key),
        question,
      );
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
