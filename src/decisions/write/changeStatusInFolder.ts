import type { RecordIndex } from "../index/recordIndex";
import type { TextEdit } from "../markdown/textEdit";
import { isOpen } from "../record/openRecord";
import { ownSeries } from "../record/ownSeries";
import { readRecord } from "../record/readRecord";
import type { RecordFile, StatusWord } from "../record/record";
import { applyEdits } from "./applyEdits";
import { editsOnly } from "./change";
import { type StatusSettings, changeStatus } from "./changeStatus";
import { editBetween } from "./editBetween";
import type { Outcome } from "./refusal";
import type { WriteStyle } from "./style";
import { supersede } from "./supersede";

const PAST: readonly (StatusWord | null | undefined)[] = ["superseded", "deprecated", "rejected"];

/** The records in force that a proposal names as superseded: they become so when it is accepted. */
export function waitingFor({ record }: RecordFile, index: RecordIndex): RecordFile[] {
  const partly = new Set(
    record.references
      .filter(({ relation, isPartial }) => relation === "supersedes" && isPartial)
      .map((reference) => index.resolve(record, reference)?.record.path),
  );
  return index
    .supersedes(record)
    .filter((older) => !PAST.includes(older.record.status?.word) && !partly.has(older.record.path));
}

/**
 * Changes the status of a record; where a proposal is accepted, the decisions that it supersedes become superseded in the
 * same change. Refused as a whole where one of them cannot be written.
 */
export function changeStatusInFolder(
  file: RecordFile,
  status: StatusWord,
  settings: StatusSettings,
  { index, style }: { readonly index: RecordIndex; readonly style: WriteStyle },
): Outcome {
  const own = changeStatus(file, status, settings);
  if (own.refused || status !== "accepted" || !isOpen(file)) return own;
  const { path } = file.record;
  const edits = new Map<string, readonly TextEdit[]>();
  let text = applyEdits(file.text, own.change.edits.get(path) ?? []);
  for (const older of waitingFor(file, index)) {
    const newer = { record: readRecord(text, path, ownSeries(file.record)), text };
    const { change, refused } = supersede(older, newer, style, settings);
    if (refused) return { change: editsOnly([]), refused };
    edits.set(older.record.path, change.edits.get(older.record.path) ?? []);
    text = applyEdits(text, change.edits.get(path) ?? []);
  }
  // Edits that were made one after the other are one against the text that was read.
  edits.set(path, edits.size === 0 ? (own.change.edits.get(path) ?? []) : editBetween(file.text, text));
  return { change: editsOnly(edits), refused: null };
}
