import type { ModelUsage } from "../../../../src/measure/measured";

/** What an export says, without what most of them leave open. */
export const told = ({
  requests,
  inputTokens,
  outputTokens,
  thinkingTokens,
  cachedShare,
  cacheWriteShare,
  batchShare,
}: ModelUsage) => ({
  requests,
  inputTokens,
  outputTokens,
  thinkingTokens,
  cachedShare,
  cacheWriteShare,
  batchShare,
});
export const NOTHING_ELSE = { thinkingTokens: null, cachedShare: null, cacheWriteShare: null, batchShare: null };
