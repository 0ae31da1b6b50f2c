import { hashOf } from "../keys/seenKeys";

const FIRST_ROWS = 256;
const [SCORE, COST, LATENCY, ITEM] = [0, 1, 2, 3];
const WIDTH = 4;
const [IS_ERROR, IS_CACHED] = [1, 2];

/** One run of an item as numbers; NaN where nothing is told. */
export interface HeldRun {
  /** What tells the item from others, as `itemKey` makes it. */
  readonly item: number;
  readonly score: number;
  readonly cost: number;
  readonly latencyMs: number;
  readonly error: boolean;
  readonly cached: boolean;
}

/** An item by 53 bits of its name, as millions of names would fill the memory. */
export function itemKey(item: string | number): number {
  return typeof item === "number" ? item : hashOf(item);
}

/** Runs of items as plain numbers, 33 bytes each. */
export class RunColumns {
  #cells = new Float64Array(0);
  #flags = new Uint8Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(run: HeldRun): void {
    const row = this.#length++;
    if (row >= this.#flags.length) this.#grow();
    const at = row * WIDTH;
    this.#cells[at + SCORE] = run.score;
    this.#cells[at + COST] = run.cost;
    this.#cells[at + LATENCY] = run.latencyMs;
    this.#cells[at + ITEM] = run.item;
    this.#flags[row] = (run.error ? IS_ERROR : 0) | (run.cached ? IS_CACHED : 0);
  }

  item(row: number): number {
    return this.#cells[row * WIDTH + ITEM] ?? 0;
  }

  /** The score of a run: 0 where it broke off, since who pays gets nothing; NaN where nobody judged it. */
  score(row: number): number {
    return this.isError(row) ? 0 : (this.#cells[row * WIDTH + SCORE] ?? Number.NaN);
  }

  /** NaN where not known. */
  cost(row: number): number {
    return this.#cells[row * WIDTH + COST] ?? Number.NaN;
  }

  /** NaN where not known. */
  latencyMs(row: number): number {
    return this.#cells[row * WIDTH + LATENCY] ?? Number.NaN;
  }

  isError(row: number): boolean {
    return ((this.#flags[row] ?? 0) & IS_ERROR) > 0;
  }

  isCached(row: number): boolean {
    return ((this.#flags[row] ?? 0) & IS_CACHED) > 0;
  }

  /** Leaves out some rows. */
  drop(rows: Pick<ReadonlySet<number>, "has">): void {
    let kept = 0;
    for (let row = 0; row < this.#length; row++) {
      if (rows.has(row)) continue;
      this.#cells.copyWithin(kept * WIDTH, row * WIDTH, (row + 1) * WIDTH);
      this.#flags[kept++] = this.#flags[row] ?? 0;
    }
    this.#length = kept;
  }

  /** Takes over some of the runs of others, from the first on. */
  append(other: RunColumns, count: number): void {
    if (this.#length === 0 && count === other.#length) {
      [this.#cells, this.#flags, this.#length] = [other.#cells, other.#flags, count];
      return;
    }
    if (this.#length + count > this.#flags.length) this.#grow(this.#length + count);
    this.#cells.set(other.#cells.subarray(0, count * WIDTH), this.#length * WIDTH);
    this.#flags.set(other.#flags.subarray(0, count), this.#length);
    this.#length += count;
  }

  /** Makes shares of a scale of all scores. Runs with scores outside of it are left out, and their scores returned. */
  toShares({ least, most }: { readonly least: number; readonly most: number }): readonly number[] {
    const outside = new Map<number, number>();
    for (let row = 0; row < this.#length; row++) {
      const score = this.#cells[row * WIDTH + SCORE] ?? Number.NaN;
      if (this.isError(row) || Number.isNaN(score)) continue;
      if (score < least || score > most) outside.set(row, score);
      else this.#cells[row * WIDTH + SCORE] = (score - least) / (most - least);
    }
    if (outside.size > 0) this.drop(outside);
    return [...outside.values()];
  }

  #grow(least = 0): void {
    const rows = Math.max(FIRST_ROWS, this.#flags.length * 2, least);
    const [cells, flags] = [this.#cells, this.#flags];
    this.#cells = new Float64Array(rows * WIDTH);
    this.#cells.set(cells);
    this.#flags = new Uint8Array(rows);
    this.#flags.set(flags);
  }
}
