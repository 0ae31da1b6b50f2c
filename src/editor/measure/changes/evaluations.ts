import {
  type Evaluation,
  type NamedFile,
  ONLY_TASK,
  type PairedResult,
  evaluationsOf,
} from "../../../cost/scenario/evaluation";
import type { Scenario, ScenarioOption } from "../../../cost/scenario/scenario";
import type { Evaluation as Result, Measured } from "../../../measure/measured";
import { filesInPlace, shown } from "./provenance";

export interface EvaluationContext {
  /** Id of the option that a file calls so; null where none is. */
  readonly optionOf: (name: string) => string | null;
  /** ISO day on which the files were written; null where not known. */
  readonly date: string | null;
}

/**
 * A scenario whose options hold what evaluations say of them. Of a task that was evaluated before, the newer result stands;
 * other tasks stay. Pairs are kept on both sides where both names are options.
 */
export function withEvaluations(scenario: Scenario, measured: Measured, context: EvaluationContext): Scenario {
  const files = filesInPlace(measured, "eval");
  const options = scenario.options.map((option): ScenarioOption => {
    const results = measured.eval.filter((result) => context.optionOf(result.option) === option.id && result.n > 0);
    if (results.length === 0) return option;
    const fresh = results.map((result) => evaluationOf(result, option.id, scenario, measured, files, context));
    const tasks = new Set(fresh.map(({ task = ONLY_TASK }) => task));
    const all = [...evaluationsOf(option).filter(({ task = ONLY_TASK }) => !tasks.has(task)), ...fresh];
    const [only] = all;
    return { ...option, evaluation: all.length === 1 && only ? only : all };
  });
  return { ...scenario, options };
}

function evaluationOf(
  { task, n, trials, passed, score, low, high, errors, costPerTask }: Result,
  id: string,
  scenario: Scenario,
  measured: Measured,
  files: readonly NamedFile[],
  { optionOf, date }: EvaluationContext,
): Evaluation {
  const against = pairsOf(id, task, measured, optionOf);
  return {
    ...(task === null ? {} : { task }),
    n,
    ...(trials > n ? { trials } : {}),
    ...(passed === null
      ? { score: shown(score), low: Math.min(low, shown(score)), high: Math.max(high, shown(score)) }
      : { passed }),
    ...(errors > 0 ? { errors: Math.min(errors, passed === null ? n : n - passed) } : {}),
    ...(date === null ? {} : { date }),
    ...(files.length === 0 ? {} : { files }),
    // Files tell costs in US dollars.
    ...(costPerTask === null || scenario.amountsIn === "CNY" ? {} : { costPerTask: shown(costPerTask) }),
    ...(against.length === 0 ? {} : { against }),
  };
}

/** What other options did on the same items, as this one sees it. */
function pairsOf(
  id: string,
  task: string | null,
  { compare, eval: results }: Measured,
  optionOf: (name: string) => string | null,
): PairedResult[] {
  const passes = (name: string): boolean =>
    results.some((result) => result.option === name && result.task === task && result.passed !== null);
  return compare
    .filter((pair) => pair.task === task && pair.n > 0)
    .flatMap(({ a, b, n, onlyA, onlyB, difference, low, high }): PairedResult[] => {
      const [first, second] = [optionOf(a), optionOf(b)];
      if (first === null || second === null || first === second || (first !== id && second !== id)) return [];
      const isFirst = first === id;
      const option = isFirst ? second : first;
      if (passes(a) && passes(b)) return [{ option, n, won: isFirst ? onlyA : onlyB, lost: isFirst ? onlyB : onlyA }];
      return [
        isFirst ? { option, n, difference, low, high } : { option, n, difference: -difference, low: -high, high: -low },
      ];
    });
}
