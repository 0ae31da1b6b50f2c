import { randomLcg, randomNormal } from "d3-random";
import type { Comparison } from "../compare/compare";
import { DrawRun } from "../compare/draws";
import { Z95 } from "../../measure/statistics/interval";
import type { OptionQuality } from "./answer";
import { differenceOf } from "./difference";
import type { ExcessRange, Overpayment } from "./overpayment";
import { type Estimate, tasksOf } from "./rates";

const DRAWS = 1000;
const [LOW, HIGH] = [0.025, 0.975];

/** Costs of a draw, a month on average over the horizon, and the rates of both options. */
type Draw = readonly [own: number, other: number, rate: number, like: number];

/**
 * How far the overpayment may be from what is told: what costs are uncertain by is drawn from their ranges, and the rates from
 * the intervals of the evaluations, that of the other option through their difference where the same items were compared.
 */
export function overpaymentRange(comparison: Comparison): Overpayment["range"] {
  const { quality, prepared, resolved, scenario, currencyFactor } = comparison;
  const excess = quality?.overpayment?.excess;
  if (!quality || !excess || quality.overpayment.state !== "told") return null;
  const { chosen } = quality.overpayment;
  const both = [chosen, excess.against].flatMap((id) => prepared.find((option) => option.id === id) ?? []);
  const [own, other] = [chosen, excess.against].map((id) => quality.options.find((option) => option.id === id));
  if (both.length < 2 || !own?.rate || !other?.rate || chosen === excess.against) return null;
  const run = new DrawRun(both, resolved, scenario.seed, DRAWS);
  run.step(DRAWS);
  const base = comparison.options.filter(({ id }) => id === chosen || id === excess.against);
  const months = resolved.values.horizonMonths;
  const [mine = 0, theirs = 0] = [chosen, excess.against].map(
    (id) => (base.find((option) => option.id === id)?.horizonTotal ?? Number.NaN) / months / currencyFactor,
  );
  const rates = rateDraws(own, other, comparison);
  const tasks = quality.tasks.horizon / months;
  const { failure } = quality.terms;
  const costOf = ([a, b, rate, like]: Draw): number =>
    (failure === null ? a - (b * rate) / like : a - b + (like - rate) * failure * tasks) * currencyFactor;
  const [ownCosts, otherCosts] = [run.costsOf(0), run.costsOf(1)];
  const draws = rates.map(([rate, like], at) => [ownCosts[at] ?? mine, otherCosts[at] ?? theirs, rate, like] as const);
  const fixed = [own.rate.value, other.rate.value] as const;
  return {
    both: ends(draws.map(costOf)),
    costs: ends(draws.map(([a, b]) => costOf([a, b, ...fixed]))),
    rates: ends(draws.map(([, , rate, like]) => costOf([mine, theirs, rate, like]))),
  };
}

/** Least rate that is drawn: at none a solved task has no price. */
const LEAST_RATE = 0.001;

function rateDraws(own: OptionQuality, other: OptionQuality, { scenario }: Comparison): [number, number][] {
  const normal = randomNormal.source(randomLcg((scenario.seed * 0.6180339887498949 + 0.5) % 1))();
  const [option, reference] = [own, other].map(({ id }) => scenario.options.find((stated) => stated.id === id));
  const found = option && reference ? differenceOf(reference, option, tasksOf(scenario)) : null;
  const pair = found?.paired === true ? found : null;
  const { rate } = own;
  const { rate: like } = other;
  if (!rate || !like) return [];
  return Array.from({ length: DRAWS }, () => {
    const mine = drawn(rate, normal());
    const theirs = pair ? mine + drawn(pair, normal()) : drawn(like, normal());
    return [within(mine), within(theirs)];
  });
}

/** A value of an estimate whose interval may be longer to one side. */
function drawn({ value, low, high }: Estimate, deviate: number): number {
  return value + (deviate / Z95) * (deviate < 0 ? value - low : high - value);
}

function within(rate: number): number {
  return Math.min(1, Math.max(LEAST_RATE, rate));
}

function ends(values: readonly number[]): ExcessRange {
  const known = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number): number => known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? 0;
  return { low: at(LOW), high: at(HIGH) };
}
