import type { Calibration } from "../../src/cost/speed/calibration";
import type { FirstTokenConstants } from "../../src/cost/speed/loadPoint";
import { compareRow } from "../../src/cost/speed/measuredRows";
import type { SpeedConstants } from "../../src/cost/speed/speedModel";
import { type Bound, leastSquares } from "./leastSquares";
import type { Measurement } from "./measurements";

/** A share cannot be above what the data sheet states, and hardly reaches it. */
const SPEED: Readonly<Record<keyof SpeedConstants, Bound>> = {
  weightReadDense: [0.3, 0.8, 0.9],
  weightReadMixture: [0.2, 0.7, 0.9],
  cacheRead: [0.2, 0.6, 0.9],
  latentCache: [1, 3, 12],
  decodeDense: [0.1, 0.45, 0.8],
  decodeMixture: [0.1, 0.35, 0.8],
  prefillDense: [0.1, 0.6, 0.8],
  prefillMixture: [0.1, 0.45, 0.8],
  prefillAttention: [0.1, 0.5, 0.8],
  fourBits: [0.2, 0.7, 1],
  stepS: [5e-5, 1e-3, 2e-2],
  layerS: [1e-6, 4e-5, 4e-4],
  mixtureLayer: [1, 1.3, 4],
  indexedLayer: [1, 2, 6],
  exchangeS: [1e-6, 1e-5, 1e-4],
  link: [0.1, 0.5, 0.9],
  slowLink: [0.1, 0.8, 1],
  otherVendor: [1, 1.4, 3],
  networkS: [1e-6, 5e-5, 5e-4],
  fullBatch: [128, 500, 2048],
  installedDense: [1, 1.2, 4],
  installedMixture: [1, 1.5, 4],
  installedLatent: [1, 1.3, 4],
};

const FIRST_TOKEN: Readonly<Record<keyof FirstTokenConstants, Bound>> = {
  baseS: [1e-3, 0.01, 0.1],
  prefill: [0.5, 1, 5],
  steps: [0.5, 5, 30],
  queue: [0.001, 0.1, 1],
};

/** Fits the constants of the roofline on some measurements, and then those of the time to the first token. */
export function fitSpeed(list: readonly Measurement[]): Calibration {
  const errors = (calibration: Calibration): ReturnType<typeof compareRow>[] =>
    list.map(({ row, shape, card, hardware, precision }) =>
      compareRow(row, shape, card, hardware, precision, calibration),
    );
  const start = { baseS: 0.01, prefill: 1, steps: 5, queue: 0.1 };
  const speed = leastSquares(SPEED, (constants) =>
    errors({ ...constants, firstToken: start }).map((error) => error.speed),
  );
  const firstToken = leastSquares(FIRST_TOKEN, (constants) =>
    errors({ ...speed, firstToken: constants }).flatMap((error) =>
      error.firstToken === null ? [] : [error.firstToken],
    ),
  );
  return { ...speed, firstToken };
}
