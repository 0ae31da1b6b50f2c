import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { RecordFile } from "../../../../src/decisions/record/record";

/** A record file as the index takes it. */
export function file(path: string, text: string): RecordFile {
  return { record: readRecord(text, path), text };
}

/** The index of records with these texts, by path. */
export function indexOf(files: Readonly<Record<string, string>>): RecordIndex {
  const index = new RecordIndex();
  for (const [path, text] of Object.entries(files)) index.set(file(path, text));
  return index;
}

/** Where records stand. */
export function paths(files: readonly RecordFile[]): string[] {
  return files.map(({ record }) => record.path);
}
