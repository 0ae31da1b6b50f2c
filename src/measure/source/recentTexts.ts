const PLACES = 32;
const LONGEST = 64;
/** After so many texts it shows whether they come again. */
const TRIED = 512;

interface Text {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * The texts that came last under one key, since names of models and verdicts are the same few in every row: the same text is
 * handed on as the same string, which need not be made, and whose hash is known to every map. Where texts rarely come again
 * they are cut anew.
 */
export class RecentTexts {
  #texts: (Text | undefined)[] = [];
  #tried = 0;
  #found = 0;

  /** The text between two places. @param text of the same bytes, which are ASCII there */
  of(bytes: Uint8Array, text: string, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return "";
    if (length > LONGEST || (this.#tried >= TRIED && this.#found * 2 < this.#tried)) return text.slice(from, to);
    this.#tried++;
    const middle = bytes[from + (length >> 1)] as number;
    const place = (length + (bytes[to - 1] as number) * 7 + middle * 3 + (bytes[from] as number)) & (PLACES - 1);
    const known = this.#texts[place];
    if (known !== undefined && isSame(bytes, from, length, known.bytes)) {
      this.#found++;
      return known.text;
    }
    const own = bytes.slice(from, to);
    // A slice would keep the text alive that it was cut from.
    const found = String.fromCharCode(...own);
    this.#texts[place] = { bytes: own, text: found };
    return found;
  }
}

function isSame(bytes: Uint8Array, from: number, length: number, other: Uint8Array): boolean {
  if (length !== other.length) return false;
  for (let index = 0; index < length; index++) if (bytes[from + index] !== other[index]) return false;
  return true;
}
