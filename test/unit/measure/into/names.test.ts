import assert from "node:assert/strict";
import type { Scenario } from "../../../../src/cost/scenario/scenario";
import { type NameUse, matchNames } from "../../../../src/measure/into/optionNames";
import { isTaken, readName } from "../../../../src/measure/names/nameReading";
import { THREE_WAYS } from "../../cost/costFixture";
import { CATALOGUE, scenarioOf } from "./fixture";

/** What becomes of a name: it is its model's, may be it, or a person has to say. */
type How = "taken" | "proposed" | "asked";

/** Names as exports, load tests and evaluations write them. */
const WILD: readonly (readonly [name: string, how: How, model: string | null, snapshot?: string])[] = [
  // Bedrock: regions, routes, addresses
  ["anthropic.claude-sonnet-4-5-20250929-v1:0", "taken", "claude-sonnet-4-5", "20250929"],
  ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "taken", "claude-sonnet-4-5", "20250929"],
  ["eu.anthropic.claude-3-5-sonnet-20240620-v1:0", "taken", "claude-3-5-sonnet", "20240620"],
  ["apac.anthropic.claude-3-haiku-20240307-v1:0", "taken", "claude-3-haiku", "20240307"],
  ["global.anthropic.claude-haiku-4-5-20251001-v1:0", "taken", "claude-haiku-4-5", "20251001"],
  ["bedrock/us.anthropic.claude-opus-4-20250514-v1:0", "taken", "claude-opus-4", "20250514"],
  ["bedrock/us-east-1/anthropic.claude-v2:1", "taken", "claude-2.1"],
  [
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0",
    "taken",
    "claude-sonnet-4",
    "20250514",
  ],
  ["arn:aws:bedrock:us-east-1::foundation-model/meta.llama3-1-70b-instruct-v1:0", "taken", "llama-3.1-70b"],
  ["arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123", "asked", null],
  ["us.meta.llama3-3-70b-instruct-v1:0", "taken", "llama-3.3-70b"],
  ["amazon.nova-pro-v1:0", "taken", "nova-pro"],
  ["converse/anthropic.claude-3-5-haiku-20241022-v1:0", "taken", "claude-3-5-haiku", "20241022"],
  ["bedrock/converse/us.deepseek.r1-v1:0", "taken", "deepseek-r1"],
  // Vertex and Gemini
  ["claude-sonnet-4-5@20250929", "taken", "claude-sonnet-4-5", "20250929"],
  ["vertex_ai/claude-opus-4-1@20250805", "taken", "claude-opus-4-1", "20250805"],
  ["claude-3-5-sonnet-v2@20241022", "taken", "claude-3-5-sonnet", "20241022"],
  ["vertex_ai/gemini-2.5-pro", "taken", "gemini-2.5-pro"],
  ["publishers/google/models/gemini-2.5-flash", "taken", "gemini-2.5-flash"],
  [
    "projects/p/locations/us-central1/publishers/google/models/gemini-2.0-flash-001",
    "taken",
    "gemini-2.0-flash",
    "001",
  ],
  ["models/gemini-2.5-flash-lite", "taken", "gemini-2.5-flash-lite"],
  ["gemini/gemini-2.5-flash-preview-09-2025", "taken", "gemini-2.5-flash", "preview-09-2025"],
  ["google/gemini-2.5-pro", "taken", "gemini-2.5-pro"],
  ["vertex:claude-sonnet-4@20250514", "taken", "claude-sonnet-4", "20250514"],
  // OpenRouter: slugs with dates and variants
  ["deepseek/deepseek-v3.2-exp", "taken", "deepseek-v3.2-exp"],
  ["deepseek/deepseek-v4.1-flash-20260910", "proposed", "deepseek-flash"],
  ["deepseek/deepseek-r1:free", "taken", "deepseek-r1"],
  ["meta-llama/llama-3.3-70b-instruct:free", "taken", "llama-3.3-70b"],
  ["openrouter/anthropic/claude-sonnet-4.5", "taken", "claude-sonnet-4-5"],
  ["openrouter/openai/gpt-5-mini", "taken", "gpt-5-mini"],
  ["anthropic/claude-4.5-sonnet-20250929", "taken", "claude-sonnet-4-5", "20250929"],
  ["openai/gpt-5.1-20251113", "proposed", "gpt-5.1"],
  ["qwen/qwen3-235b-a22b-2507", "taken", "qwen3-235b-a22b-instruct-2507"],
  ["qwen/qwen3-coder:exacto", "taken", "qwen3-coder-480b-a35b"],
  ["openai/gpt-oss-120b:nitro", "taken", "gpt-oss-120b"],
  ["z-ai/glm-4.6", "taken", "glm-4.6"],
  ["moonshotai/kimi-k2-0905", "taken", "kimi-k2", "0905"],
  // Azure: deployments
  ["azure/gpt-4o", "taken", "gpt-4o"],
  ["azure/gpt-4o-mini-2024-07-18", "taken", "gpt-4o-mini", "2024-07-18"],
  ["azure/prod-chat", "asked", null],
  ["azure/prod-gpt4o-eastus", "asked", null],
  ["azure:chat:my-gpt-4o-deployment", "asked", null],
  ["azure_ai/DeepSeek-R1", "taken", "deepseek-r1"],
  ["gpt-4o-prod", "asked", null],
  ["gpt-35-turbo", "taken", "gpt-3.5-turbo"],
  // Labels of a team
  ["prod-chat", "asked", null],
  ["GPT-4o agent", "asked", null],
  ["Claude 4.5 Sonnet", "taken", "claude-sonnet-4-5"],
  ["claude agent v2", "asked", null],
  ["my-assistant", "asked", null],
  ["baseline", "asked", null],
  ["router", "asked", null],
  // Hugging Face, its cache, paths and repackaged weights
  ["meta-llama/Llama-3.1-8B-Instruct", "taken", "llama-3.1-8b"],
  ["models--meta-llama--Llama-3.1-8B-Instruct", "taken", "llama-3.1-8b"],
  ["/models/models--openai--gpt-oss-20b/snapshots/6cee5e81ee83917806bbde320786a8fb61efebee/", "taken", "gpt-oss-20b"],
  ["~/.cache/huggingface/hub/models--Qwen--Qwen3-32B/snapshots/abcdef0", "taken", "qwen3-32b"],
  ["hf:deepseek-ai/DeepSeek-V3.1", "taken", "deepseek-v3.1"],
  ["huggingface/Qwen/Qwen2.5-72B-Instruct", "taken", "qwen2.5-72b"],
  ["unsloth/Llama-3.3-70B-Instruct-GGUF", "proposed", "llama-3.3-70b"],
  ["bartowski/Llama-3.3-70B-Instruct-GGUF:Q4_K_M", "proposed", "llama-3.3-70b"],
  ["Llama-3.3-70B-Instruct-Q4_K_M.gguf", "proposed", "llama-3.3-70b"],
  ["neuralmagic/Meta-Llama-3.1-70B-Instruct-FP8", "proposed", "llama-3.1-70b"],
  ["mistralai/Mistral-Small-3.2-24B-Instruct-2506", "taken", "mistral-small-3.2"],
  ["/data/models/Qwen2.5-7B-Instruct", "proposed", "qwen2.5-7b"],
  ["./Llama-3.1-8B-Instruct", "taken", "llama-3.1-8b"],
  // Ollama
  ["llama3.3:70b", "taken", "llama-3.3-70b"],
  ["llama3.1:8b-instruct-q4_K_M", "proposed", "llama-3.1-8b"],
  ["ollama/qwen3:32b", "taken", "qwen3-32b"],
  ["ollama_chat/gpt-oss:20b", "taken", "gpt-oss-20b"],
  ["qwen2.5-coder:latest", "taken", "qwen2.5-coder-7b"],
  ["deepseek-r1:14b", "taken", "deepseek-r1-distill-qwen-14b"],
  ["hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M", "proposed", "llama-3.2-3b"],
  // Fine-tunes
  ["ft:gpt-4o-mini-2024-07-18:acme:support:9abcXYZ", "asked", "gpt-4o-mini", "2024-07-18"],
  ["ft:gpt-3.5-turbo-0125:org::id", "asked", "gpt-3.5-turbo", "0125"],
  ["openai/ft:gpt-4.1-mini-2025-04-14:acme::abc", "asked", "gpt-4.1-mini", "2025-04-14"],
  // Vendors, with and without snapshot, and harnesses
  ["gpt-4o-2024-08-06", "taken", "gpt-4o", "2024-08-06"],
  ["gpt-4o-2024-11-20", "taken", "gpt-4o", "2024-11-20"],
  ["gpt-4.1-mini-2025-04-14", "taken", "gpt-4.1-mini", "2025-04-14"],
  ["gpt-5-mini", "taken", "gpt-5-mini"],
  ["gpt-5.4", "taken", "gpt-5.4"],
  ["o3-mini-2025-01-31", "taken", "o3-mini", "2025-01-31"],
  ["chatgpt-4o-latest", "taken", "chatgpt-4o-latest"],
  ["openai:chat:gpt-4o-mini", "taken", "gpt-4o-mini"],
  ["openai:responses:gpt-5.1", "taken", "gpt-5.1"],
  ["openai:gpt-4o", "taken", "gpt-4o"],
  ["anthropic:messages:claude-3-5-sonnet-20241022", "taken", "claude-3-5-sonnet", "20241022"],
  ["anthropic:claude-sonnet-4-20250514", "taken", "claude-sonnet-4", "20250514"],
  ["claude-sonnet-4-20250514", "taken", "claude-sonnet-4", "20250514"],
  ["claude-3-7-sonnet-latest", "taken", "claude-3-7-sonnet"],
  ["claude-opus-4-5", "taken", "claude-opus-4-5"],
  // LiteLLM and hosts
  ["google:gemini-2.5-flash", "taken", "gemini-2.5-flash"],
  ["groq/llama-3.3-70b-versatile", "taken", "llama-3.3-70b"],
  ["fireworks_ai/accounts/fireworks/models/deepseek-v3p1", "taken", "deepseek-v3.1"],
  ["together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo", "taken", "llama-3.3-70b"],
  ["replicate/meta/meta-llama-3-70b-instruct", "taken", "llama-3-70b"],
  ["deepinfra/Qwen/Qwen3-235B-A22B", "taken", "qwen3-235b-a22b"],
  ["dashscope/qwen-plus", "taken", "qwen-plus"],
  // Chinese platforms
  ["qwen-plus-2025-07-28", "taken", "qwen-plus", "2025-07-28"],
  ["qwen3-max", "taken", "qwen3-max"],
  ["ep-20250601123456-abcde", "asked", null],
  ["doubao-1-5-pro-32k-250115", "taken", "doubao-1.5-pro-32k", "250115"],
  ["doubao-seed-1-6-250615", "taken", "doubao-seed-1.6", "250615"],
  ["volcengine/doubao-seed-1-6-flash-250615", "taken", "doubao-seed-1.6-flash", "250615"],
  ["glm-4.5-air", "taken", "glm-4.5-air"],
  ["glm-4-plus", "taken", "glm-4-plus"],
  // Chinese platforms and others
  ["moonshot-v1-128k", "taken", "moonshot-v1-128k"],
  ["kimi-k2-0711-preview", "taken", "kimi-k2", "0711"],
  ["deepseek-chat", "taken", "deepseek-chat"],
  ["deepseek-reasoner", "taken", "deepseek-reasoner"],
  ["hunyuan-turbos-latest", "taken", "hunyuan-turbos"],
  ["ernie-4.5-turbo-128k", "taken", "ernie-4.5-turbo"],
  ["Pro/deepseek-ai/DeepSeek-V3", "taken", "deepseek-v3"],
  ["siliconflow/Qwen/Qwen3-32B", "taken", "qwen3-32b"],
  ["step-2-16k", "taken", "step-2-16k"],
  ["MiniMax-M2", "taken", "minimax-m2"],
  ["通义千问-Max", "taken", "qwen-max"],
  ["gpt-oss-120b", "taken", "gpt-oss-120b"],
  ["mistral-large-latest", "taken", "mistral-large-3"],
  ["mistral/mistral-medium-2508", "taken", "mistral-medium-3.1", "2508"],
  ["xai/grok-4", "taken", "grok-4"],
  // Others
  ["grok-4-0709", "taken", "grok-4", "0709"],
  ["cohere/command-r-plus-08-2024", "taken", "command-r-plus", "08-2024"],
  ["nvidia_nim/meta/llama-3.1-405b-instruct", "taken", "llama-3.1-405b"],
  ["databricks-meta-llama-3-3-70b-instruct", "taken", "llama-3.3-70b"],
  ["hosted_vllm/Qwen/Qwen3-8B", "taken", "qwen3-8b"],
  ["openai/my-local-model", "asked", null],
  // Names that are none, families and ways of thinking
  ["gpt", "asked", null],
  ["llama", "asked", null],
  ["claude", "asked", null],
  ["<synthetic>", "asked", null],
  ["gpt-4o (temperature 0)", "asked", null],
  ["gpt-4o | prompt v2", "asked", null],
  ["Claude Sonnet 4.5 (thinking)", "asked", null],
  ["claude-sonnet-4-5-20250929-thinking", "proposed", "claude-sonnet-4-5"],
  ["gpt-5 (high)", "asked", null],
  ["gpt-5-high", "proposed", "gpt-5"],
  ["exec:python model.py", "asked", null],
  ["file://provider.js", "asked", null],
  ["http://localhost:8000/v1", "asked", null],
];

function resolver(): NonNullable<typeof CATALOGUE.resolver> {
  assert.ok(CATALOGUE.resolver);
  return CATALOGUE.resolver;
}

describe("names of models in files", () => {
  for (const [name, how, model, snapshot = null] of WILD)
    it(`${name} is ${how}`, () => {
      const reading = readName(name, resolver());
      const found: How = isTaken(reading)
        ? "taken"
        : reading.model !== null && !reading.fineTuned
          ? "proposed"
          : "asked";
      assert.deepEqual([found, reading.model, reading.snapshot], [how, model, snapshot]);
    });
});

describe("names of files and options", () => {
  const scenario = scenarioOf(THREE_WAYS);
  const priced = (price: string, id = price): Scenario["options"][number] => ({ id, kind: "closed-api", price });
  const of = (...options: readonly Scenario["options"][number][]): Pick<Scenario, "options"> => ({ options });
  function match(
    names: readonly string[],
    { options }: Pick<Scenario, "options"> = scenario,
    use: NameUse = "usage",
  ): (readonly [option: string | null, likely: readonly string[]])[] {
    const found = matchNames(names, use, { options }, CATALOGUE.resolver);
    return names.map((name) => [found.get(name)?.option ?? null, found.get(name)?.likely ?? []]);
  }

  it("are the same by an option's own id or name, and likely where two options are of the model", () => {
    assert.deepEqual(match(["Hosted"]), [["hosted", []]]);
    assert.deepEqual(match(["meta-llama/Llama-3.1-8B-Instruct"]), [[null, ["hosted", "own"]]]);
  });

  it("are surely the machine of one's own where a load test names the model", () => {
    assert.deepEqual(match(["/models/models--meta-llama--Llama-3.1-8B-Instruct/snapshots/1"], scenario, "load"), [
      ["own", []],
    ]);
  });

  it("are surely an option that alone is of the model", () => {
    const alone = of(...scenario.options.filter(({ id }) => id !== "own"));
    assert.deepEqual(match(["models--meta-llama--Llama-3.1-8B-Instruct"], alone), [["hosted", []]]);
  });

  it("that are labels, fine-tunes or other models are of no option", () => {
    const option = of(priced("openai/gpt-4o"));
    const names = ["prod-chat", "agent v2", "", "GPT-4o agent", "ft:gpt-4o-2024-08-06:acme::1", "gpt-4o-mini"];
    for (const [index, found] of match(names, option).entries()) assert.deepEqual(found, [null, []], names[index]);
  });

  it("of a family are only proposed", () => {
    assert.deepEqual(match(["gpt-4o-2031-01-01"], of(priced("openai/gpt-4o"))), [[null, ["openai/gpt-4o"]]]);
  });

  it("of two snapshots are never one option, and the option of a snapshot is only that", () => {
    const [older, newer] = ["gpt-4o-2024-08-06", "gpt-4o-2024-11-20"];
    const one = of(priced("openai/gpt-4o"));
    assert.deepEqual(match([newer], one), [["openai/gpt-4o", []]]);
    assert.deepEqual(match([older, newer], one), [
      [null, ["openai/gpt-4o"]],
      [null, ["openai/gpt-4o"]],
    ]);
    const pinned = of(priced(`openai/${older}`, "pinned"));
    assert.deepEqual(match([older, newer], pinned), [
      ["pinned", []],
      [null, ["pinned"]],
    ]);
    const both = of(priced("openai/gpt-4o", "open"), priced(`openai/${older}`, "pinned"));
    assert.deepEqual(match([older, newer], both), [
      ["pinned", []],
      ["open", []],
    ]);
  });

  it("may be one model's in a usage, written by two platforms, and never in an evaluation", () => {
    const names = ["us.anthropic.claude-sonnet-4-20250514-v1:0", "claude-sonnet-4@20250514"];
    const option = of(priced("anthropic/claude-sonnet-4", "sonnet"));
    assert.deepEqual(match(names, option), [
      ["sonnet", []],
      ["sonnet", []],
    ]);
    assert.deepEqual(match(names, option, "eval"), [
      [null, ["sonnet"]],
      [null, ["sonnet"]],
    ]);
  });
});
