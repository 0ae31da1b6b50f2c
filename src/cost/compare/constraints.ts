import { flopsFor } from "../../models/hardware";
import { hasPrice } from "../../models/prices/priceRow";
import { priceChanges } from "../../models/prices/pricesOn";
import { prefillTime } from "../formulas/speed";
import type { Constraints } from "../scenario/scenario";
import type { ReasonCode, RemarkCode } from "./codes";
import { endedReasons, offerRemarks } from "./endOfOffer";
import { WEIGHT_BITS, sequenceCache } from "./memoryFit";
import { type PreparedOption, type PreparedSelfHosted, isSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";

export interface Finding<Code extends string> {
  readonly code: Code;
  readonly args: readonly (string | number)[];
}
export type Reason = Finding<ReasonCode>;
export type Remark = Finding<RemarkCode>;

/** What the constraints, the licence and the facts rule out. Empty where an option may be chosen. */
export function reasonsAgainst(prepared: PreparedOption, constraints: Constraints, q: Quantities): Reason[] {
  const reasons: Reason[] = [];
  const out = (code: ReasonCode, ...args: (string | number)[]): void => {
    reasons.push({ code, args });
  };
  const { card, licence } = prepared;
  if (constraints.dataMayLeave === false && !isSelfHosted(prepared)) out("data-may-not-leave");
  if (!isSelfHosted(prepared) && prepared.offer) reasons.push(...endedReasons(prepared.offer));
  const rules = licence?.rules;
  if (licence && rules) {
    if (constraints.commercial === true && rules.commercial === false) out("licence-commercial", licence.name);
    if (
      constraints.monthlyUsers !== undefined &&
      rules.monthlyUsers !== undefined &&
      constraints.monthlyUsers > rules.monthlyUsers
    )
      out("licence-users", licence.name, rules.monthlyUsers);
    if (constraints.trainOnOutputs === true && rules.trainOnOutputs === false) out("licence-training", licence.name);
    if (constraints.inEu === true && rules.inEu === false) out("licence-eu", licence.name);
  }
  const window = (isSelfHosted(prepared) ? null : prepared.row.context) ?? card?.context ?? null;
  const length = Math.max(
    constraints.contextTokens ?? 0,
    (q.inputTokens + q.outputTokens * q.thinkingMultiplier) * prepared.tokenFactor(q),
  );
  if (window !== null && length > window) out("context", Math.ceil(length), window);
  const { maxTimeToFirstTokenS: wait, minTokensPerSecondPerUser: speed } = constraints;
  const first = prepared.option.timeToFirstTokenS ?? (isSelfHosted(prepared) ? prefillSeconds(prepared, q) : null);
  if (wait !== undefined && first !== null && first > wait) out("first-token", first, wait);
  const own = prepared.option.tokensPerSecondPerUser;
  if (speed !== undefined && own !== undefined && own < speed) out("speed-per-user", own, speed);
  if (isSelfHosted(prepared)) reasons.push(...machineReasons(prepared, constraints, q));
  else if (!hasPrice(prepared.row)) out(prepared.row.free ? "free-limits-unknown" : "price-unknown", prepared.row.id);
  else if (!prepared.monthly(q)) out("free-limits-exceeded", prepared.row.free?.limits?.requestsPerDay ?? 0);
  return reasons;
}

function machineReasons(prepared: PreparedSelfHosted, constraints: Constraints, q: Quantities): Reason[] {
  const { option, hardware, card } = prepared;
  if (card?.openness === "O0") return [{ code: "weights-closed", args: [card.name] }];
  if (option.acquisition === "bought" && option.purchasePerGpu === undefined && hardware.purchase === null)
    return [{ code: "purchase-unknown", args: [hardware.name] }];
  if (option.acquisition === "bought" && hardware.kw === null)
    return [{ code: "power-unknown", args: [hardware.name] }];
  if (option.acquisition === "rented" && option.rentPerGpuHour === undefined && hardware.rent === null)
    return [{ code: "rent-unknown", args: [hardware.name] }];
  const memory = prepared.memory(q);
  if (memory.fits === false) return [{ code: "does-not-fit", args: [memory.weights ?? 0, memory.memory] }];
  const { contextTokens = 0 } = constraints;
  const wanted = card && sequenceCache(option, card, contextTokens);
  if (wanted !== null && memory.free !== null && wanted > memory.free)
    return [{ code: "context-does-not-fit", args: [contextTokens, wanted, memory.free] }];
  const machines = prepared.machines(q);
  if (!machines) return [{ code: "throughput-unknown", args: [prepared.name] }];
  return machines.utilization > 1 ? [{ code: "over-capacity", args: [machines.replicas, machines.needed] }] : [];
}

/** The least time to a first token: prefill of one request alone. */
function prefillSeconds(prepared: PreparedSelfHosted, q: Quantities): number | null {
  const { option, card, hardware } = prepared;
  const flops = flopsFor(hardware, WEIGHT_BITS[option.precision]);
  if (!card?.params || flops === null) return null;
  const tokens = q.inputTokens * prepared.tokenFactor(q) * (1 - q.cachedShare);
  return Number(
    prefillTime.compute({ params: card.params.active, tokens, chips: option.gpusPerReplica, flops, mfu: q.prefillMfu }),
  );
}

/** What is worth knowing of an option that may be chosen. */
export function remarksOn(prepared: PreparedOption, constraints: Constraints, q: Quantities, today: string): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, ...args: (string | number)[]): void => {
    remarks.push({ code, args });
  };
  const { card, option } = prepared;
  if (card && card.openness !== "O0" && prepared.licence === null) say("licence-unknown", card.name);
  const tokenizer = prepared.tokenizer(q);
  if (option.tokenFactor === undefined && !tokenizer.known) say("tokenizer-unknown", tokenizer.low, tokenizer.high);
  if (isSelfHosted(prepared)) {
    const machines = prepared.machines(q);
    if (machines?.throughput.kind === "roofline") say("throughput-roofline");
    if (machines?.throughput.kind === "measured") say("throughput-offline");
    if (machines && machines.replicas < machines.needed) say("below-peak", machines.replicas, machines.needed);
    if (card && !card.cache) say("cache-unknown");
    return remarks;
  }
  const { row, offer } = prepared;
  if (offer) remarks.push(...offerRemarks(offer, today, q.horizonMonths));
  const latencyAsked =
    constraints.maxTimeToFirstTokenS !== undefined || constraints.minTokensPerSecondPerUser !== undefined;
  if (latencyAsked && option.timeToFirstTokenS === undefined && option.tokensPerSecondPerUser === undefined)
    say("latency-unknown");
  if (row.free) say("free-offer", row.free.limits?.requestsPerDay ?? 0);
  if (row.prices.some(({ condition }) => condition?.type === "hours")) say("price-by-hour");
  if (q.cachedShare > 0 && row.prices.length > 0 && row.prices.every(({ prices }) => prices.cacheRead === undefined))
    say("cache-price-unknown");
  if (q.batchShare > 0 && row.batch === null) say("batch-price-unknown");
  if (q.batchShare > 0 && q.cachedShare > 0 && row.batch?.stacksWithCache === null) say("batch-cache-unknown");
  if (row.deprecated) say("deprecated");
  if (row.kind === "unverified") say("price-unverified", row.provider);
  if (row.kind === "reseller") say("price-of-reseller", row.provider);
  for (const change of priceChanges(row.prices)) if (change > today) say("price-changes", change);
  return remarks;
}
