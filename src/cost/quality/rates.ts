import { type Interval, Z95, withinRate } from "../../measure/statistics/interval";
import { wilson } from "../../measure/statistics/wilson";
import { type Evaluation, ONLY_TASK, evaluationsOf, scoreOf } from "../scenario/evaluation";
import type { Scenario, ScenarioOption } from "../scenario/scenario";

/** A figure with its 95 % interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** What the evaluations of an option say together. */
export interface OptionRate extends Estimate {
  /** Items of all its tasks. */
  readonly n: number;
  /** The oldest ISO day on which one of them was run; null where one says none. */
  readonly date: string | null;
  /** What a task cost in the evaluations, in the currency of the scenario's amounts; null where one does not say. */
  readonly costPerTask: number | null;
}

/** A task that options were evaluated on, with its share of the whole. */
export interface Task {
  readonly name: string;
  readonly share: number;
}

/** The tasks of all evaluations of a scenario; their shares sum to 1. */
export function tasksOf({ options, quality }: Pick<Scenario, "options" | "quality">): Task[] {
  const names = new Set(options.flatMap((option) => evaluationsOf(option).map(({ task = ONLY_TASK }) => task)));
  const weight = (name: string): number => quality?.weights?.[name] ?? 1;
  const sum = [...names].reduce((total, name) => total + weight(name), 0);
  return [...names].map((name) => ({ name, share: weight(name) / sum }));
}

export function evaluationOn(option: Pick<ScenarioOption, "evaluation">, task: string): Evaluation | undefined {
  return evaluationsOf(option).find(({ task: name = ONLY_TASK }) => name === task);
}

/**
 * The score of an evaluation with its interval: the one that it gives; Wilson's where items pass or fail; and the same for a
 * mean of other scores without an interval, since scores of 0 to 1 never scatter more than passes of the same mean.
 */
export function estimateOf(evaluation: Evaluation, z = Z95): Estimate {
  const { n, low, high } = evaluation;
  const value = scoreOf(evaluation);
  if (low !== undefined && high !== undefined)
    return {
      value,
      low: withinRate(value - ((value - low) * z) / Z95),
      high: withinRate(value + ((high - value) * z) / Z95),
    };
  const solved = value * n;
  return {
    value,
    low: Math.min(value, wilson(Math.floor(solved + 1e-9), n, z).low),
    high: Math.max(value, wilson(Math.ceil(solved - 1e-9), n, z).high),
  };
}

/**
 * A weighted sum of figures of different items, with an interval from theirs: the distances of the ends are added as squares.
 *
 * Source: G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Stat. Med.
 * 27 (2008) 1693.
 */
export function combined(parts: readonly (readonly [share: number, estimate: Estimate])[]): Estimate {
  const value = parts.reduce((sum, [share, part]) => sum + share * part.value, 0);
  const [only, ...more] = parts;
  if (only && more.length === 0 && only[0] === 1) return only[1];
  return {
    value,
    low: value - Math.hypot(...parts.map(([share, part]) => share * (part.value - part.low))),
    high: value + Math.hypot(...parts.map(([share, part]) => share * (part.high - part.value))),
  };
}

/** What the evaluations of an option say of all tasks; null where one of them was not evaluated. */
export function optionRate(option: ScenarioOption, tasks: readonly Task[], z = Z95): OptionRate | null {
  const found = tasks.flatMap(({ name, share }) => {
    const evaluation = evaluationOn(option, name);
    return evaluation ? [{ evaluation, share }] : [];
  });
  if (found.length === 0 || found.length < tasks.length) return null;
  const { value, low, high } = combined(
    found.map(({ evaluation, share }) => [share, estimateOf(evaluation, z)] as const),
  );
  const dates = found.map(({ evaluation }) => evaluation.date);
  const costs = found.map(({ evaluation: { costPerTask }, share }) => (costPerTask ?? Number.NaN) * share);
  const cost = costs.reduce((sum, part) => sum + part, 0);
  return {
    value,
    low: withinRate(low),
    high: withinRate(high),
    n: found.reduce((sum, { evaluation }) => sum + evaluation.n, 0),
    date: dates.includes(undefined) ? null : (dates.flatMap((date) => date ?? []).sort()[0] ?? null),
    costPerTask: Number.isNaN(cost) ? null : cost,
  };
}
