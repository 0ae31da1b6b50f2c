import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { DEFINITION } from "../markdown/definition";
import type { RecordFile, RecordReference } from "../record/record";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import { below } from "./placement";
import { names } from "./prove";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { type NewRelation, relationText } from "./newRelation";
import { fieldEdits } from "./relationField";
import { HAN } from "./statusText";
import type { WriteStyle } from "./style";

/** Whether a record keeps its links to others in the Status section, as adr-tools does. */
function linksInStatus({ sections }: Scan): boolean {
  const section = sections.find(({ name, level }) => name === "status" && level > 1);
  return section !== undefined && !/[:：]\s*\S/.test(section.title);
}

/** The references by which a record states a relation to another one already, beside its status value. */
export function statedRelations({ record, text }: RecordFile, { kind, words, target }: NewRelation): RecordReference[] {
  return record.references.filter((reference) => {
    if (!names(record, reference, target.record)) return false;
    if (kind !== "other") return reference.relation === kind && !reference.isPartial;
    const before = text
      .slice(Math.max(0, reference.span.offset - 200), reference.span.offset)
      .trimEnd()
      .toLowerCase();
    const said = words.trim().toLowerCase();
    return before.endsWith(said) || reference.type.toLowerCase() === said;
  });
}

/** Adds a relation where a record of its form has links: a field that exists for it, the Status section, or a section of links. */
export function relationEdits(file: RecordFile, relation: NewRelation, style: WriteStyle): TextEdit[] {
  if (statedRelations(file, relation).length > 0) return [];
  const whole = partMadeWhole(file, relation);
  if (whole) return [whole];
  const fields = fieldEdits(file, relation, style);
  if (fields.length > 0) return fields;
  const scanned = scan(file.text);
  const inStatus = linksInStatus(scanned);
  const link = linkTo(
    file,
    relation.target,
    inStatus ? headingText(relation.target) : identifierOf(relation.target, style),
  );
  const statement = relationText(relation, link);
  if (inStatus) return [appendToStatus(scanned, statement)];
  return [intoLinks(file, scanned, statement, HAN.test(relation.words) ? "。" : ".")];
}

const PART =
  /(?:部分(?=(?:已?被|取代|替代|替换)[\s*_`]*$)|\bpart(?:ly|ial(?:ly)?)[\s-]+(?=(?:super?[sc]ee?de[sd]|replace[sd]|obsolete[sd])(?:\s+by)?[\s:*_`]*$))/i;

/** Of a relation to a part that is stated already the word for the part goes: `Partially supersedes [..]`. */
function partMadeWhole({ record, text }: RecordFile, { kind, target }: NewRelation): TextEdit | undefined {
  const stated = record.references.find(
    (reference) => reference.relation === kind && reference.isPartial && names(record, reference, target.record),
  );
  if (kind !== "supersedes" || !stated) return undefined;
  const from = Math.max(0, stated.span.offset - 80);
  const part = PART.exec(text.slice(from, stated.span.offset));
  if (!part) return undefined;
  const offset = from + part.index;
  const after = text.slice(offset + part[0].length);
  // The next word takes over the capital.
  const first = /^\p{Lu}/u.test(part[0]) ? after.slice(0, 1).toUpperCase() : after.slice(0, 1);
  return { offset, length: part[0].length + 1, text: first };
}

/**
 * Adds a line to the end of the Status section, as adr-tools 3.0.0 does: before the next heading, with a blank line behind
 * it. It also does so where the section ends the file.
 */
export function appendToStatus(scanned: Scan, line: string): TextEdit {
  const { sections, lines, kinds } = scanned;
  const eol = lineEndingOf(lines, "\n");
  const section = sections.find(({ name, level }) => name === "status" && level > 1);
  if (!section) {
    return below(
      scanned,
      kinds.findLastIndex((kind) => kind !== "blank"),
      line,
      eol,
    );
  }
  const next = lines[section.ownLastLine + 1];
  const isApart = kinds[section.ownLastLine] === "blank";
  if (next && isApart) return { offset: next.offset, length: 0, text: line + eol + eol };
  return below(scanned, lastOf(scanned, section), line, eol);
}

/** Index of the last line with text in a section itself, above the definitions that end the file. */
function lastOf({ kinds }: Scan, section: ScannedSection): number {
  let last = section.ownLastLine;
  while (last >= section.body && kinds[last] === "blank") last--;
  return last;
}

const LINKS = /^(?:links|链接|相关链接)$/i;
const MORE = /^(?:more information|更多信息)$/i;

/** Into the section for links: a bullet under Links (MADR 2, log4brains), a sentence under More Information (MADR 3, 4). */
function intoLinks({ record }: RecordFile, scanned: Scan, statement: string, end: string): TextEdit {
  const eol = lineEndingOf(scanned.lines, "\n");
  const isSentence = record.carrier !== "list";
  const section =
    scanned.sections.find(({ title }) => (isSentence ? MORE : LINKS).test(title)) ??
    scanned.sections.find(({ title }) => (isSentence ? LINKS : MORE).test(title));
  const asBullet = section ? LINKS.test(section.title) : !isSentence;
  const text = asBullet ? `${bulletOf(scanned, section)}${statement}` : statement + end;
  if (!section) {
    const isChinese = scanned.sections.some(({ name, title }) => name !== undefined && HAN.test(title));
    const heading = isSentence ? (isChinese ? "更多信息" : "More Information") : isChinese ? "链接" : "Links";
    const last = lastBeforeDefinitions(scanned, scanned.lines.length - 1, -1);
    return below(scanned, last, `## ${heading}${eol}${eol}${text}`, eol);
  }
  const last = lastBeforeDefinitions(scanned, section.ownLastLine, section.body - 1);
  const edit = below(scanned, last, text, eol);
  // An item joins the list that ends the section.
  return asBullet && last >= section.body && /^[ \t]*(?:[*+-][ \t]|[ \t])/.test(scanned.lines[last]?.text ?? "")
    ? { ...edit, text: edit.text.replace(/^(?:\r\n|\n|\r)/, "") }
    : edit;
}

/** Last line with text up to a line, above the link definitions that end the file. */
function lastBeforeDefinitions({ lines, kinds }: Scan, from: number, first: number): number {
  let last = from;
  while (
    last > first &&
    (kinds[last] === "blank" || (kinds[last] === "text" && DEFINITION.test(lines[last]?.text ?? "")))
  )
    last--;
  return last;
}

/** The list mark with its space that the section uses, else the first of the file, else MADR's. */
function bulletOf({ lines, kinds }: Scan, section: ScannedSection | undefined): string {
  const mark = (from: number, to: number): string | undefined =>
    lines
      .slice(from, to)
      .flatMap(({ text }, index) => (kinds[from + index] === "text" ? (/^[*+-][ \t]+/.exec(text) ?? []) : []))[0];
  return (section && mark(section.body, section.lastLine + 1)) ?? mark(0, lines.length) ?? "* ";
}
