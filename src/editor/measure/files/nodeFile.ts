import type { open } from "node:fs/promises";
import { diskPieces } from "../../../measure/diskInput";
import type { InputFile } from "../../../measure/inputFile";
import { builtIn } from "./builtIn";
import { streamedInput } from "./streamed";

interface Fs {
  readonly open: typeof open;
}

/** A file of the disk that is read piece by piece; null where there is no Node. */
export function nodeInput(name: string, path: string, size: number): InputFile | null {
  const fs = builtIn("node:fs/promises") as Fs | undefined;
  if (!fs) return null;
  const pieces = diskPieces(
    () => fs.open(path, "r"),
    (bytes) => new Uint8Array(bytes),
  );
  return streamedInput(name, size, pieces);
}
