import { hasPrice } from "../../models/prices/priceRow";
import { priceChanges } from "../../models/prices/pricesOn";
import type { LoadShape } from "../load/loadShape";
import type { Constraints } from "../scenario/scenario";
import type { ReasonCode, RemarkCode } from "./codes";
import { dataReasons } from "./dataReasons";
import { endedReasons, offerRemarks } from "./endOfOffer";
import { firstTokenReason } from "./firstTokenReason";
import { seenLatency } from "./latency";
import { apiSettingRemarks, machineSettingRemarks } from "./settingRemarks";
import { licenceReasons } from "./licenceReasons";
import { memoryReasons } from "./memoryReasons";
import {
  type PreparedApi,
  type PreparedComposite,
  type PreparedOption,
  type PreparedSelfHosted,
  type PreparedSingle,
  isApi,
  isMade,
  isSelfHosted,
} from "./prepared";
import { type Quantities, withOwn } from "./quantities";
import { firstUntold } from "./stream";
import type { Throughput } from "./throughput";

/** A share of the requests below which nobody need know of it. */
const NEGLIGIBLE = 0.0005;

export interface Finding<Code extends string> {
  readonly code: Code;
  readonly args: readonly (string | number)[];
}
export type Reason = Finding<ReasonCode>;
export type Remark = Finding<RemarkCode>;

/** Sizes of the longest request of a workload against the mean one. */
function longest({ lengths }: LoadShape): { readonly input: number; readonly output: number } {
  return {
    input: Math.max(...lengths.map(({ input }) => input)),
    output: Math.max(...lengths.map(({ output }) => output)),
  };
}

/**
 * What the constraints, the licence and the facts rule out. Empty where an option may be chosen.
 * @param shape when and in which lengths the load arrives
 */
export function reasonsAgainst(
  prepared: PreparedOption,
  constraints: Constraints,
  q: Quantities,
  shape: LoadShape,
): Reason[] {
  const reasons = isMade(prepared)
    ? unique(loadsOf(prepared, q).flatMap(({ part, load }) => singleReasons(part, constraints, load, shape)))
    : [
        ...singleReasons(prepared, constraints, q, shape),
        ...(isSelfHosted(prepared) ? capacityReasons(prepared, q) : []),
        ...(prepared.option.kind === "seats" ? seatReasons(prepared, q) : []),
      ];
  if (reasons.length > 0) return reasons;
  const month = firstUntold(prepared.under(q), q);
  return month === null || month === 0 ? [] : [laterReason(prepared, q, month)];
}

/** Options of which one is made may share a reason. */
function unique(reasons: readonly Reason[]): Reason[] {
  const seen = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return [...seen.values()];
}

function seatReasons(prepared: PreparedOption, q: Quantities): Reason[] {
  const { option } = prepared;
  if (option.kind !== "seats" || !Number.isNaN(prepared.under(q).cost(q.requestsPerDay, 0))) return [];
  return [{ code: "seats-exceeded", args: [option.seats, option.requestsPerSeat ?? 0] }];
}

/** Why no bill can be told from a later month on: the load has grown beyond what the option carries. */
function laterReason(prepared: PreparedOption, q: Quantities, month: number): Reason {
  const replicas = isSelfHosted(prepared) ? prepared.option.replicas : undefined;
  return replicas === undefined
    ? { code: "bill-untold-later", args: [month + 1, q.horizonMonths] }
    : { code: "over-capacity-later", args: [replicas, month + 1, q.horizonMonths] };
}

function singleReasons(prepared: PreparedSingle, constraints: Constraints, q: Quantities, shape: LoadShape): Reason[] {
  const reasons: Reason[] = [];
  const out = (code: ReasonCode, ...args: (string | number)[]): void => {
    reasons.push({ code, args });
  };
  const { card, licence, option } = prepared;
  reasons.push(...dataReasons(option, constraints));
  if (isApi(prepared) && prepared.offer) reasons.push(...endedReasons(prepared.offer));
  if (licence) reasons.push(...licenceReasons(licence, constraints));
  const own = withOwn(q, option);
  if (isApi(prepared) || isSelfHosted(prepared)) {
    const window = (isApi(prepared) ? prepared.row.context : null) ?? card?.context ?? null;
    const long = longest(shape);
    const request = own.inputTokens * long.input + own.outputTokens * long.output * own.thinkingMultiplier;
    const length = Math.max(constraints.contextTokens ?? 0, request * prepared.tokenFactor(own));
    if (window !== null && length > window) out("context", Math.ceil(length), window);
  }
  const { maxTimeToFirstTokenS: wait, minTokensPerSecondPerUser: speed } = constraints;
  if (wait !== undefined && isSelfHosted(prepared)) {
    const slow = firstTokenReason(prepared, own, wait);
    if (slow) reasons.push(slow);
  } else if (wait !== undefined && option.timeToFirstTokenS !== undefined && option.timeToFirstTokenS > wait)
    out("first-token", option.timeToFirstTokenS, wait);
  const latency = isSelfHosted(prepared) && speed !== undefined ? seenLatency(prepared, own) : null;
  const seen = option.tokensPerSecondPerUser ?? latency?.perUser;
  if (speed !== undefined && seen !== undefined && seen < speed) out("speed-per-user", seen, speed);
  if (isSelfHosted(prepared)) reasons.push(...machineReasons(prepared, constraints, own, shape));
  else if (isApi(prepared)) reasons.push(...priceReasons(prepared, own));
  return reasons;
}

function priceReasons(prepared: PreparedApi, q: Quantities): Reason[] {
  const { row } = prepared;
  if (!hasPrice(row)) return [{ code: row.free ? "free-limits-unknown" : "price-unknown", args: [row.id] }];
  return Number.isNaN(prepared.under(q).cost(q.requestsPerDay, 0))
    ? [{ code: "free-limits-exceeded", args: [row.free?.limits?.requestsPerDay ?? 0] }]
    : [];
}

function machineReasons(
  prepared: PreparedSelfHosted,
  constraints: Constraints,
  q: Quantities,
  shape: LoadShape,
): Reason[] {
  const { option, hardware, card } = prepared;
  if (card?.openness === "O0") return [{ code: "weights-closed", args: [card.name] }];
  if (option.acquisition === "bought" && option.purchasePerGpu === undefined && hardware.purchase === null)
    return [{ code: "purchase-unknown", args: [hardware.name] }];
  if (option.acquisition === "bought" && hardware.kw === null)
    return [{ code: "power-unknown", args: [hardware.name] }];
  if (option.acquisition === "rented" && option.rentPerGpuHour === undefined && hardware.rent === null)
    return [{ code: "rent-unknown", args: [hardware.name] }];
  const long = longest(shape);
  const request = q.inputTokens * long.input + q.outputTokens * long.output * q.thinkingMultiplier;
  const factor = prepared.tokenFactor(q);
  const context = Math.max(constraints.contextTokens ?? 0, Math.ceil(request * factor));
  const tight = card ? memoryReasons(option, card, hardware, q, factor, context) : [];
  if (tight.length > 0) return tight;
  const machines = prepared.machines(q);
  if (!machines) return [{ code: "throughput-unknown", args: [prepared.name] }];
  const wait = constraints.maxTimeToFirstTokenS;
  const start = (option.startUpMinutes ?? 1) * 60;
  // A request in twenty that waits for a machine breaks a limit that is meant for all.
  if (option.fleet === "serverless" && wait !== undefined && start > wait && machines.coldShare > 0.05)
    return [{ code: "cold-start", args: [machines.coldShare, start, wait] }];
  return [];
}

/** Whether fixed machines carry the mean load; as the base of a fleet that spills they need not. */
function capacityReasons(prepared: PreparedSelfHosted, q: Quantities): Reason[] {
  const machines = prepared.machines(q);
  return machines && machines.utilization > 1 + 1e-9
    ? [{ code: "over-capacity", args: [machines.replicas, machines.needed] }]
    : [];
}

/** What is worth knowing of an option that may be chosen. */
export function remarksOn(
  prepared: PreparedOption,
  constraints: Constraints,
  q: Quantities,
  today: string,
  shape: LoadShape,
): Remark[] {
  if (!isMade(prepared)) return singleRemarks(prepared, constraints, withOwn(q, prepared.option), today, shape);
  const ofParts = loadsOf(prepared, q).flatMap(({ part, load }) =>
    singleRemarks(part, constraints, withOwn(load, part.option), today, shape),
  );
  if (prepared.option.kind !== "base-and-spill") return ofParts;
  const [, spilt = 0] = prepared.shares(q, q.requestsPerDay);
  // What the base cannot carry at its peak is what the other option is for.
  return [
    { code: "spills", args: [spilt, prepared.parts[1]?.name ?? ""] },
    ...ofParts.filter(({ code }) => code !== "below-peak"),
  ];
}

/** The parts of an option, each with the numbers of the load that it answers. */
function loadsOf(
  prepared: PreparedComposite,
  q: Quantities,
): { readonly part: PreparedSingle; readonly load: Quantities }[] {
  const shares = prepared.shares(q, q.requestsPerDay);
  return prepared.parts.map((part, index) => {
    const share = shares[index] ?? 0;
    return { part, load: Number.isNaN(share) ? q : { ...q, requestsPerDay: q.requestsPerDay * share } };
  });
}

function singleRemarks(
  prepared: PreparedSingle,
  constraints: Constraints,
  q: Quantities,
  today: string,
  shape: LoadShape,
): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, ...args: (string | number)[]): void => {
    remarks.push({ code, args });
  };
  const { card, option } = prepared;
  if (option.kind === "seats") {
    if (option.requestsPerSeat === undefined) say("seats-limit-unknown");
    return remarks;
  }
  if (!isApi(prepared) && !isSelfHosted(prepared)) return remarks;
  if (card && card.openness !== "O0" && prepared.licence === null) say("licence-unknown", card.name);
  const tokenizer = prepared.tokenizer(q);
  if (option.tokenFactor === undefined && !tokenizer.known) say("tokenizer-unknown", tokenizer.low, tokenizer.high);
  if (isSelfHosted(prepared)) return [...remarks, ...machineRemarks(prepared, q, shape)];
  const { row, offer } = prepared;
  if (offer) remarks.push(...offerRemarks(offer, today, q.horizonMonths));
  const latencyAsked =
    constraints.maxTimeToFirstTokenS !== undefined || constraints.minTokensPerSecondPerUser !== undefined;
  if (latencyAsked && option.timeToFirstTokenS === undefined && option.tokensPerSecondPerUser === undefined)
    say("latency-unknown");
  remarks.push(...apiSettingRemarks(prepared.option, row));
  const { priceFactor = 1 } = prepared.option;
  if (priceFactor !== 1) say("price-factor", priceFactor);
  if (row.free) say("free-offer", row.free.limits?.requestsPerDay ?? 0);
  if (shape.spans === undefined && row.prices.some(({ condition }) => condition?.type === "hours"))
    say("price-by-hour");
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

function machineRemarks(prepared: PreparedSelfHosted, q: Quantities, shape: LoadShape): Remark[] {
  const { option, card } = prepared;
  const machines = prepared.machines(q);
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, ...args: (string | number)[]): void => {
    remarks.push({ code, args });
  };
  if (machines) remarks.push(...speedRemarks(machines.throughput));
  remarks.push(...machineSettingRemarks(option));
  const { tokens, fits } = prepared.memory(q);
  const window = card?.context ?? null;
  if (window !== null && fits === true && tokens !== null && tokens < window)
    say("full-context-does-not-fit", window, tokens);
  const fixed = (option.fleet ?? "fixed") === "fixed" || option.acquisition === "bought";
  if (machines && fixed && machines.replicas < machines.needed) say("below-peak", machines.replicas, machines.needed);
  if (machines && machines.coldShare >= NEGLIGIBLE)
    say("cold-starts", machines.coldShare, (option.startUpMinutes ?? 1) * 60);
  if (!fixed && shape.hours === null) say("load-shape-assumed", q.peakFactor);
  if (option.acquisition === "bought" && q.residualShare === 0) say("residual-not-counted");
  if (card && !card.cache) say("cache-unknown");
  return remarks;
}

/** How the speed of a replica is known. */
function speedRemarks({ kind, rows, low, high, sustained, tokensPerSecond }: Throughput): Remark[] {
  const remarks: Remark[] = [];
  const [nearest] = rows;
  if (kind === "roofline") remarks.push({ code: "throughput-roofline", args: [low, high] });
  if (kind === "interpolated" && nearest) {
    const engine = nearest.version === null ? nearest.engine : `${nearest.engine} ${nearest.version}`;
    const args = [rows.length, nearest.inputTokens, nearest.outputTokens, engine, low, high];
    remarks.push({ code: "throughput-interpolated", args });
  }
  if (sustained < tokensPerSecond) remarks.push({ code: "throughput-offline", args: [sustained / tokensPerSecond] });
  return remarks;
}
