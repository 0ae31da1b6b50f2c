import { fieldStatement } from "../statements/statusField";
import { statusSection } from "../statements/statusSection";
import type { Statement } from "../statements/statement";
import { pairAt } from "./field";
import type { MetadataField } from "./record";
import type { Scan, ScannedSection } from "./scan";

/** What sections of their own hold: fields, and statements about the status. */
export interface SectionFields {
  readonly fields: readonly MetadataField[];
  readonly statuses: readonly Statement[];
}

/**
 * Fields that have a section of their own: `## Status` (Nygard), `## Date`, and headings such as `## Status: Accepted`.
 * @param isStated the status is stated above them already
 */
export function sectionFields(scan: Scan, isStated: boolean): SectionFields {
  const fields: MetadataField[] = [];
  const statuses: Statement[] = [];
  for (const section of scan.sections) {
    const heading = headingField(scan, section);
    if (heading?.key === "status") statuses.push(fieldStatement(heading, scan.text));
    else if (heading) fields.push(heading);
    if (section.name === "date") fields.push(...dateSection(scan, section));
    if (section.name !== "status") continue;
    const content = statusSection(scan, section, isStated);
    fields.push(...content.fields);
    // What stands below a heading that says the status explains it.
    if (heading?.key !== "status") statuses.push(...content.statements);
  }
  return { fields, statuses };
}

const HEADING_KEYS = ["status", "date"];

function headingField(scan: Scan, section: ScannedSection): MetadataField | undefined {
  const line = scan.lines[section.line];
  const start = line ? line.text.indexOf(section.title) : -1;
  if (!line || start < 0 || section.level === 1) return undefined;
  const at = { lineOffset: line.offset, line: section.line, carrier: "section", place: "heading" } as const;
  const field = pairAt(line.text, start, start + section.title.length, at);
  return field && HEADING_KEYS.includes(field.key) && field.value !== "" ? field : undefined;
}

function dateSection(scan: Scan, section: ScannedSection): MetadataField[] {
  for (let index = section.body; index <= section.ownLastLine; index++) {
    const line = scan.lines[index];
    if (!line || scan.kinds[index] !== "text") continue;
    const from = /^[ \t>]*(?:[*+-][ \t]+)?/.exec(line.text)?.[0].length ?? 0;
    const value = line.text.slice(from).trimEnd();
    const span = { offset: line.offset + from, length: value.length };
    const whole = { offset: line.offset, length: line.text.length };
    return [{ key: "date", value, carrier: "section", place: "section", span, whole, line: index, lastLine: index }];
  }
  return [];
}
