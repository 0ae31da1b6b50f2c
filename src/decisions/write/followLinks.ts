import type { RecordIndex } from "../index/recordIndex";
import type { Candidate } from "../links/candidates";
import type { Link } from "../links/link";
import { readLinks } from "../links/readLinks";
import { type LinkText, resolveLink } from "../links/resolveLink";
import { redirected, relativePath } from "../links/writeLink";
import { folderOf } from "../locate/paths";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";

/** A Markdown file that is no record but may link to one, such as an index. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** A record that moves from one path to another. */
export interface Move {
  readonly index: RecordIndex;
  readonly from: string;
  readonly to: string;
  /** The record is the page of a folder of its own, which moves with all that is in it. */
  readonly wholeFolder: boolean;
}

/** Where every file of a root is after some have moved. */
export interface Relocation {
  readonly index: RecordIndex;
  /** A path below the root as it is afterwards. */
  readonly relocate: (path: string) => string;
}

/** What the move of one record does to all paths. */
export function relocationOf(move: Move): Relocation {
  return { index: move.index, relocate: (path) => relocated(path, move) };
}

function relocated(path: string, { from, to, wholeFolder }: Move): string {
  if (path === from) return to;
  const folder = `${folderOf(from)}/`;
  return wholeFolder && path.startsWith(folder) ? `${folderOf(to)}/${path.slice(folder.length)}` : path;
}

/** Whether a text can hold a link to a file at all. */
export function mayLink(text: string, path: string): boolean {
  const parts = path.split("/");
  const name = (parts.at(-1) ?? "").replace(/\.[^.]*$/, "");
  const telling = /^(?:readme|index)$/i.test(name) ? (parts.at(-2) ?? name) : name;
  // An encoded or escaped name may look like any other.
  return text.includes(telling) || /[%\\&]/.test(text);
}

/** Templates, globs and variables. */
const NO_PATH = /^[~$]|[{}<>*|]/;

/**
 * Lets the links of a text follow a record that moves: all syntaxes, each in the spelling that it has, with query and
 * fragment. If the text is that record itself, its other relative links are made right for the new folder.
 */
export function followLinks({ path, text }: OtherFile, move: Relocation): TextEdit[] {
  const lines = splitLines(text);
  const edits = new Map<number, TextEdit>();
  for (const link of readLinks({ text, lines, kinds: classifyLines(lines) })) {
    const { offset, length } = link.hrefSpan;
    const next = followed(path, link, text[offset - 1] === "<", move);
    // Several references share one definition.
    if (next !== link.href) edits.set(offset, { offset, length, text: next });
  }
  return [...edits.values()];
}

/**
 * Lets the file names that stand in a record without a link follow: `superseded_by: 0010-x.md`, `Superseded by 0010-x.md`.
 */
export function followNames({ record, text }: RecordFile, move: Relocation): TextEdit[] {
  return record.references.flatMap(({ href, span }): TextEdit[] => {
    if (href === null || href !== text.slice(span.offset, span.offset + span.length)) return [];
    const next = followed(record.path, { href }, false, move);
    return next === href ? [] : [{ offset: span.offset, length: span.length, text: next }];
  });
}

/** Whether a link of a file leads to a record. */
export function isLinkTo(path: string, link: Link, { index, from }: Move): boolean {
  return link.syntax !== "autolink" && !NO_PATH.test(link.href) && index.linked(path, link)?.path === from;
}

/** A destination after a move; as it is where it leads nowhere, out of the root, or still to the same place. */
function followed(path: string, link: LinkText, isBracketed: boolean, move: Relocation): string {
  const { href, syntax } = link;
  if (syntax === "autolink" || NO_PATH.test(href)) return href;
  const target = move.index.linked(path, link) ?? literal(path, link);
  if (!target) return href;
  const own = move.relocate(path);
  const moved = move.relocate(target.path);
  if (moved === target.path && !mustFollow(target, path, own)) return href;
  // A link within what moves as a whole leads there already, in whatever encoding.
  const isBeside = target.spelling.base === "file" && relativePath(path, target.path) === relativePath(own, moved);
  if (isBeside) return href;
  const onlyName = folderOf(path) === folderOf(own) && folderOf(target.path) === folderOf(moved);
  return redirected(link, isBracketed, { from: own, to: moved, target, onlyName }) ?? href;
}

/** A file that is no record, such as a picture, by the path as it is written. */
function literal(path: string, link: LinkText): Candidate | undefined {
  const target = resolveLink(path, link);
  return target.kind === "inside" && target.path !== "" ? target.candidates[0] : undefined;
}

/** Whether a link to a file that stays leads elsewhere once the file that holds it is in another folder. */
function mustFollow({ spelling }: Candidate, path: string, own: string): boolean {
  return (spelling.base === "file" || spelling.base === "page") && folderOf(path) !== folderOf(own);
}
