import type { Json } from "./json";

export const [QUOTE, SLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [34, 92, 123, 125, 91, 93, 44, 58];
export const [ZERO, NINE, MINUS, SPACE, NEWLINE] = [48, 57, 45, 32, 10];
const DOT = 46;
export const MOST_DEPTH = 64;
/** In longer texts a search of the engine finds the end sooner than looking at each byte. */
const SHORT = 64;
/** Digits that a number holds exactly. */
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: SAFE_DIGITS }, (_, exponent) => 10 ** exponent);
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
export const WORDS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
/** Bytes from here on are parts of other characters than those of ASCII. */
const FIRST_OTHER = 0x80;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Walks over the values of a line of JSON byte by byte and checks them. Methods take the place of the next byte and give
 * that of the one behind what they read, -1 where they do not understand it.
 */
export class JsonBytes {
  protected bytes: Uint8Array = new Uint8Array(0);
  protected text = "";
  #from = 0;
  #lineEnd = -1;
  /** Where the next backslash stands. */
  #slash = -1;
  /** Of the last text whether it has escapes, and whether it is all ASCII. */
  protected isEscaped = false;
  protected isAscii = true;
  protected lastNumber = 0;

  /** @param tellLost told where bytes are none of UTF-8 in what was wanted */
  constructor(private readonly tellLost: () => void) {}

  /** Goes to a line, which begins at `from`. @param text as `byteText` makes it of all bytes, so that values are cut from it */
  protected goTo(bytes: Uint8Array, from: number, text: string): void {
    if (bytes !== this.bytes || from < this.#from) this.#slash = -1;
    this.bytes = bytes;
    this.text = text;
    this.#from = from;
    this.#lineEnd = -1;
  }

  /** The place of the next byte that is no space; a line end is none. */
  protected afterSpace(from: number): number {
    const bytes = this.bytes;
    const end = bytes.length;
    let at = from;
    while (at < end && (bytes[at] as number) <= SPACE && bytes[at] !== NEWLINE) at++;
    return at;
  }

  /** Where the line ends, which only long texts need to know. */
  #endOfLine(): number {
    if (this.#lineEnd < 0) {
      const found = this.bytes.indexOf(NEWLINE, this.#from);
      this.#lineEnd = found < 0 ? this.bytes.length : found;
    }
    return this.#lineEnd;
  }

  protected number(from: number): number {
    const bytes = this.bytes;
    let at = from;
    let value = 0;
    let digit = (bytes[at] as number) - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = (bytes[++at] as number) - ZERO;
    }
    const length = at - from;
    if (length > 0 && length <= SAFE_DIGITS && isEnd(digit + ZERO) && (length === 1 || bytes[from] !== ZERO)) {
      this.lastNumber = value;
      return at;
    }
    if (digit === DOT - ZERO && length > 0 && (length === 1 || bytes[from] !== ZERO)) {
      digit = (bytes[++at] as number) - ZERO;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = (bytes[++at] as number) - ZERO;
      }
      const decimals = at - from - length - 1;
      // Both numbers are exact, so that their quotient is the nearest there is.
      if (decimals > 0 && length + decimals <= SAFE_DIGITS && isEnd(digit + ZERO)) {
        this.lastNumber = value / (POWERS[decimals] as number);
        return at;
      }
    }
    while (at < bytes.length && !isEnd(bytes[at] as number)) at++;
    const written = this.slice(from, at);
    if (!NUMBER.test(written)) return -1;
    this.lastNumber = Number(written);
    return at;
  }

  /** Goes behind a text, which begins with its quote. */
  protected string(from: number): number {
    const bytes = this.bytes;
    const near = from + SHORT;
    let all = 0;
    let at = from + 1;
    for (; at < near; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.isEscaped = false;
        this.isAscii = all < FIRST_OTHER;
        return at + 1;
      }
      // Behind the last byte there is none.
      if (byte === SLASH || !(byte >= SPACE)) break;
      all |= byte;
    }
    return this.#longString(from, at);
  }

  #longString(start: number, from: number): number {
    const bytes = this.bytes;
    let isEscaped = false;
    for (let search = from; ;) {
      const quote = bytes.indexOf(QUOTE, search);
      if (quote < 0 || quote >= this.#endOfLine()) return -1;
      let slashes = 0;
      while (bytes[quote - 1 - slashes] === SLASH) slashes++;
      isEscaped ||= slashes > 0;
      search = quote + 1;
      if (slashes % 2 === 1) continue;
      this.isEscaped = isEscaped || this.#nextSlash(start) < quote;
      // Whoever wants the text decodes it.
      this.isAscii = false;
      return quote + 1;
    }
  }

  /** Where the next backslash stands, which most blocks have none of. */
  #nextSlash(from: number): number {
    if (this.#slash < from) {
      const found = this.bytes.indexOf(SLASH, from);
      this.#slash = found < 0 ? Infinity : found;
    }
    return this.#slash;
  }

  /** Goes behind a value, which it checks. */
  protected skip(at: number, depth: number): number {
    const first = this.bytes[at] as number;
    if (first === QUOTE) return this.string(at);
    if (first === MINUS || (first >= ZERO && first <= NINE)) return this.number(at);
    if (first === OPEN || first === OPEN_LIST)
      return depth > MOST_DEPTH ? -1 : this.#skipMembers(first === OPEN, at, depth);
    for (const [word] of WORDS) if (this.text.startsWith(word, at)) return at + word.length;
    return -1;
  }

  #skipMembers(isObject: boolean, from: number, depth: number): number {
    const bytes = this.bytes;
    const close = isObject ? CLOSE : CLOSE_LIST;
    let at = this.afterSpace(from + 1);
    if (bytes[at] === close) return at + 1;
    for (;;) {
      if (isObject) {
        at = bytes[at] === QUOTE ? this.string(at) : -1;
        if (at < 0) return -1;
        if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
        if (bytes[at] !== COLON) return -1;
        at = this.afterSpace(at + 1);
      }
      at = this.skip(at, depth + 1);
      if (at < 0) return -1;
      if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
      const next = bytes[at];
      at++;
      if (next === close) return at;
      if (next !== COMMA) return -1;
      if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
    }
  }

  /** A text of any characters. */
  protected slice(from: number, to: number): string {
    const bytes = this.bytes;
    let all = 0;
    for (let at = from; at < to; at++) all |= bytes[at] as number;
    if (all < FIRST_OTHER) return this.text.slice(from, to);
    const text = utf8.decode(bytes.subarray(from, to));
    if (text.includes("\uFFFD")) this.tellLost();
    return text;
  }
}

/** Whether a number ends before a byte; -1 is the end of the text. */
function isEnd(byte: number): boolean {
  return byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || byte <= SPACE;
}
