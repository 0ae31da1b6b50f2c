import { recordsFolderOf } from "../record/fileName";
import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { DEFINITION } from "../argument/placement";
import type { RecordFile, RecordReference, ReferenceRelation } from "../record/record";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import { speaksOfPart } from "../statements/phrase";
import type { Statement } from "../statements/statement";
import { relationOf } from "../record/references";
import { below } from "./placement";
import { names } from "./prove";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { HAN, cellText, tomlScalar, yamlScalar } from "./statusText";
import type { WriteStyle } from "./style";

/** A relation of a record to another one, in words. */
export interface NewRelation {
  readonly kind: ReferenceRelation;
  /** Such as "Supersedes", "取代" or "Depends on". */
  readonly words: string;
  readonly target: RecordFile;
}

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

/** A sentence or line for a relation in the language of its words. */
export function relationText({ words }: Pick<NewRelation, "words">, named: string): string {
  return words === "已被" ? `已被 ${named} 取代` : `${words} ${named}`;
}

/** Adds a relation where a record of its form has links: a field that exists for it, the Status section, or a section of links. */
export function relationEdits(file: RecordFile, relation: NewRelation, style: WriteStyle): TextEdit[] {
  if (statedRelations(file, relation).length > 0) return [];
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

/** Fills the fields that exist for a relation, such as `superseded_by: null`, `| Superseded by | - |` and `links: []`. */
export function fieldEdits(file: RecordFile, relation: NewRelation, style: WriteStyle): TextEdit[] {
  const { kind } = relation;
  if (kind === "other") return [];
  const fields = fieldsFor(file, kind);
  if (fields.length > 0) return fields.flatMap((field) => filled(file, field, relation, style) ?? []);
  const links = file.record.statements.find(({ kind: own, place }) => own === "links" && place === "yaml");
  const item = links && linkItem(file, links, relation);
  return item ? [item] : [];
}

/** The fields of a record for a relation, each once. */
export function fieldsFor({ record }: RecordFile, kind: ReferenceRelation): Statement[] {
  return record.metadata
    .filter(({ key }) => key === kind)
    .flatMap(
      ({ span }) =>
        record.statements.find(
          (each) => each.kind === kind && each.value.offset === span.offset && each.value.length === span.length,
        ) ?? [],
    )
    .filter((statement, index, all) => all.findIndex(({ value }) => value.offset === statement.value.offset) === index);
}

function filled(
  file: RecordFile,
  field: Statement,
  { target, kind }: NewRelation,
  style: WriteStyle,
): TextEdit | undefined {
  const { text, record } = file;
  const { offset, length } = field.value;
  const isHere = record.references.some(
    (reference) =>
      reference.relation === kind &&
      reference.span.offset >= offset &&
      reference.span.offset < offset + Math.max(length, 1) &&
      names(record, reference, target.record),
  );
  if (isHere) return undefined;
  const before = text.slice(offset, offset + length);
  const isData = field.place === "yaml" || field.place === "toml";
  const isNear = target.record.number !== null && recordsFolderOf(record.path) === recordsFolderOf(target.record.path);
  const plain = isNear ? identifierOf(target, { slugText: false }) : hrefOf(file, target);
  const named = isData ? plain : linkTo(file, target, identifierOf(target, style));
  if (isData && /^\[[^\n]*\]$/.test(before)) {
    const inner = before.slice(1, -1).trim();
    const item = field.place === "toml" ? tomlScalar(named, "") : yamlScalar(named, inner.startsWith('"') ? '"' : "");
    return { offset, length, text: `[${inner === "" ? "" : `${inner}, `}${item}]` };
  }
  if (isData && before.startsWith("\n")) return undefined;
  const value = field.role === "empty" ? named : `${isData ? field.text : before}, ${named}`;
  if (field.place === "yaml")
    return spaced(text, { offset, length, text: yamlScalar(value, /^["']/.test(before) ? before : "") });
  if (field.place === "toml") return { offset, length, text: tomlScalar(value, before) };
  return spaced(text, { offset, length, text: field.place === "table" ? cellText(value) : value });
}

function hrefOf(file: RecordFile, target: RecordFile): string {
  return /\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(linkTo(file, target, "x"))?.[1] ?? target.record.path;
}

function spaced(text: string, edit: TextEdit): TextEdit {
  return /[:：|]/.test(text[edit.offset - 1] ?? "") ? { ...edit, text: ` ${edit.text}` } : edit;
}

/** An item of the `links` of adrs: `- target: 2` and `kind: supersedes`. */
function linkItem({ text, record }: RecordFile, links: Statement, { kind, target }: NewRelation): TextEdit | undefined {
  const { offset, length } = links.value;
  const { number } = target.record;
  if (number === null || recordsFolderOf(record.path) !== recordsFolderOf(target.record.path)) return undefined;
  const isHere = record.references.some(
    (reference) =>
      reference.relation === kind &&
      reference.span.offset >= offset &&
      reference.span.offset < offset + length &&
      names(record, reference, target.record),
  );
  if (isHere) return undefined;
  const before = text.slice(offset, offset + length);
  const isMap = /^\s*-\s*(?:target|kind|description)\s*:/.test(before);
  if (links.role !== "empty" && !isMap) return undefined;
  const lines = scan(text).lines;
  const eol = lineEndingOf(lines, "\n");
  const indent = /\n([ \t]*)-/.exec(before)?.[1] ?? "  ";
  const name =
    kind === "superseded-by"
      ? (/kind:\s*["']?superseded([-_ ])by/.exec(text)?.[0].replace(/^kind:\s*["']?/, "") ?? "supersededby")
      : kind;
  const item = `${eol}${indent}- target: ${String(number)}${eol}${indent}  kind: ${name}`;
  const gap = /[ \t]/.test(text[offset - 1] ?? "") ? 1 : 0;
  return links.role === "empty"
    ? { offset: offset - gap, length: length + gap, text: item }
    : { offset: offset + length, length: 0, text: item };
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

/** What kind of relation words state. A part that is superseded is a link like any other. */
export function kindOf(words: string): ReferenceRelation {
  return speaksOfPart(words) ? "other" : relationOf(words.trim());
}
