import { type Series, numberInFileName } from "./fileName";
import { readFrontMatter } from "./frontMatter";
import { isoDateIn } from "./isoDate";
import { headerFields } from "./headerFields";
import type { DecisionRecord, SectionForm } from "./record";
import { endedBy, lateStatus, readCarrier, readStatus, stageField, statusField } from "./readStatus";
import { asMarkdown, markupOf } from "./otherMarkup";
import { dateBesideTitle, lateDate, readDate } from "./readDate";
import { headerStatuses } from "../statements/readStatements";
import { fieldStatement } from "../statements/statusField";
import { RecordInParts } from "./recordInParts";
import { readReferences } from "./references";
import { type Scan, scan } from "./scan";
import { sectionFields } from "./sectionFields";
import { readTitle } from "./title";
import type { SectionName } from "./vocabulary";

/**
 * Reads a decision record of any format line by line; no text is refused. Front matter that is no YAML is named as a
 * problem and read as far as its lines go.
 * @param path below the root, with `/`; its ending tells the markup
 * @param series prefixes of numbers that are a series of its folder beside ADR; see `seriesAmong`
 */
export function readRecord(written: string, path: string, series?: Series): DecisionRecord {
  const markup = markupOf(path);
  const text = asMarkdown(written, markup);
  const scanned = scan(text);
  const frontMatter = readFrontMatter(scanned);
  const heading = readTitle(scanned, frontMatter.fields, path);
  const header = headerFields(scanned, heading.line);
  const above = headerStatuses(scanned, heading.line, [...frontMatter.fields, ...header]);
  const sections = sectionFields(
    scanned,
    above.some(({ role }) => role === "current"),
  );
  const read = [...above, ...sections.statuses];
  const metadata = [
    ...frontMatter.fields,
    ...header,
    ...sections.statuses.filter(({ role }) => role !== "history" && role !== "guidance").map(statusField),
    ...sections.fields,
  ];
  const late = read.length > 0 ? undefined : (stageField(frontMatter.fields, header) ?? lateStatus(scanned));
  if (late) {
    metadata.push(late);
    read.push(fieldStatement(late, text));
  }
  const valueOf = (key: string): string =>
    metadata.find((field) => field.key === key && field.value !== "")?.value ?? "";
  const numberText =
    numberInFileName(path, series) ?? heading.numberText ?? /^\d{1,6}$/.exec(valueOf("number"))?.[0] ?? null;
  const number = numberText === null ? null : Number(numberText);
  const references = readReferences(scanned, { path, metadata, titleLine: heading.line, number, series });
  const statuses = read.map((statement) => endedBy(statement, text, references));
  const status = readStatus(text, statuses, references);
  return new RecordInParts(text, statuses, {
    path,
    markup,
    number,
    numberText,
    title: heading.title,
    titleSpan: heading.span,
    status,
    date:
      readDate({ text, path, metadata, status }) ??
      lateDate(scanned, heading.line) ??
      dateBesideTitle(heading.title, scanned.lines[heading.line]?.text ?? ""),
    reviewBy: isoDateIn(valueOf("review-by")),
    carrier: readCarrier(status, metadata),
    form: formOf(scanned),
    metadata,
    sections: scanned.sections,
    references,
    problems: frontMatter.problems,
  });
}

function formOf({ sections }: Scan): SectionForm {
  const names = new Set<SectionName | undefined>(sections.map(({ name }) => name));
  if (names.has("problem") || names.has("options")) return "madr";
  return names.has("status") || (names.has("context") && names.has("decision")) ? "nygard" : "other";
}
