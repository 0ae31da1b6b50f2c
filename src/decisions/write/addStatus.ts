import { headingEnd } from "../markdown/blocks";
import { type Line, lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { Carrier, MetadataField, RecordFile } from "../record/record";
import type { Scan } from "../record/scan";
import { HAN, type StatusOptions, yamlScalar } from "./statusText";

/** Writes a status into a record that has no field for it. */
export function addStatus(
  file: RecordFile,
  scanned: Scan,
  value: (model: string) => string,
  options: StatusOptions,
): TextEdit[] {
  const { record } = file;
  const eol = lineEndingOf(scanned.lines, "\n");
  const home = carrierFor(file, scanned, options.carrier);
  if (home === "section") return [intoSection(scanned, value, eol)];
  if (home === "list" || home === "line") {
    const field = record.metadata.find(({ carrier }) => carrier === home);
    const beside = field && besideField(scanned, field, value, eol);
    if (beside) return [beside];
    if (home === "list")
      return [
        below(
          scanned,
          record.titleSpan ? headingEnd(scanned.lines, scanned.kinds, lineOf(scanned, record.titleSpan.offset)) : -1,
          `* Status: ${value("status")}`,
          eol,
        ),
      ];
  }
  const entry = `status: ${yamlScalar(value("status"), "", options.quote)}${eol}`;
  const first = scanned.lines[0];
  if (first && scanned.kinds[0] === "front-matter")
    return [{ offset: first.offset + first.text.length + first.eol.length, length: 0, text: entry }];
  return [{ offset: first?.offset ?? 0, length: 0, text: `---${eol}${entry}---${eol}${eol}` }];
}

function carrierFor({ record }: RecordFile, scanned: Scan, fallback: Carrier | undefined): Carrier {
  if (record.carrier === "list" || record.carrier === "front-matter") return record.carrier;
  if (record.form === "nygard" || scanned.sections.some(({ name }) => name === "status")) return "section";
  return record.carrier ?? fallback ?? "front-matter";
}

function lineOf({ lines }: Scan, offset: number): number {
  return lines.findLastIndex((line) => line.offset <= offset);
}

/** Into the section of the status, which comes before the first other section. */
function intoSection(scanned: Scan, value: (model: string) => string, eol: string): TextEdit {
  const { sections, lines } = scanned;
  const section = sections.find(({ name }) => name === "status");
  if (section) return below(scanned, section.body - 1, value(HAN.test(section.title) ? "状态" : "Status"), eol);
  const next = sections.find(({ level, name }) => level > 1 || name !== undefined);
  const isChinese = next !== undefined && HAN.test(next.title);
  const text = isChinese ? `## 状态${eol}${eol}${value("状态")}` : `## Status${eol}${eol}${value("Status")}`;
  if (next) return { offset: lines[next.line]?.offset ?? 0, length: 0, text: text + eol + eol };
  return below(scanned, lastText(scanned), text, eol);
}

/** Last line that holds anything, or -1. */
export function lastText({ kinds }: Scan): number {
  return kinds.findLastIndex((kind) => kind !== "blank");
}

/** A paragraph below a line, or at the top; what follows keeps its distance. */
export function below({ lines, kinds }: Scan, index: number, text: string, fallback: string): TextEdit {
  const line = lines[index];
  if (!line) return { offset: lines[0]?.offset ?? 0, length: 0, text: text + fallback + fallback };
  const eol = line.eol || fallback;
  const next = kinds[index + 1];
  return {
    offset: line.offset + line.text.length,
    length: 0,
    text: `${eol}${eol}${text}${next === undefined || next === "blank" ? "" : eol}`,
  };
}

const BULLET_FIELD = /^([ \t]*[*+-][ \t]+[*_`]*)([^:：*_`]+)([*_`]*[ \t]*[:：][*_`]*[ \t]*)/;
const LINE_FIELD = /^((?:>[ \t]?)?[*_`]*)([^:：*_`|>]+)([*_`]*[ \t]*[:：][*_`]*[ \t]*)/;

/** Before another field, written like it; null where that one is in a table. */
function besideField(
  { lines, kinds }: Scan,
  field: MetadataField,
  value: (model: string) => string,
  eol: string,
): TextEdit | null {
  const line = lines[field.line] as Line;
  const match = (field.carrier === "list" ? BULLET_FIELD : LINE_FIELD).exec(line.text);
  if (!match) return null;
  const [, lead = "", key = "", colon = ""] = match;
  const name = HAN.test(key) ? "状态" : /^\p{Lu}/u.test(key) ? "Status" : "status";
  const text =
    lead +
    name +
    (/\s$/.test(colon) || colon.includes("：") ? colon : `${colon} `) +
    value(field.carrier === "line" || name === "状态" ? name : "status");
  if (field.carrier === "list") return { offset: line.offset, length: 0, text: text + eol };
  // Lines of one paragraph stay apart by the break that they use, else by a blank line.
  const end = /(?: {2,}|\\)$/.exec(line.text)?.[0] ?? "";
  return {
    offset: line.offset,
    length: 0,
    text: text + (end !== "" && kinds[field.line + 1] !== "blank" ? end + eol : eol + eol),
  };
}
