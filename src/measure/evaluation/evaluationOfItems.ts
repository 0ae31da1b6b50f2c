import type { Evaluation } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { meanInterval } from "../statistics/meanInterval";
import { quantile } from "../statistics/quantile";
import { wilson } from "../statistics/wilson";
import { MeansByItem } from "./meansByItem";
import type { RunColumns } from "./runColumns";
import type { OptionRuns } from "./runGroups";

type Tell = (code: MeasureProblemCode, ...args: readonly string[]) => void;

/** What one option reached in one task, by its runs; null where none was judged. */
export function evaluationOfItems(
  { option, task, runs }: OptionRuns,
  byItem: MeansByItem,
  tell: Tell,
): Evaluation | null {
  if (runs.length === 0) return null;
  const { means, judged } = byItem;
  if (judged < runs.length) tell("score-missing", option, String(runs.length - judged));
  if (judged === 0) return null;
  const isVerdict = means.length === judged && means.every((score) => score === 0 || score === 1);
  const passed = isVerdict ? means.reduce<number>((sum, score) => sum + score, 0) : null;
  const isShare = means.every((mean) => mean >= 0 && mean <= 1);
  const { mean, interval } = meanInterval(means, isShare ? { min: 0, max: 1 } : { min: null, max: null });
  const errors = tellErrors(option, runs, byItem, mean, tell);
  return {
    option,
    task,
    n: means.length,
    trials: judged,
    passed,
    score: mean,
    // One item shows no spread: all that is known is the scale.
    ...(passed !== null
      ? wilson(passed, means.length)
      : (interval ?? { low: isShare ? 0 : mean, high: isShare ? 1 : mean })),
    errors,
    ...costAndLatency(runs),
  };
}

/** @returns how many runs broke off. */
function tellErrors(option: string, runs: RunColumns, { judged }: MeansByItem, mean: number, tell: Tell): number {
  let errors = 0;
  for (let row = 0; row < runs.length; row++) if (runs.isError(row)) errors++;
  if (errors === 0 || errors === judged) return errors;
  const whole = new MeansByItem(runs, undefined, (row) => !runs.isError(row));
  const without = meanInterval(whole.means, { min: null, max: null }).mean;
  if (Math.abs(without - mean) > 0.01)
    tell("errors-move-score", option, String(errors), without.toFixed(3), mean.toFixed(3));
  return errors;
}

function costAndLatency(runs: RunColumns): Pick<Evaluation, "costPerTask" | "latencyMsP50" | "latencyMsP95"> {
  let [cost, costs] = [0, 0];
  const latencies = new Float64Array(runs.length);
  let timed = 0;
  for (let row = 0; row < runs.length; row++) {
    if (runs.isCached(row)) continue;
    if (!Number.isNaN(runs.cost(row))) {
      cost += runs.cost(row);
      costs++;
    }
    if (!runs.isError(row) && !Number.isNaN(runs.latencyMs(row))) latencies[timed++] = runs.latencyMs(row);
  }
  const sorted = latencies.subarray(0, timed).sort();
  const isTimed = timed > 0;
  return {
    costPerTask: costs > 0 ? cost / costs : null,
    latencyMsP50: isTimed ? quantile(sorted, 0.5) : null,
    latencyMsP95: isTimed ? quantile(sorted, 0.95) : null,
  };
}
