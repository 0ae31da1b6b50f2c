/** A destination with its place in the text, and where the closing parenthesis is. */
export interface Destination {
  readonly href: string;
  readonly start: number;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/** No destination or title that people write is longer; the bound keeps hostile text linear. */
const LONGEST = 2000;
const BLANK = /\s/;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "(": ")" };

/**
 * Reads what stands in the parentheses of an inline link: a destination, perhaps in angle brackets or with balanced
 * parentheses, and perhaps a title (CommonMark 6.3).
 * @param from behind the opening parenthesis
 * @returns null where this is no link
 */
export function readDestination(text: string, from: number): Destination | null {
  const limit = Math.min(text.length, from + LONGEST);
  const start = skipBlanks(text, from, limit);
  const isBracketed = text[start] === "<";
  const stop = isBracketed ? bracketedEnd(text, start + 1, limit) : bareEnd(text, start, limit);
  if (stop < 0) return null;
  const hrefStart = isBracketed ? start + 1 : start;
  const behind = isBracketed ? stop + 1 : stop;
  const end = closingParenthesis(text, behind, limit);
  return end < 0 ? null : { href: text.slice(hrefStart, stop), start: hrefStart, end };
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && BLANK.test(text[at] ?? "")) at++;
  return at;
}

function bracketedEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === ">") return at;
    if (character === "<" || character === "\n" || character === "\r") return -1;
    if (character === "\\") at++;
  }
  return -1;
}

function bareEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = text[at] ?? "";
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")") {
      if (depth === 0) return at;
      depth--;
    } else if (BLANK.test(character)) return depth === 0 ? at : -1;
  }
  return -1;
}

/** Behind the closing parenthesis, past a title; -1 where there is none. */
function closingParenthesis(text: string, from: number, limit: number): number {
  let at = skipBlanks(text, from, limit);
  const closing = at > from ? CLOSING[text[at] ?? ""] : undefined;
  if (closing !== undefined) {
    at++;
    while (at < limit && text[at] !== closing) at += text[at] === "\\" ? 2 : 1;
    at = skipBlanks(text, at + 1, limit);
  }
  return at < limit && text[at] === ")" ? at + 1 : -1;
}
