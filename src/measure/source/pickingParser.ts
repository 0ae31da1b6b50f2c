import type { Json } from "./json";

/** What is wanted of an object: for each key whether it is read whole, in parts, or not at all. */
export interface Wanted {
  get(key: string): Wanted | "whole" | undefined;
}

/** A key in the place where it stood in the line before, as most lines of a log have the same. */
interface Known {
  /** With its quotes. */
  readonly bytes: Uint8Array;
  readonly key: string;
  readonly isWanted: boolean;
  /** Of an object under this key. */
  readonly level: Level;
}
interface Level {
  readonly wanted: Wanted | null;
  readonly keys: Known[];
}

const [QUOTE, SLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [34, 92, 123, 125, 91, 93, 44, 58];
const [ZERO, NINE, MINUS, SPACE] = [48, 57, 45, 32];
const MOST_DEPTH = 64;
const MOST_KEYS = 128;
/** In longer texts a search of the engine finds the end sooner than looking at each byte. */
const SHORT = 48;
/** Digits that a number holds exactly. */
const SAFE_DIGITS = 15;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const WORDS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
/** Bytes from here on are parts of other characters than those of ASCII. */
const FIRST_OTHER = 0x80;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const NOTHING: Wanted = { get: () => undefined };
const EVERYTHING: Wanted = { get: () => "whole" };

/**
 * Reads of an object in bytes only what is wanted, several times faster than the engine reads all of it. The whole text is
 * checked; whatever this does not understand is to be read in another way.
 */
export class PickingParser {
  #bytes: Uint8Array = new Uint8Array(0);
  #text = "";
  #at = 0;
  #slash = -1;
  #end = 0;
  readonly #root: Level;

  constructor(wanted: Wanted) {
    this.#root = { wanted, keys: [] };
  }

  /**
   * @param bytes UTF-8, of which the text stands from `from` to before `end`
   * @param text as `byteText` makes it of all of them, so that values are cut from it
   * @returns undefined where it must be read otherwise, or is no object.
   */
  parse(bytes: Uint8Array, from: number, end: number, text: string): Record<string, Json> | undefined {
    if (bytes !== this.#bytes || from < this.#at) this.#slash = -1;
    this.#bytes = bytes;
    this.#text = text;
    this.#at = from;
    this.#end = end;
    if (this.#afterSpace() !== OPEN) return undefined;
    const found = this.#object(this.#root, 0);
    return found !== undefined && this.#afterSpace() < 0 ? found : undefined;
  }

  /** The next byte that is no space; -1 at the end. */
  #afterSpace(): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#at;
    while (at < end && (bytes[at] as number) <= SPACE) at++;
    this.#at = at;
    return at < end ? (bytes[at] as number) : -1;
  }

  #object(level: Level, depth: number): Record<string, Json> | undefined {
    const found: Record<string, Json> = {};
    this.#at++;
    if (this.#afterSpace() === CLOSE) {
      this.#at++;
      return found;
    }
    for (let place = 0; place < MOST_KEYS; place++) {
      const known = this.#key(level, place);
      if (known === null || this.#afterSpace() !== COLON) return undefined;
      this.#at++;
      const first = this.#afterSpace();
      if (!known.isWanted) {
        if (!this.#skip(first, depth + 1)) return undefined;
      } else {
        const value = this.#value(first, known, depth + 1);
        if (value === undefined) return undefined;
        found[known.key] = value;
      }
      const next = this.#afterSpace();
      this.#at++;
      if (next === CLOSE) return found;
      if (next !== COMMA) return undefined;
      this.#afterSpace();
    }
    return undefined;
  }

  #key({ wanted, keys }: Level, place: number): Known | null {
    const expected = keys[place];
    if (expected !== undefined && this.#isNext(expected.bytes)) return expected;
    const from = this.#at;
    if (this.#byte() !== QUOTE || this.#string() !== false) return null;
    // A slice would keep the text alive that it was cut from.
    const key = JSON.parse(this.#slice(from, this.#at)) as string;
    // A key of this name would change what the object is.
    const want = key === "__proto__" ? undefined : wanted?.get(key);
    const known: Known = {
      bytes: this.#bytes.slice(from, this.#at),
      key,
      isWanted: want !== undefined,
      level: { wanted: want === "whole" ? EVERYTHING : (want ?? NOTHING), keys: [] },
    };
    keys[place] = known;
    return known;
  }

  #isNext(wanted: Uint8Array): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    const length = wanted.length;
    if (from + length > this.#end) return false;
    for (let index = 0; index < length; index++) if (bytes[from + index] !== wanted[index]) return false;
    this.#at = from + length;
    return true;
  }

  #value(first: number, { level }: Known, depth: number): Json | undefined {
    const from = this.#at;
    if (first === QUOTE) {
      const isEscaped = this.#string();
      if (isEscaped === null) return undefined;
      return isEscaped ? this.#parsed(from) : this.#slice(from + 1, this.#at - 1);
    }
    if (first === MINUS || (first >= ZERO && first <= NINE)) return this.#number();
    if (first === OPEN) return depth > MOST_DEPTH ? undefined : this.#object(level, depth);
    if (first === OPEN_LIST) return this.#skip(first, depth) ? this.#parsed(from) : undefined;
    return this.#word();
  }

  #parsed(from: number): Json | undefined {
    try {
      return JSON.parse(this.#slice(from, this.#at)) as Json;
    } catch {
      return undefined;
    }
  }

  #word(): Json | undefined {
    for (const [word, value] of WORDS)
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    return undefined;
  }

  #number(): number | undefined {
    const bytes = this.#bytes;
    const end = this.#end;
    const from = this.#at;
    let at = from;
    let value = 0;
    let digit = at < end ? (bytes[at] as number) - ZERO : -1;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at++;
      digit = at < end ? (bytes[at] as number) - ZERO : -1;
    }
    const length = at - from;
    if (length > 0 && length <= SAFE_DIGITS && isEnd(digit + ZERO) && (length === 1 || bytes[from] !== ZERO)) {
      this.#at = at;
      return value;
    }
    while (at < end && !isEnd(bytes[at] as number)) at++;
    const written = this.#slice(from, at);
    if (!NUMBER.test(written)) return undefined;
    this.#at = at;
    return Number(written);
  }

  /** Goes behind a text. @returns whether it has escapes; null where it has no end. */
  #string(): boolean | null {
    const bytes = this.#bytes;
    const near = Math.min(this.#end, this.#at + SHORT);
    let at = this.#at + 1;
    for (; at < near; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.#at = at + 1;
        return false;
      }
      if (byte === SLASH) break;
    }
    return this.#longString(at);
  }

  #longString(from: number): boolean | null {
    const bytes = this.#bytes;
    let isEscaped = false;
    for (let search = from; ;) {
      const quote = bytes.indexOf(QUOTE, search);
      if (quote < 0 || quote >= this.#end) return null;
      let slashes = 0;
      while (bytes[quote - 1 - slashes] === SLASH) slashes++;
      isEscaped ||= slashes > 0;
      search = quote + 1;
      if (slashes % 2 === 1) continue;
      this.#at = quote + 1;
      return isEscaped || this.#nextSlash(from) < quote;
    }
  }

  /** Where the next backslash stands, which most blocks have none of. */
  #nextSlash(from: number): number {
    if (this.#slash < from) {
      const found = this.#bytes.indexOf(SLASH, from);
      this.#slash = found < 0 ? Infinity : found;
    }
    return this.#slash;
  }

  /** Goes behind a value, which it checks. */
  #skip(first: number, depth: number): boolean {
    if (first === QUOTE) return this.#string() !== null;
    if (first === MINUS || (first >= ZERO && first <= NINE)) return this.#number() !== undefined;
    if (first === OPEN || first === OPEN_LIST) return depth <= MOST_DEPTH && this.#skipMembers(first === OPEN, depth);
    return this.#word() !== undefined;
  }

  #skipMembers(isObject: boolean, depth: number): boolean {
    const close = isObject ? CLOSE : CLOSE_LIST;
    this.#at++;
    let next = this.#afterSpace();
    if (next === close) {
      this.#at++;
      return true;
    }
    for (;;) {
      if (isObject) {
        if (next !== QUOTE || this.#string() === null || this.#afterSpace() !== COLON) return false;
        this.#at++;
        next = this.#afterSpace();
      }
      if (!this.#skip(next, depth + 1)) return false;
      const end = this.#afterSpace();
      this.#at++;
      if (end === close) return true;
      if (end !== COMMA) return false;
      next = this.#afterSpace();
    }
  }

  #byte(): number {
    return this.#at < this.#end ? (this.#bytes[this.#at] as number) : -1;
  }

  /** A text of any characters. */
  #slice(from: number, to: number): string {
    return this.#isAscii(from, to) ? this.#text.slice(from, to) : utf8.decode(this.#bytes.subarray(from, to));
  }

  #isAscii(from: number, to: number): boolean {
    const bytes = this.#bytes;
    let all = 0;
    for (let at = from; at < to; at++) all |= bytes[at] as number;
    return all < FIRST_OTHER;
  }
}

/** Whether a number ends before a byte; -1 is the end of the text. */
function isEnd(byte: number): boolean {
  return byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || byte <= SPACE;
}
