import type { ThroughputKind } from "../compare/codes";
import type { ServingShape } from "./servingShape";

/**
 * Factors up and down between which at least four of five measurements lay that were not used, by how the speed is known.
 * What was found is in `calibration.ts`; these are a little wider.
 */
export const BANDS = {
  /** Another run, or another version of the engine. */
  measured: 1.2,
  interpolated: 1.3,
  /** The model was measured, but not on these machines, this many of them or in these bits. */
  sameModel: 1.5,
  estimate: 1.6,
  /** Machines whose chips talk over slots of the board or from node to node, or of another vendor than NVIDIA: few were measured. */
  fewMeasured: 2.6,
} as const;

/**
 * How much slower than the estimate an engine may be that runs as it is installed. What speed is fitted on was set up by
 * those who sell engines and chips; of 112 runs of SGLang's own cookbook, which had no part in that, half were slower by a
 * factor of 1.7 and four of five by no more than this.
 */
export const AS_INSTALLED = 2.5;
export const COOKBOOK_RUNS = 112;

/** GPUs that stand in one node. */
const NODE = 8;

/** Factors up and down of the middle. */
export interface Band {
  readonly up: number;
  readonly down: number;
}

/** Between which factors of the middle the speed lies; a measured load names its engine and its day. */
export function bandOf(
  kind: Exclude<ThroughputKind, "own-measurement">,
  modelMeasured: boolean,
  shape: Pick<ServingShape, "nvidia" | "slowLink" | "chips">,
): Band {
  const up = upOf(kind, modelMeasured, shape);
  return { up, down: kind === "measured" ? up : Math.max(up, AS_INSTALLED) };
}

function upOf(
  kind: Exclude<ThroughputKind, "own-measurement">,
  modelMeasured: boolean,
  { nvidia, slowLink, chips }: Pick<ServingShape, "nvidia" | "slowLink" | "chips">,
): number {
  if (kind !== "roofline") return BANDS[kind];
  if (!nvidia || slowLink || chips > NODE) return BANDS.fewMeasured;
  return modelMeasured ? BANDS.sameModel : BANDS.estimate;
}
