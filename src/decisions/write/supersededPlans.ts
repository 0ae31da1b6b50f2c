import type { TextEdit } from "../markdown/textEdit";
import { recordWith } from "../record/recordInParts";
import type { RecordFile } from "../record/record";
import { supersedingWords } from "../record/tongues";
import type { Statement } from "../statements/statement";
import { MOST_PLACES, type StatusSettings, statusPlans, statusTargets } from "./changeStatus";
import type { NewRelation } from "./newRelation";
import { statedRelations } from "./relation";
import { fieldEdits, fieldsFor } from "./relationField";
import { droppedWord, movedToEnd } from "./statusLine";
import { HAN, type NewStatus } from "./statusText";
import { linkEdits, namingOthers } from "./successorLink";
import { beginIn } from "./spanSearch";
import { type WriteStyle, supersedeWords } from "./style";
import { supersededStatus } from "./supersededStatus";

/** The ways to write into an older record that another one supersedes it, the one that keeps most first. */
export function supersededPlans(
  file: RecordFile,
  newer: RecordFile,
  style: WriteStyle,
  { on }: Pick<StatusSettings, "on">,
): TextEdit[][] {
  const relation: NewRelation = {
    kind: "superseded-by",
    words: supersedeWordsOf(file, style).older,
    target: newer,
  };
  const said = statedRelations(file, relation);
  const targets = statusTargets(file);
  const fields = fieldEdits(file, relation, style);
  const holdsSaid = beginIn(said.map(({ span }) => span));
  const inField = file.record.metadata.some(({ key, whole }) => key === "links" && holdsSaid(whole));
  const hasField = fieldsFor(file, "superseded-by").length > 0 || fields.length > 0 || inField;
  const isNamed = ({ value }: Statement): boolean => holdsSaid(value);
  const namesOther = namingOthers(file);
  const isSaid = (statement: Statement): boolean =>
    statement.word === "superseded" && (isNamed(statement) || said.length > 0 || hasField || namesOther(statement));
  const next = (statement?: Statement): NewStatus => supersededStatus(file, newer, style, { hasField, statement });
  const drop = droppedWord(file, said.length > 0);
  const plans = drop
    ? [drop]
    : (movedToEnd(file, relation, isSaid) ??
      perTarget(file, targets, next, { on, carrier: style.carrier }, isSaid, said.length > 0));
  const link = linkEdits(file, relation, style, { targets, hasField, isSaid, said: said.length > 0, isNamed });
  return plans.map((plan) => [...plan, ...fields, ...link]);
}

/** How a record says that it supersedes another one or is superseded: in the language of its status, else of keys and headings. */
export function supersedeWordsOf(file: RecordFile, style: WriteStyle): { older: string; newer: string } {
  const { record, text } = file;
  const label = record.metadata.find(({ key }) => key === "status");
  const like = record.status?.text ?? (label ? text.slice(label.whole.offset, label.span.offset) : "");
  return supersedingWords(like, text) ?? supersedeWords(style, isChinese(file));
}

/** Whether a record writes its own words in Chinese: its status, else the keys and headings. */
function isChinese({ record, text }: RecordFile): boolean {
  if (record.status) return HAN.test(record.status.text);
  const [field] = record.metadata;
  const key = field ? text.slice(field.whole.offset, field.span.offset) : "";
  return HAN.test(key) || (!field && record.sections.some(({ title, level }) => level === 2 && HAN.test(title)));
}

/** Each place in its own words: the Status section names a heading, the others an identifier. */
function perTarget(
  file: RecordFile,
  targets: readonly Statement[],
  next: (statement?: Statement) => NewStatus,
  settings: StatusSettings,
  isSaid: (statement: Statement) => boolean,
  isBanner: boolean,
): TextEdit[][] {
  if (targets.length === 0) return statusPlans(file, next(), settings, isSaid, isBanner);
  if (targets.length > MOST_PLACES) return [];
  const each = targets.map((target) =>
    statusPlans(
      { ...file, record: recordWith(file.record, { statements: onlyTarget(file, target) }) },
      next(target),
      settings,
      isSaid,
      isBanner,
    ),
  );
  const most = Math.max(...each.map((plans) => plans.length));
  return Array.from({ length: most }, (_, way) =>
    each.flatMap((plans) => plans[Math.min(way, plans.length - 1)] ?? []),
  );
}

/** The statements of a record with one status only, so that each is written in its own words. */
function onlyTarget({ record }: RecordFile, target: Statement): Statement[] {
  return record.statements.filter(
    (each) => each === target || each.kind !== "status" || each.role === "history" || each.role === "guidance",
  );
}
