import type { UsageEntry } from "./usageEntry";

const [FROM, TO, UNCACHED, CACHE_READ, CACHE_WRITE, OUTPUT, THINKING, MODEL, LINE, FLAGS, KEY] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const WIDTH = 11;
const FIRST_ROWS = 256;
const [IS_BATCH, IS_NO_BATCH, IS_RELATIVE, IS_ASSUMED] = [1, 2, 4, 8];
/** Names that differ with every call are no models. */
const MOST_NAMES = 10_000;

/** A call that was held back. */
export interface HeldCall {
  readonly entry: UsageEntry;
  readonly line: number | null;
  /** Whether a rule told its tokens apart. */
  readonly isAssumed: boolean;
}

/** Calls as plain numbers, 88 bytes each, while it is not known yet whether they count. */
export class CallColumns {
  #cells = new Float64Array(0);
  #names: (string | null)[] = [];
  #places = new Map<string | null, number>();

  /** @returns false where there are too many models. */
  write(row: number, key: number, { entry, line, isAssumed }: HeldCall): boolean {
    const model = this.placeOf(entry.model);
    if (model === null) return false;
    const at = row * WIDTH;
    if (at >= this.#cells.length) this.#grow(at + WIDTH);
    const { tokens } = entry;
    const cells = this.#cells;
    cells[at + FROM] = entry.from ?? Number.NaN;
    cells[at + TO] = entry.to ?? Number.NaN;
    cells[at + UNCACHED] = tokens.uncached ?? Number.NaN;
    cells[at + CACHE_READ] = tokens.cacheRead ?? Number.NaN;
    cells[at + CACHE_WRITE] = tokens.cacheWrite ?? Number.NaN;
    cells[at + OUTPUT] = tokens.output ?? Number.NaN;
    cells[at + THINKING] = tokens.thinking ?? Number.NaN;
    cells[at + MODEL] = model;
    cells[at + LINE] = line ?? Number.NaN;
    cells[at + FLAGS] =
      (entry.batch === null ? 0 : entry.batch ? IS_BATCH : IS_NO_BATCH) |
      (entry.isRelative ? IS_RELATIVE : 0) |
      (isAssumed ? IS_ASSUMED : 0);
    cells[at + KEY] = key;
    return true;
  }

  /** The key of a row; 0 where it has none. */
  keyOf(row: number): number {
    return this.#cells[row * WIDTH + KEY] ?? 0;
  }

  outputOf(row: number): number {
    return this.#told(row, OUTPUT) ?? 0;
  }

  read(row: number): HeldCall {
    const flags = this.#told(row, FLAGS) ?? 0;
    return {
      entry: {
        model: this.#names[this.#told(row, MODEL) ?? 0] ?? null,
        from: this.#told(row, FROM),
        to: this.#told(row, TO),
        requests: 1,
        tokens: {
          uncached: this.#told(row, UNCACHED),
          cacheRead: this.#told(row, CACHE_READ),
          cacheWrite: this.#told(row, CACHE_WRITE),
          output: this.#told(row, OUTPUT),
          thinking: this.#told(row, THINKING),
        },
        batch: (flags & IS_BATCH) > 0 ? true : (flags & IS_NO_BATCH) > 0 ? false : null,
        isRelative: (flags & IS_RELATIVE) > 0,
        id: this.keyOf(row) === 0 ? null : this.keyOf(row),
      },
      line: this.#told(row, LINE),
      isAssumed: (flags & IS_ASSUMED) > 0,
    };
  }

  #told(row: number, column: number): number | null {
    const cell = this.#cells[row * WIDTH + column] ?? Number.NaN;
    return Number.isNaN(cell) ? null : cell;
  }

  nameAt(place: number): string | null {
    return this.#names[place] ?? null;
  }

  /** A number for a name; null where there are too many. */
  placeOf(name: string | null): number | null {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    if (this.#names.length >= MOST_NAMES) return null;
    this.#places.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  #grow(least: number): void {
    const old = this.#cells;
    this.#cells = new Float64Array(Math.max(least, old.length * 2, FIRST_ROWS * WIDTH));
    this.#cells.set(old);
  }
}
