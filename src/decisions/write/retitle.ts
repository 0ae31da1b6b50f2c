import type { RecordIndex } from "../index/recordIndex";
import { isFolderPage } from "../locate/fileKind";
import { joinPath } from "../locate/paths";
import type { TextEdit } from "../markdown/textEdit";
import { dateInFileName, nameOfRecord, numberInFileName, recordsFolderOf } from "../record/fileName";
import { ownSeries } from "../record/ownSeries";
import type { RecordFile } from "../record/record";
import type { Change } from "./change";
import { fileSlug } from "./fileSlug";
import type { OtherFile } from "./followLinks";
import { moveRecord } from "./moveRecord";
import { yamlScalar } from "./statusText";

/**
 * Gives a record another title: in its heading, in the front matter's `title`, and in its file name, which keeps what
 * stands before and after its number or date; every link follows. Where a record is the page of a folder of its own, that
 * folder is what has the name.
 */
export function retitle(
  index: RecordIndex,
  file: RecordFile,
  title: string,
  others: readonly OtherFile[] = [],
): Change {
  const { record } = file;
  const to = retitledPath(index, record.path, title);
  const change = moveRecord(index, record.path, to, others);
  const own = titleEdits(file, title);
  if (own.length === 0) return change;
  const edits = new Map(change.edits);
  edits.set(
    record.path,
    [...(edits.get(record.path) ?? []), ...own].sort((a, b) => a.offset - b.offset),
  );
  return { ...change, edits };
}

/** The path with the new title in it; with `-2` behind it where another record has that path. */
export function retitledPath(index: RecordIndex, path: string, title: string): string {
  const page = path.slice(path.lastIndexOf("/") + 1);
  const isPage = isFolderPage(path);
  const series = index.get(path) ? ownSeries((index.get(path) as RecordFile).record) : undefined;
  const isNamed = numberInFileName(path, series) !== null || dateInFileName(path) !== null;
  const before = isNamed ? (/^(?:.*?\d(?<!\d-*\d)[\d-]*(?:_\d+)?[-_. ]+)?/.exec(nameOfRecord(path))?.[0] ?? "") : "";
  // A name that is the number and nothing else holds no title, and a folder without a number may hold more than a record.
  if (before === "" && (isNamed || isPage)) return path;
  const slug = before.endsWith("_") ? fileSlug(title).replaceAll("-", "_") : fileSlug(title);
  const ending = isPage ? `/${page}` : (/\.[^.]*$/.exec(page)?.[0] ?? ".md");
  const parent = recordsFolderOf(path);
  let to = joinPath(parent, `${before}${slug}${ending}`);
  for (let count = 2; to !== path && index.get(to); count++)
    to = joinPath(parent, `${before}${slug}-${String(count)}${ending}`);
  return to;
}

/** The title alone, in the heading and in the front matter. */
export function titleEdits({ record, text }: RecordFile, title: string): TextEdit[] {
  const { titleSpan } = record;
  if (!titleSpan || record.title === title) return [];
  const isField = record.metadata.some(
    ({ span, carrier }) =>
      carrier === "front-matter" && titleSpan.offset >= span.offset && titleSpan.offset < span.offset + span.length,
  );
  const before = text.slice(titleSpan.offset, titleSpan.offset + titleSpan.length);
  const edits: TextEdit[] = [
    { ...titleSpan, text: isField && !isQuoted(text, titleSpan.offset) ? yamlScalar(title, before) : title },
  ];
  // The front matter of a site often says the title once more.
  const field = record.metadata.find(({ key, carrier }) => key === "title" && carrier === "front-matter");
  const at = field && !isField && record.title ? field.value.lastIndexOf(record.title) : -1;
  const start = field && at >= 0 ? text.indexOf(record.title ?? "", field.span.offset) : -1;
  if (field && start >= 0 && start + (record.title?.length ?? 0) <= field.span.offset + field.span.length)
    edits.push({ offset: start, length: record.title?.length ?? 0, text: title });
  return edits;
}

function isQuoted(text: string, offset: number): boolean {
  return /["']/.test(text[offset - 1] ?? "");
}
