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
  return lines.flatMap((line, index) => destinations(line, kinds[index])).flatMap(({ href, span }): TextEdit[] => {
    const target = NO_PATH.test(href) ? null : linkedPath(path, href);
    // From the root a link leads to the same place wherever it stands.
    if (target === null || target === "" || (target !== from && (own === path || href.startsWith("/")))) return [];
    const relative = href.startsWith("/") ? `/${to}` : relativePath(own, target === from ? to : target);
    const tail = /\/?(?:[?#].*)?$/.exec(href)?.[0] ?? "";
    // Only the name changes: the way to the folder stays as it is written.
    const way = target === from && folderOf(from) === folderOf(to) ? href.slice(0, href.length - tail.length).replace(/[^/]*$/, "") : null;
    const written = text[span.offset - 1] === "<" ? relative.replace(/[<>#?%]/g, encodeURIComponent) : encodeHref(relative);
    // A link that already leads there, in whatever encoding, stays as it is.
    if (target !== from && relativePath(path, target) === relative) return [];
    const next = (way !== null ? way + written.slice(written.lastIndexOf("/") + 1) : href.startsWith("./") && !written.startsWith(".") ? `./${written}` : written) + tail;
    return next === href ? [] : [{ offset: span.offset, length: span.length, text: next }];
  });
}

/** A record as a file with links. */
export function asOther({ record, text }: RecordFile): OtherFile {
  return { path: record.path, text };
}
