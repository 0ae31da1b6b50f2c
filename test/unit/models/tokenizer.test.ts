import assert from "node:assert/strict";
import { tokenFactor, tokenizerOf } from "../../../src/models/tokenizer";
import { builtCatalogue, compared } from "../cost/costFixture";

const CATALOGUE = builtCatalogue();
const { tokenizers } = CATALOGUE.facts;

describe("tokenizers by family", () => {
  it("knows Claude's tokenizers apart, by the name of the model and not by whether it has a card", () => {
    const of = (model: string): string | null => tokenizerOf(tokenizers, model);
    for (const model of [
      "anthropic/claude-opus-4-7",
      "google/claude-opus-4-8",
      "anthropic/claude-opus-5-5",
      "claude-sonnet-5",
    ])
      assert.equal(of(model), "claude-4.7", model);
    for (const model of ["anthropic/claude-opus-4-6", "anthropic/claude-sonnet-4-5", "anthropic/claude-3-haiku"])
      assert.equal(of(model), "claude-3", model);
    // 656, 506 and 429 tokens of one text: Opus 4.7 and later, before, and o200k.
    assert.equal(tokenFactor(tokenizers, "claude-4.7", 0).factor, 656 / 429);
    assert.equal(tokenFactor(tokenizers, "claude-3", 0).factor, 506 / 429);
  });

  it("gives equal bills to models of one price and one tokenizer", () => {
    const total = (price: string, more = ""): number =>
      compared(
        `title: t\nworkload: { chineseShare: 1 }\noptions: [{ id: a, kind: closed-api, price: ${price}${more} }]\n`,
      ).options[0]?.monthly?.total ?? 0;
    const [four7, four8, five] = ["4-7", "4-8", "5"].map((name) => total(`anthropic/claude-opus-${name}`));
    assert.ok(four7 && four7 === four8 && four8 === five);
  });

  it("takes no family for another, and says that it does not know", () => {
    for (const model of [
      "openai/gpt-6-sol",
      "moonshotai/kimi-k3",
      "anthropic/claude-haiku-5-5",
      "zai/GLM-5.3",
      "x/qwen3.5-27b",
    ])
      assert.equal(tokenizerOf(tokenizers, model), null, model);
    const [known, unknown] = compared(
      "title: t\noptions:\n  - { id: a, kind: closed-api, price: openai/gpt-5 }\n  - { id: b, kind: closed-api, price: openai/gpt-6-sol }\n",
    ).options.map(({ remarks }) => remarks.find(({ code }) => code === "tokenizer-unknown"));
    assert.equal(known, undefined);
    assert.deepEqual(unknown?.args, [1, 656 / 429]);
  });

  it("spans what was measured for the mix of languages", () => {
    const { factor, known, low, high } = tokenFactor(tokenizers, null, 1);
    assert.deepEqual([factor, known], [1, false]);
    assert.deepEqual([low, high], [82 / 102, 159 / 102]);
  });
});
