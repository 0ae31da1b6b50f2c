import type { SpreadPart } from "../scenario/workload";

/** The mean lengths of a spread, in tokens; nothing where there is none. */
export function spreadMeans(spread: readonly SpreadPart[] | undefined): {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
} {
  if (!spread) return {};
  const shares = spread.reduce((sum, { share }) => sum + share, 0);
  const mean = (of: (part: SpreadPart) => number): number =>
    spread.reduce((sum, part) => sum + part.share * of(part), 0) / shares;
  return {
    inputTokens: mean(({ inputTokens }) => inputTokens),
    outputTokens: mean(({ outputTokens }) => outputTokens),
  };
}
