import type { Source } from "./note";

/** A source as a Markdown link, or as its bare title where it has no public address. */
export function sourceMarkdown(source: Source): string {
  const title = escapeInline(source.title);
  return source.url === null ? title : `[${title}](${source.url})`;
}

/** Escapes what Markdown would read as markup inside a line. */
export function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
