import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { InputFile } from "../../measure/inputFile";

/** Large enough that the calls do not matter, small enough that memory stays flat. */
const PIECE_BYTES = 256 * 1024;

/** A regular file of the disk, to be read piece by piece. @throws Error with Node's own message where it is none. */
export async function measuredInput(name: string): Promise<InputFile> {
  const handle = await open(name, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error("it is no regular file");
    let digest: string | null = null;
    const read = async function* (from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
      // The last full pass over the file gives its digest as well.
      const hash = digest === null && from === 0 && to === found.size ? createHash("sha256") : null;
      for await (const piece of pieces(name, from, to)) {
        hash?.update(piece);
        yield piece;
      }
      if (hash) digest = hash.digest("hex");
    };
    return {
      name,
      size: found.size,
      read,
      digest: async () => {
        if (digest !== null) return digest;
        const hash = createHash("sha256");
        for await (const piece of pieces(name, 0, found.size)) hash.update(piece);
        return hash.digest("hex");
      },
    };
  } finally {
    await handle.close();
  }
}

async function* pieces(name: string, from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(name, constants.O_RDONLY | constants.O_NONBLOCK);
  const readAt = (place: number) => {
    const piece = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, to - place));
    return handle.read(piece, 0, piece.length, place);
  };
  let next = from < to ? readAt(from) : null;
  try {
    for (let place = from; next;) {
      const { buffer, bytesRead } = await next;
      place += bytesRead;
      // The next piece is fetched while this one is worked on.
      next = bytesRead > 0 && place < to ? readAt(place) : null;
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await next?.catch(() => undefined);
    await handle.close();
  }
}
