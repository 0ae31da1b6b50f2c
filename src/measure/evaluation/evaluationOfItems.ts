import type { ItemResult } from "../format";
import type { Evaluation } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { itemMeans } from "../statistics/itemMeans";
import { meanInterval } from "../statistics/meanInterval";
import { quantile } from "../statistics/quantile";
import { wilson } from "../statistics/wilson";

type Tell = (code: MeasureProblemCode, ...args: readonly string[]) => void;

/** The score of a run: 0 where it broke off, since who pays gets nothing; null where nobody judged it. */
export function scoreOf({ error, score }: ItemResult): number | null {
  return error ? 0 : score;
}

/** What one option reached in one task, by its runs; null where none was judged. */
export function evaluationOfItems(runs: readonly ItemResult[], tell: Tell): Evaluation | null {
  const [first] = runs;
  const judged = runs.flatMap((run) => {
    const score = scoreOf(run);
    return score === null ? [] : [{ item: run.item, score, error: run.error }];
  });
  if (!first) return null;
  if (judged.length < runs.length) tell("score-missing", first.option, String(runs.length - judged.length));
  if (judged.length === 0) return null;
  const means = [...itemMeans(judged).values()];
  const isOnce = means.length === judged.length;
  const isVerdict = judged.every(({ score }) => score === 0 || score === 1);
  const passed = isOnce && isVerdict ? judged.filter(({ score }) => score === 1).length : null;
  const isShare = means.every((mean) => mean >= 0 && mean <= 1);
  const { mean, interval } = meanInterval(means, isShare ? { min: 0, max: 1 } : { min: null, max: null });
  tellErrors(first.option, judged, mean, tell);
  return {
    option: first.option,
    task: first.task,
    n: means.length,
    trials: judged.length,
    passed,
    score: mean,
    // One item shows no spread: all that is known is the scale.
    ...(passed !== null
      ? wilson(passed, means.length)
      : (interval ?? { low: isShare ? 0 : mean, high: isShare ? 1 : mean })),
    errors: judged.filter(({ error }) => error).length,
    ...costAndLatency(runs),
  };
}

function tellErrors(
  option: string,
  judged: readonly { readonly item: string; readonly score: number; readonly error: boolean }[],
  mean: number,
  tell: Tell,
): void {
  const whole = judged.filter(({ error }) => !error);
  if (whole.length === judged.length || whole.length === 0) return;
  const without = meanInterval([...itemMeans(whole).values()], { min: null, max: null }).mean;
  if (Math.abs(without - mean) > 0.01)
    tell("errors-move-score", option, String(judged.length - whole.length), without.toFixed(3), mean.toFixed(3));
}

function costAndLatency(
  runs: readonly ItemResult[],
): Pick<Evaluation, "costPerTask" | "latencyMsP50" | "latencyMsP95"> {
  const real = runs.filter(({ cached }) => !cached);
  const costs = real.flatMap(({ cost }) => cost ?? []);
  const latencies = Float64Array.from(real.flatMap(({ error, latencyMs }) => (error ? [] : (latencyMs ?? [])))).sort();
  const isTimed = latencies.length > 0;
  return {
    costPerTask: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) / costs.length : null,
    latencyMsP50: isTimed ? quantile(latencies, 0.5) : null,
    latencyMsP95: isTimed ? quantile(latencies, 0.95) : null,
  };
}
