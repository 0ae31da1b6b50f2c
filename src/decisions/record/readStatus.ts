import type { Statement } from "../statements/statement";
import { BULLET, itemField, lineFields } from "./headerFields";
import type { Carrier, MetadataField, RecordReference, RecordStatus } from "./record";
import type { Scan } from "./scan";
import { isPlaceholder, statusText, statusWord } from "./status";
import { STATUS_LABEL } from "./tongues";
import { isKnownKey } from "./vocabulary";

const ORDER: readonly Carrier[] = ["front-matter", "list", "section", "line"];

/**
 * The status: what the first carrier states now. A comment counts where nothing that a reader sees does, and a banner that
 * names the successor where there is no status at all.
 */
export function readStatus(
  text: string,
  statuses: readonly Statement[],
  references: readonly RecordReference[],
): RecordStatus | null {
  const stated = statuses.filter(({ role }) => role === "current" || role === "partial");
  const seen = stated.filter(({ place }) => place !== "comment");
  const ordered = ORDER.flatMap((carrier) => seen.filter((statement) => statement.carrier === carrier));
  // What says that a part is superseded adds to a status beside it.
  const chosen = ordered.find(({ role }) => role === "current") ?? ordered[0] ?? stated[0];
  if (chosen) {
    const { carrier, value, word } = chosen;
    return { word, text: statusText(chosen.text), carrier, span: value };
  }
  const banner = references.find(
    ({ relation, isPartial, href, number, type }) =>
      relation === "superseded-by" && !isPartial && (href ?? number) !== null && !REVOKED.test(type),
  );
  if (!banner || statuses.some(({ role }) => role === "placeholder")) return null;
  const before = text.slice(Math.max(0, banner.span.offset - 200), banner.span.offset);
  const from = /(?:super?[sc]ee?ded|replaced|obsoleted|已?被|由)[^\n]{0,120}$/i.exec(before);
  const offset = from ? banner.span.offset - (before.length - from.index) : banner.span.offset;
  const span = { offset, length: banner.span.offset + banner.span.length - offset };
  return { word: "superseded", text: statusText(text.slice(offset, offset + span.length)), carrier: "line", span };
}

/** `Accepted. Superseded by [9. C](0009-c.md)`: a status that names the record in whose favour it ended is superseded. */
export function endedBy(statement: Statement, text: string, references: readonly RecordReference[]): Statement {
  const { role, word, value } = statement;
  if (role !== "current" || (word !== null && word !== "accepted" && word !== "proposed" && word !== "draft"))
    return statement;
  const isEnded = references.some(
    ({ relation, isPartial, type, href, number, span: { offset, length } }) =>
      relation === "superseded-by" &&
      !isPartial &&
      (href ?? number) !== null &&
      !REVOKED.test(type) &&
      !HAN_REVOKED.test(text.slice(offset + length, offset + length + 20)) &&
      offset >= value.offset &&
      offset < value.offset + value.length,
  );
  return isEnded ? { ...statement, word: "superseded" } : statement;
}

/** Ended by another record that does not take its place. */
const REVOKED = /revoke|rescind/i;
const HAN_REVOKED = /^[\s*_`）)]{0,6}所?(?:撤销|废止|废除)/;

/**
 * Where a record has no status, the stage that other series of documents call it: in front matter under any name for it, in
 * the head of a text how far it has been carried out.
 */
export function stageField(
  frontMatter: readonly MetadataField[],
  header: readonly MetadataField[],
): MetadataField | undefined {
  const field =
    frontMatter.find(({ key, value }) => (key === "state" || key === "stage") && value !== "") ??
    header.find(
      ({ key, value }) =>
        (key === "implementation-status" || key === "implementation") &&
        !isPlaceholder(value) &&
        (statusWord(value) !== null || CARRIED_OUT.test(value)),
    );
  return field && { ...field, key: "status" };
}

/** What the field for the implementation says where it says how far that is, and not where it is. */
const CARRIED_OUT =
  /^[\s*_`]{0,4}(?:(?:not|partially|partly|fully)[\s-](?:yet[\s-])?)?(?:implemented|in progress|done|started)\b/i;

const LABEL = new RegExp(STATUS_LABEL, "i");

/** A status line that stands below the first section; only a known word makes it one. */
export function lateStatus(scan: Scan): MetadataField | undefined {
  for (let index = 0; index < scan.lines.length; index++) {
    const text = scan.lines[index]?.text ?? "";
    if (scan.kinds[index] !== "text" || !LABEL.test(text)) continue;
    const bullet = BULLET.exec(text);
    const fields = bullet ? [itemField(scan, index, bullet[0].length)] : lineFields(scan, index);
    const found = fields.find(
      (field) => field?.key === "status" && statusWord(field.value) !== null && !isPlaceholder(field.value),
    );
    if (found) return found;
  }
  return undefined;
}

/** Where the metadata is: with the status, else with the first field that a reader acts on, else in the front matter. */
export function readCarrier(status: RecordStatus | null, fields: readonly MetadataField[]): Carrier | null {
  return (
    status?.carrier ??
    ORDER.find((carrier) =>
      fields.some((field) => field.carrier === carrier && isKnownKey(field.key) && field.key !== "title"),
    ) ??
    fields[0]?.carrier ??
    null
  );
}

/** A status as a field of the metadata, in which placeholders and empty values count too. */
export function statusField({ text, carrier, place, value, span, line, lastLine }: Statement): MetadataField {
  return { key: "status", value: text, carrier, place, span: value, whole: span, line, lastLine };
}
