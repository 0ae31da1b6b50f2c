import assert from "node:assert/strict";
import { builtIndex, builtLibrary, builtSearchData } from "../unit/library/libraries";
import { identifier } from "../../src/library/search/identify";
import { NAME, Names } from "../../src/library/search/names";

const VENDORS = [
  "OpenAI",
  "Anthropic",
  "Google",
  "Meta",
  "Mistral",
  "DeepSeek",
  "Alibaba",
  "Moonshot",
  "MiniMax",
  "Zhipu",
]
  .concat(["Baidu", "ByteDance", "Tencent", "xAI", "Cohere", "Amazon", "Microsoft", "Baichuan", "ChatGPT", "GPT-5"])
  .concat([
    "Claude",
    "Claude Opus 4.5",
    "Gemini",
    "Llama",
    "Llama 3.1 70B",
    "Qwen3",
    "Kimi K2",
    "GLM-5",
    "ERNIE",
    "Doubao",
  ])
  .concat(["Hunyuan", "Grok", "阿里", "百度", "智谱", "豆包", "千问", "文心一言", "混元", "月之暗面"]);

/** What is asked of any vendor, and the entries of which one answers it first. */
const OF_ANY: readonly (readonly [question: string, fitting: readonly string[]])[] = [
  ["Should we run our own LLM or just use {}?", ["K03", "always-price-three", "cost-verdict-depends-on-the-case"]],
  ["自己部署还是直接用 {}", ["K03", "always-price-three", "cost-verdict-depends-on-the-case"]],
  ["should we keep paying {} or host a model ourselves", ["K03", "always-price-three", "self-hosting-wins-at-volume"]],
  ["does {} keep our prompts", ["K01", "adr-residency", "adr-vendor"]],
  ["{} 会不会拿我们的数据去训练", ["K01", "adr-residency", "adr-vendor"]],
  ["what if {} goes out of business", ["K20", "K21", "adr-vendor"]],
  ["{} 倒闭了怎么办", ["K20", "K21", "adr-vendor"]],
  ["how locked in are we with {}", ["K09", "adr-exit"]],
  ["从 {} 迁走要多久", ["K09", "adr-exit", "K21"]],
  ["is {} good enough for our tickets", ["K06", "adr-evaluation"]],
  ["{} 在我们自己的任务上够不够好", ["K06", "adr-evaluation"]],
  ["prototype with {} first and buy machines later", ["api-first-for-validation", "try-an-api-first"]],
];

/** What is asked of the named thing, and what answers it first. */
const OF_THE_NAMED: readonly (readonly [question: string, key: string])[] = [
  ["OpenAI terms of service", "licence:terms-openai"],
  ["Claude 服务条款", "licence:terms-anthropic"],
  ["may we use Claude for a commercial product", "licence:terms-anthropic"],
  ["is Llama 3.1 free for commercial use", "licence:llama-3.1"],
  ["GPT-5 price per million tokens", "model:gpt-5"],
  ["how many parameters has Llama 4 Maverick", "model:llama-4-maverick"],
];

describe("a name in a question", () => {
  const index = builtIndex("en");

  for (const [question, fitting] of OF_ANY)
    it(`changes nothing where the question is about any vendor: ${question}`, () => {
      const others = VENDORS.flatMap((name) => {
        const [first] = index.search(question.replace("{}", name), { limit: 1 });
        return first && fitting.includes(first.entry.id) ? [] : [`${name}: ${first?.entry.key}`];
      });
      assert.deepEqual(others, []);
    });

  for (const [question, key] of OF_THE_NAMED)
    it(`tells the entry where the question is about what it names: ${question}`, () => {
      assert.equal(index.search(question, { limit: 1 })[0]?.entry.key, key);
    });

  it("is one word for all, with the version behind it, and no part of another word", () => {
    const { names } = identifier(builtLibrary("en"));
    const known = new Names(names, builtSearchData().words.aliases);
    const masked = (text: string): string => known.masked(text).replace(/\s+/g, " ").trim();
    assert.equal(masked("Is GPT-4o mini cheaper than Claude Opus 4.5?"), `is ${NAME} cheaper than ${NAME} ?`);
    assert.equal(masked("百度的文心 4.5 和千问"), `${NAME} 的 ${NAME} 和 ${NAME}`);
    for (const text of ["ollama", "llama.cpp", "metadata", "openais", "seed the database", "an nvidia card"])
      assert.equal(masked(text), text);
  });
});
