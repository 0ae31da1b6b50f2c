import type { TotalResult } from "../format";
import type { Evaluation } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { type Interval, withinRate, Z95 } from "../statistics/interval";
import { wilson } from "../statistics/wilson";

/** What a file says of one option in one task without its items; null without their number, for it has no interval. */
export function evaluationOfTotal(
  total: TotalResult,
  tell: (code: MeasureProblemCode, ...args: readonly string[]) => void,
): Evaluation | null {
  const { option, task, n, score } = total;
  if (n === null || n < 1) {
    tell("n-unknown", option, task ?? "");
    return null;
  }
  return {
    option,
    task,
    n,
    trials: total.trials ?? n,
    passed: total.passed,
    score,
    ...intervalOf(total, n),
    errors: total.errors,
    costPerTask: total.costPerTask,
    latencyMsP50: total.latencyMsP50,
    latencyMsP95: total.latencyMsP95,
  };
}

/** Without a spread no more is known than the scale. */
function intervalOf({ passed, score, stderr }: TotalResult, n: number): Interval {
  if (passed !== null) return wilson(passed, n);
  if (stderr === null) return { low: 0, high: 1 };
  return { low: withinRate(score - Z95 * stderr), high: withinRate(score + Z95 * stderr) };
}
