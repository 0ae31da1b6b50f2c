import * as fzstd from "fzstd";
import { unpack } from "./packed";

/**
 * The value that the build wrote to a `.json.zst` file of `dist`: JSON in Zstandard, which is a sixth smaller than what a ZIP
 * file makes of it, and which, unlike what a ZIP file can do with it, sees what is alike a megabyte apart.
 * @throws Error where the bytes are cut off or damaged.
 */
export function readPackedFile(bytes: Uint8Array): unknown {
  return unpack(JSON.parse(new TextDecoder().decode(fzstd.decompress(bytes))));
}
