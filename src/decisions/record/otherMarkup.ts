import { splitLines } from "../markdown/lines";

/** Markups in which records are read; all but Markdown are read only. */
export const MARKUPS = ["markdown", "rst", "asciidoc", "org", "text"] as const;
export type Markup = (typeof MARKUPS)[number];

/** The markup of a file by its ending. */
export function markupOf(path: string): Markup {
  if (/\.rst$/i.test(path)) return "rst";
  if (/\.org$/i.test(path)) return "org";
  if (/\.txt$/i.test(path)) return "text";
  return /\.(?:adoc|asciidoc)$/i.test(path) ? "asciidoc" : "markdown";
}

/**
 * The text with headings and fields in the manner of Markdown, character for character at the same place, so that one
 * reader serves all markups. What has no counterpart stays as it is and is read as prose.
 */
export function asMarkdown(text: string, markup: Markup): string {
  if (markup === "rst") return fromRst(text);
  if (markup === "asciidoc") return fromAsciidoc(text);
  return markup === "org" ? fromOrg(text) : text;
}

/** Headings of Org are stars at the beginning of a line, and `# ` begins a comment; its keywords are read as they stand. */
function fromOrg(text: string): string {
  return text
    .replace(/^#(?:[ \t].*)?$/gm, (comment) => " ".repeat(comment.length))
    .replace(/^(\*{1,6})(?=[ \t]+\S)/gm, (stars) => "#".repeat(stars.length));
}

/** A line of one punctuation character, which underlines a heading of reStructuredText. */
const ADORNMENT = /^([=\-~^"'`#*+:._<>])\1{2,}[ \t]*$/;

/** The first cell of a row of a list table that holds the name of a field; its value is the cell below. */
const LISTED_KEY = /^\s{0,12}\* - (Title|Status|Date|Created|Author)[ \t]*$/i;

/** The first kind of underline is that of the title; the order of the others tells their level. */
function fromRst(text: string): string {
  const lines = splitLines(text);
  let title = "";
  return lines
    .map(({ text: line, eol }, index) => {
      const mark = ADORNMENT.exec(line)?.[1];
      const above = lines[index - 1]?.text ?? "";
      const below = lines[index + 1]?.text ?? "";
      if (mark !== undefined) {
        const isUnderline =
          above.trim() !== "" && !ADORNMENT.test(above) && line.trim().length >= above.trim().length / 2;
        const isOverline =
          !isUnderline && below.trim() !== "" && ADORNMENT.exec(lines[index + 2]?.text ?? "")?.[1] === mark;
        if (isOverline) return " ".repeat(line.length) + eol;
        if (!isUnderline) return line + eol;
        title ||= mark;
        return (mark === title ? "=" : "-").repeat(line.length) + eol;
      }
      // Directives and comments are no text, but for those that proposals keep their fields in: `.. date-accepted:: 2018-10-22`.
      const field = /^\.\. (author|status|date|date-accepted|created):: (?=\S)/.exec(line);
      if (field) return `${field[1] ?? ""}:`.padEnd(field[0].length) + line.slice(field[0].length) + eol;
      if (/^\.\.(?:\s|$)/.test(line)) return " ".repeat(line.length) + eol;
      const key = LISTED_KEY.exec(line)?.[1];
      if (key !== undefined) return `${key}:`.padEnd(line.length) + eol;
      if (LISTED_KEY.test(above) && /^\s{1,12}- \S/.test(line))
        return line.replace(/^\s+- /, "").padEnd(line.length) + eol;
      const isHeading = ADORNMENT.test(below) && below.trim().length >= line.trim().length / 2;
      return (isHeading ? withoutItem(line) : withField(line)) + eol;
    })
    .join("");
}

/** A cell of a table that holds the name of a field and nothing else, with its value in a line of its own below. */
const KEY_CELL = /^\| ?(JEP|Title|Status|Date|Created|Author|Sponsor)[ \t]*$/i;

function fromAsciidoc(text: string): string {
  let above = "";
  return splitLines(text)
    .map(({ text: line, eol }) => {
      const isComment = /^\/\/(?!\/)/.test(line);
      const isValue = KEY_CELL.test(above) && /^\| ?(?=[^|\s])/.test(line);
      if (!isComment) above = line;
      if (isValue) return line.replace(/^\| ?/, (mark) => " ".repeat(mark.length)) + eol;
      const key = KEY_CELL.exec(line)?.[1];
      if (key !== undefined) return `${key}:`.padEnd(line.length) + eol;
      if (isComment) return " ".repeat(line.length) + eol;
      const marks = /^={1,6}(?=[ \t]+\S)/.exec(line)?.[0];
      if (marks !== undefined) return "#".repeat(marks.length) + line.slice(marks.length) + eol;
      return withField(line) + eol;
    })
    .join("");
}

/** A field `:Status: x` as `Status:  x`, with its value where it was. */
function withField(line: string): string {
  return line.replace(/^:(\p{L}[\p{L}\d _-]{0,40}):(?=[ \t])/u, "$1: ");
}

/** A heading that begins with a number and a point, which Markdown would take for an item of a list. */
function withoutItem(line: string): string {
  return line.replace(/^(\s*\d{1,6})\.(?=[ \t])/, "$1:");
}
