import type { Hardware } from "../../models/hardware";
import { sequenceBytes } from "../../models/layerGroup";
import type { ModelCard } from "../../models/modelCard";
import { type WeightBits, weightSize } from "../../models/weightBytes";
import type { CachePrecision, Precision, SelfHostedOption } from "../scenario/scenario";
import type { Quantities } from "./quantities";

export const WEIGHT_BITS: Readonly<Record<Precision, WeightBits>> = { bf16: 16, fp8: 8, int4: 4 };
const CACHE_BYTES: Readonly<Record<CachePrecision, number>> = { bf16: 2, fp8: 1 };
/** More requests at once bring little and make each of them slow. */
const MAX_BATCH = 256;
/** A length at which what does not grow with a sequence no longer counts. */
const LONG = 1e6;

/** How a model lies in the memory of one replica. Bytes. */
export interface MemoryFit {
  readonly memory: number;
  /** Null where neither a published size nor the number of parameters is known. */
  readonly weights: number | null;
  /** Memory beside weights and cache: what the system keeps, and what the engine takes. */
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

/** What has to lie in a memory. Bytes; null where not known. */
export interface MemoryNeed {
  readonly weights: number | null;
  readonly cachePerRequest: number | null;
  /** Cache of one token of a long request. */
  readonly cachePerToken: number | null;
}

/**
 * Whether weights and cache fit into so many machines of a kind, and how many requests at once.
 * @param overhead what an engine takes beside weights and cache, as a share of both.
 */
export function fitInto(
  hardware: Pick<Hardware, "memory" | "reserved">,
  count: number,
  overhead: number,
  { weights, cachePerRequest, cachePerToken }: MemoryNeed,
): MemoryFit {
  const memory = hardware.memory * count;
  const usable = (memory - hardware.reserved * count) / (1 + overhead);
  const free = weights === null ? null : usable - weights;
  const concurrency =
    free === null || cachePerRequest === null
      ? null
      : cachePerRequest === 0
        ? MAX_BATCH
        : Math.max(0, Math.floor(free / cachePerRequest));
  return {
    memory,
    weights,
    overhead: memory - usable,
    free,
    cachePerRequest,
    concurrency,
    tokens: free === null || cachePerToken === null ? null : Math.max(0, Math.floor(free / cachePerToken)),
    fits: free === null ? null : free > 0 && (concurrency === null || concurrency >= 1),
  };
}

/** Whether weights and cache of an option fit, and how much context times concurrency is left. */
export function memoryFit(
  option: SelfHostedOption,
  card: ModelCard,
  hardware: Hardware,
  q: Quantities,
  tokenFactor: number,
): MemoryFit {
  const length = (q.inputTokens + q.outputTokens * q.thinkingMultiplier) * tokenFactor;
  const long = sequenceCache(option, card, LONG);
  return fitInto(hardware, option.gpusPerReplica, q.memoryOverhead, {
    weights: weightsInMemory(option, card),
    cachePerRequest: sequenceCache(option, card, length),
    cachePerToken: long === null ? null : long / LONG,
  });
}

/** Bytes of the weights of an option, without what may stay in the memory of the host; null where not known. */
function weightsInMemory({ precision }: SelfHostedOption, card: ModelCard): number | null {
  const size = weightSize(card, WEIGHT_BITS[precision]);
  if (!size) return null;
  const total = card.params?.total;
  return total === undefined ? size.bytes : (size.bytes * (total - card.hostParams)) / total;
}

/** Bytes that an option keeps of one sequence of so many of its own tokens; null where the architecture is not known. */
export function sequenceCache(option: SelfHostedOption, card: ModelCard, tokens: number): number | null {
  return card.cache && sequenceBytes(card.cache, tokens, CACHE_BYTES[option.cachePrecision ?? "bf16"]);
}

/** Requests that a replica may decode at once. */
export function batchLimit(fit: MemoryFit): number {
  return Math.min(MAX_BATCH, fit.concurrency ?? 0);
}

/** Bytes that a step reads of the cache of one request, half way through its answer. */
export function cacheReadPerStep(
  option: SelfHostedOption,
  card: ModelCard,
  q: Quantities,
  tokenFactor: number,
): number {
  const half = (q.inputTokens + (q.outputTokens * q.thinkingMultiplier) / 2) * tokenFactor;
  return sequenceCache(option, card, half) ?? 0;
}
