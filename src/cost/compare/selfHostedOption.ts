import type { Hardware } from "../../models/hardware";
import type { Licence } from "../../models/licence";
import type { MeasuredSpeed } from "../../models/measurement";
import type { ModelCard } from "../../models/modelCard";
import { type TokenFactor, type TokenizerTable, tokenFactor, tokenRatioOf } from "../../models/tokenizer";
import { powerCostPerHour } from "../formulas/machines";
import { wholeReplicas } from "../wholeReplicas";
import { batchLoad } from "../load/batchLoad";
import type { LoadShape } from "../load/loadShape";
import type { SelfHostedOption } from "../scenario/scenario";
import { HOURS_PER_MONTH, SECONDS_PER_DAY } from "../units";
import {
  type FleetHours,
  type Load,
  autoscaledHours,
  fixedHours,
  fleetSettings,
  serverlessHours,
  shapeOf,
} from "./fleet";
import { type Latency, latencyUnder } from "./latency";
import { type MemoryFit, memoryFit } from "./memoryFit";
import { bill } from "./monthlyCost";
import type { Machines, PreparedSelfHosted } from "./prepared";
import { type OptionFactorId, type Quantities, withOwn } from "./quantities";
import { type Rates, hardwareRates } from "./hardwareRates";
import { replicaSpeed } from "./replicaSpeed";
import { type Running, declining, monthlyFactor } from "./running";
import { rateUnder, speedUnder, throughputFacts } from "./speedOfOption";
import type { Throughput } from "./throughput";

/** What a self-hosted option needs beside itself. */
export interface SelfHostedFacts {
  readonly card: ModelCard;
  readonly licence: Licence | null;
  readonly hardware: Hardware;
  /** Published measurements, and the machines on which they were made. */
  readonly measured: Pick<MeasuredSpeed, "series">;
  readonly machines: readonly Hardware[];
  readonly tokenizers: TokenizerTable;
  readonly shape: LoadShape;
  readonly minTokensPerSecondPerUser: number | undefined;
  readonly maxTimeToFirstTokenS: number | undefined;
}

type Rate = Pick<Throughput, "sustained">;

/** The fleet that a load takes. */
interface FleetOf {
  readonly hours: FleetHours;
  readonly needed: number;
}

/** The fleets of one site. */
interface Fleets {
  at(requestsPerDay: number): FleetOf;
  /** Replica-hours of a month. */
  paid(requestsPerDay: number): number;
}

/** Open weights on own machines, rented or bought. What is bought stands day and night, whatever the fleet would do. */
export function prepareSelfHosted(option: SelfHostedOption, facts: SelfHostedFacts): PreparedSelfHosted {
  const { card, hardware, tokenizers, shape } = facts;
  const tokensOf: OptionFactorId = `tokensOf:${option.id}`;
  const tokenizer = ({ chineseShare }: Quantities): TokenFactor =>
    tokenFactor(tokenizers, card.tokenizer, chineseShare);
  const ratioOf = tokenRatioOf(tokenizers, card.tokenizer);
  const factorOf = (q: Quantities): number => (option.tokenFactor ?? ratioOf(q.chineseShare)) * (q[tokensOf] ?? 1);
  const ratesUnder = hardwareRates(option, hardware);
  const settings = fleetSettings(option);
  const fleet = option.acquisition === "bought" ? "fixed" : (option.fleet ?? "fixed");
  const [sites, standby, reserved] = [option.sites ?? 1, option.standbyReplicas ?? 0, option.reservedReplicas ?? 0];
  // What is reserved is paid and stands there, so it answers as well.
  const stated = option.replicas === undefined ? undefined : Math.max(option.replicas, reserved);

  const speedFacts = throughputFacts(option, facts);
  const speedOf = (q: Quantities): Throughput | null => speedUnder(speedFacts, q, factorOf(q));
  const rateOf = (q: Quantities): Rate | null => rateUnder(speedFacts, q, factorOf(q));
  const memoryOf = (q: Quantities): MemoryFit => memoryFit(option, card, hardware, q, factorOf(q));
  const tokensOfRequest = (q: Quantities): number => q.outputTokens * q.thinkingMultiplier * factorOf(q);
  const batches = shape.hours && batchLoad(shape.hours);
  const batchPeak = batches ? Math.max(...batches) : 1;
  /** Batches fill the hours beside the peak. */
  const flattened = (q: Quantities): Pick<Load, "shape" | "waiting"> => {
    const load = shapeOf(shape.hours, q.peakFactor);
    if (q.batchShare === 0) return { shape: load };
    const waiting = load.map((_, hour) => q.batchShare * (batches?.[hour] ?? 1));
    return { shape: load.map((times, hour) => (1 - q.batchShare) * times + (waiting[hour] ?? 0)), waiting };
  };
  const loadUnder = (q: Quantities, speed: Rate): ((requestsPerDay: number) => Load) => {
    const perDay = tokensOfRequest(q) / SECONDS_PER_DAY / speed.sustained;
    let lazy: Pick<Load, "shape" | "waiting"> | undefined;
    return (requestsPerDay) => {
      const { shape: byHour, waiting } = (lazy ??= flattened(q));
      return { requestsPerHour: requestsPerDay / 24, full: requestsPerDay * perDay, shape: byHour, waiting };
    };
  };
  /** @param headroom over the peak of what cannot wait; the margin of a batch is its time. */
  const peakOf = (q: Quantities, headroom = 1): number => {
    const peak = shape.hours ? Math.max(q.peakFactor, ...shape.hours) : q.peakFactor;
    return q.batchShare * batchPeak + (1 - q.batchShare) * peak * headroom;
  };
  /** How long a request that is alone keeps a replica busy: until its user has the answer. */
  const requestHours = (q: Quantities, speed: Rate): number => {
    const alone = replicaSpeed(speedFacts, memoryOf(q).free ?? 0, q, factorOf(q))?.at(1);
    const { timeToFirstTokenS = alone?.firstTokenS ?? 0, tokensPerSecondPerUser = alone?.perUser } = option;
    const tokens = tokensOfRequest(q);
    const answerS = tokensPerSecondPerUser === undefined ? 0 : timeToFirstTokenS + tokens / tokensPerSecondPerUser;
    return Math.max(answerS, tokens / speed.sustained) * (24 / SECONDS_PER_DAY);
  };
  /** The fleet of one site, by load, and its replica-hours alone, which draws ask for in every month. */
  const fleetUnder = (q: Quantities, speed: Rate): Fleets => {
    const loadAt = loadUnder(q, speed);
    // What the formula `replicas` computes, once for all loads.
    const filled = (tokensOfRequest(q) * peakOf(q, q.headroom)) / SECONDS_PER_DAY / speed.sustained;
    const needed = (requestsPerDay: number): number => wholeReplicas(requestsPerDay * filled, q.minReplicas);
    if (fleet === "fixed" || stated !== undefined) {
      const standing = (requestsPerDay: number): number => stated ?? Math.max(needed(requestsPerDay), reserved);
      return {
        at: (requestsPerDay) => ({ hours: fixedHours(standing(requestsPerDay)), needed: needed(requestsPerDay) }),
        paid: (requestsPerDay) => standing(requestsPerDay) * HOURS_PER_MONTH,
      };
    }
    const floor = Math.max(reserved, option.fleetFloor ?? (fleet === "serverless" ? 0 : q.minReplicas));
    const asleep = fleet === "serverless" ? { ...settings, requestHours: requestHours(q, speed) } : null;
    const hoursAt = (requestsPerDay: number): FleetHours => {
      const load = loadAt(requestsPerDay);
      return asleep ? serverlessHours(asleep, load, floor) : autoscaledHours(settings, load, floor);
    };
    return {
      at(requestsPerDay) {
        const hours = hoursAt(requestsPerDay);
        return { hours, needed: hours.most };
      },
      paid: (requestsPerDay) => hoursAt(requestsPerDay).paid,
    };
  };
  const paidHours = (paid: number): number => paid * sites + standby * HOURS_PER_MONTH;

  const machines = (given: Quantities, requestsPerDay = given.requestsPerDay): Machines | null => {
    const q = withOwn(given, option);
    const speed = speedOf(q);
    if (!speed) return null;
    const found = fleetUnder(q, speed).at(requestsPerDay);
    const paidReplicas = paidHours(found.hours.paid) / HOURS_PER_MONTH;
    return {
      replicas: found.hours.most * sites + standby,
      needed: found.needed,
      paidReplicas,
      utilization: paidReplicas > 0 ? loadUnder(q, speed)(requestsPerDay).full / paidReplicas : 0,
      throughput: speed,
      batch: speed.batch ?? 0,
      latency: latencyOf(q, speed, (requestsPerDay * peakOf(q)) / SECONDS_PER_DAY / found.hours.most),
      coldShare: found.hours.coldShare,
    };
  };

  /** What users see of a replica that so many requests a second reach. */
  const latencyOf = (q: Quantities, speed: Throughput, requestsPerS: number): Latency | null => {
    const replica = speed.batch === null ? null : replicaSpeed(speedFacts, memoryOf(q).free ?? 0, q, factorOf(q));
    return replica && Number.isFinite(requestsPerS) ? latencyUnder(replica, speed.batch ?? 1, requestsPerS) : null;
  };

  const under = (given: Quantities): Running => {
    const q = withOwn(given, option);
    const speed = rateOf(q);
    const rates = ratesUnder?.(q);
    // Spelt out in every answer below: draws ask for thousands, and a spread takes longer than all the rest.
    const [fixed, setup, exit] = [q.staffMonthly + q.softwareMonthly, q.setupCost, option.exitCost ?? 0];
    if (!speed || !rates)
      return { fixed, setup, exit, cost: () => Number.NaN, bill: () => null, owned: () => Number.NaN };
    const fleets = fleetUnder(q, speed);
    const mean = tokensOfRequest(q) / SECONDS_PER_DAY / speed.sustained;
    /** Replica-hours of a month; not a number where fixed machines cannot carry the mean load. */
    const hoursAt = (requestsPerDay: number): number => {
      const carries = stated === undefined || requestsPerDay * mean <= stated * (1 + 1e-9);
      return carries ? paidHours(fleets.paid(requestsPerDay)) : Number.NaN;
    };
    const gpus = option.gpusPerReplica;
    const rent = renting(rates, reserved * sites * gpus, q);
    const rentOf = (hours: number, month: number): number => rent(hours * gpus, month);
    if (!rates.owned)
      return {
        fixed,
        setup,
        exit,
        owned: () => 0,
        cost: (requests, month) => fixed + rentOf(hoursAt(requests), month) * (1 + q.rentExtras),
        bill(requests, month) {
          const paid = rentOf(hoursAt(requests), month);
          return Number.isNaN(paid)
            ? null
            : bill({ staff: q.staffMonthly, software: q.softwareMonthly, hardware: paid, extras: paid * q.rentExtras });
        },
      };
    const power = Number(
      powerCostPerHour.compute({
        gpus: 1,
        kwPerGpu: rates.kw,
        serverKw: q.serverKwPerGpu,
        pue: q.pue,
        usdPerKwh: q.usdPerKwh,
      }),
    );
    const hosting = q.hostingPerGpuYearly / 12;
    return {
      fixed,
      setup,
      exit,
      owned: (requests) => (hoursAt(requests) / HOURS_PER_MONTH) * gpus * rates.purchase,
      cost: (requests) => fixed + hoursAt(requests) * gpus * (power + hosting / HOURS_PER_MONTH),
      bill(requests) {
        const hours = hoursAt(requests) * gpus;
        return Number.isNaN(hours)
          ? null
          : bill({
              staff: q.staffMonthly,
              software: q.softwareMonthly,
              power: hours * power,
              hosting: (hours / HOURS_PER_MONTH) * hosting,
            });
      },
    };
  };

  return {
    id: option.id,
    name: option.name ?? `${card.name}, ${option.gpusPerReplica} × ${hardware.name}`,
    option,
    card,
    licence: facts.licence,
    hardware,
    tokenFactor: factorOf,
    tokenizer,
    machines,
    under,
    speed: speedFacts,
    memory: (given) => memoryOf(withOwn(given, option)),
    load(given, requestsPerDay) {
      const q = withOwn(given, option);
      const speed = rateOf(q);
      return speed && loadUnder(q, speed)(requestsPerDay);
    },
  };
}

/** The rent of a month: reserved hours at their own price, the others on demand or on the spot market. */
function renting(rates: Rates, reservedGpus: number, q: Quantities): (gpuHours: number, month: number) => number {
  const reserved = reservedGpus * HOURS_PER_MONTH;
  const decline = declining(monthlyFactor(q.rentDeclinePerYear));
  return (gpuHours, month) =>
    (reserved * rates.reserved + Math.max(0, gpuHours - reserved) * rates.open * decline(month)) * q.rentFactor;
}
