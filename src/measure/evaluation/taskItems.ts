import { KeyTable } from "../keys/keyTable";

/**
 * The items of a task, each with its place, for all options that got them. Most options got them in the same order, so that
 * the place behind the last one is looked at first.
 */
export class TaskItems {
  readonly #items: number[] = [];
  readonly #places = new KeyTable();
  #next = 0;

  get count(): number {
    return this.#items.length;
  }

  /** The place of an item by its key; a new one where it was not met. */
  placeOf(item: number): number {
    if (this.#items[this.#next] === item) return this.#next++;
    let place = this.#places.get(item);
    if (place === undefined) {
      place = this.#items.push(item) - 1;
      this.#places.set(item, place);
    }
    this.#next = place + 1;
    return place;
  }
}
