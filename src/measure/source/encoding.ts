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
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
