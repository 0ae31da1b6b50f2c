import { Shape } from "./fields";
import type { Known } from "./fieldPlan";

const MOST_SHAPES = 1000;
const MOST_RECENT = 8;

type Leaves = readonly (Known | undefined)[];

/** The shapes of rows by the keys under which their values stand: one for all rows with the same. */
export class RowShapes {
  readonly #all = new Map<string, Shape>();
  /** Those that were met last, since rows of few kinds take turns. */
  readonly #recent: { readonly leaves: Leaves; readonly shape: Shape }[] = [];

  /** @param leaves of which the first `count` count */
  of(leaves: Leaves, count: number): Shape {
    for (const known of this.#recent) if (areSame(known.leaves, leaves, count)) return known.shape;
    const own = leaves.slice(0, count);
    const shape = this.#ofPaths(own.map((known) => known?.path ?? ""));
    if (this.#recent.length >= MOST_RECENT) this.#recent.pop();
    this.#recent.unshift({ leaves: own, shape });
    return shape;
  }

  #ofPaths(paths: readonly string[]): Shape {
    const key = JSON.stringify(paths);
    let shape = this.#all.get(key);
    if (!shape) {
      if (this.#all.size >= MOST_SHAPES) this.#all.clear();
      this.#all.set(key, (shape = new Shape(paths)));
    }
    return shape;
  }
}

/** From the last on, where rows of two kinds mostly differ. */
function areSame(known: Leaves, leaves: Leaves, count: number): boolean {
  if (known.length !== count) return false;
  for (let place = count - 1; place >= 0; place--) if (known[place] !== leaves[place]) return false;
  return true;
}
