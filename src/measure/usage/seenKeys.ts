/** Half full at the most, so that a key is found in a few steps. */
const FULLEST = 0.5;

/**
 * Remembers keys in 16 to 32 bytes each, as millions of ids in a set of strings would fill the memory. It keeps 53 bits of
 * each: of ten million keys, one is taken for another with a probability of one in 200.
 */
export class SeenKeys {
  #slots = new Float64Array(1024);
  #count = 0;

  /** @returns whether the key is new. */
  add(key: string): boolean {
    const hash = hash53(key);
    const at = this.#find(hash);
    if (this.#slots[at] === hash) return false;
    this.#slots[at] = hash;
    if (++this.#count > this.#slots.length * FULLEST) this.#grow();
    return true;
  }

  #find(hash: number): number {
    const mask = this.#slots.length - 1;
    let at = hash % this.#slots.length;
    while (this.#slots[at] !== 0 && this.#slots[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    for (const hash of old) if (hash !== 0) this.#slots[this.#find(hash)] = hash;
  }
}

/** Two multiplicative hashes of 32 bits, of which 53 bits are used; never 0. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
