import type { ModelCard, WeightFormat } from "./modelCard";

/** How the weights of an option are kept: in 16 or 8 bits, or in 4 as floating-point numbers or as whole ones. */
export type WeightKind = "bf16" | "fp8" | "fp4" | "int4";

/** Which published files hold such weights, the most fitting first. */
const FORMATS_OF: Readonly<Record<WeightKind, readonly WeightFormat[]>> = {
  bf16: ["bf16"],
  fp8: ["fp8"],
  fp4: ["mxfp4", "nvfp4", "int4"],
  int4: ["int4", "mxfp4", "nvfp4"],
};

/**
 * Bytes a weight takes. Four bits carry scales: NVFP4 has 8 bits of scale for 16 weights, which makes 4.5 bits (NVIDIA,
 * "Introducing NVFP4"); groups of 128 with a 16-bit scale and zero point make about 4.25. MXFP4 has 8 bits for 32 weights
 * (OCP Microscaling Formats 1.0), but those files are published with the model, so that their size is known.
 */
const BYTES_PER_WEIGHT: Readonly<Record<WeightKind, number>> = { bf16: 2, fp8: 1, fp4: 4.5 / 8, int4: 4.25 / 8 };

/** The weights of a model in memory. */
export interface WeightSize {
  readonly bytes: number;
  /** False where it is reckoned from the number of parameters. */
  readonly published: boolean;
}

/**
 * The bytes of a model's weights: the size of a published file of that kind, for files keep more than embeddings in 16 bits
 * (often attention, first and last layers, or all but the experts); else reckoned from the parameters, with embeddings and
 * output layer in 16 bits. Null where neither is known.
 */
export function weightSize(card: ModelCard, kind: WeightKind): WeightSize | null {
  for (const format of FORMATS_OF[kind]) {
    const file = card.weights.find((weights) => weights.format === format);
    if (file) return { bytes: file.bytes, published: true };
  }
  if (!card.params) return null;
  const wide = Math.min(card.embeddings ?? 0, card.params.total);
  const narrow = (card.params.total - wide) * BYTES_PER_WEIGHT[kind];
  return { bytes: wide * BYTES_PER_WEIGHT.bf16 + narrow, published: false };
}
