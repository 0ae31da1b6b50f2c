import type { RecordIndex } from "../index/recordIndex";
import { ownSeries } from "../record/ownSeries";
import { readRecord } from "../record/readRecord";
import { applyEdits } from "./applyEdits";
import { type Change, movedPath } from "./change";
import type { OtherFile } from "./followLinks";
import { linksLost } from "./linksKept";
import { unsafeProblem } from "./unsafeProblem";
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
 * @param others files that are no records and may link to them, such as the index
 */
export function provenMove(
  index: RecordIndex,
  path: string,
  change: Change,
  asked: AskedOfMove = {},
  others: readonly OtherFile[] = [],
): Outcome {
  const file = index.get(path);
  const refuse = (code: RefusalCode, where = path): Outcome =>
    refusal({ code, path: where, line: file?.record.statements[0]?.line ?? 0, detail: "" });
  if (!file) return { change, refused: null };
  if (file.record.markup !== "markdown") return refuse("other-markup");
  const lossy = [path, ...change.edits.keys()].find((edited) => index.get(edited)?.isUtf8 === false);
  if (lossy !== undefined) return refuse("not-utf8", lossy);
  const unsafe = [path, ...change.edits.keys()].find((edited) => unsafeProblem(index.get(edited)?.record));
  if (unsafe !== undefined)
    return refusal({
      code: "front-matter-invalid",
      path: unsafe,
      line: unsafeProblem(index.get(unsafe)?.record)?.line ?? 0,
      detail: "",
    });
  const after = readRecord(
    applyEdits(file.text, change.edits.get(path) ?? []),
    movedPath(change, path),
    ownSeries(file.record),
  );
  const isAsked =
    (asked.number === undefined || after.number === asked.number) &&
    // A file that is named after a title keeps its number.
    (asked.title === undefined || after.number === (asked.number ?? file.record.number)) &&
    (asked.title === undefined || file.record.titleSpan === null || after.title === asked.title);
  if (!isAsked || after.status?.text !== file.record.status?.text) return refuse("not-read-back");
  const [lost] = linksLost(index, change, others);
  return lost === undefined ? { change, refused: null } : refuse("links-lost", lost);
}
