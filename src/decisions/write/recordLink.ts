import { encodeHref, relativePath } from "../links/writeLink";
import { atxTitle } from "../markdown/atxTitle";
import { splitLines, lineAt } from "../markdown/lines";
import type { RecordFile } from "../record/record";
import { labelOf } from "./recordLabel";

/** A file name without folder and extension, which is how log4brains names a record. */
export function slugOf(href: string): string {
  return href.slice(href.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** A link to a record from another one. */
export function linkTo(from: RecordFile, to: RecordFile, text: string): string {
  return `[${label(text)}](${encodeHref(relativePath(from.record.path, to.record.path))})`;
}

/** Brackets that do not pair would end the text of the link. */
function label(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return /^(?:[^[\]]|\[[^[\]]*\](?![([]))*$/.test(plain) ? plain : plain.replace(/[[\]]/g, "");
}

/** How adr-tools calls a record in a link: its heading with the number, such as `7. Use PostgreSQL`. */
export function headingText({ record, text }: RecordFile): string {
  const lines = record.titleSpan ? splitLines(text) : [];
  const line = record.titleSpan ? lines[lineAt(lines, record.titleSpan.offset)]?.text : undefined;
  const heading = line === undefined ? null : atxTitle(line.replace(/^\uFEFF/, ""));
  const title = record.title ?? slugOf(record.path);
  if (heading !== null && heading !== title && /\d/.test(heading.slice(0, heading.indexOf(title)))) return heading;
  return record.number === null ? title : `${record.number}. ${title}`;
}

/**
 * How MADR calls a record, `ADR-0007`, or its title where its series has no letters; the file name where it has no number,
 * or log4brains reads the link.
 */
export function identifierOf(file: RecordFile, style: { readonly slugText: boolean }): string {
  if (style.slugText) return slugOf(file.record.path);
  return labelOf(file) ?? (file.record.number === null ? null : file.record.title) ?? slugOf(file.record.path);
}
