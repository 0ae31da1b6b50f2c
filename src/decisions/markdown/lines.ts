/** A line of a file: where it begins, its text without the line ending, and the ending itself (`""` on the last line). */
export interface Line {
  readonly offset: number;
  readonly text: string;
  readonly eol: string;
}

/** Splits a text into lines without losing a byte: joining `text + eol` of all lines gives the text back. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  // Most texts have one kind of ending, and looking for one character is quicker.
  if (!text.includes("\r")) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", offset)) {
      lines.push({ offset, text: text.slice(offset, end), eol: "\n" });
      offset = end + 1;
    }
    lines.push({ offset, text: text.slice(offset), eol: "" });
    return lines;
  }
  const ending = /\r\n|\n|\r/g;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    lines.push({ offset, text: text.slice(offset, match.index), eol: match[0] });
    offset = match.index + match[0].length;
  }
  lines.push({ offset, text: text.slice(offset), eol: "" });
  return lines;
}

/** The line ending that a file uses: that of its first line, or `fallback` where it has only one line. */
export function lineEndingOf(lines: readonly Line[], fallback: string): string {
  return lines[0]?.eol || fallback;
}

/** Index of the line on which an offset stands; an offset past the end stands on the last line. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
