import { servingShape } from "../speed/servingShape";
import type { Reason } from "./constraints";
import { seenLatency } from "./latency";
import { freeIfFits, staticMemory } from "./memoryFit";
import type { PreparedSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";
import { replicaSpeed } from "./replicaSpeed";

/**
 * Why own machines are too slow for a limit on the first token, and what would lift that: more chips a replica where even a
 * request that is alone waits too long, more replicas where it is the queue. Null where they are not, or nothing is known.
 * @param wait seconds that the first token may take.
 */
export function firstTokenReason(prepared: PreparedSelfHosted, q: Quantities, wait: number): Reason | null {
  const stated = prepared.option.timeToFirstTokenS;
  if (stated !== undefined) return stated > wait ? { code: "first-token", args: [stated, wait] } : null;
  const seen = seenLatency(prepared, q);
  if (!seen) return null;
  const alone = aloneS(prepared, q, prepared.option.gpusPerReplica);
  if (alone !== null && alone > wait) {
    const chips = chipsThatMeet(prepared, q, wait);
    return chips === null
      ? { code: "first-token-alone", args: [alone, wait] }
      : { code: "first-token-chips", args: [alone, wait, chips] };
  }
  if (seen.firstTokenS <= wait) return null;
  const replicas = prepared.machines(q)?.replicas ?? 0;
  return seen.queueS > 0
    ? { code: "first-token-queue", args: [seen.firstTokenS, seen.queueS, replicas, wait] }
    : { code: "first-token", args: [seen.firstTokenS, wait] };
}

/** Seconds to the first token of a request that is alone on a replica of so many chips; null where that is not known. */
function aloneS(prepared: PreparedSelfHosted, q: Quantities, chips: number): number | null {
  const { speed, hardware } = prepared;
  const same = chips === prepared.option.gpusPerReplica;
  const option = same ? speed.option : { ...speed.option, gpusPerReplica: chips };
  const facts = same
    ? speed
    : {
        ...speed,
        option,
        shape: servingShape(speed.card, hardware, chips, option.precision),
        known: { here: [], engines: [], elsewhere: speed.known.elsewhere },
        memory: staticMemory(option, speed.card, hardware),
      };
  const factor = prepared.tokenFactor(q);
  const free = freeIfFits(option, facts.card, facts.memory, q, factor);
  return free === null ? null : (replicaSpeed(facts, free, q, factor)?.at(1).firstTokenS ?? null);
}

/** Chips a replica, twice as many or twice that within one machine, with which a request that is alone is fast enough. */
function chipsThatMeet(prepared: PreparedSelfHosted, q: Quantities, wait: number): number | null {
  for (let chips = prepared.option.gpusPerReplica * 2; chips <= prepared.hardware.node; chips *= 2) {
    const alone = aloneS(prepared, q, chips);
    if (alone !== null && alone <= wait) return chips;
  }
  return null;
}
