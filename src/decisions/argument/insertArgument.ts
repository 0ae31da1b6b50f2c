import type { Note } from "../../debate/note";
import type { Language } from "../../debate/vocabulary";
import { classifyLines, headingsOf } from "../markdown/blocks";
import { type Line, lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { readRecord } from "../record/readRecord";
import { hasChineseHeadings } from "../record/vocabulary";
import { applyEdits } from "../write/applyEdits";
import { type GivenReason, argumentReason, argumentSentence, contextSentence } from "./argumentText";
import { definitionEdit } from "./citation";
import { keepsFacts } from "./keptFacts";
import { type ListItem, type Placement, type RefusedPlace, placeArgument, placeBelow } from "./placement";

/** What to insert, and where. */
export interface InsertionRequest {
  readonly text: string;
  /** Where the cursor is, in UTF-16 units. */
  readonly offset: number;
  readonly note: Note;
  readonly language: Language;
  /**
   * Used where the place argues with `Good, because` bullets; null for a note that is no reason there, which becomes a
   * sentence below the bullets.
   */
  readonly reason: GivenReason | null;
  /** Line ending for a file that has only one line. */
  readonly eol: string;
}

/**
 * Writes an argument into a Markdown text as edits: the sentence or bullet at its place, and the definition of the
 * citation once at the end of the file. List marker, indentation and line ending are those of the surroundings.
 * Nothing that the record states otherwise changes: where it would, the sentence goes below the lines of the cursor.
 * @returns the edits, or why nothing can be written at the cursor.
 */
export function insertArgument(request: InsertionRequest): { edits: TextEdit[] } | { refused: RefusedPlace } {
  const { text, offset } = request;
  const before = readRecord(text, "");
  const placement = placeArgument(text, offset);
  if (placement.form === "none") return { refused: placement.reason };
  const first: Placement =
    placement.form === "argument" && request.reason === null
      ? { form: "paragraph", line: placement.end, below: true }
      : placement;
  for (const place of [first, placeBelow(text, offset)]) {
    const edits = place.form === "none" ? [] : editsAt(place, request);
    if (edits.length > 0 && keepsFacts(before, applyEdits(text, edits))) return { edits };
  }
  return { refused: "data" };
}

function editsAt(placement: Exclude<Placement, { form: "none" }>, request: InsertionRequest): TextEdit[] {
  const lines = splitLines(request.text);
  const eol = lineEndingOf(lines, request.eol);
  const written = writtenEdit(lines, placement, request, eol);
  const definition = definitionEdit(lines, request.note, request.eol);
  const [at] = definition;
  // Two insertions at one offset: the argument comes first.
  if (at && at.offset <= written.offset) return [{ ...written, text: joined(written.text, at.text, eol) }];
  return [written, ...definition];
}

/** Keeps a blank line between a paragraph and the definition behind it. */
function joined(written: string, definition: string, eol: string): string {
  const bare = definition.replace(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, "");
  const trailing = /(?<![\r\n])[\r\n]*$/.exec(written)?.[0] ?? "";
  return `${written.slice(0, written.length - trailing.length)}${eol}${eol}${bare}${trailing}`;
}

function writtenEdit(
  lines: readonly Line[],
  placement: Exclude<Placement, { form: "none" }>,
  request: InsertionRequest,
  eol: string,
): TextEdit {
  const { note, language, reason } = request;
  const sentence = reason === null ? contextSentence(note, language) : argumentSentence(note, language);
  switch (placement.form) {
    case "argument": {
      const text = bullet(
        placement.item ?? itemLike(lines),
        reason === null ? sentence : argumentReason(note, language, reason, formAt(lines, placement.after)),
      );
      // Below a heading a blank line comes first, as Markdown linters ask.
      return afterLine(lines, placement.after, placement.item ? eol + text : eol + eol + text);
    }
    case "item":
      return afterLine(lines, placement.after, eol + bullet(nextItem(placement.item), sentence));
    case "paragraph":
      return paragraph(lines, placement.line, placement.below, sentence, eol);
    case "inline":
      return inline(request.text, placement.offset, sentence);
  }
}

/** The language of the forms around a line: that of the bullet there, else that of the record's headings. */
function formAt(lines: readonly Line[], index: number): Language {
  const around = lines[index]?.text ?? "";
  if (/^\s*[*+-]\s+(?:Good|Neutral|Bad),/i.test(around)) return "en";
  if (/^\s*[*+-]\s+(?:好|中性|坏|不好)[,，]/.test(around)) return "zh-cn";
  const headings = headingsOf(lines, classifyLines(lines)).map(({ text }) => ({ title: text }));
  return hasChineseHeadings(headings) ? "zh-cn" : "en";
}

function afterLine(lines: readonly Line[], index: number, text: string): TextEdit {
  const line = lines[index];
  return { offset: line ? line.offset + line.text.length : 0, length: 0, text };
}

type Bullet = Pick<ListItem, "indent" | "marker" | "gap">;

function bullet(item: Bullet, text: string): string {
  return `${item.indent}${item.marker}${item.gap}${text}`;
}

/** A list marker for an option without arguments: the one that the file uses elsewhere, else MADR's asterisk. */
function itemLike(lines: readonly Line[]): Bullet {
  const kinds = classifyLines(lines);
  const found = lines.flatMap((line, index) =>
    kinds[index] === "text" ? (/^([*+-])([ \t]+)/.exec(line.text) ?? []) : [],
  );
  return { indent: "", marker: found[1] ?? "*", gap: found[2] ?? " " };
}

function nextItem(item: ListItem): Bullet {
  const number = /^(\d+)([.)])$/.exec(item.marker);
  return number ? { ...item, marker: `${Number(number[1]) + 1}${number[2] ?? "."}` } : item;
}

function paragraph(lines: readonly Line[], index: number, below: boolean, sentence: string, eol: string): TextEdit {
  if (index < 0) return { offset: 0, length: 0, text: sentence + eol + eol };
  const isFollowed = lines[index + 1] !== undefined && lines[index + 1]?.text.trim() !== "";
  if (below) return afterLine(lines, index, eol + eol + sentence + (isFollowed ? eol : ""));
  const line = lines[index];
  const above = lines[index - 1];
  const next = lines[index + 1];
  const before = above && above.text.trim() !== "" ? eol : "";
  // On the last line the file ends with a line ending, as it did or as a new file should.
  const after = !next || next.text.trim() !== "" ? eol : "";
  return { offset: line?.offset ?? 0, length: line?.text.length ?? 0, text: before + sentence + after };
}

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Puts a sentence at the cursor, with a space where two words of an alphabet would touch. */
function inline(text: string, offset: number, sentence: string): TextEdit {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const spaceBefore = before === "" || /\s$/.test(before) || WIDE.test(before.slice(-1)) ? "" : " ";
  const spaceAfter = after === "" || /^[\s\p{P}]/u.test(after) || WIDE.test(sentence.slice(-1)) ? "" : " ";
  return { offset, length: 0, text: spaceBefore + sentence + spaceAfter };
}
