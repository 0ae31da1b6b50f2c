import assert from "node:assert/strict";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { builtLibrary } from "../../library/libraries";

const RESOLVER = resolverOf(builtLibrary("en").identity);

describe("an ending that chooses how a model thinks", () => {
  it("leaves the family of the model where its vendor has no model of that name", () => {
    const modes = [
      ["claude-3-7-sonnet-20250219-thinking", "claude-3-7-sonnet"],
      ["gpt-5-mini-medium", "gpt-5-mini"],
      ["gemini-2.5-flash-nothinking", "gemini-2.5-flash"],
      ["glm-4.5-thinking", "glm-4.5"],
      ["deepseek-v3.1-thinking", "deepseek-v3.1"],
    ] as const;
    for (const [id, model] of modes) {
      assert.equal(RESOLVER.resolve(id).model, model, id);
      assert.equal(RESOLVER.resolve(id).match, "family", id);
    }
  });

  it("leaves the model itself where a tool alone reads it, in brackets", () => {
    assert.equal(RESOLVER.resolve("deepseek-v4-pro[1m]").match, "alias");
    const dated = RESOLVER.resolve("claude-sonnet-4-5-20250929[1m]");
    assert.deepEqual([dated.model, dated.snapshot, dated.match], ["claude-sonnet-4-5", "20250929", "alias"]);
  });

  it("is part of the name where it makes another model, and nothing behind one that nobody knows", () => {
    assert.equal(RESOLVER.resolve("kimi-k2-thinking").match, "exact");
    for (const id of ["qwen3-8b-thinking", "gpt-9-high", "claude-opus-9-thinking"])
      assert.equal(RESOLVER.resolve(id).model, null, id);
  });
});

describe("a vendor's word before the slash that sells its own models alone", () => {
  it("is no platform of another vendor's model", () => {
    for (const id of ["google/llama-3.1-8b-instruct", "anthropic/gpt-4o", "cohere/llama-3.1-8b"]) {
      assert.equal(RESOLVER.resolve(id).platform, null, id);
      assert.equal(RESOLVER.resolve(id).match, "family", id);
    }
    assert.equal(RESOLVER.resolve("gemini/gemini-2.5-pro").platform, "gemini");
  });
});

describe("the day on which Volcengine began to offer another vendor's model", () => {
  it("is the snapshot that the vendor calls otherwise, or one of its own", () => {
    for (const [id, model, snapshot] of [
      ["volcengine/deepseek-v3-2-251201", "deepseek-v3.2", "251201"],
      ["deepseek-r1-250528", "deepseek-r1", "0528"],
      ["kimi-k2-250905", "kimi-k2", "0905"],
      ["glm-4-7-251222", "glm-4.7", "251222"],
    ] as const) {
      const found = RESOLVER.resolve(id);
      assert.deepEqual([found.model, found.snapshot, found.match], [model, snapshot, "snapshot"], id);
    }
    assert.equal(RESOLVER.resolve("volcengine/deepseek-v3-2-251301").match, "family");
  });
});

describe("an ending that counts the offer of a platform", () => {
  it("leaves the model for certain where the platform is known to have that offer", () => {
    assert.equal(RESOLVER.resolve("cohere.command-text-v14").match, "exact");
    assert.equal(RESOLVER.resolve("anthropic.claude-3-5-sonnet-20240620-v1:0:200k").match, "snapshot");
    assert.equal(RESOLVER.resolve("deepseek.v3-v1:0").model, "deepseek-v3.1");
  });

  it("leaves the family alone with another number", () => {
    assert.equal(RESOLVER.resolve("cohere.command-text-v21").match, "family");
    assert.equal(RESOLVER.resolve("cohere.command-r-v8:9").match, "family");
    assert.equal(RESOLVER.resolve("anthropic.claude-3-5-sonnet-20240620-v2:0").snapshot, null);
  });

  it("tells two models that only a number tells apart", () => {
    assert.equal(RESOLVER.resolve("amazon.titan-embed-text-v1").model, "titan-embed-text-v1");
    assert.equal(RESOLVER.resolve("amazon.titan-embed-text-v2:0").model, "titan-embed-text-v2");
  });
});

describe("an ending that is a build behind one name and part of another", () => {
  it("is not taken off a name that it belongs to", () => {
    assert.equal(RESOLVER.resolve("gpt-3.5-turbo-instruct-turbo").match, "none");
    assert.equal(RESOLVER.resolve("meta-llama/Llama-3.3-70B-Instruct-Turbo").model, "llama-3.3-70b");
  });
});
