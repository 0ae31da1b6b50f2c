import type { Line } from "../markdown/lines";
import type { Carrier, MetadataField, RecordStatus } from "./record";
import type { Scan, ScannedSection } from "./scan";
import { isPlaceholder, statusText, statusWord } from "./status";
import { isKnownKey, metadataKey } from "./vocabulary";

/** `Key: value`, the key perhaps emphasised or quoted as code, the colon inside or outside, ASCII or full-width. */
const PAIR = /^([*_`~]{0,4})([^\s:：*`|>#-][^:：*`|]{0,40}?)([*_`]{0,4})\s*[:：]+\s*(.*)$/;
const BULLET = /^( {0,3})([*+-])[ \t]+/;
const QUOTE = /^ {0,3}>[ \t]?/;

/** Metadata above the first section: bullets, lines `Status: accepted`, quoted lines and table rows. */
export function headerFields(scan: Scan, titleLine: number): MetadataField[] {
  const fields: MetadataField[] = [];
  const first = scan.kinds.lastIndexOf("front-matter") + 1;
  const firstSection = scan.sections.find(({ level, line, name }) => line !== titleLine && (level > 1 || name !== undefined));
  readRange(scan, first, (firstSection?.line ?? scan.lines.length) - 1, fields);
  for (const section of scan.sections) if (section.name === "metadata") readRange(scan, section.body, section.ownLastLine, fields);
  return fields;
}

function readRange(scan: Scan, first: number, last: number, fields: MetadataField[]): void {
  // Any key counts in the first list, as in log4brains; elsewhere only keys that are known.
  let list: "before" | "in" | "after" = "before";
  for (let index = first; index <= last; index++) {
    const kind = scan.kinds[index];
    const line = scan.lines[index];
    if (!line || kind !== "text") {
      if (list === "in" && kind !== "blank") list = "after";
      continue;
    }
    const bullet = BULLET.exec(line.text);
    if (bullet) {
      if (list === "before") list = "in";
      const field = pairAt(line.text, bullet[0].length, line.text.length, line.offset, index, "list");
      if (field && (list === "in" || isKnownKey(field.key))) fields.push(field);
    } else {
      if (list === "in" && !/^[ \t]/.test(line.text)) list = "after";
      fields.push(...lineFields(scan, index));
    }
  }
}

/** Known fields of a line that is no bullet; several may stand side by side, or in the cells of a table. */
function lineFields(scan: Scan, index: number): MetadataField[] {
  const { lines } = scan;
  const line = lines[index];
  if (!line || /^(?: {4}|\t)/.test(line.text)) return [];
  const start = QUOTE.exec(line.text)?.[0].length ?? 0;
  if (/^\s*\|/.test(line.text.slice(start))) return tableFields(lines, index);
  const fields: MetadataField[] = [];
  const separator = /(?<!\s)\s+[|·•]\s+|$/g;
  let from = start;
  for (let match = separator.exec(line.text); match; match = separator.exec(line.text)) {
    if (match.index < start) continue;
    const pair = pairAt(line.text, from, match.index, line.offset, index, "line");
    const field = pair?.value === "" ? (valueBelow(scan, pair) ?? pair) : pair;
    const previous = fields.at(-1);
    if (field && isKnownKey(field.key)) fields.push(field);
    // The choices of a template stay together.
    else if (previous && previous.line === index && from > start && line.text.slice(previous.span.offset - line.offset, match.index).includes("|")) fields[fields.length - 1] = { ...previous, ...valueOf(line.text, previous.span.offset - line.offset, match.index, line.offset) };
    from = match.index + match[0].length;
    if (match[0] === "") break;
  }
  return fields;
}

function pairAt(text: string, from: number, to: number, lineOffset: number, line: number, carrier: Carrier): MetadataField | undefined {
  const pair = PAIR.exec(text.slice(from, to));
  if (!pair) return undefined;
  const [, opening = "", written = "", closing = "", rest = ""] = pair;
  const key = metadataKey(written);
  // Marks behind the colon close those before the key, or belong to the value.
  const start = to - (opening !== "" && closing === "" ? rest.replace(/^[*_`]+\s*/, "") : rest).length;
  return key === "" ? undefined : { key, ...valueOf(text, start, to, lineOffset), carrier, line };
}

/** A status or date that stands below its key, `**Status:**`, as a paragraph of its own. */
function valueBelow({ lines, kinds }: Scan, pair: MetadataField): MetadataField | undefined {
  if (!Object.hasOwn(SECTION_KEYS, pair.key)) return undefined;
  const index = kinds[pair.line + 1] === "blank" ? pair.line + 2 : pair.line + 1;
  const line = lines[index];
  if (!line || kinds[index] !== "text" || /^\s|^[|>*+-]\s/.test(line.text) || PAIR.test(line.text)) return undefined;
  return { ...pair, ...valueOf(line.text, 0, line.text.length, line.offset), line: index };
}

/** A value with its span: without the comment behind it, white space, and marks that close what the key has opened. */
function valueOf(text: string, from: number, to: number, lineOffset: number): Pick<MetadataField, "value" | "span"> {
  const raw = text.slice(from, to).replace(/(?<!\s)\s*(?:<!--.*|\\)$/, "").trimEnd();
  const marks = /^[^*_`]*?([*_`]+)$/.exec(raw);
  const value = marks ? raw.slice(0, -(marks[1] ?? "").length).trimEnd() : raw;
  return { value, span: { offset: lineOffset + from, length: value.length } };
}

interface Cell {
  readonly text: string;
  readonly from: number;
}

function cells(row: string): Cell[] {
  const found: Cell[] = [];
  for (const match of row.matchAll(/(?<=\|)((?:[^|\\]|\\.)*)(?=\|)|(?<=\|)([^|]+)$/g)) {
    const text = match[0];
    found.push({ text: text.trim(), from: match.index + (text.length - text.trimStart().length) });
  }
  return found;
}

const DELIMITER_ROW = /^[\s|:>-]+$/;

/** Fields of a table row: key and value side by side, or the values below a header row of keys. */
function tableFields(lines: readonly Line[], index: number): MetadataField[] {
  const row = lines[index]?.text ?? "";
  const [key, value, ...others] = cells(row);
  if (DELIMITER_ROW.test(row) || !key) return [];
  const field = (written: string, cell: Cell | undefined): MetadataField[] => {
    const name = metadataKey(written.replace(/[:：]\s*[*_]*$/, ""));
    return cell && isKnownKey(name) ? [{ key: name, ...valueOf(row, cell.from, cell.from + cell.text.length, lines[index]?.offset ?? 0), carrier: "line", line: index }] : [];
  };
  const isDelimiter = (at: number): boolean => /^[\s|:>]*-[\s|:>-]*$/.test(lines[at]?.text ?? "");
  const header = isDelimiter(index - 1) ? cells(lines[index - 2]?.text ?? "") : [];
  if (header.length > 1 && header.slice(0, 2).every((cell) => isKnownKey(metadataKey(cell.text)))) return [key, value, ...others].flatMap((cell, column) => field(header[column]?.text ?? "", cell));
  const isHeader = isDelimiter(index + 1) && value !== undefined && isKnownKey(metadataKey(value.text));
  return isHeader ? [] : field(key.text, value);
}

const SECTION_KEYS: Readonly<Record<string, string>> = { status: "status", date: "date" };
const HISTORY = /^\d{4}-\d\d-\d\d\b/;
/** A line that only points to another record, such as "Supersedes [1. Use X](0001-use-x.md)"; "superseded by" is a status. */
const LINK_LINE = /^(?!.*\bsuper?[sc]ee?ded\b)[^[\]]*\[[^\]]*\]\([^)]*\)[.\s]*$/i;

/** Fields that have a section of their own: `## Status` (Nygard) and `## Date`. */
export function sectionFields(scan: Scan): MetadataField[] {
  return scan.sections.flatMap((section): MetadataField[] => {
    const heading = scan.lines[section.line];
    const start = heading ? heading.text.indexOf(section.title) : -1;
    const inline = heading && start >= 0 ? pairAt(heading.text, start, start + section.title.length, heading.offset, section.line, "section") : undefined;
    const body = sectionBody(scan, section);
    return inline && section.level > 1 && Object.hasOwn(SECTION_KEYS, inline.key) && inline.value !== "" ? [inline, ...body.filter((field) => field.key !== inline.key)] : body;
  });
}

function sectionBody(scan: Scan, section: ScannedSection): MetadataField[] {
  const key = SECTION_KEYS[section.name ?? ""];
  return key === undefined ? [] : sectionValues(scan, key, section.body, section.ownLastLine);
}

function sectionValues(scan: Scan, key: string, first: number, last: number): MetadataField[] {
  const found: MetadataField[] = [];
  let spare: MetadataField | undefined;
  for (let index = first; index <= last; index++) {
    const line = scan.lines[index];
    if (!line || scan.kinds[index] !== "text" || /^(?: {4}|\t)/.test(line.text)) continue;
    const start = /^[ \t>]*(?:[*+-][ \t]+)?(?:\[[xX]\][ \t]+)?/.exec(line.text)?.[0].length ?? 0;
    if (/^\[ \][ \t]/.test(line.text.slice(start))) continue;
    if (line.text.startsWith("|", start)) {
      found.push(...sectionCells(scan, key, index));
      continue;
    }
    const pairs = pairAt(line.text, start, line.text.length, line.offset, index, "section");
    if (pairs && isKnownKey(pairs.key) && (pairs.key !== "supersedes" && pairs.key !== "superseded-by")) {
      found.push(pairs);
      continue;
    }
    const field: MetadataField = { key, ...valueOf(line.text, start, line.text.length, line.offset), carrier: "section", line: index };
    if (key === "status" && (isPlaceholder(field.value) || (LINK_LINE.test(field.value) && statusWord(field.value) === null))) spare ??= isPlaceholder(field.value) ? field : undefined;
    else {
      const at = found.findIndex((other) => other.key === key);
      if (at < 0) found.push(field);
      // Of a dated history the last line counts.
      else if (HISTORY.test(found[at]?.value ?? "") && HISTORY.test(field.value) && statusWord(field.value) !== null) found[at] = field;
    }
  }
  return found.some((other) => other.key === key) || !spare ? found : [...found, spare];
}

function sectionCells(scan: Scan, key: string, index: number): MetadataField[] {
  const line = scan.lines[index];
  if (!line) return [];
  const fields = tableFields(scan.lines, index);
  if (fields.length > 0) return fields.map((field) => ({ ...field, carrier: "section" }));
  const known = key === "status" ? cells(line.text).find(({ text }) => statusWord(text) !== null) : undefined;
  return known ? [{ key, ...valueOf(line.text, known.from, known.from + known.text.length, line.offset), carrier: "section", line: index }] : [];
}

const ORDER: readonly Carrier[] = ["front-matter", "list", "section", "line"];

/** The status: the first carrier that has a value which is no placeholder. */
export function readStatus(fields: readonly MetadataField[]): RecordStatus | null {
  for (const carrier of ORDER) {
    const field = fields.find((candidate) => candidate.carrier === carrier && candidate.key === "status" && candidate.value !== "" && !isPlaceholder(candidate.value));
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
    const fields = bullet && line ? [pairAt(text, bullet[0].length, text.length, line.offset, index, "list")] : lineFields(scan, index);
    const found = fields.find((field) => field?.key === "status" && statusWord(field.value) !== null && !isPlaceholder(field.value));
    if (found) return found;
  }
  return undefined;
}

/** Where the metadata is: with the status, else with the first field that a reader acts on, else in the front matter. */
export function readCarrier(status: RecordStatus | null, fields: readonly MetadataField[]): Carrier | null {
  return status?.carrier ?? ORDER.find((carrier) => fields.some((field) => field.carrier === carrier && isKnownKey(field.key) && field.key !== "title")) ?? fields[0]?.carrier ?? null;
}
