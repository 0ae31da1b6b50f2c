import type { MetadataField, RecordReference } from "../record/record";
import { headerEnd } from "../record/headerFields";
import type { Scan } from "../record/scan";
import { isPlaceholder, statusText } from "../record/status";
import { statusInHeading } from "../record/title";
import { lineAt } from "../markdown/lines";
import { fieldStatement } from "./statusField";
import { statusPhrase } from "./phrase";
import { type Statement, type StatementKind, type StatementPlace, saysNothing } from "./statement";
import { stretchesOf } from "./stretches";

const FIELD_KINDS: Readonly<Record<string, StatementKind>> = {
  supersedes: "supersedes",
  "superseded-by": "superseded-by",
  date: "date",
  title: "title",
  number: "number",
  links: "links",
};

/** Behind a status that is all that a quote says: nothing, or its date. */
const ALONE =
  /^[\s*_`.,;:(（[-]*(?![\s*_`.,;:(（[-])(?:(?:on|since|于)?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?[\s*_`.。)）\]]*$/i;

/**
 * The status of the fields above the first section, and of what stands there without a key, such as a quote
 * `> Deprecated: use X`.
 */
export function headerStatuses(scan: Scan, titleLine: number, fields: readonly MetadataField[]): Statement[] {
  const found = fields.filter(({ key }) => key === "status").map((field) => fieldStatement(field, scan.text));
  found.push(...titleStatus(scan, titleLine));
  const first = scan.kinds.lastIndexOf("front-matter") + 1;
  for (const stretch of stretchesOf(scan, first, headerEnd(scan, titleLine) - 1)) {
    if (stretch.kind !== "quote" || fields.some(({ line }) => line >= stretch.first && line <= stretch.last)) continue;
    const alert = /^\[![A-Z]{1,20}\][ \t]*(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*/.exec(
      scan.text.slice(stretch.start, stretch.end),
    );
    const start = stretch.start + (alert?.[0].length ?? 0);
    const text = scan.text
      .slice(start, stretch.end)
      .replace(/(?:(?<![^\S\n])[^\S\n]+)?\n(?:[^\S\n]*\n)*[ \t]*(?:>[ \t]*)*/g, " ");
    const phrase = statusPhrase(text);
    // A banner is there for a record that is no longer in force; a word such as "accepted" may begin any quote.
    if (!phrase || (phrase.word !== "deprecated" && !ALONE.test(text.slice(phrase.wordEnd)))) continue;
    const { word } = phrase;
    const span = { offset: start, length: stretch.end - start };
    const { last: lastLine } = stretch;
    const line = lineAt(scan.lines, start);
    found.push({
      kind: "status",
      role: "current",
      place: "quote",
      carrier: "line",
      span,
      value: span,
      text,
      word,
      line,
      lastLine,
      history: -1,
    });
  }
  return found;
}

/** The status that is told beside the title. */
function titleStatus({ lines, sections }: Scan, titleLine: number): Statement[] {
  const line = lines[titleLine];
  const heading = sections.find((section) => section.line === titleLine)?.title ?? "";
  const found = statusInHeading(heading);
  const at = line?.text.indexOf(heading) ?? -1;
  if (!line || !found || at < 0) return [];
  const written = heading.slice(found.value.from, found.value.to);
  const offset = line.offset + at;
  return [
    {
      kind: "status",
      role: isPlaceholder(written) ? "placeholder" : "current",
      place: "heading",
      carrier: "line",
      span: { offset: offset + found.from, length: found.to - found.from },
      value: { offset: offset + found.value.from, length: written.length },
      text: written,
      word: statusPhrase(written)?.word ?? null,
      line: titleLine,
      lastLine: titleLine,
      history: -1,
    },
  ];
}

/** Fields about other things than the status, which a change may have to keep in step with it. */
export function fieldStatements(fields: readonly MetadataField[]): Statement[] {
  return fields.flatMap((field): Statement[] => {
    const kind = FIELD_KINDS[field.key];
    if (kind === undefined) return [];
    const { value, span, whole, carrier, place, line, lastLine } = field;
    const role = saysNothing(statusText(value)) || saysNothing(value) ? "empty" : "current";
    return [
      { kind, role, place, carrier, span: whole, value: span, text: value, word: null, line, lastLine, history: -1 },
    ];
  });
}

/** What references to other records state: what this one supersedes, and what supersedes it. */
export function relationStatements(
  scan: Scan,
  references: readonly RecordReference[],
  fields: readonly MetadataField[],
): Statement[] {
  const byLine = new Map<number, MetadataField>();
  for (const field of fields)
    for (let line = field.line; line <= field.lastLine && line - field.line < 50; line++) byLine.set(line, field);
  return references.flatMap((reference): Statement[] => {
    const { relation, span, line, text, isPartial } = reference;
    if (relation === "other") return [];
    const field = byLine.get(line);
    const lastLine = lineAt(scan.lines, span.offset + span.length);
    return [
      {
        kind: relation,
        role: isPartial ? "partial" : "current",
        place: field?.place ?? placeOf(scan, line),
        carrier: field?.carrier ?? "section",
        span,
        value: span,
        text,
        word: null,
        line,
        lastLine,
        history: -1,
      },
    ];
  });
}

function placeOf({ lines, kinds }: Scan, line: number): StatementPlace {
  if (kinds[line] === "front-matter") return "yaml";
  const text = lines[line]?.text ?? "";
  if (/^\s*>/.test(text)) return "quote";
  return /^\s*\|/.test(text) ? "table" : /^\s*(?:[*+-]|\d{1,9}[.)])\s/.test(text) ? "list" : "line";
}
