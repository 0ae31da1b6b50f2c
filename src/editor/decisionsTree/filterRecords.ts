import type { DecisionRecord, RecordFile } from "../../decisions/record/record";

/** Records that contain every word of a text in path, title, status, options, people or cited notes, whatever case and accents. */
export function filterRecords(files: readonly RecordFile[], text: string): readonly RecordFile[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return files;
  return files.filter(({ record }) => {
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
