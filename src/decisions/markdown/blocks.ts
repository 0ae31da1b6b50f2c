import { atxTitle } from "./atxTitle";
import type { Line } from "./lines";
import { withoutComments } from "./withoutComments";

/** What a line is part of, as far as a reader of records needs to know. */
export type LineKind = "front-matter" | "code" | "comment" | "heading" | "blank" | "text";

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/s;
/** A no-break space behind the marks is what some keyboards type. */
const ATX = /^#{1,6}(?:[ \t\u00A0]|$)/;
const SETEXT = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Lines that an underline does not make a heading: items, quotes, table rows, HTML, code, and fields such as `Date: x`. */
const NO_SETEXT = /^(?:\s*(?:[*+-]|\d{1,9}[.)])[ \t]|\s*[>|<]| {4}|\t)/;
const FIELD = /[:：](?:[\s*_]|$)/;

/**
 * Tells for every line what it is part of. Front matter counts only at the top of the file (after a BOM); a fence ends
 * with the same character at least as often (CommonMark 4.5); an HTML comment that runs over lines hides what is in it.
 * The line that underlines a heading (CommonMark 4.3) is part of it.
 */
export function classifyLines(lines: readonly Line[]): LineKind[] {
  const kinds: LineKind[] = [];
  const last = frontMatterEnd(lines);
  let fence = "";
  let inComment = false;
  let lastClosing: number | undefined;
  for (let index = 0; index < lines.length; index++) {
    const text = index === 0 ? (lines[index]?.text ?? "").replace(/^\uFEFF/, "") : (lines[index]?.text ?? "");
    if (index <= last) {
      kinds.push("front-matter");
      continue;
    }
    const begin = beginning(text);
    const match = begin === "`" || begin === "~" ? FENCE.exec(text) : null;
    if (fence !== "") {
      kinds.push("code");
      if (match?.[1]?.startsWith(fence) && match[2]?.trim() === "") fence = "";
      continue;
    }
    if (inComment || (begin === "<" && /^ {0,3}<!--/.test(text))) {
      kinds.push("comment");
      inComment = !text.includes("-->");
      continue;
    }
    // A backtick fence may not have a backtick in its info string.
    if (match?.[1] && !(match[1].startsWith("`") && match[2]?.includes("`"))) {
      fence = match[1];
      kinds.push("code");
      continue;
    }
    const kind =
      begin === ""
        ? "blank"
        : text.startsWith("#") && ATX.test(text)
          ? "heading"
          : (begin === "=" || begin === "-") && underlines(lines, kinds, index, text)
            ? "heading"
            : "text";
    if (kind === "heading" && !text.startsWith("#")) kinds[index - 1] = "heading";
    kinds.push(kind);
    // A comment that begins behind text may run on, if it ends at all.
    if (text.includes("<!--") && text.lastIndexOf("<!--") > text.lastIndexOf("-->"))
      inComment = index < (lastClosing ??= lines.findLastIndex((line) => line.text.includes("-->")));
  }
  openPreamble(lines, kinds);
  return kinds;
}

/**
 * Proposals of some series have their fields in a fence at the top, perhaps below the heading "Preamble"; such lines are
 * text, and the fence is nothing that is seen.
 */
function openPreamble(lines: readonly Line[], kinds: LineKind[]): void {
  let first = kinds.findIndex((kind) => kind !== "blank");
  if (kinds[first] === "heading" && /^#{1,3} preamble\s*$/i.test(lines[first]?.text ?? ""))
    first = kinds.findIndex((kind, at) => at > first && kind !== "blank");
  if (first < 0 || kinds[first] !== "code" || !BARE_FENCE.test(lines[first]?.text ?? "")) return;
  const length = lines.slice(first + 1, first + LONGEST_PREAMBLE).findIndex(({ text }) => BARE_FENCE.test(text));
  const inner = lines.slice(first + 1, first + 1 + Math.max(length, 0));
  const isNamed = (key: RegExp): boolean => inner.some(({ text }) => key.test(text));
  const fields = inner.filter(({ text }) => /^(?:[A-Za-z][\w ()/-]{0,40}:(?:\s|$)|\s|$)/.test(text)).length;
  if (!isNamed(/^title:/i) || !isNamed(/^status:/i) || fields * 4 < inner.length * 3) return;
  kinds[first] = kinds[first + 1 + length] = "comment";
  inner.forEach(({ text }, at) => {
    kinds[first + 1 + at] = text.trim() === "" ? "blank" : "text";
  });
}

const BARE_FENCE = /^ {0,3}(?:`{3,}|~{3,})\s*$/;
const LONGEST_PREAMBLE = 60;

/** The first character of a line behind white space, which rules out most of what a line may be; "" of a blank one. */
function beginning(text: string): string {
  let at = 0;
  while (text[at] === " " || text[at] === "\t") at++;
  const character = text[at] ?? "";
  return BLANK.test(character) ? text.trim().slice(0, 1) : character;
}

const BLANK = /\s/;

/** Tells whether a line underlines a heading of one line above it. */
function underlines(lines: readonly Line[], kinds: readonly LineKind[], index: number, text: string): boolean {
  if (kinds[index - 1] !== "text" || kinds[index - 2] === "text" || !SETEXT.test(text)) return false;
  const above = lines[index - 1]?.text ?? "";
  return !NO_SETEXT.test(above) && (text.includes("=") || !FIELD.test(above));
}

/** YAML between lines of `---`, which `...` may end too (Jekyll, Pandoc), or TOML between lines of `+++` (Hugo). */
function frontMatterEnd(lines: readonly Line[]): number {
  const mark = /^\uFEFF?(---|\+\+\+)[ \t]*$/.exec(lines[0]?.text ?? "")?.[1];
  if (mark === undefined) return -1;
  const ends = mark === "---" ? [mark, "..."] : [mark];
  return lines.findIndex(({ text }, index) => index > 0 && /^[-+.]/.test(text) && ends.includes(text.trimEnd()));
}

/** A heading line: its level from 1 to 6 and its text without closing marks and comments. */
export interface Heading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/** All headings of a file, with `#` marks and underlined ones. */
export function headingsOf(lines: readonly Line[], kinds: readonly LineKind[]): Heading[] {
  const headings: Heading[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (kinds[index] !== "heading") continue;
    const line = (lines[index]?.text ?? "").replace(/^\uFEFF/, "");
    const title = atxTitle(line);
    const level = title === null ? (lines[index + 1]?.text.includes("=") ? 1 : 2) : (/^#+/.exec(line)?.[0].length ?? 1);
    headings.push({ line: index, level, text: withoutComments(title ?? line).trim() });
    if (title === null) index++;
  }
  return headings;
}

/** Last line of a heading: the line itself, or the one that underlines it. */
export function headingEnd(lines: readonly Line[], kinds: readonly LineKind[], line: number): number {
  return kinds[line + 1] === "heading" && SETEXT.test(lines[line + 1]?.text ?? "") ? line + 1 : line;
}
