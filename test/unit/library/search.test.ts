import assert from "node:assert/strict";
import { builtIndex } from "./libraries";

const index = builtIndex("en");
const ids = (query: string, limit = 5): string[] => index.search(query, { limit }).map(({ entry }) => entry.id);

describe("the search", () => {
  it("finds nothing for nothing", () => {
    for (const query of ["", "   ", "\n", "!?", "的 了 吗"]) assert.deepEqual(ids(query), [], JSON.stringify(query));
  });

  it("puts an entry that is named by its code or id first", () => {
    assert.equal(ids("L01")[0], "open-is-an-iq-tax");
    assert.equal(ids("e13")[0], "E13");
    assert.equal(ids("K03")[0], "K03");
    assert.equal(ids("apache-2.0")[0], "apache-2.0");
  });

  it("makes no difference between word orders, cases and widths", () => {
    assert.deepEqual(ids("hallucination RAG"), ids("rag HALLUCINATION"));
    assert.deepEqual(ids("ＲＡＧ 幻觉"), ids("RAG 幻觉"));
  });

  it("forgives a wrong letter in a long word", () => {
    assert.ok(ids("halucination").includes("rag-almost-removes-hallucination"));
    assert.ok(ids("deprecaton").some((id) => id === "K10" || id === "E40"));
  });

  it("finds an entry while its word is still being typed", () => {
    assert.ok(ids("hallu").includes("rag-almost-removes-hallucination"));
    assert.ok(ids("智商").includes("open-is-an-iq-tax"));
  });

  it("keeps to the types that are asked for and to the limit", () => {
    const hits = index.search("licence", { limit: 4, types: ["licence"] });
    assert.equal(hits.length, 4);
    assert.ok(hits.every(({ entry }) => entry.type === "licence"));
  });

  it("has falling scores, the same every time", () => {
    const scores = index.search("cost of open models", { limit: 30 }).map(({ score }) => score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.deepEqual(ids("cost of open models", 30), ids("cost of open models", 30));
  });
});
