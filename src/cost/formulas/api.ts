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
  compute: (i) => (i.concurrency * i.tokensPerCall * 86_400) / i.latencyS,
});

export const costPerThousandCharacters = defineFormula({
  id: "costPerThousandCharacters",
  inputs: { pricePerM: amount("currency/M tokens"), tokensPerCharacter: amount("tokens/character") },
  output: { unit: "currency/1,000 characters" },
  compute: (i) => (i.pricePerM * i.tokensPerCharacter) / 1000,
});
