import assert from "node:assert/strict";
import type { Hardware } from "../../../src/models/hardware";
import type { MemoryFit } from "../../../src/cost/compare/memoryFit";
import { weightsInMemory } from "../../../src/cost/compare/memoryFit";
import { builtCatalogue, comparedQuickly } from "./costFixture";

const GIB = 2 ** 30;
const BUILT = builtCatalogue();
/** Machines that some cases were run on and the library does not have; a team would give them in its hardware.yaml. */
const like = (id: string, change: Partial<Hardware>): Hardware => {
  const found = BUILT.facts.hardware.find((machine) => machine.id === id);
  assert.ok(found);
  return { ...found, ...change };
};
const CATALOGUE = {
  ...BUILT,
  facts: {
    ...BUILT.facts,
    hardware: [
      ...BUILT.facts.hardware,
      like("rtx-4090", { id: "rtx-3090", name: "RTX 3090", memory: 25.77e9, reserved: 0 }),
      like("a100-80gb", { id: "a100-40gb", name: "A100 40GB", memory: 42.5e9 }),
      like("rtx-5090", { id: "rtx-5090-server", name: "RTX 5090 in a server", reserved: 0 }),
    ],
  },
};

function memory(option: string): MemoryFit {
  const [first] = comparedQuickly(`title: t\noptions: [{ id: b, kind: self-hosted, ${option} }]\n`, CATALOGUE).options;
  assert.ok(first?.memory);
  return first.memory;
}

/** Within 15% of what an engine reported. */
function near(found: number | null | undefined, reported: number, what: string): void {
  const off = (found ?? Number.NaN) / reported - 1;
  assert.ok(Math.abs(off) <= 0.15, `${what}: ${String(found)} is ${(off * 100).toFixed(1)}% off ${reported}`);
}

describe("memory as engines report it", () => {
  const weights: readonly [source: string, model: string, precision: "bf16" | "fp8" | "fp4" | "int4", gib: number][] = [
    ["vllm-project/vllm#12569", "llama-3.3-70b", "fp8", 67.7229],
    ["vllm-project/vllm#23278", "gpt-oss-120b", "fp4", 65.9651],
    ["vllm-project/vllm#33155", "gpt-oss-120b", "fp4", 64.38],
    ["vLLM 0.22.1 on two H200 (Nebius)", "gpt-oss-120b", "fp4", 2 * 34.38],
    ["vllm-project/vllm#22331", "gpt-oss-20b", "fp4", 12.8848],
    ["vllm-project/vllm#17469, four GPUs", "qwen3-30b-a3b", "bf16", 4 * 14.2474],
    ["SGLang 0.5.12 on eight H200 (Nebius)", "deepseek-r1", "fp8", 8 * 79.8],
    ["vllm-project/recipes#810, two GPUs", "qwen3.8-27b", "fp8", 2 * 14.28],
    ["vllm-project/vllm#6746, eight GPUs", "llama-3.1-405b", "fp8", 8 * 57.752],
    ["vllm-project/vllm#10511", "llama-3-8b", "bf16", 14.96],
    ["vllm-project/vllm#14447, AWQ on sixteen GPUs", "deepseek-r1", "int4", 16 * 21.21],
    ["kyuz0/amd-strix-halo-vllm-toolboxes#5", "qwen3-4b", "bf16", 7.6785],
    ["ryanzhou/deepseek-v4-flash-mi300x", "deepseek-v4-flash", "fp4", 156.67],
    ["vllm-project/recipes, on disk", "kimi-k2.5", "int4", 595 / 1.073_741_824],
    ["vllm-project/recipes, NVIDIA's file", "glm-5.2", "fp4", 465 / 1.073_741_824],
    ["vllm-project/recipes", "laguna-s-2.1", "bf16", 235 / 1.073_741_824],
    ["ggml-org/llama.cpp#14235, Q4_K_M", "qwen3-30b-a3b", "int4", 17.28],
    ["datawhalechina/llm-algo-leetcode#133", "llama-3-8b", "bf16", 14.96],
    ["datawhalechina/llm-algo-leetcode#133", "llama-3-70b", "bf16", 131.5],
    ["canitrun, Q4_K_M of 18.81 GiB", "qwen3-32b", "int4", 18.81],
    ["Vultr, 89 GB on each of eight B200", "glm-5", "fp8", (8 * 89) / 1.073_741_824],
  ];
  for (const [source, model, precision, gib] of weights)
    it(`weighs ${model} in ${precision}: ${source}`, () => {
      const card = CATALOGUE.models.find(({ id }) => id === model);
      assert.ok(card);
      near(weightsInMemory({ precision }, card), gib * GIB, model);
    });

  // Tokens of cache of a replica; the first two were looked at when the engine's own memory was fitted.
  const caches: readonly [source: string, option: string, tokens: number][] = [
    [
      "vllm-project/vllm#12569",
      "model: llama-3.3-70b, precision: fp8, hardware: h100-80gb, gpuMemoryUtilization: 0.98",
      1381 * 16,
    ],
    [
      "vllm-project/vllm#21348",
      "model: qwen3-235b-a22b, precision: fp8, hardware: h100-80gb, gpusPerReplica: 4",
      178_880,
    ],
    [
      "SGLang 0.5.12, mem_fraction_static 0.82 (Nebius)",
      "model: deepseek-r1, precision: fp8, hardware: h200-141gb, gpusPerReplica: 8, gpuMemoryUtilization: 0.82",
      509_157,
    ],
    [
      "mitchross/talos-argocd-proxmox#1995",
      "model: qwen3.8-27b, precision: fp8, cachePrecision: fp8, hardware: rtx-3090, gpusPerReplica: 2, gpuMemoryUtilization: 0.92",
      302_921,
    ],
    [
      "vllm-project/recipes#810",
      "model: qwen3.8-27b, precision: fp8, hardware: rtx-5090-server, gpusPerReplica: 2",
      377_456,
    ],
    [
      "benchmark on an A100 of 40 GB, 163,168 tokens",
      "model: llama-3.1-8b, precision: bf16, hardware: a100-40gb",
      163_168,
    ],
  ];
  for (const [source, option, tokens] of caches)
    it(`keeps as many tokens: ${source}`, () => {
      near(memory(option).tokens, tokens, source);
    });

  // Bytes that a cache takes of so many tokens, as llama.cpp and vLLM say them.
  const grown: readonly [source: string, option: string, tokens: number, gib: number][] = [
    ["vllm-project/vllm#34076", "model: qwen3-30b-a3b, precision: fp8, hardware: h100-80gb", 262_144, 24],
    [
      "ikawrakow/ik_llama.cpp#370, 8.5 bits",
      "model: qwen3-235b-a22b, precision: fp8, cachePrecision: fp8, hardware: h200-141gb, gpusPerReplica: 4",
      16_384,
      1598 / 1024,
    ],
    ["Hugging Face, table of Llama 3.1", "model: llama-3.1-8b, precision: bf16, hardware: h100-80gb", 128_000, 15.62],
    [
      "noonghunna/club-3090#612",
      "model: qwen3.6-35b-a3b, precision: fp4, cachePrecision: fp8, hardware: rtx-5090",
      567_978,
      5.98,
    ],
  ];
  for (const [source, option, tokens, gib] of grown)
    it(`grows as it was reported: ${source}`, () => {
      const { free, tokens: fit } = memory(option);
      near(((free ?? 0) / (fit ?? 1)) * tokens, gib * GIB, source);
    });

  it("counts what a desktop keeps once, within what the engine leaves alone", () => {
    // 24 GB with 2 kept: vLLM takes nine tenths of all, and those two lie in the tenth.
    const of = (gpu: string): number => memory(`model: qwen3-4b, precision: bf16, hardware: ${gpu}`).free ?? 0;
    assert.ok(Math.abs(of("rtx-4090") - of("rtx-3090")) < GIB / 8, `${of("rtx-4090")} ${of("rtx-3090")}`);
    // Where the engine may take all of it, what the system keeps still counts.
    const whole = (gpu: string): number =>
      memory(`model: qwen3-4b, precision: bf16, hardware: ${gpu}, gpuMemoryUtilization: 0.99`).free ?? 0;
    assert.ok(whole("rtx-3090") - whole("rtx-4090") > 1.5 * GIB);
  });

  it("fits what ran on small machines: a mixture of 30 billion on 24 GB, Llama 70B on 48 (cloudrift-ai/server-benchmark)", () => {
    // Both served with vLLM's default of 0.9; at their speed some forty and ten requests of 1,500 tokens were under way.
    const small = memory("model: qwen3-30b-a3b, precision: int4, hardware: rtx-4090");
    assert.ok((small.tokens ?? 0) > 30_000, String(small.tokens));
    const dense = memory("model: llama-3.3-70b, precision: int4, cachePrecision: fp8, hardware: l40s-48gb");
    assert.ok((dense.tokens ?? 0) > 8_000, String(dense.tokens));
  });

  it("leaves as much for the cache of Llama 3 8B on one chip of 79.22 GiB: vLLM has 53.29 GiB (vllm-project/vllm#10511)", () => {
    const { free } = memory("model: llama-3-8b, precision: bf16, hardware: a100-80gb, gpuMemoryUtilization: 0.9");
    near(free, 53.29 * GIB, "free");
  });

  it("keeps 131,072 bytes for a token of Llama 3.1 8B: vLLM has 157,936 tokens in 19.28 GiB", () => {
    const { free, tokens } = memory("model: llama-3.1-8b, precision: bf16, hardware: l40s-48gb");
    near((free ?? 0) / (tokens ?? 1), (19.28 * GIB) / 157_936, "a token");
  });

  // vLLM's tokens of gpt-oss count its windows as if they were full, so the bytes are compared: those of one GPU.
  for (const [gpus, gib] of [
    [2, 88.77],
    [4, 106.27],
    [8, 114.85],
  ] as const)
    it(`leaves as much for the cache of gpt-oss-120b on ${gpus} H200 (vLLM 0.22.1, Nebius)`, () => {
      const { free } = memory(`model: gpt-oss-120b, precision: fp4, hardware: h200-141gb, gpusPerReplica: ${gpus}`);
      near((free ?? 0) / gpus, gib * GIB, `${gpus} GPUs`);
    });

  it("does not start gpt-oss-120b on one H100 with the settings that engines have by default", () => {
    const text = "model: gpt-oss-120b, precision: fp4, hardware: h100-80gb";
    const { weights: bytes, free, fits } = memory(text);
    assert.equal(bytes, 70.8e9);
    // vLLM had 2.14 GiB too few (#23278).
    assert.ok(free !== null && free < 0 && free > -4 * GIB, String(free));
    assert.equal(fits, false);
    const [option] = comparedQuickly(`title: t\noptions: [{ id: b, kind: self-hosted, ${text} }]\n`, CATALOGUE).options;
    assert.deepEqual(
      option?.reasonsAgainst.map(({ code, args }) => [code, args[2]]),
      [["does-not-fit", 2]],
    );
  });

  it("says that a context does not fit, and that an 8-bit cache or more GPUs would lift it", () => {
    const reason = (option: string, context: number): unknown[] => {
      const text = `title: t\noptions: [{ id: b, kind: self-hosted, model: llama-3.3-70b, ${option} }]\nconstraints: { contextTokens: ${context} }\n`;
      const [first] = comparedQuickly(text, CATALOGUE).options;
      return (first?.reasonsAgainst ?? []).map(({ code, args }) => [code, args[0], args[3]]);
    };
    const two = "precision: bf16, hardware: h100-80gb, gpusPerReplica: 2";
    assert.deepEqual(reason(two, 120_000), [["context-does-not-fit", 120_000, 4]]);
    assert.deepEqual(reason(two.replace("2", "4"), 120_000), []);
    const one = "precision: fp8, hardware: h200-141gb";
    assert.deepEqual(reason(one, 130_000), []);
    const tight = `${one}, gpuMemoryUtilization: 0.68`;
    assert.deepEqual(reason(tight, 80_000), [["context-needs-8-bits", 80_000, 2]]);
    assert.deepEqual(reason(`${tight}, cachePrecision: fp8`, 80_000), []);
  });

  it("warns that an engine must be limited where the model's full context does not fit", () => {
    const remarks = (option: string): string[] =>
      (
        comparedQuickly(`title: t\noptions: [{ id: b, kind: self-hosted, ${option} }]\n`, CATALOGUE).options[0]
          ?.remarks ?? []
      ).map(({ code }) => code);
    const tight = "model: llama-3.3-70b, precision: fp8, hardware: h100-80gb, gpuMemoryUtilization: 0.98";
    assert.ok(remarks(tight).includes("full-context-does-not-fit"));
    assert.ok(
      !remarks(tight.replace("h100-80gb", "h100-80gb, gpusPerReplica: 4")).includes("full-context-does-not-fit"),
    );
  });
});
