import type { Line } from "../markdown/lines";
import type { LineKind } from "../markdown/blocks";
import { readDefinitions } from "./definitions";
import type { Link } from "./link";
import { scanBlock } from "./scanBlock";

/** A text that is cut into lines already, such as a `Scan`. */
export interface LinkedText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly kinds: readonly LineKind[];
}

/** Where a new run of text begins although no blank line is above: an item, a table row. */
const BEGINS = /^[ \t>]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|\|)/;

/** An item of a list; what is indented below one is no code. */
const ITEM = /^[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]/;
const CODE = /^(?: {4}| {0,3}\t)/;

/** Tells for runs of text, asked in their order, which are indented code (CommonMark 4.4): examples hold no links. */
function indentedCode({ lines, kinds }: LinkedText): (first: number) => boolean {
  let isInList = false;
  let isCode = false;
  return (first) => {
    const text = lines[first]?.text ?? "";
    const isIndented = CODE.test(text);
    const isApart = kinds[first - 1] !== "text";
    isCode = isIndented && kinds[first] === "text" && !isInList && (isApart || isCode);
    if (isCode) return true;
    if (ITEM.test(text)) isInList = true;
    else if (kinds[first] !== "text" || (isApart && !/^[ \t]/.test(text))) isInList = false;
    return false;
  };
}

/**
 * All links of a Markdown text in the order of the file, whatever their syntax, with references resolved to their
 * definitions. A link may run over lines of one paragraph. Takes time that is linear in the length of the text.
 */
export function readLinks({ text, lines, kinds }: LinkedText): Link[] {
  if (!text.includes("[") && !text.includes("<")) return [];
  const definitions = readDefinitions(lines, kinds);
  const links: Link[] = [...definitions.links];
  const isCode = indentedCode({ text, lines, kinds });
  let bracket = -1;
  let angle = -1;
  for (let first = 0; first < lines.length; first++) {
    const kind = kinds[first];
    const isRead = kind === "text" || kind === "heading" || kind === "front-matter";
    if (!isRead || definitions.lines.has(first)) continue;
    let last = first;
    while (kind === "text" && continues(lines, kinds, last + 1) && !definitions.lines.has(last + 1)) last++;
    const start = lines[first]?.offset ?? 0;
    const end = (lines[last]?.offset ?? 0) + (lines[last]?.text.length ?? 0);
    const isExample = isCode(first);
    first = last;
    if (isExample) continue;
    // Most runs hold none of the marks with which a link begins.
    if (bracket < start) bracket = placeOf(text, "[", start);
    if (angle < start) angle = placeOf(text, "<", start);
    if (bracket < end || angle < end)
      for (const link of scanBlock(text.slice(start, end), start, lines, definitions.byLabel)) links.push(link);
  }
  return links.sort((a, b) => a.span.offset - b.span.offset);
}

/** The next place of a mark; the end where there is none. */
function placeOf(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from);
  return place < 0 ? text.length : place;
}

function continues(lines: readonly Line[], kinds: readonly LineKind[], index: number): boolean {
  return kinds[index] === "text" && !BEGINS.test(lines[index]?.text ?? "");
}
