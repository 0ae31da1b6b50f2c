import { Gunzip } from "fflate";
import * as fzstd from "fzstd";
import { MeasureFailure } from "./failure";

/** More than texts of tables and logs shrink to, and far less than a bomb does. */
const MOST_RATIO = 250;
/** What any archive may grow to, bytes. */
const ALWAYS_ALLOWED = 256 * 1024 * 1024;

/** Counts what comes out of an archive and stops it where that is out of all proportion to what lies in it. */
export class Bounds {
  #out = 0;
  readonly #most: number;

  /** @param packed size of the archive, bytes @param allowed whatever its size, bytes */
  constructor(packed: number, allowed = ALWAYS_ALLOWED) {
    this.#most = Math.max(allowed, packed * MOST_RATIO);
  }

  /** @throws MeasureFailure */
  count(bytes: number): void {
    this.#out += bytes;
    if (this.#out > this.#most) throw new MeasureFailure("archive-bomb");
  }
}

/** A decompressor that is fed and calls back. */
export interface Inflator {
  push(piece: Uint8Array, isLast: boolean): void;
}
export type MakeInflator = (out: (piece: Uint8Array) => void) => Inflator;

/** Feeds packed pieces to a decompressor. @throws MeasureFailure where they are broken or a bomb. */
export async function* unpacked(
  pieces: AsyncIterable<Uint8Array>,
  make: MakeInflator,
  bounds: Bounds,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const inflator = make((piece) => {
    bounds.count(piece.length);
    ready.push(piece);
  });
  const push = (piece: Uint8Array, isLast: boolean): void => {
    try {
      inflator.push(piece, isLast);
    } catch (error) {
      throw error instanceof MeasureFailure ? error : new MeasureFailure("archive-broken", String(error));
    }
  };
  for await (const piece of pieces)
    // A small piece may hold a thousand times its size.
    for (let from = 0; from < piece.length; from += STEP) {
      push(piece.subarray(from, from + STEP), false);
      yield* ready;
      ready = [];
    }
  push(new Uint8Array(0), true);
  yield* ready;
}

const STEP = 64 * 1024;

export const gunzip: MakeInflator = (out) => new Gunzip((piece) => out(piece));

export const unzstd: MakeInflator = (out) => new fzstd.Decompress((piece) => out(piece));
