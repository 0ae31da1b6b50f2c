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

/** The same by how engines were run. */
export interface SetupErrors {
  readonly tuned: SpeedCheck;
  readonly installed: SpeedCheck;
}

/** How well speed is told, by what is known. */
export interface SpeedErrors {
  /** The roofline alone, on the half that it was fitted on and on the other. */
  readonly fitted: SpeedCheck;
  readonly roofline: SpeedCheck;
  /** The other half, with the first half known: all of it, and what lies between measurements of the same machines. */
  readonly heldOut: SpeedCheck;
  readonly interpolated: SpeedCheck;
  /** Each model on each number of machines of a kind left out, the model known elsewhere, told how engines were run. */
  readonly otherSetup: SpeedCheck;
  /** Fitted without a model, or without a kind of machine, and checked on it, told how engines were run. */
  readonly otherModel: SpeedCheck;
  readonly otherHardware: SpeedCheck;
  /** Each source left out, by whether its engines were tuned or ran as installed; and the same where that is told. */
  readonly otherSource: SetupErrors;
  readonly toldSetup: SetupErrors;
  /** Time to the first token, of the other half. */
  readonly firstToken: SpeedCheck;
}

// Written by scripts/calibrateSpeed.mjs; a test fits them anew.
export const CALIBRATION: Calibration = {
  weightReadDense: 0.9,
  weightReadMixture: 0.9,
  cacheRead: 0.737,
  latentCache: 7.268,
  decodeDense: 0.4494,
  decodeMixture: 0.3415,
  prefillDense: 0.7302,
  prefillMixture: 0.472,
  prefillAttention: 0.4253,
  fourBits: 0.7964,
  stepS: 0.00017,
  layerS: 0.00004574,
  mixtureLayer: 1.507,
  indexedLayer: 2.491,
  exchangeS: 0.000008945,
  link: 0.4865,
  slowLink: 1,
  otherVendor: 1.53,
  networkS: 0.00003886,
  fullBatch: 337.9,
  installedDense: 1.13,
  installedMixture: 1.432,
  installedLatent: 1.557,
  firstToken: {
    baseS: 0.004218,
    prefill: 1.32,
    steps: 9.71,
    queue: 0.1008,
  },
};

export const SPEED_ERRORS: SpeedErrors = {
  fitted: {
    rows: 1612,
    near: 0.89,
    factor: 1.34,
  },
  roofline: {
    rows: 1647,
    near: 0.88,
    factor: 1.34,
  },
  heldOut: {
    rows: 1647,
    near: 0.911,
    factor: 1.27,
  },
  interpolated: {
    rows: 1079,
    near: 0.949,
    factor: 1.21,
  },
  otherSetup: {
    rows: 3259,
    near: 0.891,
    factor: 1.34,
  },
  otherModel: {
    rows: 3259,
    near: 0.851,
    factor: 1.41,
  },
  otherHardware: {
    rows: 3259,
    near: 0.833,
    factor: 1.43,
  },
  otherSource: {
    tuned: {
      rows: 3062,
      near: 0.778,
      factor: 1.54,
    },
    installed: {
      rows: 197,
      near: 0.726,
      factor: 1.6,
    },
  },
  toldSetup: {
    tuned: {
      rows: 3062,
      near: 0.853,
      factor: 1.4,
    },
    installed: {
      rows: 197,
      near: 0.827,
      factor: 1.45,
    },
  },
  firstToken: {
    rows: 1178,
    near: 0.733,
    factor: 1.74,
  },
};
