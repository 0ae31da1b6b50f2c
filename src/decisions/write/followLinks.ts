import { folderOf } from "../locate/paths";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { destinations } from "../rules/links";
import { encodeHref, linkedPath, relativePath } from "./recordLink";

/** A Markdown file that is no record but may link to one, such as an index. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** Whether a text can hold a link to a file at all. */
export function mayLink(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return text.includes(name) || text.includes(encodeHref(name)) || text.includes(encodeURI(name));
}

/** Templates, globs and variables. */
const NO_PATH = /^[~$]|[{}<>*|]/;

/**
 * Lets the links of a text follow a file that moves from one path to another: inline links, images and reference
 * definitions, with query and fragment as they are, also `./` and angle brackets. If the text is that file itself, its
 * other relative links are made right for the new folder.
 */
export function followLinks({ path, text }: OtherFile, from: string, to: string): TextEdit[] {
  const lines = splitLines(text);
  const own = path === from ? to : path;
  const kinds = classifyLines(lines);
  return lines
    .flatMap((line, index) => destinations(line, kinds[index]))
    .flatMap(({ href, span }): TextEdit[] => {
      const next = followed(
        href,
        { path, own, from, to },
        text[span.offset - 1] === "<" ? (written) => written.replace(/[<>#?%]/g, encodeURIComponent) : encodeHref,
      );
      return next === href ? [] : [{ offset: span.offset, length: span.length, text: next }];
    });
}

/**
 * Lets the file names that stand in a record without a link follow: `superseded_by: 0010-x.md`, `Superseded by 0010-x.md`.
 */
export function followNames({ record, text }: RecordFile, from: string, to: string): TextEdit[] {
  const own = record.path === from ? to : record.path;
  return record.references.flatMap(({ href, span }): TextEdit[] => {
    if (href === null || href !== text.slice(span.offset, span.offset + span.length)) return [];
    const next = followed(href, { path: record.path, own, from, to }, encodeHref);
    return next === href ? [] : [{ offset: span.offset, length: span.length, text: next }];
  });
}

interface Move {
  /** The file that holds the link, before and after. */
  readonly path: string;
  readonly own: string;
  readonly from: string;
  readonly to: string;
}

/** A destination after a move; as it is where it leads nowhere, out of the root, or still to the same place. */
function followed(href: string, { path, own, from, to }: Move, encode: (written: string) => string): string {
  const target = NO_PATH.test(href) ? null : linkedPath(path, href);
  // From the root a link leads to the same place wherever it stands.
  if (target === null || target === "" || (target !== from && (own === path || href.startsWith("/")))) return href;
  const relative = href.startsWith("/") ? `/${to}` : relativePath(own, target === from ? to : target);
  // A link that already leads there, in whatever encoding, stays as it is.
  if (target !== from && relativePath(path, target) === relative) return href;
  const tail = /\/?(?:[?#].*)?$/.exec(href)?.[0] ?? "";
  const written = encode(relative);
  // Only the name changes: the way to the folder stays as it is written.
  const way =
    target === from && folderOf(from) === folderOf(to)
      ? href.slice(0, href.length - tail.length).replace(/[^/]*$/, "")
      : null;
  return (
    (way !== null
      ? way + written.slice(written.lastIndexOf("/") + 1)
      : href.startsWith("./") && !written.startsWith(".")
        ? `./${written}`
        : written) + tail
  );
}

/** A record as a file with links. */
export function asOther({ record, text }: RecordFile): OtherFile {
  return { path: record.path, text };
}
