export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** What the bytes at the beginning of a file are written in. */
export interface EncodingFound {
  readonly encoding: Encoding;
  /** Whether a byte order mark or valid UTF-8 says so; what is guessed is told. */
  readonly isCertain: boolean;
}

/** The encoding of a text by its first bytes; null where they are no text. */
export function findEncoding(bytes: Uint8Array): EncodingFound | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", isCertain: true };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", isCertain: true };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", isCertain: true };
  if (bytes.includes(0)) return withoutMark(bytes);
  if (decodes(bytes, "utf-8")) return { encoding: "utf-8", isCertain: true };
  // Tables from Chinese consoles, then those that a European Excel saved; the latter takes any byte.
  return { encoding: decodes(bytes, "gb18030") ? "gb18030" : "windows-1252", isCertain: false };
}

/** UTF-16 without its mark: every other byte of its ASCII is zero, and a text here is mostly ASCII. */
function withoutMark(bytes: Uint8Array): EncodingFound | null {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = bytes.length / 2;
  if (odd > half * 0.7 && even === 0) return { encoding: "utf-16le", isCertain: false };
  if (even > half * 0.7 && odd === 0) return { encoding: "utf-16be", isCertain: false };
  return null;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    // The last character may be cut.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The text of bytes that come in pieces, without its byte order mark. What is no character becomes U+FFFD. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  if (encoding === "utf-8") {
    yield* decodedUtf8(pieces);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** Small enough that a text does not outlive the rows that are cut from it; a Chinese word makes it twice as large. */
const BLOCK = 64 * 1024;

/** UTF-8 in blocks that end between characters, because engines decode a whole text many times faster than a part. */
async function* decodedUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = new Uint8Array(0);
  let isFirst = true;
  const textOf = (bytes: Uint8Array): string => {
    const text = decoder.decode(bytes);
    const hasMark = isFirst && text.startsWith("\uFEFF");
    isFirst = false;
    return hasMark ? text.slice(1) : text;
  };
  for await (const piece of pieces)
    for (let from = 0; from < piece.length;) {
      const block = joined(rest, piece.subarray(from, from + BLOCK));
      from += BLOCK;
      const end = block.length - cutBytes(block);
      rest = block.slice(end);
      if (end > 0) yield textOf(block.subarray(0, end));
    }
  if (rest.length > 0) yield textOf(rest);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many of the last bytes are the beginning of a character that goes on. */
function cutBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
