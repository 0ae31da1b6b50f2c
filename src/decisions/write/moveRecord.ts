import type { RecordIndex } from "../index/recordIndex";
import { isFolderPage } from "../locate/fileKind";
import { folderOf } from "../locate/paths";
import { readLinks } from "../links/readLinks";
import { classifyLines } from "../markdown/blocks";
import { splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import type { Change } from "./change";
import { type Move, type OtherFile, followLinks, followNames, isLinkTo, mayLink, relocationOf } from "./followLinks";
import { slugOf } from "./recordLink";

/**
 * Renames a record or moves it to another folder; every link to it in the records of the root and in the other files
 * follows, as does a file name without a link, and a link text that is the file name (log4brains). Its own relative links stay right.
 * @param to a path that no file has
 */
export function moveRecord(index: RecordIndex, from: string, to: string, others: readonly OtherFile[] = []): Change {
  return renamed(index, from, to, others, () => []);
}

/** The change of a move with further edits for each record. */
export function renamed(
  index: RecordIndex,
  from: string,
  to: string,
  others: readonly OtherFile[],
  more: (file: RecordFile) => readonly TextEdit[],
): Change {
  const edits = new Map<string, TextEdit[]>();
  const isPage = [from, to].every(isFolderPage);
  const wholeFolder = isPage && folderOf(from) !== folderOf(to);
  const move: Move = { index, from, to, wholeFolder };
  const relocation = relocationOf(move);
  const add = (path: string, list: readonly TextEdit[]): void => {
    if (list.length > 0)
      edits.set(
        path,
        [...(edits.get(path) ?? []), ...list].sort((a, b) => a.offset - b.offset),
      );
  };
  for (const file of index.all()) {
    const { path } = file.record;
    add(path, more(file));
    if (from === to || (path !== from && !mayLink(file.text, from))) continue;
    add(path, followLinks({ path, text: file.text }, relocation));
    add(path, followNames(file, relocation));
    add(path, slugTexts({ path, text: file.text }, move));
  }
  if (from !== to)
    for (const other of others) {
      if (!mayLink(other.text, from)) continue;
      add(other.path, followLinks(other, relocation));
      add(other.path, slugTexts(other, move));
    }
  const rename = wholeFolder ? { from: folderOf(from), to: folderOf(to) } : { from, to };
  return { edits, creates: [], renames: from === to ? [] : [rename] };
}

/** Texts of links that are the file name, with its ending or, as log4brains names a record, without. */
export function slugTexts({ path, text }: OtherFile, move: Move): TextEdit[] {
  // The page of a folder of its own is called after that.
  const [from, to] = move.wholeFolder ? [folderOf(move.from), folderOf(move.to)] : [move.from, move.to];
  const [slug, next] = [slugOf(from), slugOf(to)];
  const [name, nextName] = [fileName(from), fileName(to)];
  if ((slug === next && name === nextName) || !(text.includes(slug) || text.includes(name))) return [];
  const isBeside = folderOf(from) === folderOf(to);
  const lines = splitLines(text);
  return readLinks({ text, lines, kinds: classifyLines(lines) }).flatMap((link): TextEdit[] => {
    if (link.syntax !== "inline" || !isLinkTo(path, link, move)) return [];
    const [, lead = "", words = ""] = /^([`*_]{0,3}(?:[^\s/]{0,100}\/){0,8})([^/]*?)[`*_]{0,3}$/.exec(link.text) ?? [];
    const shown = words === slug ? next : words === name ? nextName : words;
    if (shown === words || (lead.includes("/") && !isBeside)) return [];
    return [{ offset: link.textSpan.offset + lead.length, length: words.length, text: shown }];
  });
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
