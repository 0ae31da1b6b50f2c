import type { FirstTokenConstants } from "./loadPoint";
import type { SpeedConstants } from "./speedModel";

/** Everything that an estimate of speed is fitted with. */
export interface Calibration extends SpeedConstants {
  readonly firstToken: FirstTokenConstants;
}

/** How estimates compare with measurements. */
export interface SpeedCheck {
  readonly rows: number;
  /** The share of them within a factor of 1.5 up or down. */
  readonly near: number;
  /** The factor up or down within which four of five lie. */
  readonly factor: number;
}

/** How well speed is told, by what is known. */
export interface SpeedErrors {
  /** The roofline alone, on the half that it was fitted on and on the other. */
  readonly fitted: SpeedCheck;
  readonly roofline: SpeedCheck;
  /** The other half, with the first half known: all of it, and what lies between measurements of the same machines. */
  readonly heldOut: SpeedCheck;
  readonly interpolated: SpeedCheck;
  /** Each model on each number of machines of a kind left out, the model known elsewhere. */
  readonly otherSetup: SpeedCheck;
  /** Fitted without a model, or without a kind of machine, and checked on it. */
  readonly otherModel: SpeedCheck;
  readonly otherHardware: SpeedCheck;
  /** Time to the first token, of the other half. */
  readonly firstToken: SpeedCheck;
}

// Written by scripts/calibrateSpeed.mjs; a test fits them anew.
export const CALIBRATION: Calibration = {
  weightReadDense: 0.8831,
  weightReadMixture: 0.9,
  cacheRead: 0.7276,
  latentCache: 7.005,
  decodeDense: 0.4541,
  decodeMixture: 0.3147,
  prefillDense: 0.7262,
  prefillMixture: 0.4651,
  prefillAttention: 0.4817,
  fourBits: 0.7252,
  stepS: 0.00007778,
  layerS: 0.00004301,
  mixtureLayer: 1.559,
  indexedLayer: 2.533,
  exchangeS: 0.00001061,
  link: 0.4881,
  slowLink: 1,
  otherVendor: 1.552,
  networkS: 0.00003097,
  fullBatch: 369.1,
  installedDense: 1.095,
  installedMixture: 1.273,
  installedLatent: 1.918,
  firstToken: {
    baseS: 0.003582,
    prefill: 1.251,
    steps: 9.612,
    queue: 0.09976,
  },
};

export const SPEED_ERRORS: SpeedErrors = {
  fitted: {
    rows: 1539,
    near: 0.901,
    factor: 1.32,
  },
  roofline: {
    rows: 1578,
    near: 0.889,
    factor: 1.32,
  },
  heldOut: {
    rows: 1578,
    near: 0.942,
    factor: 1.21,
  },
  interpolated: {
    rows: 1059,
    near: 0.972,
    factor: 1.16,
  },
  otherSetup: {
    rows: 3117,
    near: 0.862,
    factor: 1.39,
  },
  otherModel: {
    rows: 3117,
    near: 0.819,
    factor: 1.46,
  },
  otherHardware: {
    rows: 3117,
    near: 0.799,
    factor: 1.5,
  },
  firstToken: {
    rows: 1153,
    near: 0.762,
    factor: 1.64,
  },
};
