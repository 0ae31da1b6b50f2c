import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import type { StatusSettings } from "./changeStatus";
import { editsOnly } from "./change";
import { type Proof, names, proven } from "./prove";
import { type Outcome, refusal } from "./refusal";
import { relationEdits } from "./relation";
import type { WriteStyle } from "./style";
import { supersedeWordsOf, supersededPlans } from "./supersededPlans";

/**
 * Records that one decision supersedes another, in both files and in every place of each that states it: Nygard's lines in
 * the Status section as adr-tools 3.0.0 writes them; status with a link (MADR 2 and 3, log4brains) or with an identifier
 * (MADR 4); fields that exist for it; and the sentence or bullet with the link on the other side. What is there already is
 * not written again. Both files are read back before anything is given out.
 */
export function supersede(
  older: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  settings: Pick<StatusSettings, "on">,
): Outcome {
  if (older.record.path === newer.record.path)
    return refusal({ code: "same-record", path: older.record.path, line: 0, detail: "" });
  const back = newer.record.references.find(
    (reference) =>
      reference.relation === "superseded-by" && !reference.isPartial && names(newer.record, reference, older.record),
  );
  if (back) return refusal({ code: "circle", path: newer.record.path, line: back.line, detail: back.text });
  const by = proven(
    older,
    { status: "superseded", relation: { kind: "superseded-by", target: newer } },
    olderPlans(older),
    olderPlans,
  );
  const over = statedBy(newer, older, style);
  if ("refused" in by) return refusal(by.refused);
  if ("refused" in over) return refusal(over.refused);
  return {
    change: editsOnly([
      [older.record.path, by.edits],
      [newer.record.path, over.edits],
    ]),
    refused: null,
  };

  function olderPlans(file: RecordFile): TextEdit[][] {
    return supersededPlans(file, newer, style, settings);
  }
}

/**
 * Writes into a record that it supersedes another, and nothing into that one: while it is proposed the older decision holds.
 * `changeStatusInFolder` writes the other side when it is accepted.
 */
export function announceSuperseding(older: RecordFile, newer: RecordFile, style: WriteStyle): Outcome {
  if (older.record.path === newer.record.path)
    return refusal({ code: "same-record", path: older.record.path, line: 0, detail: "" });
  const over = statedBy(newer, older, style);
  return "refused" in over
    ? refusal(over.refused)
    : { change: editsOnly([[newer.record.path, over.edits]]), refused: null };
}

function statedBy(newer: RecordFile, older: RecordFile, style: WriteStyle): Proof {
  const plans = (file: RecordFile): TextEdit[][] => {
    const words = supersedeWordsOf(file, style).newer;
    return [relationEdits(file, { kind: "supersedes", words, target: older }, style)];
  };
  return proven(newer, { relation: { kind: "supersedes", target: older } }, plans(newer), plans);
}
