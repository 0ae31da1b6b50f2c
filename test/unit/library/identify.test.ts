import assert from "node:assert/strict";
import { builtIndex, builtLibrary } from "./libraries";
import { knownModelMarkdown } from "../../../src/library/writeKnownModel";

const INDEX = builtIndex("en");

describe("looking up a model by an id", () => {
  for (const [query, id] of [
    ["gpt-4.1-mini", "gpt-4.1-mini"],
    ["gemini-2.0-flash", "gemini-2.0-flash"],
    ["claude-sonnet-4-20250514", "claude-sonnet-4"],
    ["claude-3-5-haiku-20241022", "claude-3-5-haiku"],
    ["us.anthropic.claude-sonnet-4-20250514-v1:0", "claude-sonnet-4"],
    ["text-embedding-3-small", "text-embedding-3-small"],
    ["meta-llama/Llama-3.3-70B-Instruct", "llama-3.3-70b"],
    ["openai/gpt-6-luna", "gpt-6-luna"],
    ["o4-mini", "o4-mini"],
  ] as const) {
    it(`${query} is ${id}, and no other model stands below it`, () => {
      const hits = INDEX.search(query, { limit: 20 });
      assert.equal(hits[0]?.entry.type, "model");
      assert.equal(hits[0].entry.id, id);
      assert.deepEqual(
        hits.filter(({ entry }) => entry.type === "model").map(({ entry }) => entry.id),
        [id],
      );
    });
  }

  it("finds nothing for an id of a known vendor that is in no catalogue", () => {
    for (const query of ["gpt-9-mini", "claude-opus-9", "qwen9-999b", "openai/gpt-9"])
      assert.deepEqual(INDEX.search(query, { limit: 5 }), [], query);
  });

  it("leaves refs, levels and words to the search", () => {
    assert.equal(INDEX.search("O3", { limit: 1 })[0]?.entry.type, "openness");
    assert.equal(INDEX.search("L01", { limit: 1 })[0]?.entry.type, "note");
    assert.ok(INDEX.search("self-hosting", { limit: 1 }).length > 0);
    assert.ok(INDEX.search("command", { limit: 3 }).every(({ entry }) => entry.id !== "command"));
  });

  it("tells what is known of a model without a card", () => {
    const text = knownModelMarkdown("text-embedding-3-small", builtLibrary("en"), new Map(), "2026-11-25");
    assert.match(text ?? "", /OpenAI/);
    assert.match(text ?? "", /no card/);
    assert.equal(knownModelMarkdown("gpt-9", builtLibrary("en"), new Map(), "2026-11-25"), undefined);
  });
});
