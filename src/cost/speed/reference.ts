import type { Hardware } from "../../models/hardware";
import { sequenceBytes } from "../../models/layerGroup";
import type { ModelCard } from "../../models/modelCard";
import type { Precision } from "../scenario/scenario";
import type { Lengths } from "./loadPoint";
import type { ServingShape } from "./servingShape";
import { type SpeedConstants, fullBatch } from "./speedModel";

/** The set-up in which published measurements at full load were made (pages of TensorRT-LLM): most of the memory is used. */
const UTILIZATION = 0.95;
const ENGINE_BYTES = 1.5 * 2 ** 30;

/**
 * Bytes of cache of one request, half way through its answer, as measurements were made: at full load engines keep it in
 * 8 bits where the weights have 8 or fewer; otherwise in 16.
 */
export function referenceCache(card: ModelCard, precision: Precision, lengths: Lengths, full: boolean): number {
  const bytes = full && precision !== "bf16" ? 1 : 2;
  return card.cache ? sequenceBytes(card.cache, lengths.inputTokens + lengths.outputTokens / 2, bytes) : 0;
}

/** Requests at once that fit in that set-up: sequences hold their mean length, not their full one. At least one. */
export function offlineBatch(shape: ServingShape, hardware: Hardware, cacheBytes: number, c: SpeedConstants): number {
  const free = (hardware.memory * UTILIZATION - ENGINE_BYTES) * shape.chips - shape.weights;
  const fit = cacheBytes > 0 ? free / (cacheBytes * shape.copies) : Number.POSITIVE_INFINITY;
  return Math.max(1, Math.min(fit, fullBatch(shape, c)));
}
