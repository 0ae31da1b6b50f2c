const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** The line on which the YAML of front matter begins, from 1. */
export const FRONT_MATTER_LINE = 2;

/** Splits a Markdown text into the YAML of its front matter and the rest; null where it does not begin with one. A BOM is skipped. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const content = text.replace(/^\uFEFF/, "");
  const match = FRONT_MATTER.exec(content);
  return match ? { yaml: match[1] ?? "", body: content.slice(match[0].length) } : null;
}
