import type { StatementPlace } from "../statements/statement";
import type { Carrier, MetadataField, Span } from "./record";
import { metadataKey } from "./vocabulary";

/** `Key: value`, the key perhaps emphasised or quoted as code, the colon inside or outside, ASCII or full-width. */
const PAIR = /^([*_`~]{0,4})([^\s:：*`|>#-][^:：*`|]{0,40}?)([*_`]{0,4})\s*[:：]+\s*(.*)$/s;

/** Tells whether a text has the form of a field. */
export function isPair(text: string): boolean {
  return PAIR.test(text);
}

/** The key that a text names before a colon, or undefined. */
export function keyOf(text: string): string | undefined {
  const written = PAIR.exec(text)?.[2];
  return written === undefined ? undefined : metadataKey(written);
}

/** Where a stretch of text stands. */
export interface Place {
  readonly lineOffset: number;
  readonly line: number;
  readonly carrier: Carrier;
  readonly place: StatementPlace;
}

/** The field `Key: value` of a stretch of a line, or undefined. */
export function pairAt(text: string, from: number, to: number, at: Place): MetadataField | undefined {
  const pair = PAIR.exec(text.slice(from, to));
  if (!pair) return undefined;
  const [, opening = "", written = "", closing = "", rest = ""] = pair;
  const key = metadataKey(written);
  // Marks behind the colon close those before the key, or belong to the value.
  const start = to - (opening !== "" && closing === "" ? rest.replace(/^[*_`]+\s*/, "") : rest).length;
  return key === "" ? undefined : fieldAt(key, text, { from, start, to }, at);
}

/** A field whose key is known. */
export function fieldAt(
  key: string,
  text: string,
  { from, start, to }: { readonly from: number; readonly start: number; readonly to: number },
  { lineOffset, line, carrier, place }: Place,
): MetadataField {
  const whole = { offset: lineOffset + from, length: to - from };
  return { key, ...valueOf(text, start, to, lineOffset), carrier, place, whole, line, lastLine: line };
}

/** A value with its span: without the comment behind it, white space, and marks that close what the key has opened. */
export function valueOf(text: string, from: number, to: number, lineOffset: number): { value: string; span: Span } {
  const raw = text
    .slice(from, to)
    .replace(/(?<!\s)\s*(?:<!--.*|\\)$/s, "")
    .trimEnd();
  const marks = /^[^*_`]*?([*_`]+)$/.exec(raw);
  const value = marks ? raw.slice(0, -(marks[1] ?? "").length).trimEnd() : raw;
  return { value, span: { offset: lineOffset + from, length: value.length } };
}
