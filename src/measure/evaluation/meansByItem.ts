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
  readonly items: Int32Array;
  readonly means: Float64Array;
  /** Runs that were judged. */
  readonly judged: number;
  /** Of each place in the task one more than that of the item here; 0 where it was not run. */
  readonly #ownPlaces: Int32Array;

  /**
   * @param ofTask places of the items, which options that are compared share
   * @param isTaken whether a run counts, among those that were judged
   */
  constructor(runs: RunColumns, ofTask = new TaskItems(), isTaken: (row: number) => boolean = () => true) {
    // No more items than runs: room for all, of which what is not used is given back.
    const [items, means] = [new Int32Array(runs.length), new Float64Array(runs.length)];
    let counts: Uint32Array | null = null;
    let [judged, length] = [0, 0];
    let ownPlaces = new Int32Array(Math.max(ofTask.count, FIRST_PLACES));
    for (let row = 0; row < runs.length; row++) {
      const score = runs.score(row);
      if (Number.isNaN(score) || !isTaken(row)) continue;
      judged++;
      const item = ofTask.placeOf(runs.item(row));
      if (item >= ownPlaces.length) ownPlaces = grown(ownPlaces, item);
      const place = (ownPlaces[item] as number) - 1;
      if (place < 0) {
        items[length] = item;
        means[length++] = score;
        ownPlaces[item] = length;
      } else {
        counts ??= new Uint32Array(runs.length).fill(1);
        means[place] = (means[place] as number) + score;
        counts[place] = (counts[place] as number) + 1;
      }
    }
    this.judged = judged;
    this.#ownPlaces = ownPlaces;
    if (counts)
      for (let place = 0; place < length; place++) means[place] = (means[place] as number) / (counts[place] as number);
    const isFull = length === runs.length;
    this.items = isFull ? items : items.slice(0, length);
    this.means = isFull ? means : means.slice(0, length);
  }

  /** @param item its place in the task. Undefined where it was not run. */
  mean(item: number): number | undefined {
    return this.means[(this.#ownPlaces[item] ?? 0) - 1];
  }
}

const FIRST_PLACES = 256;

function grown(places: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(place + 1, Math.ceil(places.length * 1.5)));
  more.set(places);
  return more;
}
