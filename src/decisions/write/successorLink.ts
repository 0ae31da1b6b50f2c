import type { TextEdit } from "../markdown/textEdit";
import { recordWith } from "../record/recordInParts";
import type { RecordFile } from "../record/record";
import { scan } from "../record/scan";
import { type Statement, isBesideTitle } from "../statements/statement";
import { type NewRelation, relationText } from "./newRelation";
import { carrierFor } from "./placement";
import { names } from "./prove";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { appendToStatus, relationEdits } from "./relation";
import { beginIn } from "./spanSearch";
import { HAN, cellText } from "./statusText";
import type { WriteStyle } from "./style";
import { byIdentifier } from "./supersededStatus";

/** Tells of statements which name a successor: such a status stays, and a further successor is named beside that one. */
export function namingOthers({ record }: RecordFile): (statement: Statement) => boolean {
  const successors = record.references.filter(({ relation }) => relation === "superseded-by");
  const holdsOne = beginIn(successors.map(({ span }) => span));
  return ({ value }) => holdsOne(value);
}

/** What an older record says already. */
export interface LinkSetting {
  readonly targets: readonly Statement[];
  readonly hasField: boolean;
  readonly said: boolean;
  readonly isSaid: (statement: Statement) => boolean;
  readonly isNamed: (statement: Statement) => boolean;
}

/** The link to the successor where the status names it by its number alone, or names another one. */
export function linkEdits(
  file: RecordFile,
  relation: NewRelation,
  style: WriteStyle,
  setting: LinkSetting,
): TextEdit[] {
  const { targets, hasField, said, isSaid } = setting;
  if (hasField) return [];
  const namesOther = namingOthers(file);
  const others = targets.filter((target) => isSaid(target) && !setting.isNamed(target) && namesOther(target));
  const beside = said ? [] : others.flatMap((target) => besideOther(file, relation, style, target));
  const isNamed = beside.length > 0 && others.some(({ carrier }) => carrier !== "front-matter");
  if (isNamed) return beside;
  // What only a comment says, no reader sees, and beside a title no record is named.
  const isHidden = targets.length > 0 && targets.every((target) => target.place === "comment" || isBesideTitle(target));
  if (isHidden) return relationEdits(file, relation, style);
  const isData =
    targets.length === 0
      ? carrierFor(file, scan(file.text), style.carrier) === "front-matter"
      : targets.every(({ carrier }) => carrier === "front-matter");
  if (!isData || !byIdentifier(file, relation.target, style)) return beside;
  const hasLink = file.record.references.some(
    (reference) =>
      reference.relation === "superseded-by" &&
      reference.href !== null &&
      names(file.record, reference, relation.target.record),
  );
  return hasLink ? beside : [...beside, ...relationEdits(withoutIdentifiers(file), relation, style)];
}

/** A record as if only its links named others, so that a link is added beside an identifier. */
function withoutIdentifiers(file: RecordFile): RecordFile {
  const references = file.record.references.filter(({ href }) => href !== null);
  return { ...file, record: recordWith(file.record, { references }) };
}

/** A further successor beside the one that is named: a line of its own in a Status section, else in the same value. */
function besideOther(file: RecordFile, relation: NewRelation, style: WriteStyle, target: Statement): TextEdit[] {
  if (target.place === "section") {
    const link = linkTo(file, relation.target, headingText(relation.target));
    return [appendToStatus(scan(file.text), relationText(relation, link))];
  }
  const last = file.record.references
    .filter(
      ({ relation: kind, span }) =>
        kind === "superseded-by" &&
        span.offset >= target.value.offset &&
        span.offset < target.value.offset + target.value.length,
    )
    .at(-1);
  if (!last) return [];
  const isData = target.carrier === "front-matter" && byIdentifier(file, relation.target, style);
  const named = isData
    ? identifierOf(relation.target, { slugText: false })
    : linkTo(file, relation.target, identifierOf(relation.target, style));
  const joint = HAN.test(target.text) ? "、" : ", ";
  return [
    {
      offset: last.span.offset + last.span.length,
      length: 0,
      text: joint + (target.place === "table" ? cellText(named) : named),
    },
  ];
}
