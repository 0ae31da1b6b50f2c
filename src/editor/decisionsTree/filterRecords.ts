import type { DecisionRecord, RecordFile } from "../../decisions/record/record";

/** What a filter lets through beside its words. */
export type FoundRecords = (record: DecisionRecord) => boolean;

/**
 * Records that contain every word of a text in path, title, status, options, people or cited notes, whatever case and accents,
 * or that the look-up finds for it.
 */
export function filterRecords(
  files: readonly RecordFile[],
  text: string,
  isFound: FoundRecords = () => false,
): readonly RecordFile[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return files;
  return files.filter(({ record }) => {
    if (isFound(record)) return true;
    const searched = fold(searchedText(record));
    return words.every((word) => searched.includes(word));
  });
}

function searchedText({ path, title, status, date, metadata, options, citations }: DecisionRecord): string {
  return [
    path,
    title ?? "",
    status?.text ?? "",
    date ?? "",
    ...metadata.map(({ value }) => value),
    ...options.map((option) => option.title),
    ...citations.map(({ noteId }) => noteId),
  ].join("\n");
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
