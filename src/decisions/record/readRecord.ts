import { findCitations } from "../argument/citation";
import { numberInFileName } from "./fileName";
import { readFrontMatter } from "./frontMatter";
import { isoDateIn } from "./isoDate";
import { headerFields } from "./headerFields";
import { readArguments, readChosen, readOptions } from "./options";
import type { DecisionRecord, SectionForm } from "./record";
import { lateStatus, readCarrier, readStatus } from "./readStatus";
import { readReferences } from "./references";
import { type Scan, scan } from "./scan";
import { sectionFields } from "./sectionFields";
import { readTitle } from "./title";
import type { SectionName } from "./vocabulary";

/**
 * Reads a decision record of any format line by line; no text is refused. Front matter that is no YAML is named as a
 * problem and read as far as its lines go.
 * @param path below the root, with `/`
 */
export function readRecord(text: string, path: string): DecisionRecord {
  const scanned = scan(text);
  const frontMatter = readFrontMatter(scanned);
  const heading = readTitle(scanned, frontMatter.fields);
  const metadata = [...frontMatter.fields, ...headerFields(scanned, heading.line), ...sectionFields(scanned)];
  let status = readStatus(metadata);
  const late = status || metadata.some(({ key }) => key === "status") ? undefined : lateStatus(scanned);
  if (late) {
    metadata.push(late);
    status = readStatus([late]);
  }
  const valueOf = (key: string): string =>
    metadata.find((field) => field.key === key && field.value !== "")?.value ?? "";
  const numberText =
    numberInFileName(path.slice(path.lastIndexOf("/") + 1)) ??
    heading.numberText ??
    /^\d{1,6}$/.exec(valueOf("number"))?.[0] ??
    null;
  const number = numberText === null ? null : Number(numberText);
  return {
    path,
    number,
    numberText,
    title: heading.title,
    titleSpan: heading.span,
    status,
    date:
      isoDateIn(valueOf("date")) ??
      (status?.word === "superseded"
        ? null
        : isoDateIn(status ? text.slice(status.span.offset, status.span.offset + status.span.length) : "")),
    reviewBy: isoDateIn(valueOf("review-by")),
    carrier: readCarrier(status, metadata),
    form: formOf(scanned),
    metadata,
    sections: scanned.sections.map(({ title, level, line, lastLine }) => ({ title, level, line, lastLine })),
    references: readReferences(scanned, frontMatter.fields, { metadata, titleLine: heading.line, number }),
    options: readOptions(scanned),
    chosen: readChosen(scanned),
    arguments: readArguments(scanned),
    citations: text.includes("[arg:") ? findCitations(scanned.lines, scanned.kinds) : [],
    problems: frontMatter.problems,
  };
}

function formOf({ sections }: Scan): SectionForm {
  const names = new Set<SectionName | undefined>(sections.map(({ name }) => name));
  if (names.has("problem") || names.has("options")) return "madr";
  return names.has("status") || (names.has("context") && names.has("decision")) ? "nygard" : "other";
}
