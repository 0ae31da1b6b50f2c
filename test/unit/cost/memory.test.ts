import assert from "node:assert/strict";
import { statedOnce } from "../../../src/models/hardware";
import { keyValueGrowth, sequenceBytes } from "../../../src/models/layerGroup";
import { weightSize } from "../../../src/models/weightBytes";
import { builtCatalogue, comparedQuickly } from "./costFixture";

const CATALOGUE = builtCatalogue();
const card = (id: string): (typeof CATALOGUE.models)[number] => {
  const found = CATALOGUE.models.find((entry) => entry.id === id);
  assert.ok(found, id);
  return found;
};
const own = (rest: string, more = ""): ReturnType<typeof comparedQuickly>["options"][number] => {
  const text = `title: t\noptions: [{ id: b, kind: self-hosted, ${rest} }]\n${more}`;
  const [option] = comparedQuickly(text, CATALOGUE).options;
  assert.ok(option);
  return option;
};

describe("memory by architecture", () => {
  it("counts one vector for every so many tokens, a window beside it, and the keys of the index", () => {
    const cache = card("deepseek-v4-flash").cache ?? [];
    // 21 layers with a vector for every 4 tokens, 20 with one for every 128, each of 512 values.
    const vectors = (tokens: number): number => 512 * 2 * ((21 * tokens) / 4 + (20 * tokens) / 128 + 43 * 128);
    const index = (tokens: number): number => (21 * 132 * tokens) / 4;
    for (const tokens of [128, 1024, 1_048_576])
      assert.equal(sequenceBytes(cache, tokens, 2), vectors(tokens) + index(tokens));
  });

  it("knows the growth with a token of the open models of 2025 and 2026", () => {
    // Layers that keep every token x heads x (key + value) x 2 bytes, or x (latent + position).
    const expected = {
      "kimi-k2": 61 * 576 * 2,
      "llama-4-scout": 12 * 8 * 256 * 2,
      "llama-4-maverick": 12 * 8 * 256 * 2,
      "ernie-4.5-300b": 54 * 8 * 256 * 2,
      "ernie-4.5-21b": 28 * 4 * 256 * 2,
      "qwen3.6-35b-a3b": 10 * 2 * 512 * 2,
      "gemma-4-26b": 5 * 2 * 1024 * 2,
      "glm-5": 78 * 576 * 2,
      "llama-1-65b": 80 * 64 * 256 * 2,
    };
    for (const [id, bytes] of Object.entries(expected))
      assert.equal(keyValueGrowth(card(id).cache ?? [], 2), bytes, id);
  });

  it("leaves no open card of 2024 or later without its architecture, but for those that say so", () => {
    const without = CATALOGUE.models.filter(
      ({ ref, openness, released, cache }) =>
        ref !== "" && openness !== "O0" && cache === null && (released ?? "2024") >= "2024",
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
  });

  it("takes published weights where there are any, else keeps embeddings in 16 bits", () => {
    assert.deepEqual(weightSize(card("gpt-oss-120b"), "fp4"), { bytes: 70.8e9, published: true });
    const { params, embeddings } = card("llama-3.3-70b");
    assert.ok(params && embeddings);
    assert.deepEqual(weightSize(card("llama-3.3-70b"), "fp8"), { bytes: params.total + embeddings, published: false });
    // NVFP4 has a scale of 8 bits for 16 weights, AWQ and GPTQ about half of that for one.
    const four = (kind: "fp4" | "int4"): number | undefined => weightSize(card("llama-3.3-70b"), kind)?.bytes;
    assert.equal(four("fp4"), embeddings * 2 + ((params.total - embeddings) * 4.5) / 8);
    assert.equal(four("int4"), embeddings * 2 + ((params.total - embeddings) * 4.25) / 8);
  });

  it("reckons with the bytes that a program sees", () => {
    // 81,559 MiB by nvidia-smi. At the share of it that vLLM uses by default nothing is left for a cache.
    const { memory } = own("model: llama-3.3-70b, precision: fp8, hardware: h100-80gb");
    assert.deepEqual([memory?.memory, memory?.tokens, memory?.fits], [85.52e9, 0, false]);
  });

  it("keeps twice the tokens in a cache of 8 bits", () => {
    const tokens = (more: string): number =>
      own(`model: llama-3.3-70b, precision: fp8, hardware: h200-141gb${more}`).memory?.tokens ?? 0;
    assert.ok(Math.abs(tokens(", cachePrecision: fp8") - 2 * tokens("")) <= 1);
  });

  it("rules out a context that does not fit beside the weights", () => {
    const long = "constraints: { contextTokens: 120000 }\n";
    const tight = own("model: llama-3.3-70b, precision: bf16, hardware: h100-80gb, gpusPerReplica: 2", long);
    assert.deepEqual(
      tight.reasonsAgainst.map(({ code }) => code),
      ["context-does-not-fit"],
    );
    const wide = own("model: llama-3.3-70b, precision: bf16, hardware: h100-80gb, gpusPerReplica: 4", long);
    assert.deepEqual(wide.reasonsAgainst, []);
  });

  it("asks for a rent where none is known, and says which figures rest on one source", () => {
    const { reasonsAgainst } = own("model: llama-3.1-8b, hardware: mi300x-192gb");
    assert.deepEqual(
      reasonsAgainst.map(({ code }) => code),
      ["rent-unknown"],
    );
    const machine = CATALOGUE.facts.hardware.find(({ id }) => id === "gb300");
    assert.ok(machine);
    assert.deepEqual(statedOnce(machine), ["memory", "kw"]);
  });

  it("are said to have one source only, each where an option rests on it", () => {
    const codes = (rest: string): string[] =>
      own(rest).remarks.flatMap(({ code, args }) => (code.endsWith("-stated-once") ? [`${code} ${args.join()}`] : []));
    const qwen = "model: qwen3-32b, acquisition: rented, rentPerGpuHour: 2, precision: bf16";
    assert.deepEqual(codes(`${qwen}, hardware: h100-80gb, gpusPerReplica: 1`), []);
    assert.deepEqual(codes(`${qwen}, hardware: gb300, gpusPerReplica: 1`), ["memory-stated-once GB300, one GPU"]);
    assert.deepEqual(codes(`${qwen}, hardware: mi355x-288gb, gpusPerReplica: 1`), []);
    assert.deepEqual(
      codes(
        "model: qwen3-32b, acquisition: bought, purchasePerGpu: 40000, precision: bf16, hardware: gb300, gpusPerReplica: 1",
      ),
      ["memory-stated-once GB300, one GPU", "power-stated-once GB300, one GPU"],
    );
    assert.deepEqual(codes(`${qwen}, hardware: ascend-910b, gpusPerReplica: 2`), [
      "bandwidth-stated-once Ascend 910B 64GB",
      "arithmetic-stated-once Ascend 910B 64GB",
    ]);
  });
});
