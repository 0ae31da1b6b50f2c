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
  /** Machines whose chips talk over slots of the board, or of another vendor than NVIDIA: few were measured. */
  fewMeasured: 2.6,
} as const;

/** Up and down of the middle. */
export function bandOf(
  kind: Exclude<ThroughputKind, "own-measurement">,
  modelMeasured: boolean,
  shape: Pick<ServingShape, "nvidia" | "slowLink">,
): number {
  if (kind !== "roofline") return BANDS[kind];
  if (!shape.nvidia || shape.slowLink) return BANDS.fewMeasured;
  return modelMeasured ? BANDS.sameModel : BANDS.estimate;
}
