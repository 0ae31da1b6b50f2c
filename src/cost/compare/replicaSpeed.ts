import { CALIBRATION } from "../speed/calibration";
import { type KnownSpeed, type Place, correction } from "../speed/knownSpeed";
import { type Lengths, loadPoint } from "../speed/loadPoint";
import { offlineBatch, referenceCache } from "../speed/reference";
import type { ServingShape } from "../speed/servingShape";
import { asInstalled, fullBatch } from "../speed/speedModel";
import type { Hardware } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";
import type { SelfHostedOption } from "../scenario/scenario";
import { type StaticMemory, sequenceCache } from "./memoryFit";
import type { Quantities } from "./quantities";

/** What the speed of a replica is worked out from. */
export interface SpeedFacts {
  readonly option: SelfHostedOption;
  readonly card: ModelCard;
  readonly hardware: Hardware;
  /** Null where parameters, architecture or machine are not known well enough. */
  readonly shape: ServingShape | null;
  readonly known: KnownSpeed;
  readonly memory: StaticMemory;
}

/** A load, and what a replica does under it. */
export interface ReplicaLoad {
  /** Requests at once. */
  readonly batch: number;
  /** Output tokens of the replica. */
  readonly tokensPerSecond: number;
  /** Mean seconds to the first token. */
  readonly firstTokenS: number;
  /** Tokens a second that one user sees after the first. */
  readonly perUser: number;
  /** The slowest engine that was measured near it, or one as it is installed, and the fastest, against what is told. */
  readonly slower: number;
  readonly faster: number;
}

/** The speed of one replica by the number of requests that it has at once. */
export interface ReplicaSpeed {
  readonly lengths: Lengths;
  /** Requests at once that memory, engine and the option itself allow; at least one. */
  readonly most: number;
  at(batch: number): ReplicaLoad;
  /** Under full load, set up as published measurements of it are, where the option does not set it up itself. */
  atFullLoad(): ReplicaLoad;
  place(batch: number, full: boolean): Place;
}

/** The usual values of two assumptions stand for the calibrated speed; others scale it. */
const USUAL = { rooflineEfficiency: 0.65, prefillMfu: 0.4 };

/**
 * Prepares the speed of a replica under a workload.
 * @param free bytes for the cache.
 * @returns null where nothing is asked, or too little is known.
 */
export function replicaSpeed(
  { option, card, hardware, shape, known, memory }: SpeedFacts,
  free: number,
  q: Quantities,
  tokenFactor: number,
): ReplicaSpeed | null {
  const lengths: Lengths = {
    inputTokens: q.inputTokens * tokenFactor,
    cachedTokens: q.inputTokens * tokenFactor * q.cachedShare,
    outputTokens: q.outputTokens * q.thinkingMultiplier * tokenFactor,
  };
  if (!shape || lengths.outputTokens <= 0) return null;
  const pace = {
    decode: q.rooflineEfficiency / USUAL.rooflineEfficiency,
    prefill: q.prefillMfu / USUAL.prefillMfu,
  };
  const [input, output] = [Math.log(Math.max(1, lengths.inputTokens)), Math.log(Math.max(1, lengths.outputTokens))];
  const place = (batch: number, full: boolean): Place => ({ input, output, load: Math.log(batch), full });
  // A sequence holds its mean length while it is served, not its full one.
  const cache = sequenceCache(option, card, lengths.inputTokens + lengths.outputTokens / 2) ?? 0;
  const room = cache > 0 ? Math.floor(free / (cache * memory.copies)) : Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.min(room, fullBatch(shape, CALIBRATION), option.maxConcurrency ?? room));
  const installed = Math.log(asInstalled(shape, CALIBRATION));
  const under = (batch: number, cacheBytes: number, full: boolean): ReplicaLoad => {
    const point = loadPoint(shape, lengths, batch, cacheBytes, CALIBRATION, pace);
    const { speed, firstToken, slowest, fastest } = correction(
      known,
      place(batch, full),
      installed,
      option.engineSetup,
    );
    const tokensPerSecond = point.tokensPerSecond * Math.exp(speed);
    const firstTokenS = point.firstTokenS * Math.exp(firstToken);
    return {
      batch,
      tokensPerSecond,
      firstTokenS,
      perUser: perUser(batch, tokensPerSecond, firstTokenS, lengths),
      slower: Math.exp(slowest - speed),
      faster: Math.exp(fastest - speed),
    };
  };
  return {
    lengths,
    most,
    place,
    at: (batch) => under(batch, cache, false),
    atFullLoad() {
      const own = option.cachePrecision !== undefined || option.gpuMemoryUtilization !== undefined;
      const bytes = own ? cache : referenceCache(card, option.precision, lengths, true);
      return under(own ? most : offlineBatch(shape, hardware, bytes, CALIBRATION), bytes, true);
    },
  };
}

/** Tokens a second that one user sees after the first token, of so many users at once. */
export function perUser(
  batch: number,
  tokensPerSecond: number,
  firstTokenS: number,
  { outputTokens }: Lengths,
): number {
  const answerS = (batch * outputTokens) / tokensPerSecond;
  // Both times are estimated apart; what is left for decoding is at least half.
  return outputTokens <= 1 ? 1 / answerS : (outputTokens - 1) / Math.max(answerS / 2, answerS - firstTokenS);
}
