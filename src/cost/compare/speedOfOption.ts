import { knownSpeedOf } from "../speed/knownSpeed";
import { servingShape } from "../speed/servingShape";
import type { SelfHostedOption } from "../scenario/scenario";
import { freeIfFits, staticMemory } from "./memoryFit";
import type { Quantities } from "./quantities";
import type { SelfHostedFacts } from "./selfHostedOption";
import { type Throughput, type ThroughputFacts, sustainedRate, throughput } from "./throughput";

/** What the speed of an option is worked out from, looked up once. */
export function throughputFacts(
  option: SelfHostedOption,
  { card, hardware, measured, machines, minTokensPerSecondPerUser, maxTimeToFirstTokenS }: SelfHostedFacts,
): ThroughputFacts {
  const { gpusPerReplica: gpus, precision } = option;
  return {
    option,
    speedOf: `speedOf:${option.id}`,
    card,
    hardware,
    shape: servingShape(card, hardware, gpus, precision),
    known: knownSpeedOf(measured, card, hardware, gpus, precision, machines),
    memory: staticMemory(option, card, hardware),
    minTokensPerSecondPerUser,
    maxTimeToFirstTokenS,
  };
}

/** The speed of a replica under these numbers; null where the model does not fit or too little is known. */
export function speedUnder(facts: ThroughputFacts, q: Quantities, tokenFactor: number): Throughput | null {
  const free = freeIfFits(facts.option, facts.card, facts.memory, q, tokenFactor);
  return free === null ? null : throughput(facts, free, q, tokenFactor);
}

/** The same without what only a reader needs. */
export function rateUnder(
  facts: ThroughputFacts,
  q: Quantities,
  tokenFactor: number,
): Pick<Throughput, "sustained"> | null {
  const free = freeIfFits(facts.option, facts.card, facts.memory, q, tokenFactor);
  return free === null ? null : sustainedRate(facts, free, q, tokenFactor);
}
