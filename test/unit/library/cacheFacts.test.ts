import assert from "node:assert/strict";
import { modelMarkdown } from "../../../src/library/writeModel";
import { type LayerGroup, keyValueGrowth } from "../../../src/models/layerGroup";
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
const text = (id: string, language: "en" | "zh-cn" = "en"): string =>
  modelMarkdown(card(id), language === "en" ? library : builtLibrary(language), prices, TODAY);

describe("what a model keeps of a sequence", () => {
  it("is said, or why not, of every open model of 2024 or later", () => {
    const asked = models.filter(({ openness, released }) => openness !== "O0" && (released ?? "") >= "2024");
    assert.ok(asked.length > 140);
    assert.deepEqual(
      asked.filter(({ cache, cacheMissing }) => (cache === null) === (cacheMissing === null)).map(({ id }) => id),
      [],
    );
  });

  it("is said, or why not, of every model whose weights can be had and whose date nobody knows", () => {
    assert.deepEqual(
      models
        .filter((entry) => entry.released === null && hasWeights(entry))
        .filter(({ cache, cacheMissing }) => (cache === null) === (cacheMissing === null))
        .map(({ id }) => id),
      [],
    );
  });

  it("has a source with an address wherever it is said", () => {
    for (const { id, cache, cacheFrom } of models) {
      assert.equal(cacheFrom.length > 0, cache !== null, id);
      assert.ok(
        cacheFrom.every(({ url }) => url !== null),
        id,
      );
    }
  });

  it("is shown with one source or with several, each with its day", () => {
    assert.match(
      text("c4ai-aya-expanse-8b"),
      /\*\*Architecture read in\*\*: <https:\/\/huggingface\.co\/kevin\S+> \(checked 2026-11-28\), one source\n/,
    );
    const two = text("mistral-small-2603");
    assert.match(two, /\*\*Architecture read in\*\*: <\S+> \(checked 2026-11-28\), <\S+> \(checked 2026-11-28\)\n/);
    assert.match(text("c4ai-aya-expanse-8b", "zh-cn"), /\*\*架构出处\*\*: .*核对于 2026-11-28\)、仅一处来源/);
  });

  it("is shown to be unknown with the reason, not among what nobody looked for", () => {
    assert.match(
      text("phi-4-multimodal"),
      /Cache of a token \(16 bits\)\*\*: looked for in public configurations and reports on 2026-11-28, not found/,
    );
    assert.doesNotMatch(text("phi-4-multimodal"), /Not known: .*architecture/);
    for (const [id, en, zh] of [
      ["command-a", /public sources of 2026-11-28 give only a part/, /只给出部分架构/],
      ["command-r", /editions .* are built differently/, /各版本架构不同/],
      ["mistral-large", /the name moves/, /先后指向不同模型/],
      ["bge-m3", /a text becomes a vector or a score/, /变成向量或分数/],
      ["whisper-1", /sound is written down window by window/, /逐窗口转写语音/],
      ["phi-4-multimodal", /not found/, /未找到/],
    ] as const) {
      assert.match(text(id), en);
      assert.match(text(id, "zh-cn"), zh);
    }
  });

  // KiB of a token in 16 bits as Sebastian Raschka's gallery of May 2026 has them, which counts layers with a window in full;
  // of Step 3.5 Flash 45 of the 48 layers that it counts, three of which guess ahead.
  for (const [id, published] of [
    ["minimax-m2", 248],
    ["mistral-small-2603", 22.5],
    ["olmo-3-32b-think", 256],
    ["mimo-v2.5-pro", 350],
    ["hy3-preview", 320],
    ["qwen3-coder-30b-a3b", 96],
    ["qwen3-coder-next", 24],
    ["kimi-k2-thinking", 68.6],
    ["mistral-small-3.2", 160],
    ["step-3.5-flash", (192 * 45) / 48],
  ] as const)
    it(`comes to the figure that was published of ${id}`, () => {
      const full = (card(id).cache ?? []).map((group): LayerGroup =>
        group.kind === "windowed" ? { ...group, kind: "global" } : group,
      );
      assert.equal(Number((keyValueGrowth(full, 2) / 1024).toFixed(1)), published);
    });

  it("fits what the makers say of MiMo: nearly six and seven times less than without windows", () => {
    for (const [id, times] of [
      ["mimo-v2.5", 6],
      ["mimo-v2.5-pro", 7],
    ] as const) {
      const groups = card(id).cache ?? [];
      const layers = groups.reduce((sum, group) => sum + group.layers, 0);
      const global = groups.find(({ kind }) => kind === "global")?.layers ?? 0;
      assert.ok(layers / global > times - 1 && layers / global <= times, id);
    }
  });
});
