import { hashOf } from "../keys/seenKeys";
import { Column } from "./column";

const [IS_ERROR, IS_CACHED, IS_VERDICT, HAS_PASSED] = [1, 2, 4, 8];
const FIRST_ROWS = 256;

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

/** Runs of items as plain numbers: 9 bytes each, and 8 more for each of a cost, a time and a score between 0 and 1 that files tell. */
export class RunColumns {
  #flags = new Uint8Array(0);
  readonly #item = new Column();
  /** Of scores that are neither 0 nor 1, which stand among the flags. */
  readonly #score = new Column();
  readonly #cost = new Column();
  readonly #latency = new Column();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push({ item, score, cost, latencyMs, error, cached }: HeldRun): void {
    const row = this.#length++;
    if (row >= this.#flags.length) this.#flags = grown(this.#flags, row + 1);
    this.#flags[row] = (error ? IS_ERROR : 0) | (cached ? IS_CACHED : 0);
    this.#item.set(row, item);
    this.#cost.set(row, cost);
    this.#latency.set(row, latencyMs);
    this.#setScore(row, score);
  }

  #setScore(row: number, score: number): void {
    const isVerdict = score === 0 || score === 1;
    const flags = (this.#flags[row] ?? 0) & ~(IS_VERDICT | HAS_PASSED);
    this.#flags[row] = flags | (isVerdict ? IS_VERDICT : 0) | (score === 1 ? HAS_PASSED : 0);
    this.#score.set(row, isVerdict ? Number.NaN : score);
  }

  item(row: number): number {
    return this.#item.at(row);
  }

  /** The score of a run: 0 where it broke off, since who pays gets nothing; NaN where nobody judged it. */
  score(row: number): number {
    return this.isError(row) ? 0 : this.#told(row);
  }

  #told(row: number): number {
    const flags = this.#flags[row] ?? 0;
    return (flags & IS_VERDICT) > 0 ? ((flags & HAS_PASSED) > 0 ? 1 : 0) : this.#score.at(row);
  }

  /** NaN where not known. */
  cost(row: number): number {
    return this.#cost.at(row);
  }

  /** NaN where not known. */
  latencyMs(row: number): number {
    return this.#latency.at(row);
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
      if (kept < row) {
        this.#flags[kept] = this.#flags[row] ?? 0;
        for (const column of this.#columns) column.set(kept, column.at(row));
      }
      kept++;
    }
    this.#length = kept;
  }

  /** Takes copies of the runs of others, which stay. */
  copy(other: RunColumns): void {
    for (let row = 0; row < other.length; row++)
      this.push({
        item: other.item(row),
        score: other.score(row),
        cost: other.cost(row),
        latencyMs: other.latencyMs(row),
        error: other.isError(row),
        cached: other.isCached(row),
      });
  }

  /** Takes over some of the runs of others, from the first on. */
  append(other: RunColumns, count: number): void {
    const length = this.#length;
    if (length + count > this.#flags.length) this.#flags = grown(this.#flags, length + count);
    this.#flags.set(other.#flags.subarray(0, count), length);
    this.#columns.forEach((column, place) => {
      column.append(other.#columns[place] as Column, length, count);
    });
    this.#length += count;
  }

  /** Makes shares of a scale of all scores. Runs with scores outside of it are left out, and their scores returned. */
  toShares({ least, most }: { readonly least: number; readonly most: number }): readonly number[] {
    const outside = new Map<number, number>();
    for (let row = 0; row < this.#length; row++) {
      const score = this.#told(row);
      if (this.isError(row) || Number.isNaN(score)) continue;
      if (score < least || score > most) outside.set(row, score);
      else this.#setScore(row, (score - least) / (most - least));
    }
    if (outside.size > 0) this.drop(outside);
    return [...outside.values()];
  }

  get #columns(): readonly Column[] {
    return [this.#item, this.#score, this.#cost, this.#latency];
  }
}

function grown(flags: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(Math.max(FIRST_ROWS, Math.ceil(flags.length * 1.5), least));
  more.set(flags);
  return more;
}
