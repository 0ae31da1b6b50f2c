const MARKS = /^#+(?=[ \t\u00A0]|$)/;

/** The title of a heading `# Title`, without the marks that may close it; null where a line begins with none. */
export function atxTitle(line: string): string | null {
  const marks = MARKS.exec(line)?.[0];
  if (marks === undefined) return null;
  return line
    .slice(marks.length)
    .trimEnd()
    .replace(/(?<=[ \t\u00A0])#+$/, "")
    .trim();
}
