import { type Evaluation, ONLY_TASK, type PairedResult, evaluationsOf, scoreOf } from "./evaluation";
import type { Reference } from "./references";
import type { Scenario } from "./scenario";

/** What can be wrong with evaluations and with what is asked of them. */
export type EvaluationProblemCode =
  | "evaluation-result"
  | "passed-above-n"
  | "interval-order"
  | "task-twice"
  | "against-unknown"
  | "against-itself"
  | "against-result"
  | "pairs-above-n"
  | "quality-rule"
  | "quality-margin"
  | "reference-unknown"
  | "weight-unknown";

type Report = (code: EvaluationProblemCode, path: readonly PropertyKey[], ...args: (string | number)[]) => void;

/** What no schema sees: counts above their whole, ends of intervals in the wrong order, ids and tasks that are not there. */
export function checkEvaluations(scenario: Scenario): Reference[] {
  const found: Reference[] = [];
  const report: Report = (code, path, ...args) => found.push({ code, path, args: args.map(String) });
  const tasks = new Set<string>();
  scenario.options.forEach((option, index) => {
    const own = new Set<string>();
    evaluationsOf(option).forEach((evaluation, at) => {
      const isList = Array.isArray(option.evaluation);
      const path = ["options", index, "evaluation", ...(isList ? [at] : [])];
      const { task = ONLY_TASK, against = [] } = evaluation;
      if (own.has(task)) report("task-twice", path, task, option.id);
      own.add(task);
      tasks.add(task);
      checkResult(evaluation, path, option.id, report);
      against.forEach((pair, place) => {
        const pairPath = [...path, "against", place];
        if (pair.option === option.id) report("against-itself", [...pairPath, "option"], option.id);
        else if (!scenario.options.some(({ id }) => id === pair.option))
          report("against-unknown", [...pairPath, "option"], pair.option, option.id);
        checkPair(pair, pairPath, option.id, report);
      });
    });
  });
  checkRule(scenario, tasks, report);
  return found;
}

function checkResult(evaluation: Evaluation, path: readonly PropertyKey[], id: string, report: Report): void {
  const { n, passed, score, errors = 0, low, high } = evaluation;
  if ((passed === undefined) === (score === undefined)) report("evaluation-result", path, id);
  else if ((passed ?? 0) + (passed === undefined ? 0 : errors) > n || errors > n)
    report("passed-above-n", [...path, passed === undefined ? "errors" : "passed"], (passed ?? 0) + errors, n);
  else if (!inOrder(low, scoreOf(evaluation), high)) report("interval-order", path, id);
}

function checkPair(pair: PairedResult, path: readonly PropertyKey[], id: string, report: Report): void {
  const { n, won, lost, both = 0, difference, low, high } = pair;
  const counted = won !== undefined && lost !== undefined;
  const measured = difference !== undefined && low !== undefined && high !== undefined;
  const partly = [won, lost].some((value) => value !== undefined);
  if (counted === measured || partly !== counted) report("against-result", path, id, pair.option);
  else if (counted && won + lost + both > n) report("pairs-above-n", path, won + lost + both, n);
  else if (measured && !inOrder(low, difference, high)) report("interval-order", path, id);
}

/** Whether an interval that is given has both ends and holds its middle. */
function inOrder(low: number | undefined, middle: number, high: number | undefined): boolean {
  if (low === undefined || high === undefined) return low === high;
  return low <= middle && middle <= high;
}

function checkRule({ quality, options }: Scenario, tasks: ReadonlySet<string>, report: Report): void {
  if (!quality) return;
  const { minimum, notWorseThan, margin, weights = {} } = quality;
  if (minimum !== undefined && notWorseThan !== undefined) report("quality-rule", ["quality"]);
  if ((notWorseThan === undefined) !== (margin === undefined)) report("quality-margin", ["quality"]);
  if (notWorseThan !== undefined && !options.some(({ id }) => id === notWorseThan))
    report("reference-unknown", ["quality", "notWorseThan"], notWorseThan);
  // A weight for a task that nobody evaluated would count for nothing.
  for (const task of Object.keys(weights))
    if (!tasks.has(task)) report("weight-unknown", ["quality", "weights", task], task);
}
