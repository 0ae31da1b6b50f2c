import type { Hardware } from "../../models/hardware";
import { sequenceBytes } from "../../models/layerGroup";
import type { ModelCard } from "../../models/modelCard";
import { weightSize } from "../../models/weightBytes";
import type { CachePrecision, Precision, SelfHostedOption } from "../scenario/scenario";
import { engineBytes } from "./engineMemory";
import type { Quantities } from "./quantities";

export const WEIGHT_BITS: Readonly<Record<Precision, 16 | 8 | 4>> = { bf16: 16, fp8: 8, fp4: 4, int4: 4 };
const CACHE_BYTES: Readonly<Record<CachePrecision, number>> = { bf16: 2, fp8: 1 };
/** Sequences that vLLM serves at once on large machines where no cache bounds them (its default `max_num_seqs`). */
const MOST_SEQUENCES = 1024;
/** A length at which what does not grow with a sequence no longer counts. */
const LONG = 1e6;

/** How a model lies in the memory of one replica. Bytes. */
export interface MemoryFit {
  readonly memory: number;
  /** Null where neither a published size nor the number of parameters is known. */
  readonly weights: number | null;
  /** Memory beside weights and cache: what the system keeps, and what the engine takes or leaves alone. */
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
  /** What an engine takes beside weights and cache, whatever their size. */
  readonly engine?: number;
  /** How often each value of the cache is kept. */
  readonly copies?: number;
}

/**
 * Whether weights and cache fit into so many machines of a kind, and how many requests at once.
 * @param overhead what an engine leaves alone, as a share of what it uses.
 */
export function fitInto(
  hardware: Pick<Hardware, "memory" | "reserved">,
  count: number,
  overhead: number,
  { weights, cachePerRequest, cachePerToken, engine = 0, copies = 1 }: MemoryNeed,
): MemoryFit {
  const memory = hardware.memory * count;
  const usable = usableBytes(memory, hardware.reserved * count, overhead) - engine;
  const free = weights === null ? null : usable - weights;
  const concurrency =
    free === null || cachePerRequest === null
      ? null
      : cachePerRequest === 0
        ? MOST_SEQUENCES
        : Math.max(0, Math.floor(free / (cachePerRequest * copies)));
  return {
    memory,
    weights,
    overhead: memory - usable,
    free,
    cachePerRequest,
    concurrency,
    tokens: free === null || cachePerToken === null ? null : Math.max(0, Math.floor(free / (cachePerToken * copies))),
    fits: free === null ? null : free > 0 && (concurrency === null || concurrency >= 1),
  };
}

/** What an engine may take: it leaves a share of the memory alone, and what the system keeps lies in there as far as it goes. */
function usableBytes(memory: number, reserved: number, overhead: number): number {
  return Math.min(memory - reserved, memory / (1 + overhead));
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
  return fitInto(hardware, option.gpusPerReplica, unusedShare(option, q), {
    weights: weightsInMemory(option, card),
    cachePerRequest: sequenceCache(option, card, length),
    cachePerToken: long === null ? null : long / LONG,
    engine: engineBytes(card, hardware, option.gpusPerReplica),
    copies: cacheCopies(card, option.gpusPerReplica),
  });
}

/** What of the memory of a replica does not depend on the workload. Bytes. */
export interface StaticMemory {
  readonly memory: number;
  readonly reserved: number;
  readonly engine: number;
  readonly weights: number | null;
  readonly copies: number;
}

export function staticMemory(option: SelfHostedOption, card: ModelCard, hardware: Hardware): StaticMemory {
  const chips = option.gpusPerReplica;
  return {
    memory: hardware.memory * chips,
    reserved: hardware.reserved * chips,
    engine: engineBytes(card, hardware, chips),
    weights: weightsInMemory(option, card),
    copies: cacheCopies(card, chips),
  };
}

/**
 * Bytes that are free for a cache, as `memoryFit` has them, where at least one request fits; null where the model does not
 * fit. Thousands of draws ask for no more than this.
 */
export function freeIfFits(
  option: SelfHostedOption,
  card: ModelCard,
  { memory, reserved, engine, weights, copies }: StaticMemory,
  q: Quantities,
  tokenFactor: number,
): number | null {
  const free = usableBytes(memory, reserved, unusedShare(option, q)) - engine - (weights ?? 0);
  if (weights !== null && free <= 0) return null;
  const request = sequenceCache(option, card, (q.inputTokens + q.outputTokens * q.thinkingMultiplier) * tokenFactor);
  return weights !== null && request !== null && request * copies > free ? null : free;
}

/** What an engine leaves alone of the memory, as a share of what it uses: the option's own setting, else the assumption. */
function unusedShare({ gpuMemoryUtilization }: SelfHostedOption, q: Quantities): number {
  return gpuMemoryUtilization === undefined ? q.memoryOverhead : 1 / gpuMemoryUtilization - 1;
}

/**
 * How often a replica keeps each value of its cache when a tensor is spread over its chips, as engines do unless told
 * otherwise. Chips share the heads among them; where there are more chips than heads, some keep the same. Latent attention
 * has one vector for all heads, so every chip keeps it.
 */
export function cacheCopies({ cache }: ModelCard, chips: number): number {
  const groups = cache ?? [];
  if (groups.some(({ kind }) => kind === "latent")) return chips;
  const heads = groups.flatMap((group) => ("kvHeads" in group ? [group.kvHeads] : []));
  return heads.length === 0 ? 1 : Math.max(1, chips / Math.min(...heads));
}

/** Bytes of the weights of an option, without what may stay in the memory of the host; null where not known. */
export function weightsInMemory({ precision }: Pick<SelfHostedOption, "precision">, card: ModelCard): number | null {
  const size = weightSize(card, precision);
  if (!size) return null;
  const total = card.params?.total;
  return total === undefined ? size.bytes : (size.bytes * (total - card.hostParams)) / total;
}

/** Bytes that an option keeps of one sequence of so many of its own tokens; null where the architecture is not known. */
export function sequenceCache(
  option: Pick<SelfHostedOption, "cachePrecision">,
  card: ModelCard,
  tokens: number,
): number | null {
  return card.cache && sequenceBytes(card.cache, tokens, CACHE_BYTES[option.cachePrecision ?? "bf16"]);
}
