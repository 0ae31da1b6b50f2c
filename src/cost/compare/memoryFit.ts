import type { Hardware } from "../../models/hardware";
import { type ModelCard, cacheBytes } from "../../models/modelCard";
import { weightBytes } from "../formulas/memory";
import type { Precision, SelfHostedOption } from "../scenario/scenario";
import type { Quantities } from "./quantities";

/** Bytes a parameter takes; 4-bit files carry scales, so 0.5 is only the theory. */
export const BYTES_PER_PARAM: Readonly<Record<Precision, number>> = { bf16: 2, fp8: 1, int4: 0.55 };
/** The cache is kept in 16 bits whatever the weights are. */
const CACHE_BYTES_PER_VALUE = 2;
/** More requests at once bring little and make each of them slow. */
const MAX_BATCH = 256;

/** How a model lies in the memory of one replica. Bytes. */
export interface MemoryFit {
  readonly memory: number;
  /** Null where the number of parameters is not known. */
  readonly weights: number | null;
  /** Memory beside weights and cache. */
  readonly overhead: number;
  /** What is left for the cache; negative where the weights alone do not fit. */
  readonly free: number | null;
  /** Cache of one request of the workload at its end; null where the architecture is not known. */
  readonly cachePerRequest: number | null;
  /** Requests of this length that fit at once. */
  readonly concurrency: number | null;
  /** Tokens of cache that fit: context times concurrency. */
  readonly tokens: number | null;
  readonly fits: boolean | null;
}

/** Whether weights and cache fit, and how much context times concurrency is left. */
export function memoryFit(
  option: SelfHostedOption,
  card: ModelCard,
  hardware: Hardware,
  q: Quantities,
  tokenFactor: number,
): MemoryFit {
  const memory = hardware.memory * option.gpusPerReplica;
  const usable = memory / (1 + q.memoryOverhead);
  const weights = card.params
    ? Number(weightBytes.compute({ params: card.params.total, bytesPerParam: BYTES_PER_PARAM[option.precision] }))
    : null;
  const length = (q.inputTokens + q.outputTokens * q.thinkingMultiplier) * tokenFactor;
  const cachePerRequest = card.cache ? cacheBytes(card.cache, length, CACHE_BYTES_PER_VALUE) : null;
  const free = weights === null ? null : usable - weights;
  const concurrency =
    free === null || cachePerRequest === null
      ? null
      : cachePerRequest === 0
        ? MAX_BATCH
        : Math.max(0, Math.floor(free / cachePerRequest));
  const perToken = card.cache ? cacheBytes(card.cache, 1e6, CACHE_BYTES_PER_VALUE) / 1e6 : null;
  return {
    memory,
    weights,
    overhead: memory - usable,
    free,
    cachePerRequest,
    concurrency,
    tokens: free === null || perToken === null ? null : Math.max(0, Math.floor(free / perToken)),
    fits: free === null ? null : free > 0 && (concurrency === null || concurrency >= 1),
  };
}

/** Requests that a replica may decode at once. */
export function batchLimit(fit: MemoryFit): number {
  return Math.min(MAX_BATCH, fit.concurrency ?? 0);
}

/** Bytes that a step reads of the cache of one request, half way through its answer. */
export function cacheReadPerStep(card: ModelCard, q: Quantities, tokenFactor: number): number {
  return card.cache
    ? cacheBytes(
        card.cache,
        (q.inputTokens + (q.outputTokens * q.thinkingMultiplier) / 2) * tokenFactor,
        CACHE_BYTES_PER_VALUE,
      )
    : 0;
}
