import { amount, defineFormula, optional, positive, share } from "./formula";

const M = 1e6;

export const apiBill = defineFormula({
  id: "apiBill",
  inputs: {
    uncachedInputTokens: amount("tokens"),
    cacheReadTokens: optional(amount("tokens")),
    cacheWriteTokens: optional(amount("tokens")),
    outputTokens: amount("tokens"),
    priceInPerM: amount("currency/M tokens"),
    priceCacheReadPerM: optional(amount("currency/M tokens")),
    priceCacheWritePerM: optional(amount("currency/M tokens")),
    priceOutPerM: amount("currency/M tokens"),
    batchShare: optional(share()),
    batchFactor: optional(share()),
  },
  output: { unit: "currency" },
  rule: {
    en: "Tokens of each kind times their price, divided by a million; the share sent in batches costs the batch factor. Thinking tokens count as output. A kind of cached token without a price is billed as input.",
    "zh-cn": "各类词元数乘以单价，除以一百万；批量部分按批量系数计。思考词元计入输出。没有单独报价的缓存词元按输入计费。",
  },
  source: "Vendors' price lists; @pydantic/genai-prices; batch factor as in genai-prices issue 115",
  compute: (i) => {
    const read = (i.cacheReadTokens ?? 0) * (i.priceCacheReadPerM ?? i.priceInPerM);
    const write = (i.cacheWriteTokens ?? 0) * (i.priceCacheWritePerM ?? i.priceInPerM);
    const plain = (i.uncachedInputTokens * i.priceInPerM + read + write + i.outputTokens * i.priceOutPerM) / M;
    return plain * (1 - (i.batchShare ?? 0) * (1 - (i.batchFactor ?? 1)));
  },
});

export const tokensPerDay = defineFormula({
  id: "tokensPerDay",
  inputs: { concurrency: amount("requests"), tokensPerCall: amount("tokens"), latencyS: positive("s") },
  output: { unit: "tokens/day" },
  rule: { en: "Concurrent requests times tokens a request times 86,400 seconds, divided by the latency of a request.", "zh-cn": "并发请求数乘以每次词元数再乘以 86,400 秒，除以单次延迟。" },
  source: "bhuvanesh09, Are inhouse LLMs really cheaper than APIs? (2024)",
  compute: (i) => (i.concurrency * i.tokensPerCall * 86_400) / i.latencyS,
});

export const costPerThousandCharacters = defineFormula({
  id: "costPerThousandCharacters",
  inputs: { pricePerM: amount("currency/M tokens"), tokensPerCharacter: amount("tokens/character") },
  output: { unit: "currency/1,000 characters" },
  rule: {
    en: "Price per million tokens times tokens a character, divided by 1,000. Prices per token cannot be compared across tokenizers in Chinese; this can.",
    "zh-cn": "每百万词元价格乘以每字词元数，除以 1,000。中文场景下不同分词器的词元单价不可比，按字数才可比。",
  },
  source: "Own measurement of eight tokenizers on one passage",
  compute: (i) => (i.pricePerM * i.tokensPerCharacter) / 1000,
});
