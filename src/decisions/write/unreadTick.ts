import { lineAt } from "../markdown/lines";
import { headerEnd } from "../record/headerFields";
import type { RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import { boxesOn } from "../statements/boxChoice";
import { statusPhrase } from "../statements/phrase";

/** A ticked box with the words behind it, wherever it stands in a line. */
const TICKED = /(?:\[[xX]\]|[☑☒✅✔✓])[\s*_`]{0,4}([^[\]☐☑☒✅✔✓\n|]{2,40})/g;

/**
 * A ticked box that says another status than the one that is asked, where no tick can be moved: several boxes on one line,
 * or a list of them above the first section. A status beside it would contradict it.
 * @returns its line (from 0) and words, or null
 */
export function unreadTick({ record, text }: RecordFile, status: StatusWord): { line: number; text: string } | null {
  const scanned = scan(text);
  for (const { kind, role, line, text: words, word } of record.statements) {
    if (kind !== "status" || role !== "current" || word === status) continue;
    if (boxesOn(scanned.lines[line]?.text ?? "") > 1) return { line, text: words };
  }
  const read = new Set<number>();
  for (const { kind, role, line, lastLine } of record.statements)
    if (kind === "status" && role !== "guidance") for (let at = line; at <= lastLine; at++) read.add(at);
  const title = record.titleSpan ? lineAt(scanned.lines, record.titleSpan.offset) : -1;
  const places = [
    { from: 0, to: headerEnd(scanned, title) },
    ...scanned.sections.flatMap(({ name, body, ownLastLine }) =>
      name === "status" ? [{ from: body, to: ownLastLine + 1 }] : [],
    ),
  ];
  for (const { from, to } of places)
    for (let line = from; line < to; line++) {
      if (scanned.kinds[line] !== "text" || read.has(line)) continue;
      for (const [, words = ""] of (scanned.lines[line]?.text ?? "").slice(0, 2000).matchAll(TICKED)) {
        const phrase = statusPhrase(words);
        // What says more than a word is a task.
        const isAlone = phrase !== null && /^[^\p{L}\d]*$/u.test(words.slice(phrase.wordEnd));
        if (isAlone && phrase.word !== status) return { line, text: words.trim() };
      }
    }
  return null;
}
