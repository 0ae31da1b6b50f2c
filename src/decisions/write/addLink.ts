import { DEFINITION } from "../argument/placement";
import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { relationOf } from "../record/references";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import { below } from "./addStatus";
import { leadsTo } from "../links/resolveLink";
import { headingText, identifierOf, linkTo } from "./recordLink";
import { HAN } from "./statusText";
import { appendToStatus, supersedeInStatus } from "./statusSection";
import type { WriteStyle } from "./style";

/** Whether a record keeps its links to others in the Status section, as adr-tools does. */
export function linksInStatus({ record }: RecordFile): boolean {
  return (
    record.form === "nygard" && (record.carrier === "section" || record.carrier === "line" || record.carrier === null)
  );
}

/** Whether a record already has a link of these words to another one outside its status value. */
export function hasLink(file: RecordFile, words: string, target: RecordFile): boolean {
  const { record, text } = file;
  const relation = relationOf(words);
  const status = record.status?.carrier === "section" ? null : record.status;
  return record.references.some((reference) => {
    const { href, syntax } = reference;
    if (href === null || !leadsTo(record.path, { href, syntax }, target.record.path)) return false;
    if (
      status &&
      reference.span.offset >= status.span.offset &&
      reference.span.offset < status.span.offset + status.span.length
    )
      return false;
    if (relation !== "other") return reference.relation === relation;
    const { offset } = reference.span;
    const before = text.slice(0, offset).trimEnd().toLowerCase();
    return before.endsWith(words.trim().toLowerCase());
  });
}

/** Adds a typed link to another record where a record of its form has links; nothing where it is there already. */
export function addLink(
  file: RecordFile,
  words: string,
  target: RecordFile,
  style: WriteStyle,
  supersedes = false,
): TextEdit[] {
  if (hasLink(file, words, target)) return [];
  const scanned = scan(file.text);
  const inStatus = linksInStatus(file);
  const link = linkTo(file, target, inStatus ? headingText(target) : identifierOf(target, style));
  const statement = words === "已被" ? `已被 ${link} 取代` : `${words} ${link}`;
  if (inStatus)
    return supersedes ? supersedeInStatus(file, scanned, statement) : appendToStatus(file, scanned, statement);
  return [intoLinks(file, scanned, statement, HAN.test(words) ? "。" : ".")];
}

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
    return below(
      scanned,
      lastBeforeDefinitions(scanned, scanned.lines.length - 1, -1),
      `## ${heading}${eol}${eol}${text}`,
      eol,
    );
  }
  const last = lastBeforeDefinitions(scanned, section.ownLastLine, section.body - 1);
  const edit = below(scanned, last, text, eol);
  // An item joins the list that ends the section.
  return asBullet && last >= section.body && /^[ \t]*(?:[*+-][ \t]|[ \t])/.test(scanned.lines[last]?.text ?? "")
    ? { ...edit, text: edit.text.replace(/^(?:\r\n|\n|\r)/, "") }
    : edit;
}

const LINKS = /^(?:links|链接|相关链接)$/i;
const MORE = /^(?:more information|更多信息)$/i;

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
