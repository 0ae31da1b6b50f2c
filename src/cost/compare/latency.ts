import { queueWait } from "../formulas/speed";
import type { PreparedSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";
import { type ReplicaSpeed, replicaSpeed } from "./replicaSpeed";

/** What users see of a replica under a load. */
export interface Latency {
  /** Requests that the replica works on at once, on average. */
  readonly concurrency: number;
  /** Mean seconds to the first token once a request is taken up. */
  readonly firstTokenS: number;
  /** Mean seconds that it waits before. */
  readonly queueS: number;
  /** Tokens a second that one user sees after the first. */
  readonly perUser: number;
}

/**
 * The latency when requests arrive at random at this rate: as many are worked on at once as it takes to keep up (Little's
 * law), and where all places are taken one waits. Null where the replica cannot keep up, so that the queue only grows.
 * @param places requests that it takes up at once at most.
 */
export function latencyUnder(replica: ReplicaSpeed, places: number, requestsPerS: number): Latency | null {
  const { outputTokens } = replica.lengths;
  const wanted = requestsPerS * outputTokens;
  const most = Math.max(1, Math.min(places, replica.most));
  const full = replica.at(most);
  if (wanted >= full.tokensPerSecond) return null;
  let [low, high] = [1, most];
  for (let round = 0; round < 20; round++) {
    const middle = Math.sqrt(low * high);
    if (replica.at(middle).tokensPerSecond < wanted) low = middle;
    else high = middle;
  }
  const load = replica.at(high);
  const queueS = queueWait.compute({
    places: Math.floor(most),
    serviceS: (most * outputTokens) / full.tokensPerSecond,
    utilization: wanted / full.tokensPerSecond,
  });
  // Below one request at once the machine idles between them.
  const concurrency = Math.min(high, (requestsPerS * high * outputTokens) / load.tokensPerSecond);
  return { concurrency, firstTokenS: load.firstTokenS, queueS: Number(queueS), perUser: load.perUser };
}

/**
 * What users see at the peak, else what they see at best: one request at a time, which no number of replicas betters. Null
 * where too little is known, or where the option has a load test of its own.
 */
export function seenLatency(
  prepared: PreparedSelfHosted,
  q: Quantities,
): { readonly firstTokenS: number; readonly queueS: number; readonly perUser: number } | null {
  if (prepared.option.measuredTokensPerSecond !== undefined) return null;
  const latency = prepared.machines(q)?.latency;
  if (latency) {
    const { firstTokenS, queueS, perUser } = latency;
    return { firstTokenS: firstTokenS + queueS, queueS, perUser };
  }
  const alone = replicaSpeed(prepared.speed, prepared.memory(q).free ?? 0, q, prepared.tokenFactor(q))?.at(1);
  return alone ? { firstTokenS: alone.firstTokenS, queueS: 0, perUser: alone.perUser } : null;
}
