const FIRST_ROWS = 256;

/** Numbers of many rows, 8 bytes each, of which there is nothing to hold while all are NaN. */
export class Column {
  #cells = new Float64Array(0);

  /** NaN where nothing was set. */
  at(row: number): number {
    return row < this.#cells.length ? (this.#cells[row] as number) : Number.NaN;
  }

  set(row: number, value: number): void {
    if (row >= this.#cells.length) {
      if (Number.isNaN(value)) return;
      this.#grow(row + 1);
    }
    this.#cells[row] = value;
  }

  /** Takes over the first numbers of another one, to stand from a row on. */
  append(other: Column, from: number, count: number): void {
    const cells = other.#cells;
    // What stands alone is handed over.
    if (from === 0 && this.#cells.length === 0) {
      this.#cells = cells;
      return;
    }
    const told = Math.min(count, cells.length);
    if (told > 0 && from + told > this.#cells.length) this.#grow(from + told);
    if (told > 0) this.#cells.set(cells.subarray(0, told), from);
    // What stood here before is none of these rows.
    if (from + told < this.#cells.length) this.#cells.fill(Number.NaN, from + told, from + count);
  }

  #grow(least: number): void {
    const cells = this.#cells;
    // By half, so that little is held for nothing.
    this.#cells = new Float64Array(Math.max(FIRST_ROWS, Math.ceil(cells.length * 1.5), least));
    this.#cells.set(cells);
    this.#cells.fill(Number.NaN, cells.length);
  }
}
