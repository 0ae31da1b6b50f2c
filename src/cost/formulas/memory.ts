import { amount, defineFormula, positive } from "./formula";

export const weightBytes = defineFormula({
  id: "weightBytes",
  inputs: { params: amount("parameters"), bytesPerParam: amount("bytes/parameter") },
  output: { unit: "bytes" },
  rule: { en: "Parameters times bytes a parameter; all experts of a mixture count.", "zh-cn": "参数量乘以每参数字节数；混合专家模型的全部专家都计入。" },
  source: "kipply, Transformer Inference Arithmetic (2022)",
  compute: (i) => i.params * i.bytesPerParam,
});

const CACHE_INPUTS = { layers: amount("layers"), kvHeads: amount("heads"), headDim: amount("values"), bytes: amount("bytes/value") };
const perToken = (i: { layers: number; kvHeads: number; headDim: number; bytes: number }): number => 2 * i.layers * i.kvHeads * i.headDim * i.bytes;

export const kvCacheBytesPerToken = defineFormula({
  id: "kvCacheBytesPerToken",
  inputs: CACHE_INPUTS,
  output: { unit: "bytes/token" },
  rule: { en: "Two times layers that keep a cache times key-value heads times head dimension times bytes a value.", "zh-cn": "2 × 保留缓存的层数 × KV 头数 × 头维度 × 每值字节数。" },
  source: "kipply, Transformer Inference Arithmetic (2022)",
  compute: perToken,
});

export const kvCacheBytes = defineFormula({
  id: "kvCacheBytes",
  inputs: { ...CACHE_INPUTS, tokens: amount("tokens") },
  output: { unit: "bytes" },
  rule: { en: "Bytes of cache a token times tokens.", "zh-cn": "每词元缓存字节数乘以词元数。" },
  source: "jax-ml/scaling-book (2025)",
  compute: (i) => perToken(i) * i.tokens,
});

export const kvCacheTokensThatFit = defineFormula({
  id: "kvCacheTokensThatFit",
  inputs: { freeBytes: amount("bytes"), layers: positive("layers"), kvHeads: positive("heads"), headDim: positive("values"), bytes: positive("bytes/value") },
  output: { unit: "tokens" },
  rule: { en: "Free bytes divided by bytes of cache a token.", "zh-cn": "空闲字节数除以每词元缓存字节数。" },
  source: "vLLM documentation, parallelism and scaling",
  compute: (i) => i.freeBytes / perToken(i),
});

export const servingMemory = defineFormula({
  id: "servingMemory",
  inputs: { kvBytesPerToken: amount("bytes/token"), tokens: amount("tokens"), batch: amount("requests"), weightBytes: amount("bytes") },
  output: { unit: "bytes" },
  rule: { en: "Cache of all requests of a batch plus weights.", "zh-cn": "一个批次全部请求的缓存加权重。" },
  source: "jax-ml/scaling-book (2025)",
  compute: (i) => i.kvBytesPerToken * i.tokens * i.batch + i.weightBytes,
});

export const vramNeeded = defineFormula({
  id: "vramNeeded",
  inputs: { weightBytes: amount("bytes"), kvBytesPerToken: amount("bytes/token"), tokens: amount("tokens"), overhead: amount("share") },
  output: { unit: "bytes" },
  rule: { en: "Weights plus cache, times one plus overhead.", "zh-cn": "权重加缓存，再乘以（1 + 额外开销）。" },
  source: "canitrun.dev, model pages",
  compute: (i) => (i.weightBytes + i.kvBytesPerToken * i.tokens) * (1 + i.overhead),
});

export const maxConcurrency = defineFormula({
  id: "maxConcurrency",
  inputs: { kvTokens: amount("tokens"), contextTokens: positive("tokens") },
  output: { unit: "requests" },
  rule: { en: "Tokens that fit into the cache divided by the context of a request.", "zh-cn": "缓存可容纳的词元数除以单个请求的上下文。" },
  source: "vLLM documentation, parallelism and scaling",
  compute: (i) => i.kvTokens / i.contextTokens,
});
