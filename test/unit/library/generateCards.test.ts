import assert from "node:assert/strict";
import { modelMarkdown } from "../../../src/library/writeModel";
import { hasWeights } from "../../../src/models/modelCard";
import { TODAY, builtCatalogue } from "../cost/costFixture";
import { builtLibrary } from "./libraries";

const library = builtLibrary("en");
const { models } = library;
const { prices, others = [] } = builtCatalogue();
const card = (id: string): (typeof models)[number] => {
  const found = models.find((entry) => entry.id === id);
  assert.ok(found, id);
  return found;
};

describe("cards made from the catalogue", () => {
  it("leave no model that its vendor sells without a card, but for fine-tunes", () => {
    const listed = new Set(models.flatMap((entry) => entry.prices));
    const own = [...prices.values(), ...others].filter(({ kind }) => kind === "vendor").map(({ id }) => id);
    assert.ok(own.length > 200);
    const without = own.filter((id) => !listed.has(id));
    assert.deepEqual(
      without.filter((id) => !/\/ft:|\.ft-$/.test(id)),
      [],
    );
  });

  it("are not called like the card of another model, nor are their prices", () => {
    const names = models.map(({ name }) => name.toLowerCase());
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
    assert.equal(card("gpt-4-32k").name, "GPT-4 32k");
    assert.equal(prices.get("openai/gpt-4-32k")?.name, "GPT-4 32k");
    assert.equal(prices.get("google/gemini-flash-1.5-8b")?.name, "Gemini 1.5 Flash 8B");
  });

  it("say when a model was released and where that was read, and nothing where two sources differ", () => {
    const entry = card("o4-mini");
    assert.equal(entry.released, "2025-04-16");
    const text = modelMarkdown(entry, library, prices, TODAY);
    assert.match(text, /\*\*Release date read in\*\*: models\.dev.*<https:\/\/github\.com\/anomalyco\/models\.dev>/);
    assert.equal(card("kimi-k2-thinking").released, null);
    for (const { released, releasedFrom, ref, id } of models)
      assert.ok(released === null || releasedFrom !== null || ref !== "", id);
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

  it("show what is not billed by text, where the rows are at hand", () => {
    const embedding = card("text-embedding-3-small");
    const text = modelMarkdown(embedding, library, prices, TODAY, others);
    assert.match(text, /or as named\*\*\n\n- `openai\/text-embedding-3-small` OpenAI: input 0\.02 USD \(checked/);
    assert.doesNotMatch(text, /No hosted price/);
    assert.match(modelMarkdown(card("mistral-ocr"), library, prices, TODAY, others), /1,000 pages/);
  });

  it("say what nobody knows", () => {
    const sol = modelMarkdown(card("gpt-6-sol"), library, prices, TODAY);
    assert.match(sol, /Not known: release date, tokenizer\./);
    const merged = card("mythomax-l2-13b");
    assert.deepEqual([merged.openness, merged.licence, merged.params], [null, null, null]);
    const zh = builtLibrary("zh-cn");
    assert.match(modelMarkdown(card("kimi-k3"), zh, prices, TODAY), /未知：发布日期、规模、分词器。/);
  });

  it("say how a model is built, by figures of its own or of the model that it is built like", () => {
    const coder = card("qwen2.5-coder-32b");
    assert.deepEqual(coder.cache, [{ kind: "global", layers: 64, kvHeads: 8, keySize: 128, valueSize: 128 }]);
    assert.deepEqual(coder.params, { total: 32.76e9, active: 32.76e9 });
    assert.match(coder.cacheFrom[0]?.url ?? "", /litgpt/);
    const distilled = card("deepseek-r1-distill-qwen-32b");
    assert.deepEqual([distilled.cache, distilled.params], [coder.cache, coder.params]);
    assert.match(distilled.cacheFrom[0]?.url ?? "", /DeepSeek-R1/);
    assert.deepEqual(card("qwen3-vl-8b-thinking").cache, card("qwen3-vl-8b-instruct").cache);
    const hunyuan = card("hunyuan-a13b");
    assert.deepEqual([hunyuan.params, hunyuan.cache, hunyuan.cacheFrom], [{ total: 80e9, active: 13e9 }, null, []]);
  });

  it("name the limits of a licence by revenue and region, and where and when it was read", () => {
    const kimi = modelMarkdown(card("kimi-k3"), library, prices, TODAY);
    assert.match(kimi, /\*\*Licence\*\*: Kimi K3 License/);
    assert.match(kimi, /\*\*Revenue\*\*: .*20 million US dollars/);
    assert.match(kimi, /\*\*Licence read in\*\*: .*\(checked 2026-11-26\)/);
    const hunyuan = modelMarkdown(card("hunyuan-a13b"), builtLibrary("zh-cn"), prices, TODAY);
    assert.match(hunyuan, /\*\*地域\*\*: 在欧盟、英国和韩国无效/);
    for (const [id, licence] of [
      ["minimax-m2.7", "minimax-m2.7"],
      ["glm-5.3", "glm-5.3"],
      ["glm-5.3-flash", "mit"],
      ["devstral-2", "modified-mit-mistral"],
      ["codestral", "terms-mistral"],
      ["deepseek-r1-distill-llama-70b", "llama-3.3"],
      ["qwen2.5-32b", "apache-2.0"],
      ["mistral-medium-3.5", "modified-mit-mistral"],
    ] as const)
      assert.equal(card(id).licence, licence, id);
  });
});
