import assert from "node:assert/strict";
import { resolverOf } from "../../../../src/models/identity/resolver";
import { builtLibrary } from "../../library/libraries";

const RESOLVER = resolverOf(builtLibrary("en").identity);

function named(text: string): string[] {
  return RESOLVER.mentionsIn(text).map(
    ({ identity, offset, length }) => `${text.slice(offset, offset + length)} = ${identity.model ?? "?"}`,
  );
}

describe("the models that a text names", () => {
  for (const [text, expected] of [
    ["We choose Claude 3.5 Sonnet, because it is good.", ["Claude 3.5 Sonnet = claude-3-5-sonnet"]],
    ["Use GPT-4o mini rather than GPT-4o.", ["GPT-4o mini = gpt-4o-mini", "GPT-4o = gpt-4o"]],
    ["采用通义千问3-32B，而不是GPT-4o。", ["通义千问3-32B = qwen3-32b", "GPT-4o = gpt-4o"]],
    ["Llama 3.3 70B Instruct on our own machines", ["Llama 3.3 70B Instruct = llama-3.3-70b"]],
    ["the id `o3` and the level O3", ["o3 = o3"]],
    [
      "model: us.anthropic.claude-sonnet-4-20250514-v1:0",
      ["us.anthropic.claude-sonnet-4-20250514-v1:0 = claude-sonnet-4"],
    ],
    ["(see openai/gpt-4.1-mini).", ["openai/gpt-4.1-mini = gpt-4.1-mini"]],
    [
      "Gemini 2.5 Pro and Gemini 2.5 Flash-Lite",
      ["Gemini 2.5 Pro = gemini-2.5-pro", "Gemini 2.5 Flash-Lite = gemini-2.5-flash-lite"],
    ],
    ["GPT-4 Turbo", ["GPT-4 Turbo = gpt-4-turbo"]],
    ["We run Command R+, not Command R.", ["Command R+ = command-r-plus", "Command R = command-r"]],
    ["GPT-4 32k is not GPT-4", ["GPT-4 32k = gpt-4-32k", "GPT-4 = gpt-4"]],
    ["GPT-4.7, gpt-4.1-micro, GPT-4 micro and myGPT-4, chat-gpt-4", []],
    ["Claude 3, Gemini 2.5 and Llama 3 are families", []],
    ["Run the command in step 3, a mercury of nova and sonar", []],
    [
      "DeepSeek-R1-Distill-Qwen-32B is not DeepSeek-R1",
      ["DeepSeek-R1-Distill-Qwen-32B = deepseek-r1-distill-qwen-32b", "DeepSeek-R1 = deepseek-r1"],
    ],
  ] as const) {
    it(text, () => assert.deepEqual(named(text), expected));
  }

  it("reads a long text once", () => {
    const text = "gpt 4 ".repeat(20_000);
    assert.ok(RESOLVER.mentionsIn("claude-".repeat(5000)).length === 0);
    assert.equal(RESOLVER.mentionsIn(`${text} `).length, 20_000);
  });
});
