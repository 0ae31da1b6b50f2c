import type { StatusWord } from "../record/record";
import type { Scan } from "../record/scan";
import { statusPhrase } from "../statements/phrase";
import type { Statement } from "../statements/statement";

/** A list item with a check box: what stands before its mark, the mark, and what stands behind. */
export const BOX = /^([\s>]*(?:[*+-]|\d{1,9}[.)])[ \t]+\[)([ xX])\]([ \t]+)/;

/** A box of a list from which a status is chosen. */
export interface Box {
  readonly line: number;
  /** Where its mark stands in the text. */
  readonly at: number;
  readonly isTicked: boolean;
  /** What stands behind it, and where that begins. */
  readonly text: string;
  readonly offset: number;
  readonly word: StatusWord | null;
}

/** The box of a line; undefined where the line has none. */
export function boxAt({ lines, kinds }: Scan, index: number): Box | undefined {
  const line = lines[index];
  const [whole, before, mark] = (line && kinds[index] === "text" && BOX.exec(line.text)) || [];
  if (!line || whole === undefined || before === undefined) return undefined;
  const text = line.text.slice(whole.length).trimEnd();
  const offset = line.offset + whole.length;
  const word = statusPhrase(text)?.word ?? null;
  return { line: index, at: line.offset + before.length, isTicked: mark !== " ", text, offset, word };
}

/** The boxes among which that of a statement is one: those of its section, else those that touch it. */
export function boxesAround(scanned: Scan, { place, line }: Pick<Statement, "place" | "line">): Box[] {
  const section = place === "section" ? scanned.sections.findLast((each) => each.line <= line) : undefined;
  let first = section?.body ?? line;
  let last = section?.ownLastLine ?? line;
  if (!section) {
    while (boxAt(scanned, first - 1)) first--;
    while (boxAt(scanned, last + 1)) last++;
  }
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => boxAt(scanned, first + at) ?? []).flat();
}
