import type { RunColumns } from "./runColumns";
import { TaskItems } from "./taskItems";

/**
 * The mean score of each item over its runs, in the order in which items first appear. Repeats narrow the noise of a model,
 * not the choice of items, so that all intervals are made of these.
 *
 * Source: E. Miller, arXiv:2411.00640 (2024), section 3.1.
 */
export class MeansByItem {
  /** Of each item its place in the task. */
  readonly items: number[] = [];
  readonly means: number[] = [];
  /** Runs that were judged. */
  readonly judged: number = 0;
  /** Of each place in the task one more than that of the item here; 0 where it was not run. */
  readonly #ownPlaces: Int32Array;

  /**
   * @param ofTask places of the items, which options that are compared share
   * @param isTaken whether a run counts, among those that were judged
   */
  constructor(runs: RunColumns, ofTask = new TaskItems(), isTaken: (row: number) => boolean = () => true) {
    const counts: number[] = [];
    let judged = 0;
    let ownPlaces = new Int32Array(Math.max(ofTask.count, FIRST_PLACES));
    for (let row = 0; row < runs.length; row++) {
      const score = runs.score(row);
      if (Number.isNaN(score) || !isTaken(row)) continue;
      judged++;
      const item = ofTask.placeOf(runs.item(row));
      if (item >= ownPlaces.length) ownPlaces = grown(ownPlaces, item);
      const place = (ownPlaces[item] as number) - 1;
      if (place < 0) {
        this.items.push(item);
        ownPlaces[item] = this.items.length;
        this.means.push(score);
        counts.push(1);
      } else {
        this.means[place] = (this.means[place] ?? 0) + score;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    this.judged = judged;
    this.#ownPlaces = ownPlaces;
    if (judged > this.items.length)
      for (let place = 0; place < counts.length; place++)
        this.means[place] = (this.means[place] ?? 0) / (counts[place] ?? 1);
  }

  /** @param item its place in the task. Undefined where it was not run. */
  mean(item: number): number | undefined {
    return this.means[(this.#ownPlaces[item] ?? 0) - 1];
  }
}

const FIRST_PLACES = 256;

function grown(places: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(place + 1, places.length * 2));
  more.set(places);
  return more;
}
