import type { ItemResult, TotalResult } from "./format";
import { comparePairs } from "./evaluation/comparePairs";
import { type RunsByFile, copiedRuns } from "./evaluation/copiedRuns";
import { MeansByItem } from "./evaluation/meansByItem";
import { type RunColumns, itemKey } from "./evaluation/runColumns";
import { type OptionRuns, RunGroups } from "./evaluation/runGroups";
import { evaluationOfItems } from "./evaluation/evaluationOfItems";
import { TaskItems } from "./evaluation/taskItems";
import { evaluationOfTotal } from "./evaluation/evaluationOfTotal";
import type { Evaluation, PairedComparison } from "./measured";
import type { MeasureProblemCode } from "./problem";

/** Runs of items are held until all files are read, in 9 to 33 bytes each and as much again while they are summed up. */
const MOST_ITEMS = 4_000_000;

/** Gathers results of all files, until they can be told by option and task. */
export class EvaluationCollector {
  /** Of each group the rows with which the runs of a file begin. */
  readonly #groups = new RunGroups((group) => ({ ...group, starts: new Array<number>() }));
  #held = 0;
  /** Runs whose file has begun. */
  #begun = new Set<RunColumns>();
  #totals = new Map<string, TotalResult>();

  /** @param most runs of items that are held */
  constructor(private readonly most = MOST_ITEMS) {}

  /** Runs that follow are another file's. */
  beginFile(): void {
    this.#begun.clear();
  }

  /** @returns false where there are more than can be held. */
  item(result: ItemResult): boolean {
    if (++this.#held > this.most) return false;
    this.#runsOf(result.option, result.task).push({
      item: itemKey(result.item),
      score: result.score ?? Number.NaN,
      cost: result.cost ?? Number.NaN,
      latencyMs: result.latencyMs ?? Number.NaN,
      error: result.error,
      cached: result.cached,
    });
    return true;
  }

  /** Many at once, which are taken over. @returns how many of them can be held, the first ones. */
  runs(option: string, task: string | null, runs: RunColumns): number {
    const count = Math.max(0, Math.min(runs.length, this.most - this.#held));
    this.#held += runs.length;
    if (count > 0) this.#runsOf(option, task).append(runs, count);
    return count;
  }

  #runsOf(option: string, task: string | null): RunColumns {
    const { runs, starts } = this.#groups.of(option, task);
    if (!this.#begun.has(runs)) {
      this.#begun.add(runs);
      starts.push(runs.length);
    }
    return runs;
  }

  total(total: TotalResult): void {
    this.#totals.set(keyOf(total), total);
  }

  /** @param tell takes what is to be known of the figures. */
  finish(tell: (code: MeasureProblemCode, ...args: readonly string[]) => void): {
    eval: readonly Evaluation[];
    compare: readonly PairedComparison[];
  } {
    const items = new Map<string | null, TaskItems>();
    const groups = this.#groups.inOrder.map((runs) => {
      let ofTask = items.get(runs.task);
      if (!ofTask) items.set(runs.task, (ofTask = new TaskItems()));
      return { ...runs, byItem: meansOnce(runs, ofTask, tell) };
    });
    const totals = [...this.#totals.values()].filter(({ option, task }) => !this.#groups.has(option, task));
    return {
      eval: [
        ...groups.flatMap((group) => evaluationOfItems(group, group.byItem, tell) ?? []),
        ...totals.flatMap((total) => evaluationOfTotal(total, tell) ?? []),
      ],
      compare: comparePairs(groups, tell),
    };
  }
}

/** The means by item, without runs that are told again. */
function meansOnce(
  of: OptionRuns & RunsByFile,
  items: TaskItems,
  tell: (code: MeasureProblemCode, ...args: readonly string[]) => void,
): MeansByItem {
  const { option, runs, starts } = of;
  const means = new MeansByItem(runs, items);
  // Where each item ran once none is told again.
  if (means.judged === means.items.length && starts.length === 1) return means;
  const copies = copiedRuns(of);
  if (copies.size === 0) return means;
  tell("runs-again", option, String(copies.size));
  runs.drop(copies);
  return new MeansByItem(runs, items);
}

function keyOf({ option, task }: { readonly option: string; readonly task: string | null }): string {
  return JSON.stringify([option, task]);
}
