import type { open } from "node:fs/promises";
import type { InputFile } from "../../../measure/inputFile";
import { builtIn } from "./builtIn";
import { streamedInput } from "./streamed";

interface Fs {
  readonly open: typeof open;
}

const PIECE_BYTES = 256 * 1024;

/** A file of the disk that is read piece by piece; null where there is no Node. */
export function nodeInput(name: string, path: string, size: number): InputFile | null {
  const fs = builtIn("node:fs/promises") as Fs | undefined;
  if (!fs) return null;
  return streamedInput(name, size, async function* (from, to) {
    const handle = await fs.open(path, "r");
    try {
      for (let place = from; place < to;) {
        const piece = new Uint8Array(Math.min(PIECE_BYTES, to - place));
        const { bytesRead } = await handle.read(piece, 0, piece.length, place);
        if (bytesRead === 0) return;
        place += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  });
}
