import { collect } from "./collect";
import { MeasureFailure } from "./failure";

/** Bytes whose beginning is looked at before they are read, without being fetched or unpacked a second time for that. */
export class OnePass {
  #iterator: AsyncIterator<Uint8Array> | null = null;
  #held: Uint8Array[] = [];
  #failure: MeasureFailure | null = null;

  /** @param start begins to read anew each time */
  constructor(private readonly start: () => AsyncIterable<Uint8Array>) {}

  /** The first bytes, fewer where there are no more. To be called once, before `open`. */
  async head(most: number): Promise<Uint8Array> {
    const iterator = this.start()[Symbol.asyncIterator]();
    this.#iterator = iterator;
    try {
      for (let length = 0; length < most;) {
        const next = await iterator.next();
        if (next.done === true) break;
        this.#held.push(next.value);
        length += next.value.length;
      }
    } catch (error) {
      // What stands before the place where an archive is broken can be read.
      if (!(error instanceof MeasureFailure) || this.#held.length === 0) throw error;
      this.#failure = error;
    }
    return await collect(this.#held, most);
  }

  /** All bytes from the beginning. */
  open(): AsyncIterable<Uint8Array> {
    const iterator = this.#iterator;
    this.#iterator = null;
    return iterator ? this.#goOn(iterator) : this.start();
  }

  /** To be called when nothing more is read. */
  async close(): Promise<void> {
    await this.#iterator?.return?.();
    this.#iterator = null;
    this.#held = [];
  }

  async *#goOn(iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      const held = this.#held;
      this.#held = [];
      yield* held;
      if (this.#failure) throw this.#failure;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
}
