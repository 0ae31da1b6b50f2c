import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";

/** Why a file could not be read. */
export type ReadFailure = "missing" | "not-a-file" | "too-large" | "not-text" | "not-utf8" | "outside" | "unreadable";

/** Text has no NUL; looking at the beginning is enough, as git does. */
const PROBE_BYTES = 8000;

export type BytesRead = { readonly bytes: Buffer } | { readonly failure: ReadFailure };
export type TextRead = { readonly text: string; readonly bytes: Buffer } | { readonly failure: ReadFailure };

/**
 * The bytes of a regular file. It never waits for a pipe or device, and never reads more than it was told to, whatever
 * size the file pretends to have.
 */
export async function readBytes(file: string, most: number): Promise<BytesRead> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return { failure: "not-a-file" };
    if (found.size > most) return { failure: "too-large" };
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readHandle(handle, most);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { failure: isMissing(error) ? "missing" : "unreadable" };
  }
}

async function readHandle(handle: FileHandle, most: number): Promise<BytesRead> {
  // Another file may have taken its place since.
  const found = await handle.stat();
  if (!found.isFile()) return { failure: "not-a-file" };
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.alloc(Math.min(most + 1 - length, Math.max(found.size + 1 - length, 64 * 1024)));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return { bytes: Buffer.concat(chunks) };
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
    if (length > most) return { failure: "too-large" };
  }
}

/** The text of a regular file, with its byte order mark where it has one: what is written back has the same bytes. */
export async function readTextFile(file: string, most: number): Promise<TextRead> {
  const read = await readBytes(file, most);
  if ("failure" in read) return read;
  if (isBinary(read.bytes)) return { failure: "not-text" };
  const text = decodeUtf8(read.bytes);
  return text === null ? { failure: "not-utf8" } : { text, bytes: read.bytes };
}

export function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, PROBE_BYTES).includes(0);
}

/** Null where the bytes are no UTF-8: put back, the text would have lost them. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

const REASONS: Readonly<Record<ReadFailure, string>> = {
  missing: "it is a link that leads nowhere",
  "not-a-file": "it is no regular file",
  "too-large": "it is too large",
  "not-text": "it is not text",
  "not-utf8": "it is not UTF-8",
  outside: "it is a link that leads out of the folder",
  unreadable: "it is not readable",
};

/** The second half of a sentence such as “not read, because it is too large”. */
export function failureReason(failure: ReadFailure): string {
  return REASONS[failure];
}
