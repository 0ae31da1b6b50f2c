import type { RecordIndex } from "../index/recordIndex";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import type { Change } from "./change";
import { type OtherFile, asOther, followLinks, followNames, mayLink } from "./followLinks";
import { linkedPath, slugOf } from "./recordLink";

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
  const add = (path: string, list: readonly TextEdit[]): void => {
    if (list.length > 0)
      edits.set(
        path,
        [...(edits.get(path) ?? []), ...list].sort((a, b) => a.offset - b.offset),
      );
  };
  for (const file of index.all()) {
    add(file.record.path, more(file));
    if (from === to || (file.record.path !== from && !mayLink(file.text, from))) continue;
    add(file.record.path, [
      ...followLinks(asOther(file), from, to),
      ...followNames(file, from, to),
      ...slugTexts(file, from, to),
    ]);
  }
  if (from !== to)
    for (const other of others) if (mayLink(other.text, from)) add(other.path, followLinks(other, from, to));
  return { edits, creates: [], renames: from === to ? [] : [{ from, to }] };
}

function slugTexts({ record, text }: RecordFile, from: string, to: string): TextEdit[] {
  return record.references.flatMap(({ href, text: shown, span }) => {
    const isSlug =
      href !== null &&
      shown === slugOf(from) &&
      linkedPath(record.path, href) === from &&
      text.startsWith(`[${shown}](`, span.offset);
    return isSlug && slugOf(to) !== shown ? [{ offset: span.offset + 1, length: shown.length, text: slugOf(to) }] : [];
  });
}
