/** A line longer than this is no row of an export; characters. */
export const LONGEST_ROW = 64 * 1024 * 1024;

/**
 * Hands every line of a text that comes in pieces to a callback, with its number from 1 and without its end. The last
 * one is said to be open where no end follows it.
 * @returns the number of the line that became too long, where the reading ended; null where all was read.
 */
export async function eachLine(
  pieces: AsyncIterable<string>,
  take: (line: string, number: number, isOpen: boolean) => void,
): Promise<number | null> {
  let rest: string[] = [];
  let restLength = 0;
  let number = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      let line = piece.slice(from, piece.charCodeAt(end - 1) === 13 ? end - 1 : end);
      from = end + 1;
      if (rest.length > 0) {
        line = rest.join("") + line;
        if (line.endsWith("\r")) line = line.slice(0, -1);
        rest = [];
        restLength = 0;
      }
      take(line, ++number, false);
    }
    if (from < piece.length) {
      rest.push(piece.slice(from));
      restLength += piece.length - from;
      if (restLength > LONGEST_ROW) return number + 1;
    }
  }
  if (restLength > 0) take(rest.join(""), number + 1, true);
  return null;
}
