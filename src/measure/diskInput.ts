import type { InputFile } from "./inputFile";

/** The bytes of a file from one place to before another, piece by piece. */
export type Pieces = (from: number, to: number) => AsyncIterable<Uint8Array>;

/** A file of a disk that was opened for reading, as Node does it. */
interface OpenFile {
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: "hex"): string;
}

/** Large enough that the calls do not matter, small enough that memory stays flat. */
const PIECE_BYTES = 256 * 1024;

/**
 * Reads a file of a disk piece by piece.
 * @param room for a piece of so many bytes, whatever stands in it
 */
export function diskPieces(open: () => Promise<OpenFile>, room: (bytes: number) => Uint8Array): Pieces {
  return async function* (from, to) {
    const handle = await open();
    const readAt = async (place: number): Promise<Uint8Array> => {
      const piece = room(Math.min(PIECE_BYTES, to - place));
      const { bytesRead } = await handle.read(piece, 0, piece.length, place);
      return piece.subarray(0, bytesRead);
    };
    let next = from < to ? readAt(from) : null;
    try {
      for (let place = from; next;) {
        const piece = await next;
        place += piece.length;
        // The next piece is fetched while this one is worked on.
        next = piece.length > 0 && place < to ? readAt(place) : null;
        if (piece.length > 0) yield piece;
      }
    } finally {
      await next?.catch(() => undefined);
      await handle.close();
    }
  };
}

/** A file that is read piece by piece, so that its size does not matter. @param begin begins a SHA-256 */
export function hashedInput(
  file: Pick<InputFile, "name" | "size" | "changed">,
  pieces: Pieces,
  begin: () => Hash,
): InputFile {
  let digest: string | undefined;
  return {
    ...file,
    read: async function* (from, to) {
      // The pass over the whole file gives its digest as well.
      const hash = digest === undefined && from === 0 && to === file.size ? begin() : undefined;
      for await (const piece of pieces(from, to)) {
        hash?.update(piece);
        yield piece;
      }
      digest ??= hash?.digest("hex");
    },
    digest: async () => {
      if (digest !== undefined) return digest;
      const hash = begin();
      for await (const piece of pieces(0, file.size)) hash.update(piece);
      return (digest = hash.digest("hex"));
    },
  };
}
