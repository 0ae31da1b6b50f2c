import { CallColumns } from "./callColumns";
import { KeyTable } from "../keys/keyTable";
import type { UsageEntry } from "./usageEntry";

/** So many answers are held twice over, 25 MB each. */
const MOST = 262_144;

/** What became of a call that may still grow; `closed` where it had been counted, so that this one comes too late. */
export type Grown = "counted" | "again" | "closed" | "too-many-models";

/**
 * Answers that are told again while they grow, of which the one with the largest output counts. They are counted once so
 * many others have followed that no more is to be expected.
 */
export class GrowingCalls {
  #now = new Table();
  #before = new Table();

  /**
   * @param isClosed whether a key has been counted.
   * @param count takes the calls that are done.
   */
  constructor(
    private readonly isClosed: (key: number) => boolean,
    private readonly count: (entry: UsageEntry, key: number) => void,
    private readonly most = MOST,
  ) {}

  take(key: number, entry: UsageEntry): Grown {
    const found = this.#now.grow(key, entry) ?? this.#before.grow(key, entry);
    if (found !== null) return found;
    if (this.isClosed(key)) return "closed";
    if (!this.#now.add(key, entry)) return "too-many-models";
    if (this.#now.size >= this.most) {
      this.#before.each(this.count);
      this.#before = this.#now;
      this.#now = new Table();
    }
    return "counted";
  }

  finish(): void {
    this.#before.each(this.count);
    this.#now.each(this.count);
    [this.#before, this.#now] = [new Table(), new Table()];
  }
}

class Table {
  #rows = new KeyTable();
  #calls = new CallColumns();

  get size(): number {
    return this.#rows.size;
  }

  /** Null where the key is not here. */
  grow(key: number, entry: UsageEntry): "again" | null {
    const row = this.#rows.get(key);
    if (row === undefined) return null;
    if ((entry.tokens.output ?? 0) >= this.#calls.outputOf(row)) this.#write(row, key, entry);
    return "again";
  }

  add(key: number, entry: UsageEntry): boolean {
    const row = this.size;
    if (!this.#write(row, key, entry)) return false;
    this.#rows.set(key, row);
    return true;
  }

  each(take: (entry: UsageEntry, key: number) => void): void {
    for (let row = 0; row < this.size; row++) take(this.#calls.read(row).entry, this.#calls.keyOf(row));
  }

  #write(row: number, key: number, entry: UsageEntry): boolean {
    return this.#calls.write(row, key, { entry, line: null, isAssumed: false });
  }
}
