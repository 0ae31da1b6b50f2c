import { type Hardware, type MeasuredThroughput, type ThroughputPoint, flopsFor } from "../../models/hardware";
import type { ModelCard } from "../../models/modelCard";
import { decodeStepTimeComputeBound, decodeStepTimeWeightsOnly, prefillTime } from "../formulas/speed";
import type { SelfHostedOption } from "../scenario/scenario";
import type { ThroughputKind } from "./codes";
import { type MemoryFit, WEIGHT_BITS, batchLimit, cacheReadPerStep } from "./memoryFit";
import type { Quantities } from "./quantities";

/** Output tokens a second of one replica. */
export interface Throughput {
  readonly kind: ThroughputKind;
  readonly tokensPerSecond: number;
  readonly low: number;
  readonly high: number;
  /** Requests decoded at once; null where it was measured and not said. */
  readonly batch: number | null;
  /** The measurement that was taken, with the lengths it was made for. */
  readonly point: ThroughputPoint | null;
}

/** A measurement counts for prompts and answers of up to twice or half its lengths; beyond that the roofline is used. */
const SIMILAR = 2;

/** The measurement whose lengths are nearest to the workload's, if one is near enough. */
export function nearestPoint(
  points: readonly ThroughputPoint[],
  inputTokens: number,
  outputTokens: number,
): ThroughputPoint | null {
  const limit = Math.log(SIMILAR) + 1e-9;
  const distance = (point: ThroughputPoint): number =>
    Math.max(
      Math.abs(Math.log(inputTokens / point.inputTokens)),
      Math.abs(Math.log(outputTokens / point.outputTokens)),
    );
  let best: ThroughputPoint | null = null;
  for (const point of points)
    if (distance(point) <= limit && (best === null || distance(point) < distance(best))) best = point;
  return best;
}

/** Everything that a throughput is worked out from. */
export interface ThroughputFacts {
  readonly option: SelfHostedOption;
  readonly card: ModelCard;
  readonly hardware: Hardware;
  readonly measured: MeasuredThroughput | undefined;
  /** Output tokens a second that every user must see, where the scenario asks for it. */
  readonly minTokensPerSecondPerUser: number | undefined;
}

/** Output tokens a second of one replica: an own load test, else a public measurement, else a roofline; null where none can be told. */
export function throughput(
  facts: ThroughputFacts,
  fit: MemoryFit,
  q: Quantities,
  tokenFactor: number,
): Throughput | null {
  const own = facts.option.measuredTokensPerSecond;
  if (own !== undefined) {
    const tokensPerSecond = own * q.throughputFactor;
    return {
      kind: "own-measurement",
      tokensPerSecond,
      low: tokensPerSecond,
      high: tokensPerSecond,
      batch: null,
      point: null,
    };
  }
  const [input, output] = [q.inputTokens * tokenFactor, q.outputTokens * q.thinkingMultiplier * tokenFactor];
  const point = facts.measured ? nearestPoint(facts.measured.points, input, output) : null;
  if (point) {
    const at = (derate: number): number => point.tokensPerSecond * derate;
    return {
      kind: "measured",
      tokensPerSecond: at(q.measuredDerate) * q.throughputFactor,
      low: at(0.5),
      high: at(1),
      batch: null,
      point,
    };
  }
  return roofline(facts, fit, q, tokenFactor);
}

/** What the data sheet allows: prefill and decoding share the chips, and the batch is what fits into memory. */
function roofline(facts: ThroughputFacts, fit: MemoryFit, q: Quantities, tokenFactor: number): Throughput | null {
  const { card, option, hardware } = facts;
  const most = batchLimit(fit);
  const outputTokens = q.outputTokens * q.thinkingMultiplier * tokenFactor;
  const flops = flopsFor(hardware, WEIGHT_BITS[option.precision]);
  const { bandwidth } = hardware;
  if (!card.params || flops === null || bandwidth === null || fit.weights === null) return null;
  if (most < 1 || outputTokens <= 0) return null;
  const chips = option.gpusPerReplica;
  const { active, total } = card.params;
  const bytes = fit.weights / (total - card.hostParams);
  const cacheRead = cacheReadPerStep(option, card, q, tokenFactor);
  const step = (batch: number): number => {
    // In a mixture of experts a large batch touches them all.
    const read = Math.min(total, active * batch);
    const weights = Number(decodeStepTimeWeightsOnly.compute({ params: read, bytesPerParam: bytes, chips, bandwidth }));
    const arithmetic = Number(decodeStepTimeComputeBound.compute({ params: active, batch, chips, flops }));
    return (batch * cacheRead) / (bandwidth * chips) + Math.max(weights, arithmetic);
  };
  const efficiency = q.rooflineEfficiency;
  const batch =
    facts.minTokensPerSecondPerUser === undefined
      ? most
      : largestBatch(most, (size) => step(size) / efficiency <= 1 / (facts.minTokensPerSecondPerUser ?? 1));
  if (batch < 1) return null;
  const fresh = q.inputTokens * tokenFactor * (1 - q.cachedShare);
  const prefill = Number(prefillTime.compute({ params: active, tokens: fresh, chips, flops, mfu: q.prefillMfu }));
  const at = (share: number): number =>
    (batch * outputTokens) / (batch * prefill + (outputTokens * step(batch)) / share);
  return {
    kind: "roofline",
    tokensPerSecond: at(efficiency) * q.throughputFactor,
    low: at(0.5),
    high: at(0.8),
    batch,
    point: null,
  };
}

/** The largest batch from 1 to `most` that still meets a limit; 0 where none does. */
function largestBatch(most: number, meets: (batch: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (meets(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
