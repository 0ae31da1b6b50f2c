const FIRST_SLOTS = 1024;
/** Half full at the most. */
const FULLEST = 0.5;

/** A number for each of many keys of 53 bits, in 32 to 64 bytes a key. */
export class KeyTable {
  #keys = new Float64Array(FIRST_SLOTS);
  #values = new Float64Array(FIRST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: number): number | undefined {
    const at = this.#find(key);
    return this.#keys[at] === key ? this.#values[at] : undefined;
  }

  set(key: number, value: number): void {
    const at = this.#find(key);
    this.#values[at] = value;
    if (this.#keys[at] === key) return;
    this.#keys[at] = key;
    if (++this.#size > this.#keys.length * FULLEST) this.#grow();
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = key & mask;
    for (let found = this.#keys[at]; found !== 0 && found !== key; found = this.#keys[at]) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    keys.forEach((key, from) => {
      if (key === 0) return;
      const at = this.#find(key);
      this.#keys[at] = key;
      this.#values[at] = values[from] ?? 0;
    });
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
