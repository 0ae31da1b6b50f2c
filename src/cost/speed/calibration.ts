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
  weightReadDense: 0.8752,
  weightReadMixture: 0.9,
  cacheRead: 0.7292,
  latentCache: 7.36,
  decodeDense: 0.456,
  decodeMixture: 0.3177,
  prefillDense: 0.7308,
  prefillMixture: 0.4657,
  prefillAttention: 0.4635,
  fourBits: 0.7065,
  stepS: 0.00006817,
  layerS: 0.00004337,
  mixtureLayer: 1.563,
  indexedLayer: 2.521,
  exchangeS: 0.0000106,
  link: 0.4924,
  slowLink: 1,
  otherVendor: 1.603,
  fullBatch: 366.3,
  firstToken: {
    baseS: 0.004684,
    prefill: 1.243,
    steps: 9.703,
    queue: 0.09783,
  },
};

export const SPEED_ERRORS: SpeedErrors = {
  fitted: {
    rows: 1508,
    near: 0.899,
    factor: 1.32,
  },
  roofline: {
    rows: 1549,
    near: 0.888,
    factor: 1.31,
  },
  heldOut: {
    rows: 1549,
    near: 0.948,
    factor: 1.2,
  },
  interpolated: {
    rows: 1045,
    near: 0.972,
    factor: 1.16,
  },
  otherSetup: {
    rows: 3057,
    near: 0.902,
    factor: 1.32,
  },
  otherModel: {
    rows: 3057,
    near: 0.867,
    factor: 1.37,
  },
  otherHardware: {
    rows: 3057,
    near: 0.845,
    factor: 1.41,
  },
  firstToken: {
    rows: 1143,
    near: 0.765,
    factor: 1.62,
  },
};
