import { KeyTable } from "../keys/keyTable";
import type { RunColumns } from "./runColumns";

/**
 * The mean score of each item over its runs, in the order in which items first appear. Repeats narrow the noise of a model,
 * not the choice of items, so that all intervals are made of these.
 *
 * Source: E. Miller, arXiv:2411.00640 (2024), section 3.1.
 */
export class MeansByItem {
  readonly items: number[] = [];
  readonly means: number[] = [];
  /** Runs that were judged. */
  readonly judged: number = 0;
  #places = new KeyTable();

  /** @param isTaken whether a run counts, among those that were judged */
  constructor(runs: RunColumns, isTaken: (row: number) => boolean = () => true) {
    const counts: number[] = [];
    let judged = 0;
    for (let row = 0; row < runs.length; row++) {
      const score = runs.score(row);
      if (Number.isNaN(score) || !isTaken(row)) continue;
      judged++;
      const item = runs.item(row);
      const place = this.#places.get(item);
      if (place === undefined) {
        this.#places.set(item, this.items.length);
        this.items.push(item);
        this.means.push(score);
        counts.push(1);
      } else {
        this.means[place] = (this.means[place] ?? 0) + score;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    this.judged = judged;
    if (judged > this.items.length)
      for (let place = 0; place < counts.length; place++)
        this.means[place] = (this.means[place] ?? 0) / (counts[place] ?? 1);
  }

  /** Undefined where the item was not run. */
  mean(item: number): number | undefined {
    const place = this.#places.get(item);
    return place === undefined ? undefined : this.means[place];
  }
}
