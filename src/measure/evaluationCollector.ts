import type { ItemResult, TotalResult } from "./format";
import { comparePairs } from "./evaluation/comparePairs";
import { MeansByItem } from "./evaluation/meansByItem";
import { type OptionRuns, RunColumns, itemKey } from "./evaluation/runColumns";
import { evaluationOfItems } from "./evaluation/evaluationOfItems";
import { evaluationOfTotal } from "./evaluation/evaluationOfTotal";
import type { Evaluation, PairedComparison } from "./measured";
import type { MeasureProblemCode } from "./problem";

/** Runs of items are held until all files are read, in 33 bytes each. */
const MOST_ITEMS = 4_000_000;

/** Gathers results of all files, until they can be told by option and task. */
export class EvaluationCollector {
  #items = new Map<string | null, Map<string, OptionRuns>>();
  /** As they first appeared. */
  #inOrder: OptionRuns[] = [];
  #held = 0;
  #totals = new Map<string, TotalResult>();

  /** @param most runs of items that are held */
  constructor(private readonly most = MOST_ITEMS) {}

  /** @returns false where there are more than can be held. */
  item(result: ItemResult): boolean {
    if (++this.#held > this.most) return false;
    this.#runsOf(result).runs.push({
      item: itemKey(result.item),
      score: result.score ?? Number.NaN,
      cost: result.cost ?? Number.NaN,
      latencyMs: result.latencyMs ?? Number.NaN,
      error: result.error,
      cached: result.cached,
    });
    return true;
  }

  #runsOf({ option, task }: ItemResult): OptionRuns {
    let ofTask = this.#items.get(task);
    if (!ofTask) this.#items.set(task, (ofTask = new Map<string, OptionRuns>()));
    let runs = ofTask.get(option);
    if (!runs) {
      runs = { option, task, runs: new RunColumns() };
      ofTask.set(option, runs);
      this.#inOrder.push(runs);
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
    const groups = this.#inOrder.map((runs) => ({ ...runs, byItem: new MeansByItem(runs.runs) }));
    const totals = [...this.#totals.values()].filter(({ option, task }) => !this.#items.get(task)?.has(option));
    return {
      eval: [
        ...groups.flatMap((group) => evaluationOfItems(group, group.byItem, tell) ?? []),
        ...totals.flatMap((total) => evaluationOfTotal(total, tell) ?? []),
      ],
      compare: comparePairs(groups, tell),
    };
  }
}

function keyOf({ option, task }: { readonly option: string; readonly task: string | null }): string {
  return JSON.stringify([option, task]);
}
