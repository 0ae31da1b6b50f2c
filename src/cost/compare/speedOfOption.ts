import { CALIBRATION } from "../speed/calibration";
import { knownSpeed } from "../speed/knownSpeed";
import { servingShape } from "../speed/servingShape";
import type { SelfHostedOption } from "../scenario/scenario";
import { memoryFit } from "./memoryFit";
import type { Quantities } from "./quantities";
import type { SelfHostedFacts } from "./selfHostedOption";
import { type Throughput, type ThroughputFacts, throughput } from "./throughput";

/** What the speed of an option is worked out from, looked up once. */
export function throughputFacts(
  option: SelfHostedOption,
  { card, hardware, measured, machines, minTokensPerSecondPerUser, maxTimeToFirstTokenS }: SelfHostedFacts,
): ThroughputFacts {
  const { gpusPerReplica: gpus, precision } = option;
  return {
    option,
    card,
    hardware,
    shape: servingShape(card, hardware, gpus, precision),
    known: knownSpeed(measured, card, hardware, gpus, precision, machines, CALIBRATION),
    minTokensPerSecondPerUser,
    maxTimeToFirstTokenS,
  };
}

/** The speed of a replica under these numbers; null where the model does not fit or too little is known. */
export function speedUnder(facts: ThroughputFacts, q: Quantities, tokenFactor: number): Throughput | null {
  const fit = memoryFit(facts.option, facts.card, facts.hardware, q, tokenFactor);
  return fit.fits === false ? null : throughput(facts, fit, q, tokenFactor);
}
