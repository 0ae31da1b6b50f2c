import { hashedInput, type Pieces } from "../../../measure/diskInput";
import type { InputFile } from "../../../measure/inputFile";
import { builtIn } from "./builtIn";
import { PlainSha256 } from "./plainHash";

/** As much of Node's `crypto` as is needed here. */
interface Crypto {
  createHash(algorithm: "sha256"): { update(piece: Uint8Array): unknown; digest(encoding: "hex"): string };
}

/**
 * A file that is read piece by piece, so that its size does not matter.
 * @param pieces the bytes from one place to before another
 */
export function streamedInput(name: string, size: number, pieces: Pieces): InputFile {
  const crypto = builtIn("node:crypto") as Crypto | undefined;
  return hashedInput({ name, size }, pieces, () => crypto?.createHash("sha256") ?? new PlainSha256());
}
