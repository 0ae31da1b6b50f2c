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
  weightReadDense: 0.8791,
  weightReadMixture: 0.9,
  cacheRead: 0.7315,
  latentCache: 7.079,
  decodeDense: 0.4528,
  decodeMixture: 0.3169,
  prefillDense: 0.7295,
  prefillMixture: 0.4623,
  prefillAttention: 0.4677,
  fourBits: 0.7127,
  stepS: 0.00008289,
  layerS: 0.00004254,
  mixtureLayer: 1.561,
  indexedLayer: 2.567,
  exchangeS: 0.00001084,
  link: 0.4913,
  slowLink: 1,
  otherVendor: 1.553,
  fullBatch: 368.6,
  firstToken: {
    baseS: 0.004925,
    prefill: 1.244,
    steps: 9.668,
    queue: 0.09782,
  },
};

export const SPEED_ERRORS: SpeedErrors = {
  fitted: {
    rows: 1508,
    near: 0.901,
    factor: 1.32,
  },
  roofline: {
    rows: 1549,
    near: 0.89,
    factor: 1.31,
  },
  heldOut: {
    rows: 1549,
    near: 0.948,
    factor: 1.2,
  },
  interpolated: {
    rows: 1045,
    near: 0.971,
    factor: 1.16,
  },
  otherSetup: {
    rows: 3057,
    near: 0.903,
    factor: 1.32,
  },
  otherModel: {
    rows: 3057,
    near: 0.868,
    factor: 1.37,
  },
  otherHardware: {
    rows: 3057,
    near: 0.844,
    factor: 1.41,
  },
  firstToken: {
    rows: 1143,
    near: 0.765,
    factor: 1.62,
  },
};
