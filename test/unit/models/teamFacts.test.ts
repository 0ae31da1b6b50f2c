import assert from "node:assert/strict";
import { compare } from "../../../src/cost/compare/compareFully";
import { knownIds } from "../../../src/cost/compare/prepare";
import { readScenario } from "../../../src/cost/scenario/readScenario";
import { mergeTeamFacts } from "../../../src/library/mergeTeamFacts";
import { keyValueGrowth, recurrentBytes } from "../../../src/models/layerGroup";
import { builtCatalogue } from "../cost/costFixture";
import { builtLibrary } from "../library/libraries";

const MODELS = "/w/.model-choice/models/";
const merged = (files: Record<string, string>): ReturnType<typeof mergeTeamFacts> =>
  mergeTeamFacts(builtLibrary("en"), new Map(Object.entries(files)));
const config = (text: object): string => JSON.stringify({ architectures: ["X"], ...text }, null, 2);
const plain = { num_hidden_layers: 80, num_attention_heads: 64, num_key_value_heads: 8, hidden_size: 8192 };

describe("a team's own models and machines", () => {
  it("reads a config.json of any architecture it knows, and leaves null what it does not know", () => {
    const cacheOf = (text: object): number | null => {
      const { library } = merged({ [`${MODELS}own.json`]: config(text) });
      const { cache } = library.models.find(({ id }) => id === "own") ?? { cache: null };
      return cache && keyValueGrowth(cache, 2);
    };
    assert.equal(cacheOf(plain), 80 * 8 * 256 * 2);
    assert.equal(cacheOf({ ...plain, sliding_window: 4096 }), 0);
    assert.equal(cacheOf({ ...plain, sliding_window: 4096, use_sliding_window: false }), 80 * 8 * 256 * 2);
    assert.equal(cacheOf({ ...plain, kv_lora_rank: 512, qk_rope_head_dim: 64 }), 80 * 576 * 2);
    const gemma = {
      num_hidden_layers: 3,
      num_attention_heads: 32,
      num_key_value_heads: 16,
      head_dim: 256,
      global_head_dim: 512,
      num_global_key_value_heads: 4,
      sliding_window: 1024,
      layer_types: ["sliding_attention", "sliding_attention", "full_attention"],
    };
    assert.equal(cacheOf({ text_config: gemma }), 4 * 1024 * 2);
    assert.equal(cacheOf({ ...plain, compress_ratios: [4] }), null);
    assert.equal(cacheOf({ ...plain, layer_types: ["of tomorrow"] }), null);
    const hybrid = {
      ...gemma,
      layer_types: ["linear_attention", "full_attention", "full_attention"],
      linear_num_key_heads: 16,
      linear_num_value_heads: 48,
      linear_key_head_dim: 128,
      linear_value_head_dim: 128,
      linear_conv_kernel_dim: 4,
    };
    const { library } = merged({ [`${MODELS}own.json`]: config(hybrid) });
    // The figure that is published for Qwen 3.6 27B, of its 48 layers one.
    assert.equal(recurrentBytes(library.models.find(({ id }) => id === "own")?.cache ?? []), 154_927_104 / 48);
  });

  it("takes an entry before the config beside it, and both in a scenario", () => {
    const { library, problems } = merged({
      [`${MODELS}ours.json`]: config({ ...plain, vocab_size: 1000, max_position_embeddings: 9000 }),
      [`${MODELS}ours.yaml`]: "name: Ours\nlicence: apache-2.0\nparams: { total: 7.0e10 }\ncontext: 5000\n",
      "/w/.model-choice/hardware.yaml":
        "- id: rack\n  name: Our rack\n  vendor: X\n  memory: 1.0e12\n  bandwidth: 4.0e12\n  flops: { bf16: 1.0e15 }\n  kw: 1\n  rent: { usual: 3, checked: '2026-11' }\n",
    });
    assert.deepEqual(problems, []);
    const card = library.models.find(({ id }) => id === "ours");
    assert.deepEqual([card?.name, card?.openness, card?.context, card?.embeddings], ["Ours", "O3", 5000, 16_384_000]);
    const catalogue = { ...builtCatalogue(), models: library.models, facts: library.cost };
    const text = "title: t\noptions: [{ id: a, kind: self-hosted, model: ours, hardware: rack }]\n";
    const { scenario } = readScenario(text, "s.yaml", knownIds(catalogue));
    assert.ok(scenario);
    const [option] = compare(scenario, catalogue).options;
    assert.deepEqual(option?.reasonsAgainst, []);
    assert.equal(option.memory?.weights, 7e10 + 16_384_000);
    assert.equal(option.hardware?.usd, 3);
  });

  it("tells what is wrong with file and line, and leaves only that file out", () => {
    const { library, problems } = merged({
      [`${MODELS}good.yaml`]: "name: Good\n",
      [`${MODELS}bad.yaml`]: "name: Bad\nlicence: none-such\n",
      [`${MODELS}odd.yaml`]: "name: Odd\ncontext: -1\n",
      "/w/.model-choice/hardware.yaml": "- id: a\n  name: A\n  vendor: X\n  memory: lots\n",
    });
    assert.deepEqual(
      problems.map(({ file, line, code }) => [file.split("/").at(-1), line, code]),
      [
        ["bad.yaml", 2, "value-not-allowed"],
        ["odd.yaml", 2, "number-not-above"],
        ["hardware.yaml", 4, "wrong-type"],
      ],
    );
    assert.deepEqual(
      ["good", "bad", "odd"].map((id) => library.models.some((card) => card.id === id)),
      [true, false, false],
    );
  });
});
