import type { FieldRow, Shape } from "./fields";
import { type Known, type Level, levelOf, newKey, type RowPlan } from "./fieldPlan";
import type { Json } from "./json";
import {
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  JsonBytes,
  MINUS,
  MOST_DEPTH,
  NEWLINE,
  NINE,
  OPEN,
  OPEN_LIST,
  QUOTE,
  SPACE,
  WORDS,
  ZERO,
} from "./jsonBytes";
import { RowShapes } from "./rowShapes";

/** A row that is filled anew for each line. */
interface Slot extends FieldRow {
  shape: Shape | null;
  values: (Json | undefined)[];
}

const MOST_KEYS = 256;
const MOST_NAMES = 2000;
/** Of keys at one place, so many are tried before their name is looked up: rows of few kinds take turns. */
const MOST_MET = 8;
const [PAIR_KEY, PAIR_VALUE] = ['{"key":', ',"value":{'].map((text) => new TextEncoder().encode(text)) as [
  Uint8Array,
  Uint8Array,
];
/** Types of attributes whose values count; lists and bytes do not. */
const SCALAR = /^"(string|int|double|bool)Value"$/;

/**
 * Reads of the objects of a line only what is wanted, several times faster than the engine reads all of it. The whole line
 * is checked; whatever this does not understand is to be read in another way. Methods take the place of the next byte and
 * give that of the one behind what they read, -1 where they do not understand it.
 */
export class FieldParser extends JsonBytes {
  /** Where the next line begins. */
  next = 0;
  readonly #root: Level;
  readonly #shapes = new RowShapes();

  /** Rows of the last line, of which the first `count` count. */
  readonly rows: Slot[] = [];
  #rowCount = 0;
  /** Of the row that is read: its values, the keys under which they stand, and how many there are. */
  #values: (Json | undefined)[] = [];
  #leaves: (Known | undefined)[] = [];
  #shape: Shape | null = null;
  #count = 0;
  #isOther = false;

  /** @param tellLost told where bytes are none of UTF-8 in what was wanted */
  constructor(
    private readonly plan: RowPlan,
    tellLost: () => void = () => undefined,
  ) {
    super(tellLost);
    this.#root = levelOf(plan.within.length > 0 ? null : plan.wanted, plan.within.length > 0 ? 0 : null, "");
  }

  /**
   * Reads a line into `rows`.
   * @param bytes UTF-8, in which the line begins at `from`
   * @param text as `byteText` makes it of all of them, so that values are cut from it
   * @returns how many rows there are, with `next` behind the line; -1 where it must be read otherwise, or is no object.
   */
  parse(bytes: Uint8Array, from: number, text: string): number {
    this.goTo(bytes, from, text);
    this.#rowCount = 0;
    const start = this.afterSpace(from);
    if (bytes[start] !== OPEN) return -1;
    let at = this.#root.outside === null ? this.#row(start) : this.#object(this.#root, start, 0);
    if (at < 0) return -1;
    if (bytes[at] !== NEWLINE) at = this.afterSpace(at);
    if (at < bytes.length && bytes[at] !== NEWLINE) return -1;
    this.next = at + 1;
    return this.#rowCount;
  }

  #row(from: number): number {
    let slot = this.rows[this.#rowCount];
    if (!slot) this.rows.push((slot = { shape: null, values: [], whole: null }));
    this.#values = slot.values;
    this.#count = 0;
    this.#isOther = this.#shape === null;
    const at = this.#object(this.plan.within.length > 0 ? this.#rowLevel : this.#root, from, 0);
    if (at < 0) {
      // What was read of this row stands among the keys, so that the next one must look.
      this.#shape = null;
      return -1;
    }
    if (this.#isOther || this.#shape?.paths.length !== this.#count)
      this.#shape = this.#shapes.of(this.#leaves, this.#count);
    slot.shape = this.#shape;
    this.#rowCount++;
    return at;
  }

  /** That of a row within lists. */
  get #rowLevel(): Level {
    return (this.#ofRows ??= levelOf(this.plan.wanted, null, ""));
  }
  #ofRows: Level | null = null;

  #put(known: Known, value: Json): void {
    const place = this.#count++;
    this.#values[place] = value;
    if (this.#leaves[place] !== known) {
      this.#leaves[place] = known;
      this.#isOther = true;
    }
  }

  #object(level: Level, from: number, depth: number): number {
    const bytes = this.bytes;
    const { keys } = level;
    let at = from + 1;
    if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
    if (bytes[at] === CLOSE) return at + 1;
    for (let place = 0; place < MOST_KEYS; place++) {
      const expected = keys[place];
      const known =
        expected !== undefined && isNext(bytes, at, expected.bytes) ? expected : this.#otherKey(level, place, at);
      if (known === null) return -1;
      at += known.bytes.length;
      if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
      at = known.use === "skip" ? this.skip(at, depth + 1) : this.#value(known, at, depth + 1);
      if (at < 0) return -1;
      let next = bytes[at] as number;
      if (next <= SPACE) next = bytes[(at = this.afterSpace(at))] as number;
      at++;
      if (next === CLOSE) return at;
      if (next !== COMMA) return -1;
      if ((bytes[at] as number) <= SPACE) at = this.afterSpace(at);
    }
    return -1;
  }

  /** A key that did not stand at this place before. */
  #otherKey(level: Level, place: number, from: number): Known | null {
    const { bytes } = this;
    const met = (level.met[place] ??= []);
    for (const candidate of met) if (isNext(bytes, from, candidate.bytes)) return (level.keys[place] = candidate);
    if (bytes[from] !== QUOTE) return null;
    const end = this.string(from);
    if (end < 0 || this.isEscaped || bytes[end] !== COLON) return null;
    // A slice would keep the text alive that it was cut from.
    const key = JSON.parse(this.slice(from, end)) as string;
    let known = level.byName.get(key);
    if (!known) {
      known = newKey(this.plan, level, key, Uint8Array.from(bytes.subarray(from, end + 1)));
      if (level.byName.size < MOST_NAMES) level.byName.set(key, known);
    }
    if (met.length < MOST_MET) met.push(known);
    level.keys[place] = known;
    return known;
  }

  #value(known: Known, at: number, depth: number): number {
    const first = this.bytes[at] as number;
    const { use } = known;
    if (use === "leaf") return this.#leaf(known, first, at, depth);
    if (depth > MOST_DEPTH) return -1;
    if (use === "object")
      return first === OPEN ? this.#object(known.level, at, depth) : this.#leaf(known, first, at, depth);
    if (use === "pairs") return first === OPEN_LIST ? this.#pairs(known.level, at, depth) : -1;
    if (use === "rows") return first === OPEN_LIST ? this.#lists(known.level, at, depth) : -1;
    // A row may have something else of this name.
    const isWrapper = (first === OPEN_LIST && use !== "object-wrapper") || (first === OPEN && use !== "list");
    return isWrapper ? -1 : this.skip(at, depth);
  }

  #leaf(known: Known, first: number, at: number, depth: number): number {
    if (first === QUOTE) {
      const end = this.string(at);
      if (end < 0) return -1;
      if (this.isEscaped || !this.isAscii) return this.#parsed(known, at, end);
      this.#put(known, known.texts.of(this.bytes, this.text, at + 1, end - 1));
      return end;
    }
    if (first === MINUS || (first >= ZERO && first <= NINE)) {
      const end = this.number(at);
      if (end >= 0) this.#put(known, this.lastNumber);
      return end;
    }
    if (first === OPEN || first === OPEN_LIST) {
      const end = this.skip(at, depth);
      return end < 0 ? -1 : this.#parsed(known, at, end);
    }
    for (const [word, value] of WORDS)
      if (this.text.startsWith(word, at)) {
        this.#put(known, value);
        return at + word.length;
      }
    return -1;
  }

  #parsed(known: Known, from: number, end: number): number {
    try {
      this.#put(known, JSON.parse(this.slice(from, end)) as Json);
      return end;
    } catch {
      return -1;
    }
  }

  /** Attributes, each a value under its key. */
  #pairs(level: Level, from: number, depth: number): number {
    const bytes = this.bytes;
    let at = from + 1;
    if (bytes[at] === CLOSE_LIST) return at + 1;
    for (let place = 0; place < MOST_KEYS; place++) {
      const expected = level.keys[place];
      const known =
        expected !== undefined && isNext(bytes, at, expected.bytes) ? expected : this.#pair(level, place, at);
      if (known === null) return -1;
      at += known.bytes.length;
      if (bytes[at] !== CLOSE) {
        at = known.use === "skip" ? this.skip(at, depth) : this.#leaf(known, bytes[at] as number, at, depth);
        if (at < 0 || bytes[at] !== CLOSE) return -1;
      }
      if (bytes[at + 1] !== CLOSE) return -1;
      const next = bytes[at + 2];
      at += 3;
      if (next === CLOSE_LIST) return at;
      if (next !== COMMA) return -1;
    }
    return -1;
  }

  /** A key with the type of its value that did not stand at this place before. */
  #pair(level: Level, place: number, from: number): Known | null {
    const bytes = this.bytes;
    const start = from + PAIR_KEY.length;
    const end = isNext(bytes, from, PAIR_KEY) && bytes[start] === QUOTE ? this.string(start) : -1;
    if (end < 0 || this.isEscaped || !isNext(bytes, end, PAIR_VALUE)) return null;
    let at = end + PAIR_VALUE.length;
    // An attribute may have no value.
    const isEmpty = bytes[at] === CLOSE;
    const type = at;
    if (!isEmpty) at = bytes[at] === QUOTE ? this.string(at) : -1;
    if (at < 0 || (!isEmpty && bytes[at] !== COLON)) return null;
    const isScalar = SCALAR.test(this.slice(type, at));
    if (!isEmpty) at++;
    const name = this.slice(from, at);
    let known = level.byName.get(name);
    if (!known) {
      const key = JSON.parse(this.slice(start, end)) as string;
      known = newKey(this.plan, level, key, Uint8Array.from(bytes.subarray(from, at)));
      if (!isScalar) known = { ...known, use: "skip" };
      if (level.byName.size < MOST_NAMES) level.byName.set(JSON.parse(JSON.stringify(name)) as string, known);
    }
    level.keys[place] = known;
    return known;
  }

  /** A list of the objects that lead to rows, or of rows. */
  #lists(level: Level, from: number, depth: number): number {
    const bytes = this.bytes;
    let at = this.afterSpace(from + 1);
    if (bytes[at] === CLOSE_LIST) return at + 1;
    for (;;) {
      if (bytes[at] !== OPEN) return -1;
      at = level.outside === this.plan.within.length ? this.#row(at) : this.#object(level, at, depth);
      if (at < 0) return -1;
      at = this.afterSpace(at);
      const next = bytes[at];
      if (next === CLOSE_LIST) return at + 1;
      if (next !== COMMA) return -1;
      at = this.afterSpace(at + 1);
    }
  }
}

/** Whether some bytes stand at a place. */
function isNext(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  const { length } = wanted;
  for (let index = 0; index < length; index++) if (bytes[from + index] !== wanted[index]) return false;
  return true;
}
