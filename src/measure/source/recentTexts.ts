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
  #texts = new Array<Text | undefined>(PLACES);
  #tried = 0;
  #found = 0;

  /** The text between two places. @param text of the same bytes, which are ASCII there */
  of(bytes: Uint8Array, text: string, from: number, to: number): string {
    const length = to - from;
    if (length === 0) return "";
    if (length > LONGEST || (this.#tried >= TRIED && this.#found * 8 < this.#tried * 7)) return text.slice(from, to);
    this.#tried++;
    // By some of its bytes, of which those at the end differ most.
    const some =
      Math.imul(bytes[to - 1] as number, 31) +
      Math.imul(bytes[from + (length >> 1)] as number, 17) +
      Math.imul(bytes[from + (length >> 2)] as number, 7) +
      (bytes[from] as number) +
      length;
    let place = (some ^ (some >> 5)) & (PLACES - 1);
    let known = this.#texts[place];
    if (known === undefined || !isSame(bytes, from, length, known.bytes)) {
      if (known !== undefined) {
        place ^= 1;
        known = this.#texts[place];
      }
      if (known === undefined || !isSame(bytes, from, length, known.bytes)) {
        const own = bytes.slice(from, to);
        // A slice would keep the text alive that it was cut from.
        const found = String.fromCharCode(...own);
        this.#texts[place] = { bytes: own, text: found };
        return found;
      }
    }
    this.#found++;
    return known.text;
  }
}

function isSame(bytes: Uint8Array, from: number, length: number, other: Uint8Array): boolean {
  if (length !== other.length) return false;
  for (let index = 0; index < length; index++) if (bytes[from + index] !== other[index]) return false;
  return true;
}
