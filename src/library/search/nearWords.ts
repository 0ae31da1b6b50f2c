/** Words in the order of their letters, in which those that begin so or are nearly so are found without looking at all. */
export class NearWords {
  readonly #words: readonly string[];

  constructor(words: Iterable<string>) {
    this.#words = [...words].sort(byLetters);
  }

  /** The words that begin with some letters. */
  beginning(letters: string): string[] {
    const found: string[] = [];
    for (let at = this.#firstFrom(letters); this.#words[at]?.startsWith(letters); at += 1)
      found.push(this.#words[at] as string);
    return found;
  }

  /**
   * The words that so many changed, left out or added letters make of one (Levenshtein), each with their number. Words that
   * begin alike share the work, and of a beginning that is too far off all are passed over at once.
   */
  near(word: string, most: number): [string, number][] {
    const found: [string, number][] = [];
    // A row for each letter of the word in hand: of each beginning of `word` the changes that it takes.
    const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, at) => at)];
    let before = "";
    for (let at = 0; at < this.#words.length; at += 1) {
      const other = this.#words[at] as string;
      let length = 0;
      while (length < before.length && before[length] === other[length]) length += 1;
      let isFar = false;
      for (; length < other.length && !isFar; length += 1) {
        const row = nextRow(rows[length] as number[], word, other[length] as string);
        rows[length + 1] = row;
        isFar = Math.min(...row) > most;
      }
      before = other.slice(0, length);
      if (isFar) {
        while (this.#words[at + 1]?.startsWith(before)) at += 1;
        continue;
      }
      const distance = rows[other.length]?.[word.length] ?? most + 1;
      if (distance <= most) found.push([other, distance]);
    }
    return found;
  }

  #firstFrom(letters: string): number {
    let from = 0;
    let to = this.#words.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (byLetters(this.#words[middle] as string, letters) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The row below another: that of a word with one letter more. */
function nextRow(above: readonly number[], word: string, letter: string): number[] {
  const row = [(above[0] ?? 0) + 1];
  for (let at = 1; at <= word.length; at += 1) {
    const changed = (above[at - 1] ?? 0) + (word[at - 1] === letter ? 0 : 1);
    row.push(Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1));
  }
  return row;
}
