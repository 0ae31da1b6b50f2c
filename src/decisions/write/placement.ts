import { headingEnd } from "../markdown/blocks";
import { lineAt, lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { Carrier, MetadataField, RecordFile } from "../record/record";
import type { Scan } from "../record/scan";
import { type NewStatus, HAN, modelOfLabel, tomlScalar, yamlScalar } from "./statusText";

/**
 * Puts a status into a record that has no place for one, where its form has it: front matter, list, `## Status`, or a line.
 * @param carrier for a record that shows none itself, such as the one that its folder uses
 */
export function placeStatus(file: RecordFile, scanned: Scan, next: NewStatus, carrier: Carrier | undefined): TextEdit {
  const { record } = file;
  const eol = lineEndingOf(scanned.lines, "\n");
  const home = carrierFor(file, scanned, carrier);
  if (home === "section") return intoSection(file, scanned, next.say, eol);
  if (home === "list" || home === "line") {
    const field = record.metadata.find(({ carrier: own, place }) => own === home && place !== "comment");
    const beside = field && besideField(scanned, field, next.say, eol);
    if (beside) return beside;
    if (home === "list") {
      const title = record.titleSpan ? headingEnd(scanned.lines, scanned.kinds, titleLine(file, scanned)) : -1;
      return below(scanned, title, `* Status: ${next.say("status")}`, eol);
    }
  }
  return intoFrontMatter(scanned, next, eol);
}

function intoFrontMatter({ lines, kinds }: Scan, { say, quote }: NewStatus, eol: string): TextEdit {
  const first = lines[0];
  const hasFrontMatter = first !== undefined && kinds[0] === "front-matter";
  const isToml = hasFrontMatter && first.text.startsWith("+++");
  const entry = isToml
    ? `status = ${tomlScalar(say("status"), "")}${eol}`
    : `status: ${yamlScalar(say("status"), "", quote)}${eol}`;
  if (hasFrontMatter) return { offset: first.offset + first.text.length + first.eol.length, length: 0, text: entry };
  return { offset: first?.offset ?? 0, length: 0, text: `---${eol}${entry}---${eol}${eol}` };
}

/** Where a record that has no status is given one. */
export function carrierFor({ record }: RecordFile, scanned: Scan, fallback: Carrier | undefined): Carrier {
  if (record.carrier === "list" || record.carrier === "front-matter") return record.carrier;
  if (record.form === "nygard" || scanned.sections.some(({ name }) => name === "status")) return "section";
  return record.carrier ?? fallback ?? "front-matter";
}

function titleLine({ record }: RecordFile, { lines }: Scan): number {
  return record.titleSpan ? lineAt(lines, record.titleSpan.offset) : -1;
}

/** Into the section of the status, which comes before the first other section, below the title and of the others' level. */
function intoSection(file: RecordFile, scanned: Scan, say: NewStatus["say"], eol: string): TextEdit {
  const { sections, lines } = scanned;
  const section = sections.find(({ name, level }) => name === "status" && level > 1);
  if (section) return below(scanned, section.body - 1, say(modelOfLabel(section.title, file.text)), eol);
  const title = titleLine(file, scanned);
  const next = sections.find(({ level, name, line }) => line !== title && (level > 1 || name !== undefined));
  const isChinese = next !== undefined && HAN.test(next.title);
  const mark = "#".repeat(Math.max(2, next?.level ?? 2));
  const text = isChinese ? `${mark} 状态${eol}${eol}${say("状态")}` : `${mark} Status${eol}${eol}${say("Status")}`;
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

/** Before another field, written like it; null where that one is in a table. */
function besideField(scanned: Scan, field: MetadataField, say: NewStatus["say"], eol: string): TextEdit | null {
  const { lines, kinds, text } = scanned;
  const line = lines[field.line];
  if (!line || field.place === "table" || field.whole.offset < line.offset) return null;
  // From the beginning of the line, so that the mark of the list or quote is there too.
  const lead = text.slice(line.offset, field.span.offset);
  const key = /\p{L}[\p{L}\p{N} _-]*/u.exec(lead)?.[0].trimEnd() ?? "";
  if (key === "") return null;
  const name = HAN.test(key) ? "状态" : /^\p{Lu}/u.test(key) ? "Status" : "status";
  const start = lead.replace(key, name);
  const space = /\s$|：[*_`]*$/.test(start) ? "" : " ";
  const entry = start + space + say(field.carrier === "line" || name === "状态" ? name : "status");
  if (field.carrier === "list") return { offset: line.offset, length: 0, text: entry + eol };
  // Lines of one paragraph stay apart by the break that they use, else by a blank line.
  const end = /(?:(?<! ) {2,}|\\)$/.exec(line.text)?.[0] ?? "";
  const gap = end !== "" && kinds[field.line + 1] !== "blank" ? end + eol : eol + eol;
  return { offset: line.offset, length: 0, text: entry + gap };
}

/** Takes a line away; of the blank lines around it one stays. */
export function withoutLine({ lines, kinds }: Scan, at: number): TextEdit {
  const own = lines[at];
  const next = kinds[at - 1] === "blank" && kinds[at + 1] === "blank" ? lines[at + 2] : lines[at + 1];
  const offset = own?.offset ?? 0;
  return { offset, length: (next?.offset ?? offset + (own?.text.length ?? 0)) - offset, text: "" };
}
