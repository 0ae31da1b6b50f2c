/** Three quarters full at the most, so that a key is found in a few steps. */
const FULLEST = 0.75;
const FIRST_SLOTS = 1024;
/** Slots of one of two tables: 32 MB each. */
const MOST_SLOTS = 4 * 1024 * 1024;

/**
 * Remembers keys in 11 to 43 bytes each, as millions of ids in a set of strings would fill the memory. It keeps 53 bits of
 * each: of ten million keys, one is taken for another with a probability of one in 200. Of very many keys it remembers the
 * last ones, three million at least.
 */
export class SeenKeys {
  #slots: Float64Array;
  #count = 0;
  #before: Float64Array | null = null;

  /** @param most slots of a table, a power of two */
  constructor(private readonly most = MOST_SLOTS) {
    this.#slots = new Float64Array(Math.min(FIRST_SLOTS, most));
  }

  /** Whether keys have been forgotten. */
  get hasForgotten(): boolean {
    return this.#hasForgotten;
  }
  #hasForgotten = false;

  /** @param key as `hashOf` makes it. @returns whether the key is new. */
  add(key: number): boolean {
    const at = find(this.#slots, key);
    if (this.#slots[at] === key) return false;
    const isOld = this.#before !== null && this.#before[find(this.#before, key)] === key;
    this.#slots[at] = key;
    if (++this.#count > this.#slots.length * FULLEST) this.#grow();
    return !isOld;
  }

  /**
   * Fetches what will be looked at for keys, so that the processor waits for all of them at once rather than for each.
   * @returns a number that says nothing
   */
  fetch(keys: Float64Array, count: number): number {
    let sum = touched(this.#slots, keys, count);
    if (this.#before !== null) sum += touched(this.#before, keys, count);
    return sum;
  }

  has(key: number): boolean {
    if (this.#slots[find(this.#slots, key)] === key) return true;
    return this.#before !== null && this.#before[find(this.#before, key)] === key;
  }

  #grow(): void {
    const old = this.#slots;
    if (old.length >= this.most) {
      this.#hasForgotten ||= this.#before !== null;
      this.#before = old;
      this.#slots = new Float64Array(old.length);
      this.#count = 0;
      return;
    }
    const slots = new Float64Array(Math.min(this.most, old.length * 4));
    for (let at = 0; at < old.length; at++) {
      const key = old[at] as number;
      if (key !== 0) slots[find(slots, key)] = key;
    }
    this.#slots = slots;
  }
}

function touched(slots: Float64Array, keys: Float64Array, count: number): number {
  const mask = slots.length - 1;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += slots[(keys[index] as number) & mask] as number;
  return sum;
}

/** Where a key of 53 bits stands, or would. */
function find(slots: Float64Array, key: number): number {
  const mask = slots.length - 1;
  // By the low 32 bits, which is what is left of a number here.
  let at = key & mask;
  for (let found = slots[at]; found !== 0 && found !== key; found = slots[at]) at = (at + 1) & mask;
  return at;
}

/** Two multiplicative hashes of 32 bits, of which 53 bits are used; never 0. @param seed of a kind of keys, another hash */
export function hashOf(text: string, seed = 0): number {
  let high = HIGH ^ seed;
  let low = LOW ^ (seed / TWO_TO_32);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, HIGH_FACTOR);
    low = Math.imul(low ^ code, LOW_FACTOR);
  }
  return finished(high, low);
}

/** The same for a whole number of at most 53 bits. */
export function hashOfNumber(value: number, seed = 0): number {
  const high = Math.imul(HIGH ^ seed ^ value, HIGH_FACTOR);
  const low = Math.imul(LOW ^ (seed / TWO_TO_32) ^ value, LOW_FACTOR);
  const upper = value / TWO_TO_32;
  return finished(Math.imul(high ^ upper, HIGH_FACTOR), Math.imul(low ^ upper, LOW_FACTOR));
}

const TWO_TO_32 = 4294967296;
const [HIGH, LOW, HIGH_FACTOR, LOW_FACTOR] = [0xdeadbeef, 0x41c6ce57, 2654435761, 1597334677];

function finished(first: number, second: number): number {
  const high = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return TWO_TO_32 * (2097151 & low) + (high >>> 0) || 1;
}
