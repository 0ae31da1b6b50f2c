import type { Line } from "./lines";

/** What a line is part of, as far as a reader of records needs to know. */
export type LineKind = "front-matter" | "code" | "comment" | "heading" | "blank" | "text";

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Tells for every line what it is part of. Front matter counts only at the top of the file (after a BOM); a fence ends
 * with the same character at least as often (CommonMark 4.5); an HTML comment that runs over lines hides what is in it.
 */
export function classifyLines(lines: readonly Line[]): LineKind[] {
  const kinds: LineKind[] = [];
  const last = frontMatterEnd(lines);
  let fence = "";
  let inComment = false;
  lines.forEach((line, index) => {
    if (index <= last) {
      kinds.push("front-matter");
      return;
    }
    const match = FENCE.exec(line.text);
    if (fence !== "") {
      kinds.push("code");
      if (match?.[1]?.startsWith(fence) && match[2]?.trim() === "") fence = "";
      return;
    }
    if (inComment || /^ {0,3}<!--/.test(line.text)) {
      kinds.push("comment");
      inComment = !line.text.includes("-->");
      return;
    }
    // A backtick fence may not have a backtick in its info string.
    if (match?.[1] && !(match[1].startsWith("`") && match[2]?.includes("`"))) {
      fence = match[1];
      kinds.push("code");
      return;
    }
    kinds.push(line.text.trim() === "" ? "blank" : /^#{1,6}(?:[ \t]|$)/.test(line.text) ? "heading" : "text");
  });
  return kinds;
}

function frontMatterEnd(lines: readonly Line[]): number {
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0]?.text ?? "")) return -1;
  return lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line.text));
}

/** A heading line: its level from 1 to 6 and its text without closing marks and comments. */
export interface Heading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

/** All ATX headings of a file. */
export function headingsOf(lines: readonly Line[], kinds: readonly LineKind[]): Heading[] {
  return lines.flatMap((line, index) => {
    const match = kinds[index] === "heading" ? /^(#{1,6})[ \t]*(.*?)[ \t]*#*[ \t]*$/.exec(line.text) : null;
    if (!match) return [];
    return [{ line: index, level: match[1]?.length ?? 1, text: (match[2] ?? "").replace(/<!--.*?-->/g, "").trim() }];
  });
}
