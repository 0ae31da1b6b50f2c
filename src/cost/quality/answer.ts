import type { SolvedCost } from "../../measure/statistics/costPerSolved";
import type { Comparison, OptionResult } from "../compare/compare";
import type { PreparedOption } from "../compare/prepared";
import { loadIn } from "../compare/stream";
import { usdPerAmount } from "../scenario/amounts";
import { DAYS_PER_MONTH } from "../units";
import { isEfficient } from "./frontier";
import type { Judged } from "./judge";
import { type Overpayment, overpaymentOf } from "./overpayment";
import { type QualityFlip, qualityFlips } from "./qualityFlips";
import { mayBeChosenByTheRest } from "./qualityRemarks";
import { type TaskTerms, asSolved, solvedCost } from "./solvedTask";

/** What the evaluations say of one option, and what a solved task costs with it, in the currency of the scenario. */
export interface OptionQuality extends Judged {
  /** In the first month; null where the option has no bill or was not evaluated. */
  readonly perSolvedTask: SolvedCost | null;
  /** The same on average over the horizon, by which options are ranked. */
  readonly perSolvedTaskHorizon: SolvedCost | null;
  /** What a solved task cost in the evaluations themselves; null where they do not say. */
  readonly measuredPerSolvedTask: SolvedCost | null;
  /**
   * Whether no other option solves at least as many tasks for at most as much a solved task, over the horizon. Options that
   * something else than their quality rules out are neither on the frontier nor before it.
   */
  readonly onFrontier: boolean;
}

/** Which options are good enough, which of them is the cheapest, and what the choice costs above that. */
export interface QualityAnswer {
  readonly options: readonly OptionQuality[];
  /** The option that may be chosen, is proven good enough and costs the least for a solved task over the horizon. */
  readonly cheapest: string | null;
  /** Options that may be chosen and would cost less than it if they are good enough, which cannot be told; the cheapest first. */
  readonly perhaps: readonly string[];
  /** Options that may be chosen and cost less than it, but were not evaluated. */
  readonly unmeasured: readonly string[];
  readonly overpayment: Overpayment | null;
  readonly flips: readonly QualityFlip[];
  /** The options that are proven good enough, as they cost for as many solved tasks as the cheapest of them. */
  readonly solved: readonly PreparedOption[];
  /** Tasks of the first month and of the horizon, solved or not. */
  readonly tasks: { readonly month: number; readonly horizon: number };
  readonly terms: TaskTerms;
}

type Base = Omit<Comparison, "quality">;

/** The answer of a comparison whose options were judged. */
export function qualityAnswer(comparison: Base, judged: readonly Judged[]): QualityAnswer {
  const { scenario, resolved, currencyFactor, acceptable, prepared } = comparison;
  const { values: q } = resolved;
  const { requestsPerTask = 1, failureCost } = scenario.quality ?? {};
  const usd = usdPerAmount(scenario, q.cnyPerUsd);
  const terms: TaskTerms = { requestsPerTask, failure: failureCost === undefined ? null : failureCost * usd };
  const inCurrency: TaskTerms = { ...terms, failure: terms.failure === null ? null : terms.failure * currencyFactor };
  const tasks = {
    month: (q.requestsPerDay * DAYS_PER_MONTH) / requestsPerTask,
    horizon: (requestsOver(q) * DAYS_PER_MONTH) / requestsPerTask,
  };
  const priced = judged.map((entry): Omit<OptionQuality, "onFrontier"> => {
    const { rate } = entry;
    const result = comparison.options.find(({ id }) => id === entry.id);
    const per = (cost: number | null | undefined, count: number): SolvedCost | null =>
      rate && typeof cost === "number" && count > 0 ? solvedCost(cost, count, rate, inCurrency) : null;
    return {
      ...entry,
      perSolvedTask: per(result?.monthly?.total, tasks.month),
      perSolvedTaskHorizon: per(result?.horizonTotal, tasks.horizon),
      measuredPerSolvedTask: per(
        rate?.costPerTask === null ? null : (rate?.costPerTask ?? 0) * usd * currencyFactor,
        1,
      ),
    };
  });
  const options = withFrontier(priced, comparison.options);
  const allowed = (found: Judged | undefined): boolean =>
    found !== undefined && acceptable.some(({ id }) => id === found.id);
  const least = (entries: readonly OptionQuality[]): OptionQuality[] =>
    entries
      .filter((entry) => allowed(entry) && Number.isFinite(entry.perSolvedTaskHorizon?.cost))
      .sort((a, b) => (a.perSolvedTaskHorizon?.cost ?? 0) - (b.perSolvedTaskHorizon?.cost ?? 0));
  const proven = least(options.filter(({ verdict }) => verdict === "good" || verdict === "reference"));
  const [best] = proven;
  const bound = best?.perSolvedTaskHorizon?.cost ?? Number.POSITIVE_INFINITY;
  const perhaps = least(options.filter(({ verdict }) => verdict === "undecided")).filter(
    ({ perSolvedTaskHorizon: cost }) => (cost?.cost ?? bound) < bound,
  );
  const total = (id: string | undefined): number =>
    comparison.options.find((option) => option.id === id)?.horizonTotal ?? Number.POSITIVE_INFINITY;
  const unmeasured = options
    .filter((entry) => entry.verdict === "unmeasured" && allowed(entry) && total(entry.id) < total(best?.id))
    .map(({ id }) => id);
  const like = best?.rate?.value ?? 1;
  const solved = proven.flatMap(({ id, rate }) => {
    const option = prepared.find((candidate) => candidate.id === id);
    return option && rate ? [asSolved(option, rate.value, like, terms)] : [];
  });
  const found = { options, cheapest: best?.id ?? null, perhaps: perhaps.map(({ id }) => id), unmeasured };
  return {
    ...found,
    overpayment: overpaymentOf(comparison, found, tasks, inCurrency),
    flips: qualityFlips(scenario.quality, found, comparison.options),
    solved,
    tasks,
    terms,
  };
}

/** Requests a day summed over the months of the horizon. */
function requestsOver(q: Base["resolved"]["values"]): number {
  let sum = 0;
  for (let month = 0; month < q.horizonMonths; month++) sum += loadIn(q, month);
  return sum;
}

function withFrontier(
  priced: readonly Omit<OptionQuality, "onFrontier">[],
  results: readonly OptionResult[],
): OptionQuality[] {
  const points = priced.map(({ id, rate, perSolvedTaskHorizon }) => {
    const result = results.find((found) => found.id === id);
    return rate && perSolvedTaskHorizon && result && mayBeChosenByTheRest(result)
      ? { cost: perSolvedTaskHorizon.cost, rate: rate.value }
      : null;
  });
  const others = points.filter((point) => point !== null);
  return priced.map((option, index) => {
    const point = points[index];
    return { ...option, onFrontier: point !== null && point !== undefined && isEfficient(point, others) };
  });
}
