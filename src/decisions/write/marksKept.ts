import type { TextEdit } from "../markdown/textEdit";

/**
 * Whether edits leave brackets and marks as well paired as they found them, so that none cuts `(see [x](y))` or `**word**`
 * in half. What stands in the text of a link is another record's title, and pairs by itself.
 */
export function keepsMarks(text: string, edits: readonly TextEdit[]): boolean {
  const removed = edits.map(({ offset, length }) => text.slice(offset, offset + length)).join("\n");
  const added = edits.map((edit) => edit.text).join("\n");
  const before = open(removed);
  return open(added).every((count, at) => count === before[at]);
}

/** How many brackets of a text stay open, and whether code and strong emphasis do. */
function open(text: string): number[] {
  const plain = text.replace(/\[[^[\]]*\]\([^()\s]*\)/g, "");
  const count = (form: RegExp): number => plain.match(form)?.length ?? 0;
  return [count(/[(（]/g) - count(/[)）]/g), count(/\[/g) - count(/\]/g), count(/`/g) % 2, count(/\*\*|__/g) % 2];
}
