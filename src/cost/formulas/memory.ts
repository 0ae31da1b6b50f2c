import { amount, defineFormula, positive } from "./formula";

export const weightBytes = defineFormula({
  id: "weightBytes",
  inputs: { params: amount("parameters"), bytesPerParam: amount("bytes/parameter") },
  output: { unit: "bytes" },
  compute: (i) => i.params * i.bytesPerParam,
});

const CACHE_INPUTS = {
  layers: amount("layers"),
  kvHeads: amount("heads"),
  headDim: amount("values"),
  bytes: amount("bytes/value"),
};
const perToken = (i: { layers: number; kvHeads: number; headDim: number; bytes: number }): number =>
  2 * i.layers * i.kvHeads * i.headDim * i.bytes;

export const kvCacheBytesPerToken = defineFormula({
  id: "kvCacheBytesPerToken",
  inputs: CACHE_INPUTS,
  output: { unit: "bytes/token" },
  compute: perToken,
});

export const kvCacheBytes = defineFormula({
  id: "kvCacheBytes",
  inputs: { ...CACHE_INPUTS, tokens: amount("tokens") },
  output: { unit: "bytes" },
  compute: (i) => perToken(i) * i.tokens,
});

export const kvCacheTokensThatFit = defineFormula({
  id: "kvCacheTokensThatFit",
  inputs: {
    freeBytes: amount("bytes"),
    layers: positive("layers"),
    kvHeads: positive("heads"),
    headDim: positive("values"),
    bytes: positive("bytes/value"),
  },
  output: { unit: "tokens" },
  compute: (i) => i.freeBytes / perToken(i),
});

export const servingMemory = defineFormula({
  id: "servingMemory",
  inputs: {
    kvBytesPerToken: amount("bytes/token"),
    tokens: amount("tokens"),
    batch: amount("requests"),
    weightBytes: amount("bytes"),
  },
  output: { unit: "bytes" },
  compute: (i) => i.kvBytesPerToken * i.tokens * i.batch + i.weightBytes,
});

export const vramNeeded = defineFormula({
  id: "vramNeeded",
  inputs: {
    weightBytes: amount("bytes"),
    kvBytesPerToken: amount("bytes/token"),
    tokens: amount("tokens"),
    overhead: amount("share"),
  },
  output: { unit: "bytes" },
  compute: (i) => (i.weightBytes + i.kvBytesPerToken * i.tokens) * (1 + i.overhead),
});

export const maxConcurrency = defineFormula({
  id: "maxConcurrency",
  inputs: { kvTokens: amount("tokens"), contextTokens: positive("tokens") },
  output: { unit: "requests" },
  compute: (i) => i.kvTokens / i.contextTokens,
});
