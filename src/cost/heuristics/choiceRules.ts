import type { Comparison } from "../compare/compare";
import { breakEvenMonths } from "../formulas/breakEven";
import { adoptionAdjustedCost, overpayment as overpaymentFormula } from "../formulas/use";
import type { Overpayment } from "../quality/overpayment";
import { usdPerAmount } from "../scenario/amounts";
import { WAYS } from "../scenario/scenario";
import { type HeuristicResult, open } from "./heuristicResult";

interface Choice {
  readonly name: string;
  readonly total: number;
}

/** The option that was chosen, else the cheapest. */
function chosen({ scenario, options, cheapest }: Comparison): Choice | undefined {
  const option = options.find(({ id }) => id === (scenario.chosen ?? cheapest));
  return option?.monthly ? { name: option.name, total: option.monthly.total } : undefined;
}

function best({ options, cheapest }: Comparison): Choice | undefined {
  const option = options.find(({ id }) => id === cheapest);
  return option?.monthly ? { name: option.name, total: option.monthly.total } : undefined;
}

export function boughtAndShelved(comparison: Comparison): HeuristicResult {
  const { seatsPaid, seatsActive } = comparison.scenario.use;
  const choice = chosen(comparison);
  if (!choice) return open("money", "options");
  if (seatsPaid === undefined) return open("money", "seatsPaid");
  if (seatsActive === undefined) return open("money", "seatsActive");
  const perActive = Number(adoptionAdjustedCost.compute({ monthlyCost: choice.total, seatsPaid, seatsActive }));
  return {
    status: seatsActive < seatsPaid ? "holds" : "fails",
    value: perActive,
    unit: "money",
    args: [choice.total / seatsPaid, seatsActive / seatsPaid],
  };
}

export function overpayment(comparison: Comparison): HeuristicResult {
  if (comparison.scenario.chosen === undefined) return open("share", "chosen");
  const measured = comparison.quality?.overpayment;
  if (measured) return measuredOverpayment(comparison, measured);
  const [choice, least] = [chosen(comparison), best(comparison)];
  if (!choice || !least) return open("share", "options");
  if (least.total === 0) return open("share", "price");
  const share = Number(
    overpaymentFormula.compute({ chosenMonthly: choice.total, cheapestAcceptableMonthly: least.total }),
  );
  return {
    status: share > 0 ? "holds" : "fails",
    value: share,
    unit: "share",
    args: [choice.name, least.name, choice.total - least.total],
  };
}

/** Above the cheapest option that is proven good enough, for as many solved tasks. */
function measuredOverpayment({ options }: Comparison, measured: Overpayment): HeuristicResult {
  const { state, excess, range, chosen: id } = measured;
  if (state === "none-proven") return open("share", "goodEnough");
  if (state === "choice-unmeasured") return open("share", "evaluation");
  if (!excess) return open("share", "options");
  if (excess.share === null) return open("share", "price");
  const nameOf = (one: string): string => options.find((option) => option.id === one)?.name ?? one;
  const { share, against, perMonth } = excess;
  const args = [nameOf(id), nameOf(against), Math.abs(perMonth), ...(range ? [range.both.low, range.both.high] : [])];
  const form = id === against ? "measuredNothing" : share <= 0 ? "measuredLess" : range ? "measuredRange" : "measured";
  return { status: share > 0 ? "holds" : "fails", value: share, unit: "share", args, form };
}

export function exitCost(comparison: Comparison): HeuristicResult {
  const stated = comparison.scenario.use.exitCost;
  const usd = usdPerAmount(comparison.scenario, comparison.resolved.values.cnyPerUsd);
  const cost = stated === undefined ? undefined : stated * usd;
  if (comparison.scenario.chosen === undefined) return open("months", "chosen");
  if (cost === undefined) return open("months", "exitCost");
  const [choice, least] = [chosen(comparison), best(comparison)];
  if (!choice || !least) return open("months", "options");
  const months = breakEvenMonths.compute({
    capex: cost * comparison.currencyFactor,
    apiMonthly: choice.total,
    opexMonthly: least.total,
  });
  const horizon = comparison.resolved.values.horizonMonths;
  const value = months === "never" || typeof months === "number" ? months : null;
  return {
    status: typeof months === "number" && months <= horizon ? "fails" : "holds",
    value,
    unit: "months",
    args: [choice.name, least.name, horizon],
  };
}

export function alwaysPriceThree({ options }: Comparison): HeuristicResult {
  const priced = WAYS.filter((kind) => options.some((option) => option.kind === kind && option.monthly));
  const missing = WAYS.filter((kind) => !priced.includes(kind));
  return { status: missing.length === 0 ? "holds" : "fails", value: priced.length, unit: "options", args: missing };
}
