import { pairAt } from "./field";
import { BULLET, lineFields } from "./headerFields";
import type { Carrier, MetadataField, RecordStatus } from "./record";
import type { Scan } from "./scan";
import { isPlaceholder, statusText, statusWord } from "./status";
import { isKnownKey } from "./vocabulary";

const ORDER: readonly Carrier[] = ["front-matter", "list", "section", "line"];

/** The status: the first carrier that has a value which is no placeholder. */
export function readStatus(fields: readonly MetadataField[]): RecordStatus | null {
  for (const carrier of ORDER) {
    const field = fields.find(
      (candidate) =>
        candidate.carrier === carrier &&
        candidate.key === "status" &&
        candidate.value !== "" &&
        !isPlaceholder(candidate.value),
    );
    const text = field ? statusText(field.value) : "";
    if (field && text !== "") return { word: statusWord(text), text, carrier, span: field.span };
  }
  return null;
}

/** A status line that stands below the first section; only a known word makes it one. */
export function lateStatus(scan: Scan): MetadataField | undefined {
  for (let index = 0; index < scan.lines.length; index++) {
    const text = scan.lines[index]?.text ?? "";
    if (scan.kinds[index] !== "text" || !/status|状态/i.test(text)) continue;
    const bullet = BULLET.exec(text);
    const line = scan.lines[index];
    const fields =
      bullet && line
        ? [pairAt(text, bullet[0].length, text.length, line.offset, index, "list")]
        : lineFields(scan, index);
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
