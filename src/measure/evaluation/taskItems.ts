import { Column } from "./column";

const FIRST_SLOTS = 1024;
/** Full at the most. */
const FULLEST = 0.6;

/**
 * The items of a task, each with its place, for all options that got them, in 15 to 24 bytes an item. Most options got them
 * in the same order, so that the place behind the last one is looked at first.
 */
export class TaskItems {
  readonly #items = new Column();
  /** One more than the place of an item; 0 where a slot is free. */
  #slots = new Int32Array(FIRST_SLOTS);
  #next = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The place of an item by its key; a new one where it was not met. */
  placeOf(item: number): number {
    if (this.#next < this.#count && this.#items.at(this.#next) === item) return this.#next++;
    const slot = this.#find(item);
    let place = (this.#slots[slot] as number) - 1;
    if (place < 0) {
      place = this.#count++;
      this.#items.set(place, item);
      this.#slots[slot] = place + 1;
      if (this.#count > this.#slots.length * FULLEST) this.#grow();
    }
    this.#next = place + 1;
    return place;
  }

  #find(item: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = item & mask;
    for (let place = slots[at] as number; place !== 0; place = slots[at] as number) {
      if (this.#items.at(place - 1) === item) return at;
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let place = 0; place < this.#count; place++) this.#slots[this.#find(this.#items.at(place))] = place + 1;
  }
}
