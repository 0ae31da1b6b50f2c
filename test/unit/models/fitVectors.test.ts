import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { engineBytes } from "../../../src/cost/compare/engineMemory";
import { fitInto } from "../../../src/cost/compare/memoryFit";
import { keyValueBytes, keyValueGrowth, recurrentBytes, sequenceBytes } from "../../../src/models/layerGroup";
import type { ModelCard } from "../../../src/models/modelCard";
import { builtLibrary } from "../library/libraries";

interface Vector {
  readonly id: string;
  readonly kind: "kv_total_bytes" | "kv_per_token_bytes" | "linear_state_bytes" | "verdict";
  readonly model: string;
  readonly ctx?: number;
  readonly kvBits?: number;
  readonly weightBpw?: number;
  readonly device?:
    | { readonly type: "mac"; readonly ram: number }
    | { readonly type: "gpu"; readonly gpu: string; readonly env: string };
  readonly expect: number | string;
}

/** Our card for each model of the vectors; each is compared by our own facts, never by theirs. */
const CARDS: Readonly<Record<string, string>> = {
  "Gemma 4 31b": "gemma-4-31b",
  "Gemma 4 12b": "gemma-4-12b",
  "Gemma 4 e2b": "gemma-4-e2b",
  "Qwen 3.6 27B": "qwen3.6-27b",
  "GLM-4.7-Flash": "glm-4.7-flash",
  "GLM-5.2": "glm-5.2",
  "gpt-oss-20b": "gpt-oss-20b",
  "gpt-oss-120b": "gpt-oss-120b",
  "Qwen-AgentWorld-35B-A3B": "qwen-agentworld-35b-a3b",
  "Llama-3.1-8B-Instruct": "llama-3.1-8b",
  Hy3: "hy3",
  "Qwen 3.8 27B": "qwen3.8-27b",
  "Qwen 3.8 2.4T-A95B": "qwen3.8-2.4t-a95b",
  "Laguna XS 2.1": "laguna-xs-2.1",
  "Laguna S 2.1": "laguna-s-2.1",
  "Spark-X2.5-4B": "spark-x2.5-4b",
  "Granite-4.2-30B": "granite-4.2-30b",
  "MiniCPM5-2B": "minicpm5-2b",
  "Nex-N2.5-mini": "nex-n2.5-mini",
  "Nex-N2.5-Pro": "nex-n2.5-pro",
};

const MACHINES: Readonly<Record<string, string>> = {
  "64": "mac-m4-max-64gb",
  "512": "mac-m3-ultra-512gb",
  "RTX PRO 6000 Blackwell": "rtx-pro-6000",
  "RTX 3060 8GB": "rtx-3060-8gb",
  "RTX 5090": "rtx-5090",
  "RTX 5060 Ti 16GB": "rtx-5060-ti-16gb",
};

const file = path.join(process.cwd(), "node_modules", "fitllm", "vectors", "fit-vectors-v1.json");
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: readonly Vector[] };

describe("public vectors of memory and fit (npm fitllm)", () => {
  const { models, cost } = builtLibrary("en");
  const overhead = cost.assumptions.find(({ id }) => id === "memoryOverhead")!.usual;

  it("are those that were looked at", () => assert.equal(vectors.length, 33));

  for (const vector of vectors)
    it(vector.id, () => {
      const card = models.find(({ id }) => id === CARDS[vector.model]);
      assert.ok(card?.cache, `no cache facts for ${vector.model}`);
      const bytes = (vector.kvBits ?? 16) / 8;
      switch (vector.kind) {
        case "kv_total_bytes":
          assert.equal(keyValueBytes(card.cache, vector.ctx!, bytes), vector.expect);
          return;
        case "kv_per_token_bytes":
          assert.equal(keyValueGrowth(card.cache, bytes), vector.expect);
          return;
        case "linear_state_bytes":
          assert.equal(recurrentBytes(card.cache), vector.expect);
          return;
        case "verdict":
          assert.equal(verdict(card, vector, bytes), vector.expect);
          return;
      }
    });

  function verdict(card: ModelCard, { device, weightBpw, ctx }: Vector, bytes: number): string {
    const machine = cost.hardware.find(
      ({ id }) => id === MACHINES[device!.type === "mac" ? String(device!.ram) : device!.gpu],
    );
    assert.ok(machine && card.params && card.cache);
    // A card without a display keeps nothing for one.
    const reserved = device?.type === "gpu" && device.env === "linux-headless" ? 0 : machine.reserved;
    const fit = fitInto({ ...machine, reserved }, 1, overhead, {
      weights: ((card.params.total - card.hostParams) * weightBpw!) / 8,
      cachePerRequest: sequenceBytes(card.cache, ctx!, bytes),
      cachePerToken: null,
      engine: engineBytes(card, machine, 1),
    });
    return fit.fits ? "yes" : "no";
  }
});
