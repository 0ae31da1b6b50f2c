import { type LineKind, headingEnd, headingsOf } from "../markdown/blocks";
import { DEFINITION } from "../markdown/definition";
import { type Line, lineAt } from "../markdown/lines";
import { readRecord } from "../record/readRecord";
import { scan } from "../record/scan";
import { isDataLine, sectionAt as sectionOfCursor, tableAround } from "./protectedPlace";

/** A list item: its marker with the space behind it, the white space before it, and its last line. */
export interface ListItem {
  readonly indent: string;
  readonly marker: string;
  readonly gap: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Where an argument goes, and in which form. */
export type Placement =
  /** A bullet `Good, because ...` after an item, or below a heading (with no item to follow yet). */
  | {
      readonly form: "argument";
      readonly after: number;
      readonly item: ListItem | null;
      /** Heading that the bullets stand under, where there is one. */
      readonly heading: string | null;
      /** Last line of the bullets, or of the text below the heading. */
      readonly end: number;
    }
  /** A sentence as the next item of a plain list. */
  | { readonly form: "item"; readonly after: number; readonly item: ListItem }
  /** A sentence at the cursor, inside a line with text. */
  | { readonly form: "inline"; readonly offset: number }
  /** A sentence as a paragraph: on the blank line of the cursor, or below a heading. */
  | { readonly form: "paragraph"; readonly line: number; readonly below: boolean }
  /** Nothing can be written here. */
  | { readonly form: "none"; readonly reason: RefusedPlace };

/** Why nothing is written at the cursor. `data` is what the record states about itself, such as its status. */
export type RefusedPlace = "front-matter" | "code" | "comment" | "data";

const ITEM = /^([ \t]*)([*+-]|\d{1,9}[.)])([ \t]+)(.*)$/s;
const ARGUMENT = /^(?:(?:Good|Neutral|Bad),\s+because\b|(?:好|中性|坏|不好)[,，]\s*因为)/i;
const PROS_AND_CONS = /^(?:pros and cons of the options|(?:各?(?:选项|方案)的?)(?:利弊|优缺点))$/i;

/**
 * Finds the place for an argument: under the option whose section the cursor is in where that section argues with
 * `Good, because` bullets or stands empty below "Pros and Cons of the Options" (MADR 2 to 4), else in the list or the
 * paragraph of the cursor.
 */
export function placeArgument(text: string, offset: number): Placement {
  const scanned = scan(text);
  const { lines, kinds } = scanned;
  const cursor = lineAt(lines, offset);
  const kind = kinds[cursor];
  if (kind === "front-matter" || kind === "code" || kind === "comment") return { form: "none", reason: kind };
  if (isDataLine(readRecord(text, ""), scanned, cursor)) return { form: "none", reason: "data" };
  const table = tableAround(scanned, cursor);
  if (table) return { form: "paragraph", line: table.last, below: true };

  const lastText = lastBeforeDefinitions(lines, kinds);
  // Among the definitions at the end of the file a sentence would break one; it goes above them.
  if (lastText !== undefined && cursor > lastText) return { form: "paragraph", line: lastText, below: true };

  const section = sectionAt(lines, kinds, cursor);
  const items = itemsIn(lines, kinds, section.first, section.last);
  const atCursor = items.findLast((item) => item.firstLine <= cursor && cursor <= item.lastLine);
  const isArgument = (item: ListItem): boolean =>
    ARGUMENT.test(ITEM.exec(lines[item.firstLine]?.text ?? "")?.[4] ?? "");
  const argument = atCursor ? (isArgument(atCursor) ? atCursor : undefined) : items.findLast(isArgument);
  const { heading } = section;
  if (argument)
    return {
      form: "argument",
      after: argument.lastLine,
      item: argument,
      heading,
      end: items.at(-1)?.lastLine ?? cursor,
    };
  // An item among the options would be one more option.
  if (atCursor && sectionOfCursor(scanned, cursor)?.name === "options")
    return { form: "paragraph", line: items.at(-1)?.lastLine ?? cursor, below: true };
  if (atCursor) return { form: "item", after: atCursor.lastLine, item: atCursor };
  if (section.isOption) {
    const after = lastWithText(kinds, section.first, section.last);
    return { form: "argument", after, item: null, heading, end: after };
  }
  if (kind === "heading") return { form: "paragraph", line: headingEnd(lines, kinds, cursor), below: true };
  if (kind === "blank") return { form: "paragraph", line: cursor, below: false };
  return { form: "inline", offset };
}

/** Below the lines of text that the cursor is in, for a place where a sentence within them would change what they say. */
export function placeBelow(text: string, offset: number): Placement {
  const { lines, kinds } = scan(text);
  let line = lineAt(lines, offset);
  while (kinds[line + 1] === "text" && kinds[line] === "text") line++;
  return { form: "paragraph", line, below: true };
}

/** The last line before the definitions that end a file (-1 where there is none), or undefined without definitions. */
function lastBeforeDefinitions(lines: readonly Line[], kinds: readonly LineKind[]): number | undefined {
  let found = false;
  for (let index = lines.length - 1; index >= 0; index--) {
    if (kinds[index] === "blank") continue;
    const isDefinition = kinds[index] === "text" && DEFINITION.test(lines[index]?.text ?? "");
    if (!isDefinition) return found ? index : undefined;
    found = true;
  }
  return found ? -1 : undefined;
}

interface Section {
  /** Line of the heading, or 0 above the first one. */
  readonly first: number;
  readonly last: number;
  readonly isOption: boolean;
  readonly heading: string | null;
}

function sectionAt(lines: readonly Line[], kinds: readonly LineKind[], cursor: number): Section {
  const headings = headingsOf(lines, kinds);
  const index = headings.findLastIndex((heading) => heading.line <= cursor);
  const heading = headings[index];
  const last = (headings[index + 1]?.line ?? lines.length) - 1;
  if (!heading) return { first: 0, last, isOption: false, heading: null };
  const parent = headings.slice(0, index).findLast((other) => other.level < heading.level);
  return {
    first: heading.line,
    last,
    heading: heading.text,
    isOption: parent !== undefined && parent.level === heading.level - 1 && PROS_AND_CONS.test(parent.text),
  };
}

/** List items of a section. An item runs on over its indented or unmarked lines up to a blank line before other text. */
function itemsIn(lines: readonly Line[], kinds: readonly LineKind[], first: number, last: number): ListItem[] {
  const items: ListItem[] = [];
  for (let index = first; index <= last; index++) {
    const match = kinds[index] === "text" ? ITEM.exec(lines[index]?.text ?? "") : null;
    if (!match) continue;
    const [, indent = "", marker = "", gap = ""] = match;
    let end = index;
    for (let next = index + 1; next <= last; next++) {
      const text = lines[next]?.text ?? "";
      if (kinds[next] === "blank") continue;
      const deeper = leading(text) > indent.length;
      const runsOn = kinds[next] === "text" && next === end + 1 && !ITEM.test(text);
      if (!deeper && !runsOn) break;
      end = next;
    }
    items.push({ indent, marker, gap, firstLine: index, lastLine: end });
  }
  return items;
}

function leading(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}

function lastWithText(kinds: readonly LineKind[], first: number, last: number): number {
  for (let index = last; index > first; index--)
    if (kinds[index] !== "blank" && kinds[index] !== "comment") return index;
  return first;
}
