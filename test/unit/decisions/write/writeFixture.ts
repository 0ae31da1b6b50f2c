import { RecordIndex } from "../../../../src/decisions/index/recordIndex";
import { readRecord } from "../../../../src/decisions/record/readRecord";
import type { RecordFile } from "../../../../src/decisions/record/record";
import { applyEdits } from "../../../../src/decisions/write/applyEdits";
import type { Change } from "../../../../src/decisions/write/change";
import type { WriteStyle } from "../../../../src/decisions/write/style";

export const PLAIN: WriteStyle = { oldSpelling: false, slugText: false, statusLink: false };
export const TODAY = { on: "2026-11-25" } as const;
export const ADR_TOOLS: WriteStyle = { ...PLAIN, oldSpelling: true };

export function record(path: string, text: string): RecordFile {
  return { record: readRecord(text, path), text };
}

export function indexOf(...files: readonly RecordFile[]): RecordIndex {
  const index = new RecordIndex();
  for (const file of files) index.set(file);
  return index;
}

/** A file as it is after a change. */
export function changed(file: RecordFile, change: Change): RecordFile {
  const { path } = file.record;
  const text = applyEdits(file.text, change.edits.get(path) ?? []);
  const moved = change.renames.find(({ from }) => from === path || path.startsWith(`${from}/`));
  if (!moved && text === file.text) return file;
  return record(moved ? moved.to + path.slice(moved.from.length) : path, text);
}
