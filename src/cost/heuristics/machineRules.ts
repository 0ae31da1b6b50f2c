import type { Comparison } from "../compare/compare";
import { prepareSelfHosted } from "../compare/selfHostedOption";
import { isSelfHosted, type PreparedSelfHosted } from "../compare/prepared";
import { type Catalogue, besideTheChat } from "../compare/prepare";
import { monthView } from "../compare/stream";
import { replicas } from "../formulas/machines";
import { loadShapeOf } from "../load/loadShape";
import { trainingFlops, trainingGpuHours } from "../formulas/training";
import { SECONDS_PER_DAY } from "../units";
import {
  cheapestButForQuality,
  cheapestResult,
  type HeuristicResult,
  isApi,
  isOwn,
  isProven,
  judgedOption,
  open,
  preparedOf,
} from "./heuristicResult";

/** The cheapest self-hosted option with its bill. */
function own(
  comparison: Comparison,
  result = cheapestResult(comparison, isOwn),
): { prepared: PreparedSelfHosted; total: number; name: string } | undefined {
  const prepared = result && preparedOf(comparison, result.id);
  return result && prepared && isSelfHosted(prepared)
    ? { prepared, total: result.monthly.total, name: result.name }
    : undefined;
}

export function volumeBreakEven(comparison: Comparison): HeuristicResult {
  const mine = cheapestResult(comparison, isOwn);
  const api = cheapestResult(comparison, isApi);
  if (!mine) return open("requests/day", "self-hosted");
  if (!api) return open("requests/day", "closed-api");
  const found = comparison.breakEvens.find((entry) => entry.option === mine.id && entry.against === api.id);
  if (!found) return open("requests/day", "constraints");
  const today = comparison.resolved.values.requestsPerDay;
  const reached =
    found.requestsPerDay === "always" || (typeof found.requestsPerDay === "number" && today >= found.requestsPerDay);
  return {
    status: reached ? "holds" : "fails",
    value: found.requestsPerDay,
    unit: "requests/day",
    args: [today, mine.name, api.name],
  };
}

export function idleGpus(comparison: Comparison): HeuristicResult {
  const mine = own(comparison);
  const machines = mine?.prepared.machines(comparison.resolved.values);
  if (!mine || !machines) return open("share", "self-hosted");
  return {
    status: machines.utilization < 0.5 ? "holds" : "fails",
    value: machines.utilization,
    unit: "share",
    args: [machines.utilization > 0 ? 1 / machines.utilization : 0],
  };
}

export function openIsNotFree(comparison: Comparison): HeuristicResult {
  const mine = cheapestResult(comparison, isOwn);
  if (!mine) return open("money", "self-hosted");
  const { staff, software, setup } = mine.monthly.parts;
  const soft = staff + software + setup;
  return {
    status: soft > 0 ? "holds" : "fails",
    value: soft,
    unit: "money",
    args: [mine.monthly.total > 0 ? soft / mine.monthly.total : 0, mine.monthly.total],
  };
}

/** The same option with a model twice as large on twice the chips; what was evaluated says whether that is needed. */
export function biggerOpenModel(comparison: Comparison, catalogue: Catalogue): HeuristicResult {
  // One that is proven not to be good enough is what the rule is about.
  const mine = own(comparison) ?? own(comparison, cheapestButForQuality(comparison, isOwn));
  if (!mine?.prepared.card?.params) return open("money", "self-hosted");
  const { prepared } = mine;
  const { card, option, hardware } = prepared;
  if (!card?.params) return open("money", "self-hosted");
  const double = { total: card.params.total * 2, active: card.params.active * 2 };
  // A load test of one's own is taken to hold for twice the model on twice the chips; the vendor's figure for the smaller is not.
  const larger = prepareSelfHosted(
    { ...option, gpusPerReplica: option.gpusPerReplica * 2 },
    {
      card: { ...card, params: double },
      licence: null,
      hardware,
      measured: { series: [] },
      machines: [],
      shape: loadShapeOf(comparison.scenario, catalogue.facts, comparison.asOf),
      tokenizers: catalogue.facts.tokenizers,
      minTokensPerSecondPerUser: comparison.scenario.constraints.minTokensPerSecondPerUser,
      maxTimeToFirstTokenS: comparison.scenario.constraints.maxTimeToFirstTokenS,
    },
  );
  const [whole = larger] = besideTheChat([larger], comparison.scenario, catalogue);
  const bill = monthView(whole.under(comparison.resolved.values), comparison.resolved.values);
  if (!bill) return open("money", "throughput");
  const total = bill.total * comparison.currencyFactor;
  const judged = judgedOption(comparison, prepared.id);
  const told = {
    status: total > mine.total ? "holds" : "fails",
    value: total,
    unit: "money",
    args: [mine.total > 0 ? total / mine.total : 0, mine.name, judged?.n ?? 0],
  } as const;
  if (!judged) return told;
  if (isProven(comparison, prepared.id)) return { ...told, status: "fails", form: "measuredGood" };
  return { ...told, form: judged.verdict === "not" ? "measuredNot" : "measuredUndecided" };
}

export function peakNotMean(comparison: Comparison): HeuristicResult {
  const mine = own(comparison);
  const q = comparison.resolved.values;
  const machines = mine?.prepared.machines(q);
  if (!mine || !machines) return open("replicas", "self-hosted");
  const factor = mine.prepared.tokenFactor(q);
  const mean = Number(
    replicas.compute({
      requestsPerS: q.requestsPerDay / SECONDS_PER_DAY,
      tokensPerRequest: q.outputTokens * q.thinkingMultiplier * factor,
      peakFactor: 1,
      headroom: 1,
      tokensPerSecond: machines.throughput.sustained,
      minReplicas: 1,
    }),
  );
  return {
    status: machines.needed > mean ? "holds" : "fails",
    value: machines.needed,
    unit: "replicas",
    args: [mean],
  };
}

/** Rent for one fine-tune on the option's own hardware. */
export function fineTuning(comparison: Comparison): HeuristicResult {
  const mine = own(comparison);
  const tokens = comparison.scenario.use.trainingTokens;
  const params = mine?.prepared.card?.params;
  if (!mine || !params) return open("money", "self-hosted");
  if (tokens === undefined) return open("money", "trainingTokens");
  const { hardware, option } = mine.prepared;
  const flops = hardware.flops.bf16;
  const rent = option.rentPerGpuHour ?? hardware.rent?.usual ?? null;
  if (flops === null || rent === null) return open("money", "self-hosted");
  const operations = Number(trainingFlops.compute({ params: params.active, tokens }));
  const hours = Number(
    trainingGpuHours.compute({
      trainingFlops: operations,
      flops,
      mfu: comparison.resolved.values.prefillMfu,
    }),
  );
  const cost = hours * rent * comparison.currencyFactor;
  return { status: cost < mine.total ? "holds" : "fails", value: cost, unit: "money", args: [hours, hardware.name] };
}
