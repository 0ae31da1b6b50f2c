import { type Json, parseJson } from "./json";

/** A value of more characters is not held as it is: of objects only what is shorter, of lists and texts nothing. */
const LONGEST_VALUE = 16 * 1024 * 1024;

/**
 * Takes a value that was read: below which key path it stood, and on which line it begins. Of a whole value it is said
 * whether it holds an array that was asked for, where that is known.
 */
export type TakeJson = (value: Json, path: string | null, line: number, isWrapper?: boolean) => void;

interface Frame {
  readonly isArray: boolean;
  readonly path: string;
  /** Of an object: what it holds beside the arrays that are handed on. */
  readonly value: Record<string, Json>;
  readonly line: number;
  key: string | null;
}

const [QUOTE, SLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON, NEWLINE] = [
  34, 92, 123, 125, 91, 93, 44, 58, 10,
];

/**
 * Cuts a JSON text that comes in pieces into values small enough to be held: the elements of the top-level array and of
 * arrays at some paths, then the object around them without those. Several values may follow each other.
 */
export class JsonScanner {
  #frames: Frame[] = [];
  #line = 1;
  /** Pieces of the value that is being read, or null between values. */
  #held: string[] | null = null;
  #heldLength = 0;
  /** Reads the value that is being read where that is an object too long to be held. */
  #long: LongObject | null = null;
  #isLeftOut = false;
  #heldLine = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #isKey = false;
  /** Set where the text is no JSON: the line. */
  failedAt: number | null = null;

  /**
   * @param arrays paths of keys, joined by dots, of arrays whose elements are handed on one by one.
   * @param broken takes the line of a value that cannot be read.
   * @param leftOut takes the key and the line of a list or text that is too long to be held.
   */
  constructor(
    private readonly arrays: readonly string[],
    private readonly take: TakeJson,
    private readonly broken: (line: number) => void,
    private readonly leftOut: (key: string, line: number) => void,
  ) {}

  /** @returns false where the text is no JSON from here on. */
  push(text: string): boolean {
    let from = 0;
    let position = 0;
    while (position < text.length) {
      if (this.#hasFailed()) return false;
      const code = text.charCodeAt(position);
      if (this.#held === null) {
        from = position;
        if (this.#begins(code)) {
          this.#held = [];
          this.#heldLength = 0;
          this.#heldLine = this.#line;
          this.#depth = 0;
          this.#inString = code === QUOTE;
          if (code === OPEN || code === OPEN_LIST) this.#depth = 1;
        }
        if (code === NEWLINE) this.#line++;
        position++;
        continue;
      }
      if (this.#inString) {
        position = this.#throughString(text, position);
        if (this.#isClosed()) this.#finish(text.slice(from, position));
        continue;
      }
      if (this.#depth === 0 && this.#endsBare(code)) {
        // A number or word ends before the character that follows it, which is looked at anew.
        this.#finish(text.slice(from, position));
        continue;
      }
      position++;
      if (code === NEWLINE) this.#line++;
      else if (code === QUOTE) this.#inString = true;
      else if (code === OPEN || code === OPEN_LIST) this.#depth++;
      else if ((code === CLOSE || code === CLOSE_LIST) && --this.#depth === 0) this.#finish(text.slice(from, position));
    }
    if (this.#held !== null && !this.#hasFailed()) this.#hold(this.#held, text.slice(from));
    return !this.#hasFailed();
  }

  #hold(held: string[], text: string): void {
    if (this.#isLeftOut) return;
    if (this.#long) {
      this.#long.push(text);
      return;
    }
    held.push(text);
    this.#heldLength += text.length;
    if (this.#heldLength <= LONGEST_VALUE) return;
    if (held[0]?.startsWith("{") === true) {
      this.#long = new LongObject(this.#heldLine, this.broken, this.leftOut);
      for (const piece of held) this.#long.push(piece);
    } else {
      this.#isLeftOut = true;
      this.leftOut(this.#frames.at(-1)?.key ?? "", this.#heldLine);
    }
    this.#held = [];
  }

  /** @returns whether the text ended where it may. */
  end(): boolean {
    if (this.#held !== null && this.#depth === 0 && !this.#inString) this.#finish("");
    const isWhole = this.#held === null && this.#frames.length === 0;
    // What a cut file says before the cut still counts.
    for (let frame = this.#frames.pop(); frame; frame = this.#frames.pop()) this.#close(frame);
    return isWhole;
  }

  #hasFailed(): boolean {
    return this.failedAt !== null;
  }

  get line(): number {
    return this.#line;
  }

  /** Whether the value that is held is whole, as a text is behind its last quote. */
  #isClosed(): boolean {
    return !this.#inString && this.#depth === 0;
  }

  #throughString(text: string, position: number): number {
    for (let at = position; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#escaped) this.#escaped = false;
      else if (code === SLASH) this.#escaped = true;
      else if (code === QUOTE) {
        this.#inString = false;
        return at + 1;
      } else if (code === NEWLINE) this.#line++;
    }
    return text.length;
  }

  #endsBare(code: number): boolean {
    return code === COMMA || code === CLOSE || code === CLOSE_LIST || code === COLON || code <= 32;
  }

  /** Looks at a character between values. @returns whether a value that is held begins with it. */
  #begins(code: number): boolean {
    if (code <= 32 || code === COMMA || code === COLON || code === 0xfeff) return false;
    const frame = this.#frames.at(-1);
    if (code === CLOSE || code === CLOSE_LIST) {
      if (!frame || frame.isArray !== (code === CLOSE_LIST)) this.failedAt = this.#line;
      else {
        this.#frames.pop();
        this.#close(frame);
      }
      return false;
    }
    this.#isKey = frame !== undefined && !frame.isArray && frame.key === null;
    if (this.#isKey) {
      if (code !== QUOTE) this.failedAt = this.#line;
      return code === QUOTE;
    }
    const path = !frame
      ? ""
      : frame.isArray
        ? null
        : frame.path === ""
          ? frame.key
          : `${frame.path}.${frame.key ?? ""}`;
    if (path !== null && this.#isWalked(path, code)) {
      this.#frames.push({ isArray: code === OPEN_LIST, path, value: {}, line: this.#line, key: null });
      return false;
    }
    return true;
  }

  /** Whether a container is gone into, as it is or holds an array that is handed on. */
  #isWalked(path: string, code: number): boolean {
    if (code === OPEN_LIST) return path === "" || this.arrays.includes(path);
    if (code !== OPEN) return false;
    if (path === "") return true;
    const start = `${path}.`;
    return this.arrays.some((array) => array.startsWith(start));
  }

  #finish(last: string): void {
    const text = this.#long || this.#isLeftOut ? last : (this.#held ?? []).join("") + last;
    this.#held = null;
    const frame = this.#frames.at(-1);
    const [long, isLeftOut] = [this.#long, this.#isLeftOut];
    [this.#long, this.#isLeftOut] = [null, false];
    if (isLeftOut) {
      if (this.#isKey) this.failedAt = this.#heldLine;
      else if (frame && !frame.isArray) frame.key = null;
      return;
    }
    const value = long ? long.finish(last) : parseJson(text);
    if (value === undefined) {
      if (this.#isKey || (!frame && !/^[[{]/.test(text))) this.failedAt = this.#heldLine;
      else this.broken(this.#heldLine);
      if (frame && !frame.isArray) frame.key = null;
    } else if (this.#isKey && frame) frame.key = typeof value === "string" ? value : null;
    else if (!frame) this.take(value, null, this.#heldLine);
    else if (frame.isArray) this.take(value, frame.path, this.#heldLine);
    else {
      if (frame.key !== null && frame.key !== "__proto__") frame.value[frame.key] = value;
      frame.key = null;
    }
  }

  #close(frame: Frame): void {
    const outer = this.#frames.at(-1);
    if (!outer) {
      if (!frame.isArray) this.take(frame.value, null, frame.line);
    } else {
      if (!frame.isArray && outer.key !== null && outer.key !== "__proto__") outer.value[outer.key] = frame.value;
      outer.key = null;
    }
  }
}

/** An object of which everything is read but lists and texts that are too long to be held. */
class LongObject {
  #value: Json | undefined;
  readonly #scanner: JsonScanner;

  constructor(line: number, broken: (line: number) => void, leftOut: (key: string, line: number) => void) {
    const moved = (to: (line: number) => void) => (own: number) => to(line + own - 1);
    this.#scanner = new JsonScanner(
      [],
      (value) => (this.#value = value),
      moved(broken),
      (key, own) => leftOut(key, line + own - 1),
    );
  }

  push(text: string): void {
    this.#scanner.push(text);
  }

  /** The object; undefined where it is none. */
  finish(last: string): Json | undefined {
    return this.#scanner.push(last) && this.#scanner.end() ? this.#value : undefined;
  }
}
