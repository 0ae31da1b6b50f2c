import type { Note } from "../../debate/note";
import { headingEnd } from "../markdown/blocks";
import { DEFINITION } from "../markdown/definition";
import { type Line, lineAt, lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { readRecord } from "../record/readRecord";
import { type Scan, scan } from "../record/scan";
import { applyEdits } from "../write/applyEdits";
import { definitionOf, definitionWriter } from "./citation";
import { keepsAllFacts } from "./keptFacts";
import { isDataLine } from "./protectedPlace";

/** What to insert, and where. */
export interface BlockRequest {
  readonly text: string;
  /** Where the cursor is, in UTF-16 units. */
  readonly offset: number;
  /** Markdown without a line ending at its end, with `\n` between its lines. */
  readonly block: string;
  /** The notes that it cites; their definitions go to the end of the file where they are missing. */
  readonly notes: readonly Note[];
  /** Line ending for a file that has only one line. */
  readonly eol: string;
}

/**
 * Puts a block of Markdown below the lines of the cursor, or at the end of the text where the cursor is in code, in a
 * comment or in what the record says about itself. What the record states stays as it is.
 * @returns the edits; null where no place keeps what the record states.
 */
export function insertBlock(request: BlockRequest): TextEdit[] | null {
  const { text, offset } = request;
  const before = readRecord(text, "");
  const scanned = scan(text);
  const cursor = lineAt(scanned.lines, offset);
  const kind = scanned.kinds[cursor];
  const isWritable = kind === "text" || kind === "heading" || kind === "blank";
  const places = [
    ...(isWritable && !isDataLine(before, scanned, cursor) ? [blockEnd(scanned, cursor)] : []),
    lastOfText(scanned),
  ];
  for (const line of places) {
    const edits = editsAt(scanned.lines, line, request);
    if (keepsAllFacts(before, applyEdits(text, edits))) return edits;
  }
  return null;
}

/** The last line of the paragraph, list or heading that a line is in. */
function blockEnd({ lines, kinds }: Scan, cursor: number): number {
  if (kinds[cursor] === "heading") return headingEnd(lines, kinds, cursor);
  let line = cursor;
  while (kinds[line] === "text" && kinds[line + 1] === "text") line++;
  return Math.min(line, Math.max(lastOfText({ lines, kinds }), 0));
}

/** The last line before the definitions at the end; -1 in a file without text. */
function lastOfText({ lines, kinds }: Pick<Scan, "lines" | "kinds">): number {
  return lines.findLastIndex(
    ({ text }, index) => kinds[index] !== "blank" && !(kinds[index] === "text" && DEFINITION.test(text)),
  );
}

function editsAt(lines: readonly Line[], at: number, { block, notes, eol: fallback }: BlockRequest): TextEdit[] {
  const eol = lineEndingOf(lines, fallback);
  const written = block.replaceAll("\n", eol);
  const line = lines[at];
  const isBlank = line !== undefined && line.text.trim() === "";
  // A file without text ends with a line ending afterwards, as a new file should.
  const end = lines.every(({ text }) => text.trim() === "") ? eol : "";
  const isFollowed = (lines[at + 1]?.text.trim() ?? "") !== "";
  const isBelowText = (lines[at - 1]?.text.trim() ?? "") !== "";
  const edit: TextEdit = line
    ? {
        offset: line.offset + (isBlank ? 0 : line.text.length),
        length: isBlank ? line.text.length : 0,
        text: `${isBlank ? (isBelowText ? eol : "") : eol + eol}${written}${isFollowed ? eol : end}`,
      }
    : { offset: 0, length: 0, text: written + eol + eol };
  const write = definitionWriter(lines, fallback);
  const missing = notes.flatMap((note) => {
    const definition = write(note);
    return definition ? [{ ...definition, bare: definitionOf(note) }] : [];
  });
  const [first, ...others] = missing;
  if (!first) return [edit];
  const definitions = [first.bare, ...others.map(({ bare }) => bare)].join(eol);
  // Behind the last text the block comes first.
  if (first.offset <= edit.offset)
    return [{ ...edit, text: `${edit.text.replace(/(?<![\r\n])[\r\n]+$/, "")}${eol}${eol}${definitions}${end}` }];
  return [edit, { offset: first.offset, length: 0, text: first.text.replace(first.bare, "") + definitions }];
}
