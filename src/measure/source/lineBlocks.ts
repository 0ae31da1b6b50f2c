import { LONGEST_ROW } from "./lines";

/** Bytes that are looked at together; so small that what is cut from their text does not keep much alive. */
const BLOCK = 64 * 1024;
const NEWLINE = 10;

/** What Node has of its own: the same bytes with a search and a decoder that are several times faster. */
interface NodeBytes {
  from(buffer: ArrayBufferLike, offset: number, length: number): Uint8Array & { toString(encoding: "latin1"): string };
}
const nodeBytes = Reflect.get(globalThis, "Buffer") as NodeBytes | undefined;
const latin1 = new TextDecoder("latin1");

function ofNode(bytes: Uint8Array): Uint8Array {
  return nodeBytes ? nodeBytes.from(bytes.buffer, bytes.byteOffset, bytes.length) : bytes;
}

/** A text of which each character stands for one byte; only those of ASCII are what they are. */
export function byteText(bytes: Uint8Array): string {
  return nodeBytes
    ? nodeBytes.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")
    : latin1.decode(bytes);
}

/**
 * Whole lines of a file that comes in pieces, many at a time, each with its end; the last one may have none. It ends before
 * a line that is longer than any row, which `tooLong` is told.
 */
export async function* lineBlocks(
  pieces: AsyncIterable<Uint8Array>,
  tooLong: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Uint8Array[] = [];
  let restLength = 0;
  for await (const piece of pieces) {
    const bytes = ofNode(piece);
    let from = 0;
    if (restLength > 0) {
      const end = bytes.indexOf(NEWLINE) + 1;
      if (end > 0) {
        rest.push(bytes.subarray(0, end));
        yield joined(rest, restLength + end);
        [rest, restLength, from] = [[], 0, end];
      }
    }
    while (from < bytes.length && restLength === 0) {
      const near = Math.min(bytes.length, from + BLOCK);
      let end = bytes.subarray(from, near).lastIndexOf(NEWLINE) + 1 + from;
      if (end === from) end = bytes.indexOf(NEWLINE, near) + 1;
      if (end === 0) break;
      yield bytes.subarray(from, end);
      from = end;
    }
    if (from < bytes.length) {
      rest.push(bytes.subarray(from));
      restLength += bytes.length - from;
      if (restLength > LONGEST_ROW) {
        tooLong();
        return;
      }
    }
  }
  if (restLength > 0) yield joined(rest, restLength);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  // Of one kind with all other blocks, as the engine reads bytes of several kinds more slowly.
  const whole = ofNode(new Uint8Array(length));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
