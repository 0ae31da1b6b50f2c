import { withContinuation } from "./continuation";
import { isPair, pairAt, valueOf } from "./field";
import type { MetadataField } from "./record";
import type { Scan } from "./scan";
import { tableAt, tableFields } from "./tableFields";
import { statusPhrase } from "../statements/phrase";
import { STATUS_LABEL } from "./tongues";
import { isKnownKey } from "./vocabulary";

/** The mark of a list item at the beginning of a line. */
export const BULLET = /^( {0,3})([*+-])[ \t]+/;
/** A quote, or a keyword of Org, which people keep when they move to Markdown: `#+status: accepted`. */
const QUOTE = /^ {0,3}(?:>[ \t]?|#\+(?=[a-z]))/i;
/** A comment that holds a field and nothing else, as tools that publish records read it. */
const COMMENT = /^ {0,3}<!--[ \t]*(?![ \t])((?:.*[^ \t])?)[ \t]*-->[ \t]*$/s;

/** Line of the heading of the first section, below which nothing is metadata; the number of lines where there is none. */
export function headerEnd(scan: Scan, titleLine: number): number {
  const title = scan.sections.find(({ line }) => line === titleLine)?.title;
  // A second heading with the words of the title is the title once more.
  const first = scan.sections.find(
    (section) =>
      section.line !== titleLine && (section.level > 1 || section.name !== undefined) && section.title !== title,
  );
  return first?.line ?? scan.lines.length;
}

/** Metadata above the first section: bullets, lines `Status: accepted`, quoted lines, tables, and comments of tools. */
export function headerFields(scan: Scan, titleLine: number): MetadataField[] {
  const fields: MetadataField[] = [];
  readRange(scan, scan.kinds.lastIndexOf("front-matter") + 1, headerEnd(scan, titleLine) - 1, fields);
  for (const section of scan.sections)
    if (section.name === "metadata") readRange(scan, section.body, section.ownLastLine, fields);
  return fields;
}

function readRange(scan: Scan, first: number, last: number, fields: MetadataField[]): void {
  // Any key counts in the first list, as in log4brains; elsewhere only keys that are known.
  let list: "before" | "in" | "after" = "before";
  for (let index = first; index <= last; index++) {
    const kind = scan.kinds[index];
    const line = scan.lines[index];
    if (!line || kind !== "text") {
      if (kind === "comment") fields.push(...commentFields(scan, index));
      if (list === "in" && kind !== "blank") list = "after";
      continue;
    }
    const bullet = BULLET.exec(line.text);
    if (bullet) {
      if (list === "before") list = "in";
      const field = itemField(scan, index, bullet[0].length);
      if (field && (list === "in" || isKnownKey(field.key))) fields.push(field);
      continue;
    }
    if (list === "in" && !/^[ \t]/.test(line.text)) list = "after";
    const table = tableAt(scan.lines, scan.kinds, index);
    if (table) {
      fields.push(...tableFields(scan.lines, table, "line"));
      index = Math.min(table.last, last);
    } else fields.push(...lineFields(scan, index));
  }
}

/** The field of a list item, or undefined. */
export function itemField(scan: Scan, index: number, from: number): MetadataField | undefined {
  const line = scan.lines[index];
  if (!line) return undefined;
  const at = { lineOffset: line.offset, line: index, carrier: "list", place: "list" } as const;
  const field = pairAt(line.text, from, line.text.length, at);
  return (
    field && withContinuation(scan, { ...field, whole: { offset: line.offset, length: line.text.trimEnd().length } })
  );
}

function commentFields({ lines }: Scan, index: number): MetadataField[] {
  const line = lines[index];
  const inner = line && COMMENT.exec(line.text)?.[1];
  if (!line || !inner) return [];
  const from = line.text.indexOf(inner, line.text.indexOf("<!--") + 4);
  const at = { lineOffset: line.offset, line: index, carrier: "line", place: "comment" } as const;
  const field = pairAt(line.text, from, from + inner.length, at);
  return field && COMMENT_KEYS.has(field.key) ? [field] : [];
}

const COMMENT_KEYS = new Set(["status", "title", "date"]);

/** Between fields of one line: a mark, or the end of a sentence before the status. */
const SEPARATOR = `(?<!\\s)\\s+[|·•]\\s+|\\.\\s+(?=\\**(?:${STATUS_LABEL})\\s?[:：])|$`;

/** Known fields of a line that is no bullet; several may stand side by side. */
export function lineFields(scan: Scan, index: number): MetadataField[] {
  const line = scan.lines[index];
  if (!line || /^(?: {4}|\t)/.test(line.text)) return [];
  const lead = QUOTE.exec(line.text)?.[0] ?? "";
  const start = lead.length;
  const at = {
    lineOffset: line.offset,
    line: index,
    carrier: "line",
    place: lead.includes(">") ? "quote" : "line",
  } as const;
  const fields: MetadataField[] = [];
  const separator = new RegExp(SEPARATOR, "gi");
  let from = start;
  for (let match = separator.exec(line.text); match; match = separator.exec(line.text)) {
    if (match.index < start) continue;
    const pair = pairAt(line.text, from, match.index, at);
    const field = pair?.value === "" ? (valueBelow(scan, pair) ?? pair) : pair;
    const previous = fields.at(-1);
    if (field?.key === "state" && statusPhrase(field.value)) fields.push({ ...field, key: "status" });
    else if (field && isKnownKey(field.key)) fields.push(field);
    // The choices of a template stay together.
    else if (
      !pair &&
      previous &&
      previous.line === index &&
      from > start &&
      line.text.slice(previous.span.offset - line.offset, match.index).includes("|")
    )
      fields[fields.length - 1] = {
        ...previous,
        ...valueOf(line.text, previous.span.offset - line.offset, match.index, line.offset),
        whole: { offset: previous.whole.offset, length: line.offset + match.index - previous.whole.offset },
      };
    from = match.index + match[0].length;
    if (match[0] === "") break;
  }
  const last = fields.pop();
  return last ? [...fields, withContinuation(scan, last)] : fields;
}

const BOX = /^[ \t]*[*+-][ \t]+\[([ xX])\][ \t]+(?=\S)/;

/** The last ticked box of the list below the key `Status:`. */
function tickedBelow({ lines, kinds }: Pick<Scan, "lines" | "kinds">, pair: MetadataField): MetadataField | undefined {
  let index = kinds[pair.line + 1] === "blank" ? pair.line + 2 : pair.line + 1;
  let found: MetadataField | undefined;
  for (; kinds[index] === "text"; index++) {
    const line = lines[index];
    const box = line && BOX.exec(line.text);
    if (!line || !box) break;
    const value = valueOf(line.text, box[0].length, line.text.length, line.offset);
    const whole = { offset: line.offset, length: line.text.trimEnd().length };
    if (box[1] !== " ") found = { ...pair, ...value, whole, place: "list", line: index, lastLine: index };
  }
  return found;
}

/** A status, date or title that stands below its key, `**Status:**`, as a paragraph of its own. */
function valueBelow({ lines, kinds }: Scan, pair: MetadataField): MetadataField | undefined {
  if (!["status", "date", "created", "title"].includes(pair.key)) return undefined;
  if (pair.key === "status") {
    const ticked = tickedBelow({ lines, kinds }, pair);
    if (ticked) return ticked;
  }
  let index = kinds[pair.line + 1] === "blank" ? pair.line + 2 : pair.line + 1;
  // Lines of blanks were comments of another markup.
  while (kinds[index] === "blank" && lines[index]?.text !== "") index++;
  const line = lines[index];
  if (!line || kinds[index] !== "text" || /^(?: {4}|\t)|^[|>*+-]\s/.test(line.text) || isPair(line.text))
    return undefined;
  const whole = { offset: line.offset, length: line.text.trimEnd().length };
  const from = line.text.length - line.text.trimStart().length;
  return { ...pair, ...valueOf(line.text, from, line.text.length, line.offset), whole, line: index, lastLine: index };
}
