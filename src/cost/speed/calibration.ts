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
  weightReadDense: 0.8753,
  weightReadMixture: 0.9,
  cacheRead: 0.7292,
  latentCache: 7.334,
  decodeDense: 0.456,
  decodeMixture: 0.3176,
  prefillDense: 0.7307,
  prefillMixture: 0.4658,
  prefillAttention: 0.4634,
  fourBits: 0.7065,
  stepS: 0.000068,
  layerS: 0.00004344,
  mixtureLayer: 1.562,
  indexedLayer: 2.52,
  exchangeS: 0.00001057,
  link: 0.4925,
  slowLink: 1,
  otherVendor: 1.604,
  fullBatch: 366.3,
  firstToken: {
    baseS: 0.004867,
    prefill: 1.24,
    steps: 9.651,
    queue: 0.09814,
  },
};

export const SPEED_ERRORS: SpeedErrors = {
  fitted: {
    rows: 1505,
    near: 0.898,
    factor: 1.32,
  },
  roofline: {
    rows: 1548,
    near: 0.888,
    factor: 1.31,
  },
  heldOut: {
    rows: 1548,
    near: 0.949,
    factor: 1.19,
  },
  interpolated: {
    rows: 1044,
    near: 0.971,
    factor: 1.16,
  },
  otherSetup: {
    rows: 3053,
    near: 0.902,
    factor: 1.32,
  },
  otherModel: {
    rows: 3053,
    near: 0.867,
    factor: 1.38,
  },
  otherHardware: {
    rows: 3053,
    near: 0.844,
    factor: 1.41,
  },
  firstToken: {
    rows: 1142,
    near: 0.774,
    factor: 1.59,
  },
};
