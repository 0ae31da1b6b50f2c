import assert from "node:assert/strict";
import { modelMarkdown } from "../../../src/library/writeModel";
import { hasWeights } from "../../../src/models/modelCard";
import { TODAY, builtCatalogue } from "../cost/costFixture";
import { builtLibrary } from "./libraries";

const library = builtLibrary("en");
const { models } = library;
const { prices } = builtCatalogue();
const card = (id: string): (typeof models)[number] => {
  const found = models.find((entry) => entry.id === id);
  assert.ok(found, id);
  return found;
};

describe("cards made from the catalogue", () => {
  it("leave no model that its vendor sells without a card, but for fine-tunes", () => {
    const listed = new Set(models.flatMap((entry) => entry.prices));
    const own = [...prices.values()].filter(({ kind }) => kind === "vendor").map(({ id }) => id);
    assert.ok(own.length > 200);
    const without = own.filter((id) => !listed.has(id));
    assert.deepEqual(
      without.filter((id) => !/\/ft:|\.ft-$/.test(id)),
      [],
    );
  });

  it("stand once for a model, and each row belongs to one card", () => {
    const ids = models.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ["openai/gpt-6-sol", "moonshotai/kimi-k3", "zai/GLM-5.3"])
      assert.equal(models.filter((entry) => entry.prices.includes(id)).length, 1, id);
  });

  it("put the rows of every host to the model, and what is written by hand beside them", () => {
    const { prices: rows, cache, params } = card("glm-5.2");
    assert.ok(cache && params);
    for (const id of ["zhipuai/GLM-5.2", "zai/GLM-5.2", "fireworks/glm-5p2"]) assert.ok(rows.includes(id), id);
    assert.equal(card("claude-opus-5").tokenizer, "claude-4.7");
  });

  it("name the terms of service of a closed model's vendor as its licence", () => {
    for (const entry of models.filter(({ openness }) => openness === "O0")) {
      const licence = library.licences.find(({ id }) => id === entry.licence);
      assert.equal(licence?.level, "O0", entry.id);
      assert.equal(hasWeights(entry), false);
    }
    assert.match(modelMarkdown(card("gpt-6-sol"), library, prices, TODAY), /OpenAI terms of service \(<https:/);
    assert.equal(card("llama-3.1-70b").licence, "llama-3.1");
  });

  it("say what nobody knows", () => {
    const sol = modelMarkdown(card("gpt-6-sol"), library, prices, TODAY);
    assert.match(sol, /Not known: release date, tokenizer\./);
    const kimi = card("kimi-k3");
    assert.deepEqual([kimi.openness, kimi.licence, kimi.params], [null, null, null]);
    const zh = builtLibrary("zh-cn");
    assert.match(modelMarkdown(kimi, zh, prices, TODAY), /未知：发布日期、规模、分词器。/);
  });
});
