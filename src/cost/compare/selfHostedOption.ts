import type { Hardware, MeasuredThroughput } from "../../models/hardware";
import type { Licence } from "../../models/licence";
import type { ModelCard } from "../../models/modelCard";
import { type TokenFactor, type TokenizerTable, tokenFactor } from "../../models/tokenizer";
import { capitalRecoveryFactor, powerCostPerHour, replicas } from "../formulas/machines";
import type { SelfHostedOption } from "../scenario/scenario";
import { HOURS_PER_MONTH, SECONDS_PER_DAY } from "../units";
import { memoryFit } from "./memoryFit";
import { bill } from "./monthlyCost";
import type { Machines, PreparedSelfHosted } from "./prepared";
import type { Quantities } from "./quantities";
import { throughput } from "./throughput";

/** What a self-hosted option needs beside itself. */
export interface SelfHostedFacts {
  readonly card: ModelCard;
  readonly licence: Licence | null;
  readonly hardware: Hardware;
  readonly measured: MeasuredThroughput | undefined;
  readonly tokenizers: TokenizerTable;
  readonly minTokensPerSecondPerUser: number | undefined;
}

/** Open weights on own machines: replicas for the peak, paid for by the hour whether they are busy or not. */
export function prepareSelfHosted(option: SelfHostedOption, facts: SelfHostedFacts): PreparedSelfHosted {
  const { card, hardware, tokenizers } = facts;
  const tokenizer = ({ chineseShare }: Quantities): TokenFactor =>
    tokenFactor(tokenizers, card.tokenizer, chineseShare);
  const factorOf = (q: Quantities): number => option.tokenFactor ?? tokenizer(q).factor;
  const rent = option.rentPerGpuHour ?? hardware.rent?.usual ?? null;
  const purchase = option.purchasePerGpu ?? hardware.purchase?.usual ?? null;

  const machines = (q: Quantities, requestsPerDay = q.requestsPerDay): Machines | null => {
    const factor = factorOf(q);
    const fit = memoryFit(option, card, hardware, q, factor);
    if (fit.fits === false) return null;
    const speed = throughput({ option, ...facts }, fit, q, factor);
    if (!speed) return null;
    const requestsPerS = requestsPerDay / SECONDS_PER_DAY;
    const tokensPerRequest = q.outputTokens * q.thinkingMultiplier * factor;
    // Batches fill the hours beside the peak.
    const peakFactor = q.batchShare + (1 - q.batchShare) * q.peakFactor;
    const needed = Number(
      replicas.compute({
        requestsPerS,
        tokensPerRequest,
        peakFactor,
        headroom: q.headroom,
        tokensPerSecond: speed.tokensPerSecond,
        minReplicas: q.minReplicas,
      }),
    );
    const count = option.replicas ?? needed;
    return {
      replicas: count,
      needed,
      utilization: (requestsPerS * tokensPerRequest) / (count * speed.tokensPerSecond),
      throughput: speed,
      batch: speed.batch ?? 0,
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
    memory: (q) => memoryFit(option, card, hardware, q, factorOf(q)),
    upfront(q, requestsPerDay) {
      const found = option.acquisition === "bought" ? machines(q, requestsPerDay) : null;
      return q.setupCost + (found ? found.replicas * option.gpusPerReplica * (purchase ?? 0) : 0);
    },
    monthly(q, requestsPerDay) {
      if (option.acquisition === "bought" ? purchase === null || hardware.kw === null : rent === null) return null;
      const found = machines(q, requestsPerDay);
      if (!found || found.utilization > 1) return null;
      const gpus = found.replicas * option.gpusPerReplica;
      const common = { staff: q.staffMonthly, software: q.softwareMonthly, setup: q.setupCost / q.horizonMonths };
      if (option.acquisition === "rented") {
        const hardwareRent = gpus * (rent ?? 0) * q.rentFactor * HOURS_PER_MONTH;
        return bill({ ...common, hardware: hardwareRent, extras: hardwareRent * q.rentExtras });
      }
      const yearly = Number(capitalRecoveryFactor.compute({ rate: q.capitalRate, years: q.gpuLifeYears }));
      const power = Number(
        powerCostPerHour.compute({
          gpus,
          kwPerGpu: hardware.kw ?? 0,
          serverKw: gpus * q.serverKwPerGpu,
          pue: q.pue,
          usdPerKwh: q.usdPerKwh,
        }),
      );
      return bill({
        ...common,
        hardware: (gpus * (purchase ?? 0) * yearly) / 12,
        power: power * HOURS_PER_MONTH,
        hosting: (gpus * q.hostingPerGpuYearly) / 12,
      });
    },
  };
}
