import type { RecordIndex } from "../index/recordIndex";
import type { TextEdit } from "../markdown/textEdit";
import { type Change, movedPath } from "./change";
import { type OtherFile, followLinks, followNames, mayLink } from "./followLinks";
import { linksLost } from "./linksKept";
import { slugTexts } from "./moveRecord";
import { type Outcome, refusal } from "./refusal";

/**
 * The edits with which all links follow files and folders that somebody else renames, such as a person in a list of files.
 * They are given out only if every link then leads to the same file as before. The change holds the renames too.
 * @param renames paths below the root; a folder takes its files along
 * @param others files that are no records and may link to them, such as the index
 */
export function moveFiles(index: RecordIndex, renames: Change["renames"], others: readonly OtherFile[]): Outcome {
  const edits = new Map<string, readonly TextEdit[]>();
  const empty: Change = { edits, creates: [], renames };
  const relocation = { index, relocate: (path: string): string => movedPath(empty, path) };
  const isConcerned = ({ path, text }: OtherFile): boolean =>
    relocation.relocate(path) !== path || renames.some(({ from }) => mayLink(text, from));
  const add = (path: string, list: readonly TextEdit[]): void => {
    // A name that is a link as well is found twice.
    const unique = new Map(list.map((edit) => [edit.offset, edit]));
    if (unique.size > 0)
      edits.set(
        path,
        [...unique.values()].sort((a, b) => a.offset - b.offset),
      );
  };
  for (const file of index.all()) {
    const { path } = file.record;
    if (isConcerned({ path, text: file.text }))
      add(path, [
        ...followLinks({ path, text: file.text }, relocation),
        ...followNames(file, relocation),
        ...renames.flatMap(({ from, to }) =>
          slugTexts({ path: file.record.path, text: file.text }, { index, from, to, wholeFolder: false }),
        ),
      ]);
  }
  for (const other of others) if (isConcerned(other)) add(other.path, followLinks(other, relocation));
  const change: Change = { edits, creates: [], renames };
  const lossy = [...edits.keys()].find((path) => index.get(path)?.isUtf8 === false);
  if (lossy !== undefined) return refusal({ code: "not-utf8", path: lossy, line: 0, detail: "" });
  const [lost] = linksLost(index, change, others);
  return lost === undefined
    ? { change, refused: null }
    : refusal({ code: "links-lost", path: lost, line: 0, detail: "" });
}
