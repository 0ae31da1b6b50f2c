const FIRST_SLOTS = 1024;
/** Half full at the most. */
const FULLEST = 0.5;

/** A number for each of many keys of 53 bits, in 32 to 64 bytes a key. */
export class KeyTable {
  /** Keys, each with its number behind it, as one is read after the other. */
  #cells = new Float64Array(FIRST_SLOTS * 2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: number): number | undefined {
    const at = this.#find(key);
    return this.#cells[at] === key ? this.#cells[at + 1] : undefined;
  }

  set(key: number, value: number): void {
    const at = this.#find(key);
    this.#cells[at + 1] = value;
    if (this.#cells[at] === key) return;
    this.#cells[at] = key;
    if (++this.#size * 2 > this.#cells.length * FULLEST) this.#grow();
  }

  #find(key: number): number {
    const cells = this.#cells;
    const mask = cells.length - 1;
    let at = (key << 1) & mask;
    for (let found = cells[at]; found !== 0 && found !== key; found = cells[at]) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const cells = this.#cells;
    this.#cells = new Float64Array(cells.length * 2);
    for (let from = 0; from < cells.length; from += 2) {
      const key = cells[from] as number;
      if (key === 0) continue;
      const at = this.#find(key);
      this.#cells[at] = key;
      this.#cells[at + 1] = cells[from + 1] as number;
    }
  }
}

/** The same for the keys that came last: of those that were set before `most` others, some are forgotten. */
export class RecentKeys {
  #now = new KeyTable();
  #before = new KeyTable();

  constructor(private readonly most: number) {}

  get(key: number): number | undefined {
    return this.#now.get(key) ?? this.#before.get(key);
  }

  set(key: number, value: number): void {
    this.#now.set(key, value);
    if (this.#now.size < this.most) return;
    this.#before = this.#now;
    this.#now = new KeyTable();
  }
}
