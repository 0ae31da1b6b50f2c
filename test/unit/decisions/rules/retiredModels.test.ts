import assert from "node:assert/strict";
import { findingsIn } from "./checking";

/** An accepted record whose section on the decision says this, in the language of the sentence. */
function record(decision: string): string {
  const isChinese = /\p{Script=Han}/u.test(decision);
  const [title, status, accepted, heading] = isChinese
    ? ["选择模型", "状态", "已接受", "决策"]
    : ["Choose a model", "Status", "Accepted", "Decision"];
  return `# 7. ${title}\n\n## ${status}\n\n${accepted}\n\n## ${heading}\n\n${decision}\n`;
}

/** What is told of the ends of models that a decision names. */
function told(decision: string): string {
  const found = findingsIn(record(decision), { today: "2026-11-27" }).filter(({ code }) => code === "model-retired");
  return found.map(({ message, args }) => [message, ...args.slice(0, 3)].join(" ")).join(", ");
}

describe("the model of a decision that is no longer served", () => {
  for (const [decision, expected] of [
    ["We will use Claude 3.5 Sonnet through Anthropic's API.", "retired Claude 3.5 Sonnet 2025-10-28 Anthropic"],
    ["All summaries run on `claude-3-opus-20240229`.", "differs-ended claude-3-opus-20240229"],
    ["Anthropic's Claude 3 Haiku is our workhorse.", "differs-ended Claude 3 Haiku"],
    ["Every chat request is routed to claude-3-5-sonnet-20241022.", "differs-ended claude-3-5-sonnet-20241022"],
    ["Bedrock hosts Claude Sonnet 4 for us.", "retired Claude Sonnet 4 2026-10-14 Amazon Bedrock"],
    ["us.anthropic.claude-3-7-sonnet-20250219-v1:0 in eu-central-1 serves all requests.", "2026-07-30 Amazon Bedrock"],
    ["We pick Mistral Large 2 on La Plateforme.", "retired Mistral Large 2 2026-05-31 Mistral AI"],
    ["DeepSeek's API with deepseek-chat answers first-level tickets.", "retired deepseek-chat 2026-07-24"],
    ["We default to gemini-2.5-pro on the Gemini API.", "retires gemini-2.5-pro 2026-12-01 Gemini API"],
    ["摘要由 claude-3-haiku-20240307 完成。", "claude-3-haiku-20240307"],
    ["默认模型为 gemini-2.0-flash。", "retired gemini-2.0-flash 2026-06-01 Gemini API"],
    ["线上使用百炼的 qwen3-max。", "retired qwen3-max 2026-10-10"],
  ] as const)
    it(decision, () => assert.ok(told(decision).includes(expected), told(decision)));

  for (const decision of [
    "Use claude-opus-5 for code review.",
    "After comparing it with Claude 3 Opus, we choose gpt-5.4.",
    "We replace GPT-3.5 Turbo with Claude Sonnet 4.6.",
    "We use our own classifier. GPT-4 is too dear.",
    "GPT-4 was considered, and we train a model instead.",
    "We self-host Llama 3.3 70B on two H100.",
    "We move from GPT-4 to our own Qwen3-235B-A22B.",
    "采用 claude-sonnet-5，替换已下线的 Claude 3 Opus。",
    "我们将 gpt-3.5-turbo 升级为 gpt-6-luna。",
    "使用豆包 doubao-seed-1.6 与本地 GLM-4.5 权重。",
  ])
    it(`none: ${decision}`, () => assert.equal(told(decision), ""));
});
