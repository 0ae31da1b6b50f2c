import type { ItemResult, TotalResult } from "./format";
import type { Evaluation, PairedComparison } from "./measured";

/** Gathers results of all files, until they can be told by option and task. */
export class EvaluationCollector {
  #items: ItemResult[] = [];
  #totals: TotalResult[] = [];

  item(result: ItemResult): void {
    this.#items.push(result);
  }

  total(total: TotalResult): void {
    this.#totals.push(total);
  }

  finish(): { eval: readonly Evaluation[]; compare: readonly PairedComparison[] } {
    return { eval: [], compare: [] };
  }
}
