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

  #grow(): void {
    const rows = Math.max(FIRST_ROWS, this.#flags.length * 2);
    const [cells, flags] = [this.#cells, this.#flags];
    this.#cells = new Float64Array(rows * WIDTH);
    this.#cells.set(cells);
    this.#flags = new Uint8Array(rows);
    this.#flags.set(flags);
  }
}

/** The runs of one option in one task. */
export interface OptionRuns {
  readonly option: string;
  readonly task: string | null;
  readonly runs: RunColumns;
}
