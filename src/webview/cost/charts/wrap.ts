/** How wide a letter is on average; a Chinese one is twice as wide. In pixels. */
const LETTER = 7;

/** A text in lines that fit into a width; Chinese may break anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (candidate: string): number =>
    Array.from(candidate).reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 2 : 1), 0) * LETTER;
  for (const piece of text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*|\s+/g) ?? []) {
    if (line !== "" && room(line + piece.trimEnd()) > width - 8) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, line];
}
