import { isPair, pairAt, valueOf } from "./field";
import type { MetadataField } from "./record";
import type { Scan } from "./scan";
import { tableFields } from "./tableFields";
import { isKnownKey } from "./vocabulary";

/** The mark of a list item at the beginning of a line. */
export const BULLET = /^( {0,3})([*+-])[ \t]+/;
const QUOTE = /^ {0,3}>[ \t]?/;

/** Metadata above the first section: bullets, lines `Status: accepted`, quoted lines and table rows. */
export function headerFields(scan: Scan, titleLine: number): MetadataField[] {
  const fields: MetadataField[] = [];
  const first = scan.kinds.lastIndexOf("front-matter") + 1;
  const firstSection = scan.sections.find(
    ({ level, line, name }) => line !== titleLine && (level > 1 || name !== undefined),
  );
  readRange(scan, first, (firstSection?.line ?? scan.lines.length) - 1, fields);
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
      if (list === "in" && kind !== "blank") list = "after";
      continue;
    }
    const bullet = BULLET.exec(line.text);
    if (bullet) {
      if (list === "before") list = "in";
      const field = pairAt(line.text, bullet[0].length, line.text.length, line.offset, index, "list");
      if (field && (list === "in" || isKnownKey(field.key))) fields.push(field);
    } else {
      if (list === "in" && !/^[ \t]/.test(line.text)) list = "after";
      fields.push(...lineFields(scan, index));
    }
  }
}

/** Known fields of a line that is no bullet; several may stand side by side, or in the cells of a table. */
export function lineFields(scan: Scan, index: number): MetadataField[] {
  const { lines } = scan;
  const line = lines[index];
  if (!line || /^(?: {4}|\t)/.test(line.text)) return [];
  const start = QUOTE.exec(line.text)?.[0].length ?? 0;
  if (/^\s*\|/.test(line.text.slice(start))) return tableFields(lines, index);
  const fields: MetadataField[] = [];
  const separator = /(?<!\s)\s+[|·•]\s+|$/g;
  let from = start;
  for (let match = separator.exec(line.text); match; match = separator.exec(line.text)) {
    if (match.index < start) continue;
    const pair = pairAt(line.text, from, match.index, line.offset, index, "line");
    const field = pair?.value === "" ? (valueBelow(scan, pair) ?? pair) : pair;
    const previous = fields.at(-1);
    if (field && isKnownKey(field.key)) fields.push(field);
    // The choices of a template stay together.
    else if (
      previous &&
      previous.line === index &&
      from > start &&
      line.text.slice(previous.span.offset - line.offset, match.index).includes("|")
    )
      fields[fields.length - 1] = {
        ...previous,
        ...valueOf(line.text, previous.span.offset - line.offset, match.index, line.offset),
      };
    from = match.index + match[0].length;
    if (match[0] === "") break;
  }
  return fields;
}

/** A status or date that stands below its key, `**Status:**`, as a paragraph of its own. */
function valueBelow({ lines, kinds }: Scan, pair: MetadataField): MetadataField | undefined {
  if (pair.key !== "status" && pair.key !== "date") return undefined;
  const index = kinds[pair.line + 1] === "blank" ? pair.line + 2 : pair.line + 1;
  const line = lines[index];
  if (!line || kinds[index] !== "text" || /^\s|^[|>*+-]\s/.test(line.text) || isPair(line.text)) return undefined;
  return { ...pair, ...valueOf(line.text, 0, line.text.length, line.offset), line: index };
}
