import type { Verification } from "./licence";

/** Parameters of a model: all of them, and those that one token passes through (fewer in a mixture of experts). */
export interface ParameterCount {
  readonly total: number;
  readonly active: number;
}

/**
 * What the key-value cache of a model grows by. `latent` is the width of a compressed (MLA) cache a layer; windowed
 * layers stop growing at their window.
 */
export type CacheFacts =
  | {
      readonly layers: number;
      readonly kvHeads: number;
      readonly headDim: number;
      readonly windowed: { readonly layers: number; readonly tokens: number } | null;
    }
  | { readonly layers: number; readonly latent: number };

/** What is known of a model. A fact that was not verified is null. */
export interface ModelCard {
  readonly id: string;
  /** Code in the inventory. */
  readonly ref: string;
  readonly name: string;
  readonly vendor: string;
  /** ISO date, perhaps without day or month. */
  readonly released: string | null;
  /** Id of an openness level, O0 to O5. */
  readonly openness: string;
  /** Id of the licence of the weights; null where there are no weights. */
  readonly licence: string | null;
  /** SPDX id of the licence of the code, where it was verified apart. */
  readonly codeLicence: string | null;
  readonly params: ParameterCount | null;
  /** Context window in tokens. */
  readonly context: number | null;
  readonly tokenizer: string | null;
  readonly cache: CacheFacts | null;
  /** Ids of rows of the price catalogue; empty where no hosted price was found. */
  readonly prices: readonly string[];
  /** Whether the article of July 2024 names it or its family. */
  readonly inArticle: boolean;
  /** ISO date on which its API ends. */
  readonly retires: string | null;
  readonly note: string;
  readonly status: Verification;
  readonly source: string | null;
}

/** Whether a model can be run by whoever has its weights. */
export function hasWeights(card: ModelCard): boolean {
  return card.openness !== "O0";
}

/** Bytes of cache that one sequence of so many tokens takes, at so many bytes a value. */
export function cacheBytes(cache: CacheFacts, tokens: number, bytesPerValue: number): number {
  if ("latent" in cache) return cache.layers * cache.latent * bytesPerValue * tokens;
  const perLayer = 2 * cache.kvHeads * cache.headDim * bytesPerValue;
  const { windowed } = cache;
  if (!windowed) return perLayer * cache.layers * tokens;
  return perLayer * ((cache.layers - windowed.layers) * tokens + windowed.layers * Math.min(tokens, windowed.tokens));
}
