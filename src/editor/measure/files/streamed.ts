import type { InputFile } from "../../../measure/inputFile";
import { builtIn } from "./builtIn";

/** As much of Node's `crypto` as is needed here. */
interface Crypto {
  createHash(algorithm: "sha256"): { update(piece: Uint8Array): unknown; digest(encoding: "hex"): string };
}

/**
 * A file that is read piece by piece, so that its size does not matter; null where there is no Node, whose hash alone takes
 * pieces.
 * @param pieces the bytes from one place to before another
 */
export function streamedInput(
  name: string,
  size: number,
  pieces: (from: number, to: number) => AsyncIterable<Uint8Array>,
): InputFile | null {
  const crypto = builtIn("node:crypto") as Crypto | undefined;
  if (!crypto) return null;
  let digest: string | undefined;
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
