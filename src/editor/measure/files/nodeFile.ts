import type { createHash } from "node:crypto";
import type { open } from "node:fs/promises";
import type { InputFile } from "../../../measure/inputFile";

interface Crypto {
  readonly createHash: typeof createHash;
}
interface Fs {
  readonly open: typeof open;
}

const PIECE_BYTES = 256 * 1024;

/** What Node has built in; undefined in a web host, or where Node is too old to say. */
function builtIn(name: string): unknown {
  const host: unknown = Reflect.get(globalThis, "process");
  if (typeof host !== "object" || host === null) return undefined;
  const load: unknown = Reflect.get(host, "getBuiltinModule");
  return typeof load === "function" ? (load as (id: string) => unknown).call(host, name) : undefined;
}

/** A file of the disk that is read piece by piece, so that its size does not matter; null where there is no Node. */
export function nodeInput(name: string, path: string, size: number): InputFile | null {
  const fs = builtIn("node:fs/promises") as Fs | undefined;
  const crypto = builtIn("node:crypto") as Crypto | undefined;
  if (!fs || !crypto) return null;
  let digest: string | undefined;
  const pieces = async function* (from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
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
  };
  return {
    name,
    size,
    read: async function* (from, to) {
      // The pass over the whole file gives its digest as well.
      const hash = digest === undefined && from === 0 && to === size ? crypto.createHash("sha256") : undefined;
      for await (const piece of pieces(from, to)) {
        hash?.update(piece);
        yield piece;
      }
      digest ??= hash?.digest("hex");
    },
    digest: async () => {
      if (digest !== undefined) return digest;
      const hash = crypto.createHash("sha256");
      for await (const piece of pieces(0, size)) hash.update(piece);
      return (digest = hash.digest("hex"));
    },
  };
}
