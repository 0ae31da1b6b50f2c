/** What an example has one do to a file: write it, or insert lines where others stand. */
export type Step =
  { readonly path: string; readonly text: string } | { readonly path: string; readonly hunks: readonly Hunk[] };

/** Lines as they stand, with those to be inserted between them. */
type Hunk = readonly { readonly text: string; readonly isNew: boolean }[];

/**
 * The steps of a Markdown text: a paragraph that is a path and a colon, and below it a fenced block with the whole file, or
 * of language `diff` with lines to be inserted.
 */
export function readSteps(markdown: string): Step[] {
  const blocks = markdown.matchAll(/^`([^`\n]+)`:\n\n(`{3,})(\w+)\n([\s\S]*?)\n\2$/gm);
  return [...blocks].map(([, path = "", , language, body = ""]) =>
    language === "diff" ? { path, hunks: readHunks(body) } : { path, text: `${body}\n` },
  );
}

function readHunks(body: string): Hunk[] {
  return body
    .split("\n@@\n")
    .map((hunk) => hunk.split("\n").map((line) => ({ text: line.slice(1), isNew: line.startsWith("+") })));
}

/** A text with the lines of a hunk inserted. @throws where its other lines do not stand there exactly once. */
export function insertLines(text: string, hunk: Hunk): string {
  const known = hunk.filter(({ isNew }) => !isNew).map((line) => line.text);
  const lines = text.split("\n");
  const places = lines.flatMap((_, at) => (known.every((line, offset) => lines[at + offset] === line) ? [at] : []));
  const [at, ...others] = places;
  if (at === undefined || others.length > 0)
    throw new Error(`${places.length} places have the lines ${JSON.stringify(known)}`);
  return [...lines.slice(0, at), ...hunk.map((line) => line.text), ...lines.slice(at + known.length)].join("\n");
}
