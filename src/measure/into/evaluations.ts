import {
  type Evaluation,
  type NamedFile,
  ONLY_TASK,
  type PairedResult,
  evaluationsOf,
} from "../../cost/scenario/evaluation";
import type { Scenario, ScenarioOption } from "../../cost/scenario/scenario";
import type { Evaluation as Result, Measured } from "../measured";
import type { Notes } from "./note";
import { filesInPlace } from "./provenance";
import { shown } from "./sums";

export interface EvaluationContext {
  /** Id of the option that a file calls so; null where none is. */
  readonly optionOf: (name: string) => string | null;
  /** ISO day on which the files were written; null where not known. */
  readonly date: string | null;
  readonly notes: Notes;
}

/**
 * A scenario whose options hold what evaluations say of them. Of a task that was evaluated before, the newer result stands;
 * other tasks stay. Pairs are kept on both sides where both names are options.
 */
export function withEvaluations(scenario: Scenario, measured: Measured, context: EvaluationContext): Scenario {
  const files = filesInPlace(measured, "eval");
  const options = scenario.options.map((option): ScenarioOption => {
    const results = ofEachTask(measured, option.id, context);
    if (results.length === 0) return option;
    const fresh = results.map((result) => evaluationOf(result, option.id, scenario, measured, files, context));
    const tasks = new Set(fresh.map(({ task = ONLY_TASK }) => task));
    const all = [...evaluationsOf(option).filter(({ task = ONLY_TASK }) => !tasks.has(task)), ...fresh];
    const [only] = all;
    return { ...option, evaluation: all.length === 1 && only ? only : all };
  });
  return { ...scenario, options };
}

/**
 * The results of an option, one a task: of names that stand for the same option the one with the most items, since results of
 * different runs are never put together.
 */
function ofEachTask({ eval: results }: Measured, id: string, { optionOf, notes }: EvaluationContext): Result[] {
  const found = new Map<string, Result>();
  for (const result of results) {
    if (result.n === 0 || optionOf(result.option) !== id) continue;
    const task = result.task ?? ONLY_TASK;
    const other = found.get(task);
    const kept = other && other.n >= result.n ? other : result;
    if (other) notes.say("evaluation-twice", id, task, kept.option, (kept === other ? result : other).option);
    found.set(task, kept);
  }
  return [...found.values()];
}

function evaluationOf(
  { option: name, task, n, trials, passed, score, low, high, errors, costPerTask }: Result,
  id: string,
  scenario: Scenario,
  measured: Measured,
  files: readonly NamedFile[],
  { optionOf, date }: EvaluationContext,
): Evaluation {
  const against = pairsOf(id, name, task, measured, optionOf);
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

/** What other options did on the same items, as this one sees it under the name whose result it has. */
function pairsOf(
  id: string,
  name: string,
  task: string | null,
  { compare, eval: results }: Measured,
  optionOf: (name: string) => string | null,
): PairedResult[] {
  const passes = (one: string): boolean =>
    results.some((result) => result.option === one && result.task === task && result.passed !== null);
  const found = new Map<string, PairedResult>();
  for (const { a, b, task: of, n, onlyA, onlyB, difference, low, high } of compare) {
    if (of !== task || n === 0 || (a !== name && b !== name)) continue;
    const isFirst = a === name;
    const option = optionOf(isFirst ? b : a);
    if (option === null || option === id || found.has(option)) continue;
    const counts = { option, n, won: isFirst ? onlyA : onlyB, lost: isFirst ? onlyB : onlyA };
    const scores = isFirst
      ? { option, n, difference, low, high }
      : { option, n, difference: -difference, low: -high, high: -low };
    found.set(option, passes(a) && passes(b) ? counts : scores);
  }
  return [...found.values()];
}
