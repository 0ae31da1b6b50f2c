import type { Json } from "./json";

/**
 * A number as exports write it: `3.0`, `1,234`, `1 234`, `1.234.567,5`, `="12"`. Null for an empty cell, "not-a-number"
 * for what is none, a formula among them. NaN and infinite numbers come back as they are.
 */
export function figure(value: Json | undefined): number | null | "not-a-number" {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== "string") return "not-a-number";
  const plain = wholeNumber(value);
  if (plain >= 0) return plain;
  const text = value.trim().replace(/^="([^"]*)"$/, "$1");
  if (text === "" || EMPTY.test(text)) return null;
  if (PLAIN.test(text)) return Number(text);
  const bare = text.replaceAll(/[\s\u00A0\u202F'’]/g, "");
  if (PLAIN.test(bare) && /^[+-]?\d{1,3}([\s\u00A0\u202F'’]\d{3})+(\.\d+)?$/.test(text)) return Number(bare);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text) || /^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text))
    return Number(text.replaceAll(".", "").replace(",", "."));
  if (/^[+-]?\d+,\d+$/.test(text)) return Number(text.replace(",", "."));
  if (/^[+-]?(nan|#n\/a|#value!|#div\/0!)$/i.test(text)) return Number.NaN;
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return "not-a-number";
}

/** The number that nothing but a few digits makes, as in most cells; -1 for any other text. */
function wholeNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
/** Digits that a number holds exactly. */
const MOST_DIGITS = 15;

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
/** How tables say that there is nothing. */
const EMPTY = /^(-|–|—|null|none|undefined|n\/a|na)$/i;
