import { splitLines, lineAt } from "../markdown/lines";
import type { RecordFile } from "../record/record";

function folderParts(path: string): string[] {
  return path.split("/").slice(0, -1);
}

/** Characters that end a destination, begin a query, fragment, entity or escape, or mean something in a link text. */
const UNSAFE = /[\s%()<>#?&"'\\[\]`|^{}]/g;

/** A path as the destination of a Markdown link; letters of every script stay readable. */
export function encodeHref(path: string): string {
  return path.replace(UNSAFE, (character) => {
    const encoded = encodeURIComponent(character);
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}

/** A path from the folder of one file to another, both below the root, not encoded. */
export function relativePath(from: string, to: string): string {
  const start = folderParts(from);
  const end = to.split("/");
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same++;
  return [...start.slice(same).map(() => ".."), ...end.slice(same)].join("/");
}

/** The file that a link of a record leads to as a path below the root; null for an address and for what leaves the root. */
export function linkedPath(from: string, href: string): string | null {
  const [bare = ""] = href.split(/[?#]/);
  if (bare === "" || /^[a-z][a-z\d+.-]*:|^\/\/|\\/i.test(bare)) return null;
  let path = bare;
  try {
    path = decodeURIComponent(bare);
  } catch {
    // A bare percent sign is part of the name.
  }
  const parts = path.startsWith("/") ? [] : folderParts(from);
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

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
  const heading = line === undefined ? undefined : /^\uFEFF?#+[ \t]+(.*?)[ \t]*(?:[ \t]#+[ \t]*)?$/.exec(line)?.[1];
  const title = record.title ?? slugOf(record.path);
  if (heading !== undefined && heading !== title && /\d/.test(heading.slice(0, heading.indexOf(title)))) return heading;
  return record.number === null ? title : `${record.number}. ${title}`;
}

/** How MADR calls a record, `ADR-0007`; the file name where it has no number or log4brains reads the link. */
export function identifierOf({ record }: RecordFile, style: { readonly slugText: boolean }): string {
  return style.slugText || record.numberText === null ? slugOf(record.path) : `ADR-${record.numberText}`;
}
