import { headingEnd } from "../markdown/blocks";
import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { readRecord } from "../record/readRecord";
import type { MetadataField, RecordFile } from "../record/record";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import type { SectionName } from "../record/vocabulary";
import { below, lastText } from "./placement";
import { applyEdits } from "./applyEdits";
import { changeStatus } from "./changeStatus";
import type { RecordParts } from "./newRecordRequest";
import { statusLike, yamlScalar } from "./statusText";

/**
 * Fills a folder's own template: the words NUMBER, TITLE, DATE and STATUS of adr-tools, the placeholders `{...}` and `[...]`
 * of MADR, and the sections for what is given. Everything else stays as the team wrote it.
 */
export function fillOwnTemplate(template: string, parts: RecordParts): string {
  const isAdrTools = /^\uFEFF?#.*\bTITLE\b/m.test(template);
  const { date, status } = parts.request;
  let text = isAdrTools
    ? template.replace(/\bDATE\b/g, date).replace(/\bSTATUS\b/g, statusLike(status, "Status"))
    : template;
  for (const step of [fillHeading, fillStatus, fillFields, fillOptions, fillArguments, fillOutcome, fillInformation]) {
    const scanned = scan(text);
    text = applyEdits(text, step({ record: readRecord(text, parts.request.fileName), text }, scanned, parts));
  }
  return text;
}

/** A placeholder, `TITLE`, or words such as "Short title of the decision". */
const TITLE = /\{[^}]*\}|\[[^\]]*\]|<[^>]*>|\bTITLE\b|(?:\b[a-z]+ )?\btitle\b.*$/i;
const NUMBER = /\bNUMBER\b|\b(?:N{3,4}|X{3,4}|0000)\b/;

function fillHeading(_: RecordFile, scanned: Scan, { title, request, numberedTitle }: RecordParts): TextEdit[] {
  const { lines, kinds, sections } = scanned;
  const heading = sections.find(({ level }) => level === 1);
  const line = heading && lines[heading.line];
  if (!line) return [below(scanned, kinds.lastIndexOf("front-matter"), `# ${title}`, lineEndingOf(lines, "\n"))];
  // An underlined heading has its mark below.
  const mark = headingEnd(lines, kinds, heading.line) > heading.line ? "" : "# ";
  const numbered = line.text.replace(NUMBER, (found) =>
    request.number === null ? found : found === "NUMBER" ? String(Number(request.number)) : request.number,
  );
  const filled = TITLE.test(numbered)
    ? numbered.replace(TITLE, () => title)
    : mark + (NUMBER.test(line.text) ? numberedTitle : title);
  return [{ offset: line.offset, length: line.text.length, text: filled }];
}

/** A team whose template has no status does without. */
function fillStatus(file: RecordFile, _: Scan, { request }: RecordParts): TextEdit[] {
  if (!file.record.metadata.some(({ key }) => key === "status")) return [];
  return [...(changeStatus(file, request.status, { on: request.date }).change.edits.get(file.record.path) ?? [])];
}

function fillFields(file: RecordFile, { lines }: Scan, { request, deciders }: RecordParts): TextEdit[] {
  const eol = lineEndingOf(lines, "\n");
  const field = (...keys: readonly string[]): MetadataField | undefined =>
    file.record.metadata.find(({ key }) => keys.includes(key));
  const put = (found: MetadataField | undefined, value: string): TextEdit[] => {
    if (!found || value === "") return [];
    const { offset, length } = found.span;
    const before = file.text.slice(offset, offset + length);
    const text = found.carrier === "front-matter" ? yamlScalar(value, before) : value;
    return [{ offset, length, text: /:$/.test(file.text.slice(0, offset)) ? ` ${text}` : text }];
  };
  const date = field("date");
  const review = field("review-by");
  // The date by itself is no plain YAML text, but it is what every tool writes.
  const dated = date
    ? [{ ...date.span, text: `${/:$/.test(file.text.slice(0, date.span.offset)) ? " " : ""}${request.date}` }]
    : [];
  const edits = [
    ...dated,
    ...put(field("decision-makers", "deciders"), deciders),
    ...put(review, request.reviewBy ?? ""),
  ];
  const line = date && lines[date.line];
  if (review || request.reviewBy === undefined || !line) return edits;
  const lead = /^[ \t]*(?:[*+-][ \t]+)?/.exec(line.text)?.[0] ?? "";
  const entry =
    date.carrier === "front-matter" ? `review-by: ${request.reviewBy}` : `${lead}Review by: ${request.reviewBy}`;
  return [
    ...edits,
    { offset: line.offset + line.text.length, length: 0, text: (date.carrier === "line" ? eol : "") + eol + entry },
  ];
}

function section({ sections }: Scan, name: SectionName): ScannedSection | undefined {
  return sections.find((candidate) => candidate.name === name);
}

function fillOptions(_: RecordFile, scanned: Scan, { options }: RecordParts): TextEdit[] {
  const found = section(scanned, "options");
  return found && options !== "" ? [replaceLines(scanned, found.body, found.ownLastLine, options)] : [];
}

function fillArguments({ record }: RecordFile, scanned: Scan, { arguments: text }: RecordParts): TextEdit[] {
  if (text === "") return [];
  const found = section(scanned, "pros");
  if (found) return [replaceLines(scanned, found.body, found.lastLine, text)];
  const heading = record.form === "madr" ? "## Pros and Cons of the Options" : "## Arguments";
  return [
    below(scanned, lastText(scanned), withEol(`${heading}\n\n${text}`, scanned), lineEndingOf(scanned.lines, "\n")),
  ];
}

function fillOutcome({ record }: RecordFile, _: Scan, { outcome }: RecordParts): TextEdit[] {
  return record.chosen && outcome !== "" ? [{ ...record.chosen.span, text: outcome }] : [];
}

function fillInformation(_: RecordFile, scanned: Scan, { information }: RecordParts): TextEdit[] {
  if (information === "") return [];
  const found = scanned.sections.find(({ title }) => /^more information$/i.test(title));
  let last = found ? found.ownLastLine : lastText(scanned);
  while (found && last >= found.body && scanned.kinds[last] === "blank") last--;
  return [
    below(
      scanned,
      last,
      withEol(found ? information : `## More Information\n\n${information}`, scanned),
      lineEndingOf(scanned.lines, "\n"),
    ),
  ];
}

/** Puts a text in place of whole lines, with a blank line above and below. */
function replaceLines(scanned: Scan, first: number, last: number, text: string): TextEdit {
  const eol = lineEndingOf(scanned.lines, "\n");
  const start = scanned.lines[first]?.offset ?? scanned.text.length;
  const end = scanned.lines[last + 1]?.offset ?? scanned.text.length;
  const gap = start === scanned.text.length && scanned.lines[first] === undefined ? eol : "";
  return {
    offset: start,
    length: end - start,
    text: `${gap}${eol}${withEol(text, scanned)}${eol}${end < scanned.text.length ? eol : ""}`,
  };
}

function withEol(text: string, { lines }: Scan): string {
  return text.replaceAll("\n", lineEndingOf(lines, "\n"));
}
