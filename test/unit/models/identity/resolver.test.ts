import assert from "node:assert/strict";
import { spellingsOf } from "../../../../src/models/identity/spellings";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { builtLibrary } from "../../library/libraries";
import { type Case, cases } from "./cases";

const DATA = builtLibrary("en").identity;
const RESOLVER = resolverOf(DATA);

/** Whether an answer is one of those allowed; `*x` allows `x` and null. */
function allows(allowed: string, answer: string | null): boolean {
  if (allowed === "*") return true;
  if (allowed.startsWith("*")) return answer === null || answer === allowed.slice(1);
  return allowed.split(" ").includes(answer ?? "-");
}

describe("what an id of a model stands for", () => {
  for (const file of ["first.txt", "second.txt"]) {
    for (const { id, platform, model, snapshot, match } of cases(file)) {
      it(`${id} is ${model} (${match})`, () => {
        const found = RESOLVER.resolve(id);
        const right =
          allows(platform, found.platform) &&
          allows(model, found.model) &&
          allows(snapshot, found.snapshot) &&
          allows(match, found.match);
        assert.ok(right, JSON.stringify(found));
      });
    }
  }

  it("tells a fine-tune from the model that it was made of", () => {
    assert.equal(RESOLVER.resolve("ft:gpt-4o-mini-2024-07-18:acme::9xYz").fineTuned, true);
    assert.equal(RESOLVER.resolve("gpt-4o-mini-2024-07-18").fineTuned, false);
  });

  it("says the vendor of an id that is not in the catalogue, where the name says it", () => {
    assert.equal(RESOLVER.resolve("gpt-9-mini").vendor, "OpenAI");
    assert.equal(RESOLVER.resolve("claude-opus-9").vendor, "Anthropic");
    assert.equal(RESOLVER.resolve("qwen9-999b").vendor, "Alibaba");
    assert.equal(RESOLVER.resolve("someone/my-finetune").vendor, null);
  });

  it("takes the platform that a list says for an id that several platforms spell alike", () => {
    assert.equal(RESOLVER.resolve("gpt-4o", "azure").platform, "azure");
    assert.equal(RESOLVER.resolve("gpt-4o", "azure").match, "exact");
    assert.equal(RESOLVER.resolve("claude-3-5-sonnet-v2", "vertex").model, "claude-3-5-sonnet");
    assert.equal(RESOLVER.resolve("llama3.2", "ollama").model, "llama-3.2-3b");
  });

  it("knows every spelling that it lists, on the platform of that spelling, as the model that lists it", () => {
    for (const vendor of DATA.vendors) {
      for (const model of vendor.models) {
        for (const { text, platform, snapshot, kind } of spellingsOf(model, vendor)) {
          const found = RESOLVER.resolve(text, platform);
          assert.equal(found.model, model.id, `${text} on ${platform ?? "any"}`);
          assert.equal(found.snapshot, snapshot, text);
          assert.equal(found.match, kind, text);
        }
      }
    }
  });
});

/** Whether an answer says all that is right of an id. */
function isRight({ id, platform, model, snapshot, match }: Case): boolean {
  const found = RESOLVER.resolve(id);
  return (
    allows(platform, found.platform) &&
    allows(model, found.model) &&
    allows(snapshot, found.snapshot) &&
    allows(match, found.match)
  );
}

describe("ids that were drawn by chance from public lists", () => {
  const drawn = cases("drawn.txt");

  it("are told in 97 of 100", () => {
    const wrong = drawn.filter((entry) => !isRight(entry)).map(({ id }) => id);
    assert.ok(drawn.length >= 500);
    assert.ok(wrong.length <= drawn.length * 0.03, wrong.join("\n"));
  });

  it("are never told to be another model for certain", () => {
    const wrong = drawn.filter(({ id, model }) => {
      const found = RESOLVER.resolve(id);
      return ["exact", "snapshot"].includes(found.match) && !allows(model, found.model);
    });
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });
});

describe("ids of configurations in public repositories", () => {
  it("are told in 97 of 100, and none as another model for certain but where the platform cannot have it", () => {
    const wild = cases("wild.txt");
    const wrong = wild.filter((entry) => !isRight(entry)).map(({ id }) => id);
    assert.ok(wild.length >= 180);
    assert.ok(wrong.length <= wild.length * 0.03, wrong.join("\n"));
    const certain = wrong.filter((id) => ["exact", "snapshot"].includes(RESOLVER.resolve(id).match));
    assert.deepEqual(certain, []);
  });

  it("are no offer of a platform that sells its own vendor's models alone, or that names vendors", () => {
    for (const [id, match] of [
      ["gemini/gpt-4o-mini", "family"],
      ["bedrock/gpt-4o-mini", "alias"],
      ["gemini/gemini-2.5-pro", "exact"],
      ["moonshotai-cn/kimi-k2.6", "exact"],
    ] as const)
      assert.equal(RESOLVER.resolve(id).match, match, id);
  });

  it("are Ollama's where the newest is a tag", () => {
    const { platform, model, match } = RESOLVER.resolve("llama3.1:latest");
    assert.deepEqual([platform, model, match], ["ollama", "llama-3.1-8b", "alias"]);
  });
});

describe("a form that gives away a platform", () => {
  const platformOf = (id: string): string | null => RESOLVER.resolve(id).platform;

  it("proves nothing before a name that nobody knows, where others write so too", () => {
    for (const id of [
      "nvidia.com",
      "mistral.ai/news",
      "anthropic.claude-opus-19",
      "google/gemma-19",
      "openai/gpt-19",
    ]) {
      assert.equal(platformOf(id), null, id);
      assert.equal(RESOLVER.resolve(id).match, "none", id);
    }
  });

  it("is one with a region, a counted offer, or a path of its own", () => {
    for (const id of [
      "us.anthropic.claude-opus-19",
      "anthropic.claude-opus-19-v1:0",
      "bedrock/anthropic.claude-opus-19",
      "nvidia.nemotron-nano-9b-v2",
    ])
      assert.equal(platformOf(id), "bedrock", id);
    assert.equal(platformOf("models/gemini-19-pro"), "gemini");
    assert.equal(platformOf("openai:gpt-19"), "openai");
  });

  it("tells apart two platforms that put the vendor and a dot before the id, as far as their ids differ", () => {
    for (const [id, platform] of [
      ["xai.grok-4", "oci"],
      ["oci/xai.grok-4", "oci"],
      ["cohere.command-r-08-2024", "oci"],
      ["cohere.command-r-v1:0", "bedrock"],
      ["meta.llama-3.3-70b-instruct", "oci"],
      ["meta.llama3-3-70b-instruct-v1:0", "bedrock"],
      ["openai.gpt-oss-120b", null],
      ["openai.gpt-oss-120b-1:0", "bedrock"],
      ["oci/openai.gpt-oss-120b", "oci"],
    ] as const) {
      assert.equal(platformOf(id), platform, id);
      assert.notEqual(RESOLVER.resolve(id).model, null, id);
    }
  });
});

describe("ids that nobody ever published", () => {
  for (const file of ["invented.txt", "invented-offers.txt", "invented-names.txt"]) {
    it(`are never told for certain: ${file}`, () => {
      const invented = cases(file).map(({ id }) => id);
      assert.ok(invented.length >= 60);
      const told = invented.filter((id) => ["exact", "snapshot"].includes(RESOLVER.resolve(id).match));
      assert.deepEqual(told, []);
    });
  }
});

describe("an id that says no host, or another one than it seems", () => {
  it("is not of the host whose ending it has", () => {
    for (const id of ["zai-org/GLM-5.2-Fast", "Qwen/Qwen3-8B-free", "deepseek-ai/DeepSeek-R1-free"]) {
      const { platform, model, match } = RESOLVER.resolve(id);
      assert.deepEqual([platform, match], [null, "family"], id);
      assert.notEqual(model, null, id);
    }
    assert.equal(RESOLVER.resolve("fireworks/glm-5.2-fast").platform, "fireworks");
  });

  it("tells a publisher on ModelScope from the platform of that name by its case", () => {
    assert.equal(RESOLVER.resolve("ZhipuAI/GLM-4.5").platform, "modelscope");
    assert.equal(RESOLVER.resolve("ZhipuAI/GLM-4.5").model, "glm-4.5");
    assert.equal(RESOLVER.resolve("zhipuai/glm-4.5").platform, "zhipuai");
  });
});
