import type { ModelCard, WeightFormat } from "./modelCard";

/** Bits in which the weights of an option are kept: 16, 8 or 4. */
export type WeightBits = 16 | 8 | 4;

const FORMATS_OF: Readonly<Record<WeightBits, readonly WeightFormat[]>> = {
  16: ["bf16"],
  8: ["fp8"],
  4: ["mxfp4", "nvfp4", "int4"],
};

/**
 * Bytes a weight takes. Four bits carry scales: MXFP4 has 8 bits of scale for 32 weights, which makes 4.25 bits
 * (OCP Microscaling Formats 1.0); groups of 128 with a 16-bit scale and zero point make about the same.
 */
const BYTES_PER_WEIGHT: Readonly<Record<WeightBits, number>> = { 16: 2, 8: 1, 4: 4.25 / 8 };

/** The weights of a model in memory. */
export interface WeightSize {
  readonly bytes: number;
  /** False where it is reckoned from the number of parameters. */
  readonly published: boolean;
}

/**
 * The bytes of a model's weights: the size of a published file in that many bits, else reckoned from the parameters, with
 * embeddings and output layer in 16 bits. Null where neither is known.
 */
export function weightSize(card: ModelCard, bits: WeightBits): WeightSize | null {
  const file = card.weights.find(({ format }) => FORMATS_OF[bits].includes(format));
  if (file) return { bytes: file.bytes, published: true };
  if (!card.params) return null;
  const wide = Math.min(card.embeddings ?? 0, card.params.total);
  return { bytes: wide * BYTES_PER_WEIGHT[16] + (card.params.total - wide) * BYTES_PER_WEIGHT[bits], published: false };
}
