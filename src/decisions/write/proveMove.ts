import type { RecordIndex } from "../index/recordIndex";
import { readRecord } from "../record/readRecord";
import { applyEdits } from "./applyEdits";
import type { Change } from "./change";
import { linksLost } from "./linksKept";
import { type Outcome, type RefusalCode, refusal } from "./refusal";

/** What a record has to say of itself after a change of its name. */
export interface AskedOfMove {
  readonly number?: number;
  readonly title?: string;
}

/**
 * Reads a renumbered, renamed or moved record and all that link to it back in memory. The change is given out only if the
 * record then says what was asked and every link leads to the same record as before.
 * @param path of the record before the change
 */
export function provenMove(index: RecordIndex, path: string, change: Change, asked: AskedOfMove = {}): Outcome {
  const file = index.get(path);
  const refuse = (code: RefusalCode, where = path): Outcome =>
    refusal({ code, path: where, line: file?.record.statements[0]?.line ?? 0, detail: "" });
  if (!file) return { change, refused: null };
  if (file.record.markup !== "markdown") return refuse("other-markup");
  const rename = change.renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
  const to = rename ? rename.to + path.slice(rename.from.length) : path;
  const after = readRecord(applyEdits(file.text, change.edits.get(path) ?? []), to);
  const isAsked =
    (asked.number === undefined || after.number === asked.number) &&
    (asked.title === undefined || file.record.titleSpan === null || after.title === asked.title);
  if (!isAsked || after.status?.text !== file.record.status?.text) return refuse("not-read-back");
  const [lost] = linksLost(index, change);
  return lost === undefined ? { change, refused: null } : refuse("links-lost", lost);
}
