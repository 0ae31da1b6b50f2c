import type { Json } from "./json";

/** Deeper than any export, and far from where the stack ends. */
const MOST_DEPTH = 256;

const WORDS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
];

/** The text ended where a value was expected to go on. */
class Cut extends Error {}
class Invalid extends Error {}

/**
 * Reads JSON as Python writes it: with NaN and Infinity. Whole numbers beyond 2^53 stay text, as they are ids and
 * nanoseconds. Much slower than `JSON.parse`, so only for what that refuses.
 */
export class TolerantParser {
  #at = 0;

  constructor(private readonly text: string) {}

  /** The value of the whole text; undefined where it is none. */
  whole(): Json | undefined {
    try {
      const value = this.#value(0);
      this.#space();
      return this.#at === this.text.length ? value : undefined;
    } catch (error) {
      if (error instanceof Cut || error instanceof Invalid) return undefined;
      throw error;
    }
  }

  /** The first value of the text, with what it holds up to where the text ends or stops being JSON. */
  prefix(): Json | undefined {
    try {
      return this.#value(0, true);
    } catch (error) {
      if (error instanceof Cut || error instanceof Invalid) return undefined;
      throw error;
    }
  }

  #value(depth: number, cutOff = false): Json {
    this.#space();
    if (depth > MOST_DEPTH) throw new Invalid();
    const first = this.text[this.#at];
    if (first === undefined) throw new Cut();
    if (first === "{") return this.#object(depth, cutOff);
    if (first === "[") return this.#array(depth, cutOff);
    if (first === '"') return this.#string();
    for (const [word, value] of WORDS)
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    return this.#number();
  }

  #object(depth: number, cutOff: boolean): Json {
    const found: Record<string, Json> = {};
    this.#members("}", cutOff, () => {
      this.#space();
      if (this.text[this.#at] !== '"') throw this.#at >= this.text.length ? new Cut() : new Invalid();
      const key = this.#string();
      this.#space();
      this.#expect(":");
      const value = this.#value(depth + 1, cutOff);
      // A key of this name would change what the object is.
      if (key !== "__proto__") found[key] = value;
    });
    return found;
  }

  #array(depth: number, cutOff: boolean): Json {
    const found: Json[] = [];
    this.#members("]", cutOff, () => found.push(this.#value(depth + 1, cutOff)));
    return found;
  }

  #members(end: string, cutOff: boolean, member: () => void): void {
    try {
      this.#at++;
      this.#space();
      if (this.text[this.#at] === end) {
        this.#at++;
        return;
      }
      for (;;) {
        member();
        this.#space();
        if (this.text[this.#at] === end) {
          this.#at++;
          return;
        }
        this.#expect(",");
      }
    } catch (error) {
      if (!cutOff || !(error instanceof Cut)) throw error;
      this.#at = this.text.length;
    }
  }

  #string(): string {
    const from = this.#at;
    let at = from + 1;
    for (;;) {
      const quote = this.text.indexOf('"', at);
      if (quote < 0) throw new Cut();
      let slashes = 0;
      while (this.text[quote - 1 - slashes] === "\\") slashes++;
      at = quote + 1;
      if (slashes % 2 === 0) break;
    }
    this.#at = at;
    try {
      return JSON.parse(this.text.slice(from, at)) as string;
    } catch {
      throw new Invalid();
    }
  }

  #number(): Json {
    const pattern = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw this.#at >= this.text.length - 1 ? new Cut() : new Invalid();
    this.#at += found.length;
    const value = Number(found);
    return !Number.isSafeInteger(value) && /^-?\d+$/.test(found) ? found : value;
  }

  #space(): void {
    while (" \n\r\t".includes(this.text[this.#at] ?? "x")) this.#at++;
  }

  #expect(character: string): void {
    const found = this.text[this.#at];
    if (found === undefined) throw new Cut();
    if (found !== character) throw new Invalid();
    this.#at++;
  }
}
