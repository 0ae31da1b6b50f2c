import type { MetadataField } from "./record";
import type { Scan } from "./scan";
import { keyOf } from "./field";
import { isKnownKey } from "./vocabulary";

/** A value that runs on longer is prose. */
const MOST_LINES = 12;
const LONGEST = 2000;
/** The end of a line after which a statement cannot stop. */
const OPEN_END =
  /(?:\b(?:by|with|and|or|the|an?|to|of|in|from|see|for|on|as|is|are|was|were|be|been|being|not|now|supersedes|replaces|amends|refines|extends)|[,;:—–(（、，；：-]|由|被|和|与|及)$/i;

/** Tells whether a text stops in the middle of a statement: behind such a word, or with a bracket or emphasis open. */
export function goesOn(text: string): boolean {
  if (text.length > LONGEST) return false;
  const end = text.trimEnd();
  if (OPEN_END.test(end.slice(-20))) return true;
  if (/(?:取代|替代|替换)$/.test(end) && !/[被由]/.test(end)) return true;
  let depth = 0;
  for (const character of end) {
    if (character === "[" || character === "(") depth++;
    else if ((character === "]" || character === ")") && depth > 0) depth--;
  }
  return depth > 0 || (end.match(/\*\*/g) ?? []).length % 2 === 1;
}

/** A field of a list item or line with the lines on which it goes on: those of its value, and all that belong to it. */
export function withContinuation({ lines, kinds }: Scan, field: MetadataField): MetadataField {
  let last = field.line;
  while (
    last - field.line < MOST_LINES &&
    kinds[last + 1] === "text" &&
    continues(lines[last + 1]?.text ?? "", field, lines[last]?.text ?? "")
  )
    last++;
  if (last === field.line) return field;
  const endOf = (index: number): number => (lines[index]?.offset ?? 0) + (lines[index]?.text.trimEnd().length ?? 0);
  const rowEnd = endOf(field.line);
  // Only the last field of a line can go on.
  if (field.span.offset + field.span.length < rowEnd && !isClosing(lines, field, rowEnd)) return field;
  const whole = { offset: field.whole.offset, length: endOf(last) - field.whole.offset };
  let { value } = field;
  let valueLast = field.line;
  while (valueLast < last && goesOn(value)) {
    valueLast++;
    value = `${value} ${(lines[valueLast]?.text ?? "").replace(/^[\s>]+/, "").trimEnd()}`;
  }
  const span = valueLast === field.line ? field.span : { ...field.span, length: endOf(valueLast) - field.span.offset };
  return { ...field, value, span, whole, lastLine: last };
}

/** Behind the value there is nothing but marks that close what was opened before it. */
function isClosing(lines: Scan["lines"], field: MetadataField, rowEnd: number): boolean {
  const line = lines[field.line];
  const from = field.span.offset + field.span.length - (line?.offset ?? 0);
  return rowEnd > from && /^[\s*_`]*$/.test(line?.text.slice(from) ?? "");
}

function continues(text: string, field: MetadataField, above: string): boolean {
  if (/^\s*(?:[*+-]|\d{1,9}[.)])\s|^\s*\||^\s*[-=*_]{2,}\s*$|^ {0,3}#\+/.test(text)) return false;
  if (field.place === "list") return /^[ \t]/.test(text);
  const isQuoted = field.place === "quote";
  if (isQuoted !== /^ {0,3}>/.test(text) || / {2}$|\\$|<br\s*\/?>\s*$/i.test(above)) return false;
  const bare = isQuoted ? text.replace(/^ {0,3}>[ \t]?/, "") : text;
  return bare.trim() !== "" && !/^ {4}|^\t/.test(bare) && !beginsField(bare);
}

/** Tells whether a line begins a field of its own: a known key, one in emphasis, or few words before a colon. */
export function beginsField(text: string): boolean {
  const key = keyOf(text);
  return key !== undefined && (isKnownKey(key) || isShortKey(key) || /^[*_]/.test(text));
}

/** Few words before a colon are a key, although it is not known which. */
function isShortKey(key: string): boolean {
  return key.split("-").length <= 3;
}
