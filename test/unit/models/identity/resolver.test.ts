import assert from "node:assert/strict";
import fc from "fast-check";
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

  it("is part of the name where it makes another model, and nothing behind one that nobody knows", () => {
    assert.equal(RESOLVER.resolve("kimi-k2-thinking").match, "exact");
    for (const id of ["qwen3-8b-thinking", "gpt-9-high", "claude-opus-9-thinking"])
      assert.equal(RESOLVER.resolve(id).model, null, id);
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

describe("an id that was changed", () => {
  const spellings = DATA.vendors.flatMap((vendor) => vendor.models.flatMap((model) => spellingsOf(model, vendor)));
  const known = new Set(spellings.map(({ text }) => text.toLowerCase().replace(/[._]/g, "-")));
  /** Whether a text is an id that is known, with or without a vendor before it. */
  const isKnown = (text: string): boolean => {
    const small = text.toLowerCase().replace(/[._]/g, "-");
    return known.has(small) || known.has(small.slice(small.lastIndexOf("/") + 1));
  };
  const SUFFIXES = [
    "-mini",
    "-nano",
    "-turbo",
    "-flash",
    "-lite",
    "-pro",
    "-distill",
    "-awq",
    "-x",
    "-v9",
    "-2031-01-01",
  ];

  it("is never an id of another model, nor of its own", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom(...SUFFIXES), ({ text }, suffix) => {
        const changed = `${text}${suffix}`;
        fc.pre(!isKnown(changed));
        const found = RESOLVER.resolve(changed);
        assert.ok(found.match !== "exact" && found.match !== "snapshot", `${changed}: ${JSON.stringify(found)}`);
        assert.ok(
          found.match === "alias" || found.model === null || found.model === RESOLVER.resolve(text).model,
          changed,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("is never exact with one letter or digit replaced, unless that is an id that is known", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.nat(),
        fc.constantFrom("a", "b", "e", "m", "o", "s", "x", "0", "1", "3", "5", "7", "9"),
        ({ text }, at, letter) => {
          const index = at % text.length;
          fc.pre(/[a-z0-9]/i.test(text[index] ?? ""));
          const changed = text.slice(0, index) + letter + text.slice(index + 1);
          fc.pre(!isKnown(changed));
          const found = RESOLVER.resolve(changed);
          const isListed = (["exact", "snapshot"] as const).some((match) => match === found.match);
          // A changed word before a slash or a tag may be another platform's or route's for the same model.
          assert.ok(!isListed || /[/:.]/.test(text), `${changed} from ${text}: ${JSON.stringify(found)}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is read in a time that does not grow with its length", () => {
    for (const text of ["a/".repeat(150), "us.".repeat(100), ":".repeat(299), "-v1:0".repeat(60), "x".repeat(10_000)])
      assert.equal(RESOLVER.resolve(text).match, "none");
  });
});
