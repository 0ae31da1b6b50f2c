import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { lifecyclesOf } from "../../../../src/models/lifecycle/lifecycles";
import { builtLibrary } from "../../library/libraries";

const DAY = "2026-11-28";
const LIBRARY = builtLibrary("en");
const [RESOLVER, LIVES] = [resolverOf(LIBRARY.identity), lifecyclesOf(LIBRARY)];

/** Whether an answer is one of those that a part of a line allows. */
const allows = (allowed: string, answer: string | null): boolean => {
  const each = allowed.split(" ");
  return each.includes("*") || each.includes(answer ?? "-");
};

/** The rows of a file of `test/fixtures/model-ids`, each with what may be told of it. */
const rowsOf = (file: string) =>
  readFileSync(path.join("test", "fixtures", "model-ids", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", platform = "", model = "", snapshot = "", match = "", state = "", end = ""] = line.split("|");
      return { id, platform, model, snapshot, match, state, end };
    });

for (const [file, least] of [
  ["repositories.txt", 500],
  ["price-lists.txt", 425],
  ["frameworks.txt", 200],
] as const) {
  describe(`ids in public repositories, on the day they were judged: ${file}`, () => {
    const rows = rowsOf(file);
    const modelIsWrong = ({ id, model }: (typeof rows)[number]): boolean => {
      const found = RESOLVER.resolve(id);
      return found.model !== null && !allows(model, found.model);
    };

    it("are told in 97 of 100, and none as another model", () => {
      const wrong = rows.filter(({ id, platform, model, snapshot, match }) => {
        const found = RESOLVER.resolve(id);
        const isPlaced = allows(platform, found.platform) && allows(model, found.model);
        return !isPlaced || !allows(snapshot, found.snapshot) || !allows(match, found.match);
      });
      console.log(`      identity ${rows.length - wrong.length} of ${rows.length}`);
      assert.ok(rows.length >= least);
      assert.ok(wrong.length <= rows.length * 0.03, wrong.map(({ id }) => id).join("\n"));
      assert.deepEqual(rows.filter(modelIsWrong), []);
    });

    it("stand and end as judged in 95 of 100", () => {
      const wrong = rows.filter(({ id, state, end }) => {
        const life = LIVES.of(null, id, DAY);
        return !allows(state, life.state) || (life.state !== "unknown" && !allows(end, life.end));
      });
      console.log(`      state and end ${rows.length - wrong.length} of ${rows.length}`);
      assert.ok(wrong.length <= rows.length * 0.05, wrong.map(({ id }) => id).join("\n"));
    });
  });
}

describe("forms of ids that repositories write", () => {
  const tellsOf = (id: string): readonly (string | null)[] => {
    const { platform, model, match } = RESOLVER.resolve(id);
    return [platform, model, match];
  };

  for (const [kind, ids] of Object.entries({
    "a router of any name before a platform and a colon": [
      ["gateway/converse:amazon.nova-micro-v1:0", "bedrock", "nova-micro", "exact"],
      ["gateway/openai:gpt-5-mini", "openai", "gpt-5-mini", "exact"],
    ],
    "Docker's models, which are spelled as Ollama's": [
      ["ai/gemma3:4B-Q4_0", "docker", "gemma-3-4b", "family"],
      ["ai/llama3.2", "docker", "llama-3.2-3b", "exact"],
      ["ai/smollm2", "docker", "smollm2-360m", "exact"],
      ["ollama/smollm2", "ollama", "smollm2-1.7b", "exact"],
    ],
    "the length of a prompt behind an offer of Bedrock, and an offer without its vendor": [
      ["anthropic.claude-v2:0:18k", "bedrock", "claude-2.0", "exact"],
      ["amazon.titan-embed-text-v2:0:8k", "bedrock", "titan-embed-text-v2", "exact"],
      ["claude-3-5-sonnet-20241022-v2:0", "bedrock", "claude-3-5-sonnet", "alias"],
      ["claude-3-5-sonnet-20241022-v7:0", null, null, "none"],
    ],
    "the host behind a colon, which Hugging Face routes to": [
      ["meta-llama/Llama-3.1-8B-Instruct:groq", "huggingface", "llama-3.1-8b", "exact"],
      ["meta-llama/Llama-3.1-9B-Instruct:groq", null, null, "none"],
    ],
    "how a leaderboard calls or runs a model": [
      ["gpt-5.2-2025-12-11-FC", null, "gpt-5.2", "family"],
      ["gemma-7b-it-vllm", null, "gemma-7b", "family"],
    ],
    "the newest of a name that a library of tags lists": [
      ["gemma4:latest", "ollama", "gemma-4-e4b", "alias"],
      ["hf.co/bartowski/gemma-2-2b-it-GGUF:latest", "huggingface", "gemma-2-2b", "family"],
    ],
    "a family before Vertex's sign and the model behind it, and the place of a router there": [
      ["publishers/qwen/models/qwen3@qwen3-1.7b", "vertex", "qwen3-1.7b", "exact"],
      ["meta/llama3_1@llama-3.1-8b-instruct", "vertex", "llama-3.1-8b", "exact"],
      ["qwen3@gpt-4o", null, null, "none"],
      ["gpt-5-mini@eu", null, "gpt-5-mini", "exact"],
    ],
    "a gateway before a bare name": [
      ["cline-pass/glm-5.3", null, "glm-5.3", "exact"],
      ["zenmux/nothing-7b", null, null, "none"],
    ],
    "a router's tag behind a bare name, and another platform's mark for a dot": [
      ["llama-4-scout:free", null, "llama-4-scout", "family"],
      ["llama-4-scout:mine", null, null, "none"],
      ["qwen3p7-plus", null, "qwen3.7-plus", "family"],
      ["qwen9p7-plus", null, null, "none"],
    ],
    "weights with a word for how they were trained, which closed models do not have": [
      ["Qwen/Qwen3-8B-Base", null, "qwen3-8b", "family"],
      ["unsloth/Qwen3-8B-Base-bnb-4bit", "huggingface", "qwen3-8b", "family"],
      ["gpt-4o-base", null, null, "none"],
    ],
    "the registry of Azure with the version of its asset": [
      ["azureml://registries/azureml-meta/models/Llama-2-7b-chat/versions/14", "azure", "llama-2-7b", "family"],
    ],
    "a name of other runs behind a host": [
      ["cerebras/llama3-8b", "cerebras", "llama-3-8b", "alias"],
      ["databricks-meta-llama-4-maverick", "databricks", "llama-4-maverick", "exact"],
    ],
  }))
    it(kind, () => {
      for (const [id, ...told] of ids) assert.deepEqual(tellsOf(id ?? ""), told, id ?? "");
    });
});

describe("the life of an id that stands for more or less than a listed one", () => {
  const lifeOf = (id: string): readonly (string | null)[] => {
    const { platform, state, end } = LIVES.of(null, id, DAY);
    return [platform, state, end];
  };

  it("is that of all fine-tunes where its own snapshot is not named", () => {
    assert.deepEqual(lifeOf("ft:gpt-3.5-turbo-0613:someone::813SHRdF"), ["openai", "ended", "2026-10-23"]);
  });

  it("is that of all published snapshots, which previews are not", () => {
    assert.deepEqual(lifeOf("vertex_ai/gemini-1.5-pro"), ["vertex", "ended", "2025-09-24"]);
  });

  it("is that of the id of its time, not of what the model was called later", () => {
    assert.deepEqual(lifeOf("gpt-4o-mini-realtime-preview-2024-12-17"), ["openai", "ended", "2026-05-07"]);
  });

  it("is that of the model where a tool alone reads the brackets", () => {
    assert.deepEqual(lifeOf("claude-opus-4-1-20250805[1m]"), ["anthropic", "ended", "2026-08-05"]);
  });
});
