import assert from "node:assert/strict";
import { offerOf } from "../../../../src/cost/compare/endOfOffer";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { lifecyclesOf } from "../../../../src/models/lifecycle/lifecycles";
import { builtCatalogue } from "../../cost/costFixture";
import { builtLibrary } from "../../library/libraries";

const DAY = "2026-11-26";

describe("the price rows of vendors", () => {
  const library = builtLibrary("en");
  const [resolver, lives] = [resolverOf(library.identity), lifecyclesOf(library)];
  const rows = [...builtCatalogue().prices.values()].filter(({ kind }) => kind === "vendor");

  it("are marked as ended wherever the vendor has ended the model, however the row spells it", () => {
    const ended = rows.filter(({ id }) => {
      const { model } = resolver.resolve(id);
      const home = lives.homeOf(model);
      return model !== null && home !== null && lives.of(home, model, DAY).state === "ended";
    });
    assert.ok(ended.length >= 30, `${ended.length} rows`);
    const unmarked = ended.filter(({ id }) => offerOf(id, lives, DAY)?.state !== "ended").map(({ id }) => id);
    assert.deepEqual(unmarked, []);
  });

  it("go by their vendor where a router spells the model so", () => {
    for (const id of ["google/gemini-flash-1.5", "openrouter/google/gemini-flash-1.5"]) {
      const life = lives.of(null, id, DAY);
      assert.deepEqual([life.platform, life.state, life.end], ["gemini", "ended", "2025-09-29"], id);
    }
    // What the router lists itself is its own offer, and of weights that anybody may host it says nothing else.
    assert.equal(lives.of(null, "openrouter/anthropic/claude-opus-4.1", DAY).platform, "openrouter");
    assert.equal(lives.of(null, "openrouter/mistralai/mixtral-8x7b-instruct:free", DAY).state, "unknown");
  });
});
