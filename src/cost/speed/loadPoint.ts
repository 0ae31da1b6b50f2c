import { steadyThroughput } from "../formulas/speed";
import type { ServingShape } from "./servingShape";
import { type SpeedConstants, prefillSeconds, stepSeconds } from "./speedModel";

/** What is asked of a replica. Tokens are those of the model. */
export interface Lengths {
  readonly inputTokens: number;
  /** Input that is read from a prompt cache and need not be worked through again. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** What a replica does when it always has so many requests at once. */
export interface LoadPoint {
  readonly concurrency: number;
  /** Output tokens a second of the replica. */
  readonly tokensPerSecond: number;
  /** Mean seconds to the first token. */
  readonly firstTokenS: number;
}

/** How the time to the first token adds up; fitted beside the constants of the roofline. */
export interface FirstTokenConstants {
  readonly baseS: number;
  /** Times its own prefill, steps of those that are being decoded, and of the prefill of each of these. */
  readonly prefill: number;
  readonly steps: number;
  readonly queue: number;
}

/** By how much to scale the two halves of the work; 1 as calibrated. */
export interface Pace {
  readonly decode: number;
  readonly prefill: number;
}
export const CALIBRATED: Pace = { decode: 1, prefill: 1 };

/**
 * Prefill of a request takes the machines from all others, so that a round of answers takes all prefills and all steps.
 * @param cacheBytes of one request, half way through its answer.
 */
export function loadPoint(
  shape: ServingShape,
  lengths: Lengths,
  concurrency: number,
  cacheBytes: number,
  constants: SpeedConstants & { readonly firstToken: FirstTokenConstants },
  pace: Pace = CALIBRATED,
): LoadPoint {
  const fresh = Math.max(0, lengths.inputTokens - lengths.cachedTokens);
  const prefill = prefillSeconds(shape, fresh, constants) / pace.prefill;
  const step = stepSeconds(shape, concurrency, cacheBytes, constants) / pace.decode;
  const { baseS, prefill: own, steps, queue } = constants.firstToken;
  return {
    concurrency,
    tokensPerSecond: Number(
      steadyThroughput.compute({ concurrency, outputTokens: lengths.outputTokens, prefillS: prefill, stepS: step }),
    ),
    firstTokenS: baseS + (own + queue * concurrency) * prefill + steps * step,
  };
}
