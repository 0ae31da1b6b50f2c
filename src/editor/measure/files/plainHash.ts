const BLOCK = 64;
const WORDS = 64;

/** The first 32 bits of the fractional parts of a root of the first primes, as FIPS 180-4 defines its constants. */
function constants(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
const FIRST = constants(8, Math.sqrt);
const ROUND = constants(WORDS, Math.cbrt);

/** SHA-256 (FIPS 180-4) of pieces, for hosts whose own hash takes a file only as a whole. */
export class PlainSha256 {
  readonly #state = FIRST.slice();
  readonly #words = new Int32Array(WORDS);
  readonly #rest = new Uint8Array(BLOCK);
  #restLength = 0;
  #length = 0;

  update(piece: Uint8Array): void {
    this.#length += piece.length;
    let from = 0;
    if (this.#restLength > 0) {
      from = Math.min(piece.length, BLOCK - this.#restLength);
      this.#rest.set(piece.subarray(0, from), this.#restLength);
      this.#restLength += from;
      if (this.#restLength < BLOCK) return;
      this.#block(this.#rest, 0);
    }
    for (; from + BLOCK <= piece.length; from += BLOCK) this.#block(piece, from);
    this.#rest.set(piece.subarray(from));
    this.#restLength = piece.length - from;
  }

  digest(): string {
    const bits = this.#length * 8;
    const end = new Uint8Array(this.#restLength < BLOCK - 8 ? BLOCK - this.#restLength : 2 * BLOCK - this.#restLength);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits >>> 0);
    this.update(end);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #block(bytes: Uint8Array, from: number): void {
    const words = this.#words;
    for (let place = 0, at = from; place < 16; place++, at += 4)
      words[place] =
        ((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number);
    for (let place = 16; place < WORDS; place++) {
      const early = words[place - 15] as number;
      const late = words[place - 2] as number;
      const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[place] = (words[place - 16] as number) + first + (words[place - 7] as number) + second;
    }
    const state = this.#state;
    // One by one, as a list of them would be made for each block.
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let place = 0; place < WORDS; place++) {
      const first =
        (h +
          (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (ROUND[place] as number) +
          (words[place] as number)) |
        0;
      const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
    state[5] = (state[5] as number) + f;
    state[6] = (state[6] as number) + g;
    state[7] = (state[7] as number) + h;
  }
}

/** A word turned to the right. */
function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
