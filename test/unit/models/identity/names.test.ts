import assert from "node:assert/strict";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { builtLibrary } from "../../library/libraries";

const RESOLVER = resolverOf(builtLibrary("en").identity);

describe("a version without its dot", () => {
  it("is that of the one model that it can be", () => {
    const joined = [
      ["gpt-52-codex", "gpt-5.2-codex"],
      ["claude-opus-45", "claude-opus-4-5"],
      ["claude-37-sonnet", "claude-3-7-sonnet"],
      ["qwen25-72b-instruct", "qwen2.5-72b"],
      ["llama-31-8b", "llama-3.1-8b"],
      ["openai-gpt-54-mini", "gpt-5.4-mini"],
      ["gemini-25-flash-lite", "gemini-2.5-flash-lite"],
      ["kimi-k25", "kimi-k2.5"],
      ["minimax-m21", "minimax-m2.1"],
    ] as const;
    for (const [id, model] of joined) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.model, found.match], [model, "alias"], id);
    }
  });

  it("is that of the one model where only its zero is left out", () => {
    for (const [id, model] of [
      ["cohere/rerank-v4-pro", "rerank-v4.0-pro"],
      ["gemini-2-flash", "gemini-2.0-flash"],
    ] as const) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.model, found.match], [model, "alias"], id);
    }
  });

  it("is none where nobody knows such a version, or where it is a size or a date", () => {
    for (const id of [
      "gpt-59-codex",
      "claude-opus-99",
      "qwen25-73b",
      "llama-39-8b",
      "qwen2-15b",
      "gemma-34b",
      "gpt-62",
    ])
      assert.equal(RESOLVER.resolve(id).model, null, id);
  });
});

describe("a name with a plus sign", () => {
  it("is not the name without it", () => {
    for (const [name, model] of [
      ["Command R+", "command-r-plus"],
      ["command-r+", "command-r-plus"],
      ["Command R", "command-r"],
    ] as const)
      assert.equal(RESOLVER.resolve(name).model, model, name);
  });
});

describe("a model that others publish or sell again", () => {
  it("is a family of the model: its weights with fewer bits, a reseller's route", () => {
    const again = [
      ["hf.co/bartowski/Qwen_Qwen3-8B-GGUF:Q4_K_M", "qwen3-8b"],
      ["bartowski/Qwen_Qwen3-8B-GGUF", "qwen3-8b"],
      ["Qwen3-8B-Q4_K_M.gguf", "qwen3-8b"],
      ["someone/Llama-3.1-8B-Instruct-AWQ", "llama-3.1-8b"],
      ["gemma-4-26b-a4b-it-q8-0", "gemma-4-26b-a4b"],
      ["@cf/meta-llama/llama-2-7b-chat-hf-lora", "llama-2-7b"],
      ["AiHubmix-gpt-4o", "gpt-4o"],
      ["coding-glm-4.7", "glm-4.7"],
      ["coding-glm-5-free", "glm-5"],
      ["cc-minimax-m2.7", "minimax-m2.7"],
      ["deep-deepseek-r1", "deepseek-r1"],
      ["sophnet-deepseek-v3.2", "deepseek-v3.2"],
    ] as const;
    for (const [id, model] of again) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.model, found.match], [model, "family"], id);
    }
  });

  it("is none where somebody trained it on, or nobody knows it", () => {
    for (const id of [
      "DavidAU/Qwen3.6-27B-Heretic-Uncensored-GGUF",
      "AnkitAI/Parable-Qwen3-8B-Claude-Fable-5-GGUF",
      "GLM-4.7-Flash-Derestricted-GGUF",
      "someone/my-llama-GGUF",
      "deep-research-max-preview-04-2026",
      "coding-glm-99",
    ])
      assert.equal(RESOLVER.resolve(id).model, null, id);
  });

  it("is told on the hosts that mark their ids", () => {
    const marked = [
      ["gpt-oss:120b-cloud", "ollama", "gpt-oss-120b"],
      ["kimi-k2.5:cloud", "ollama", "kimi-k2.5"],
      ["system.ai.gpt-oss-120b", "databricks", "gpt-oss-120b"],
      ["sagemaker/meta-textgeneration-llama-2-13b-f", "sagemaker", "llama-2-13b"],
    ] as const;
    for (const [id, platform, model] of marked) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.platform, found.model], [platform, model], id);
    }
  });
});

describe("an id that moves with the newest", () => {
  it("is never the version that once had the name without a number", () => {
    for (const id of ["gemini-pro-latest", "~google/gemini-pro-latest"]) assert.equal(RESOLVER.resolve(id).model, null);
  });

  it("is that model where it counts the version, with dots or hyphens", () => {
    for (const id of ["claude-3.7-sonnet-latest", "claude-3-7-sonnet-latest"]) {
      assert.equal(RESOLVER.resolve(id).model, "claude-3-7-sonnet");
      assert.equal(RESOLVER.resolve(id).match, "alias");
    }
  });
});

describe("a newest one of a name that several models have had", () => {
  it("is the one that the vendor's documentation says, else none", () => {
    for (const [id, model] of [
      ["ministral-3b-latest", "ministral-3-3b"],
      ["mistral/mistral-small-latest", "mistral-small-2603"],
      ["codestral-latest", "codestral"],
      ["mistral-moderation-latest", null],
    ] as const) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.model, found.vendor], [model, "Mistral AI"], id);
    }
  });
});
