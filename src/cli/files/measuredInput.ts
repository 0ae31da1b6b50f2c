import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { diskPieces, hashedInput } from "../../measure/diskInput";
import type { InputFile } from "../../measure/inputFile";

/** A regular file of the disk, to be read piece by piece. @throws Error with Node's own message where it is none. */
export async function measuredInput(name: string): Promise<InputFile> {
  const openFile = () => open(name, constants.O_RDONLY | constants.O_NONBLOCK);
  const handle = await openFile();
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Error("it is no regular file");
    const pieces = diskPieces(openFile, (bytes) => Buffer.allocUnsafeSlow(bytes));
    const file = { name, size: found.size, changed: found.mtimeMs };
    return hashedInput(file, pieces, () => createHash("sha256"));
  } finally {
    await handle.close();
  }
}
