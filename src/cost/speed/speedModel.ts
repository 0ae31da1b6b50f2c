import type { ServingShape } from "./servingShape";

/**
 * What the roofline is calibrated by. Shares are of what the data sheet states; times are seconds. The values, and how
 * many measurements they were fitted on, stand in `calibration.ts`.
 */
export interface SpeedConstants {
  /** Share of the bandwidth with which weights are read: all of them, and those of chosen experts. */
  readonly weightReadDense: number;
  readonly weightReadMixture: number;
  readonly cacheRead: number;
  /** How much slower a compressed cache is read, for attention works on it as well. */
  readonly latentCache: number;
  /** Share of the arithmetic that decoding and prefill reach. */
  readonly decodeDense: number;
  readonly decodeMixture: number;
  readonly prefillDense: number;
  readonly prefillMixture: number;
  readonly prefillAttention: number;
  /** By what 4-bit weights reach less of it. */
  readonly fourBits: number;
  /** Of a step, and of a layer of it; a layer of experts takes so much longer, one with an index as well. */
  readonly stepS: number;
  readonly layerS: number;
  readonly mixtureLayer: number;
  readonly indexedLayer: number;
  /** Of an exchange between chips, two a layer, and the share of the link that it reaches. */
  readonly exchangeS: number;
  readonly link: number;
  readonly slowLink: number;
  /** What an exchange takes longer where it goes from node to node. */
  readonly networkS: number;
  /** How much slower chips of other vendors were measured to be than their data sheets, beside NVIDIA's. */
  readonly otherVendor: number;
  /** Requests at once, on one chip, beyond which engines were not seen to gain; on more it grows with their root. */
  readonly fullBatch: number;
  /** How much slower engines are as they are installed than where they are tuned. */
  readonly installedDense: number;
  readonly installedMixture: number;
  /** How much more with latent attention, whose work each chip does anew unless requests are spread over them. */
  readonly installedLatent: number;
}

/** How much slower an engine is that runs as it is installed than one that somebody tuned. */
export function asInstalled({ mixture, latent }: ServingShape, c: SpeedConstants): number {
  return (mixture ? c.installedMixture : c.installedDense) * (latent ? c.installedLatent : 1);
}

/** Seconds of one decoding step of so many requests at once, each with so many bytes of cache. */
export function stepSeconds(shape: ServingShape, batch: number, cacheBytes: number, c: SpeedConstants): number {
  const { chips, bandwidth, mixture, layers } = shape;
  // The part of the experts that a batch touches: those of one token, and of the rest what chance leaves out of none.
  const active = shape.activeParams / shape.totalParams;
  const touched = mixture ? active + (1 - active) * Math.max(0, 1 - (1 - active) ** (batch - 1)) : 1;
  const read = (touched * shape.weights) / (chips * bandwidth * (mixture ? c.weightReadMixture : c.weightReadDense));
  const share = (mixture ? c.decodeMixture : c.decodeDense) * (shape.fourBits ? c.fourBits : 1);
  const arithmetic = (2 * shape.activeParams * batch) / (chips * shape.flops * share);
  const cache =
    ((batch * cacheBytes * shape.copies) / (chips * bandwidth * c.cacheRead)) * (shape.latent ? c.latentCache : 1);
  const layer = c.layerS * (mixture ? c.mixtureLayer : 1) * (shape.indexed ? c.indexedLayer : 1);
  const latency = c.exchangeS + (shape.network ? c.networkS : 0);
  const exchange = chips > 1 ? 2 * layers * (latency + exchangeSeconds(shape, batch, c)) : 0;
  // Reading and arithmetic overlap, but not wholly.
  const step = c.stepS + layers * layer + Math.sqrt(read * read + arithmetic * arithmetic) + cache + exchange;
  return step * (shape.nvidia ? 1 : c.otherVendor);
}

/** Seconds for the prompt of one request, when nothing else is done. */
export function prefillSeconds(shape: ServingShape, tokens: number, c: SpeedConstants): number {
  const { chips, layers } = shape;
  const share = (shape.mixture ? c.prefillMixture : c.prefillDense) * (shape.fourBits ? c.fourBits : 1);
  const weights = (2 * shape.activeParams * tokens) / (chips * shape.flops * share);
  const attention = (2 * layers * shape.width * tokens * tokens) / (chips * shape.attentionFlops * c.prefillAttention);
  const exchange = chips > 1 ? 2 * layers * exchangeSeconds(shape, tokens, c) : 0;
  return (weights + attention + exchange) * (shape.nvidia ? 1 : c.otherVendor);
}

/** Seconds in which the chips add up so many tokens of one layer, in 16 bits, there and back. */
function exchangeSeconds({ chips, width, link, slowLink }: ServingShape, tokens: number, c: SpeedConstants): number {
  const share = slowLink ? c.slowLink : c.link;
  return (tokens * width * 4 * (chips - 1)) / (chips * link * share);
}

/** Requests at once beyond which engines were not seen to gain anything. */
export function fullBatch({ chips }: ServingShape, c: SpeedConstants): number {
  return c.fullBatch * Math.sqrt(chips);
}
