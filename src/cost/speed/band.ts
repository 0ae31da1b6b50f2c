import type { ThroughputKind } from "../compare/codes";
import type { EngineSetup } from "../scenario/scenario";
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
 * The low end is that of an engine as it is installed, and this much below it: such runs differ more than tuned ones, for
 * somebody chose neither versions nor settings.
 */
export const AS_INSTALLED = 1.7;

/**
 * How well runs on pages that had no part in any fit are told, which neither the constants nor the bands were chosen by: the
 * share of them within 1.5 times the middle, up or down, the same where the option says how the engine is run, and the share
 * between low and high. A test works it out anew.
 */
export const OUTSIDE = { rows: 133, pages: 26, near: 0.71, told: 0.75, inside: 0.88 } as const;

/** Factors up and down of the middle. */
export interface Band {
  readonly up: number;
  readonly down: number;
}

/** Between which factors of the middle the speed lies; a measured load names its engine and its day. */
export function bandOf(
  kind: Exclude<ThroughputKind, "own-measurement">,
  modelMeasured: boolean,
  shape: Pick<ServingShape, "nvidia" | "slowLink" | "network">,
  setup?: EngineSetup,
): Band {
  const up = upOf(kind, modelMeasured, shape);
  return { up, down: kind === "measured" || setup === "tuned" ? up : Math.max(up, AS_INSTALLED) };
}

function upOf(
  kind: Exclude<ThroughputKind, "own-measurement">,
  modelMeasured: boolean,
  { nvidia, slowLink, network }: Pick<ServingShape, "nvidia" | "slowLink" | "network">,
): number {
  if (kind !== "roofline") return BANDS[kind];
  if (!nvidia || slowLink || network) return BANDS.fewMeasured;
  return modelMeasured ? BANDS.sameModel : BANDS.estimate;
}
