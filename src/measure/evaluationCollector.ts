import type { ItemResult, TotalResult } from "./format";
import { comparePairs } from "./evaluation/comparePairs";
import { evaluationOfItems } from "./evaluation/evaluationOfItems";
import { evaluationOfTotal } from "./evaluation/evaluationOfTotal";
import type { Evaluation, PairedComparison } from "./measured";
import type { MeasureProblemCode } from "./problem";

/** Runs of items are held until all files are read. */
const MOST_ITEMS = 2_000_000;

/** Gathers results of all files, until they can be told by option and task. */
export class EvaluationCollector {
  #items = new Map<string, ItemResult[]>();
  #held = 0;
  #totals = new Map<string, TotalResult>();

  /** @returns false where there are more than can be held. */
  item(result: ItemResult): boolean {
    if (++this.#held > MOST_ITEMS) return false;
    const key = keyOf(result);
    const known = this.#items.get(key);
    if (known) known.push(result);
    else this.#items.set(key, [result]);
    return true;
  }

  total(total: TotalResult): void {
    this.#totals.set(keyOf(total), total);
  }

  /** @param tell takes what is to be known of the figures. */
  finish(tell: (code: MeasureProblemCode, ...args: readonly string[]) => void): {
    eval: readonly Evaluation[];
    compare: readonly PairedComparison[];
  } {
    const groups = [...this.#items.values()];
    const totals = [...this.#totals].filter(([key]) => !this.#items.has(key)).map(([, total]) => total);
    return {
      eval: [
        ...groups.flatMap((runs) => evaluationOfItems(runs, tell) ?? []),
        ...totals.flatMap((total) => evaluationOfTotal(total, tell) ?? []),
      ],
      compare: comparePairs(groups, tell),
    };
  }
}

function keyOf({ option, task }: { readonly option: string; readonly task: string | null }): string {
  return JSON.stringify([option, task]);
}
