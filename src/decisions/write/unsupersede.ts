import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile, RecordReference } from "../record/record";
import { type Scan, type ScannedSection, scan } from "../record/scan";
import type { Statement } from "../statements/statement";
import { isLinkHeading } from "./linkHeading";
import { withoutLine } from "./placement";
import { fieldsFor } from "./relationField";
import { beginIn, heldBy } from "./spanSearch";
import { HAN } from "./statusText";

/**
 * Takes away what names a successor outside of the status itself, for a record that is in force again: fields are emptied,
 * and lines that say nothing else go, with the heading that would stand above nothing.
 * @returns null where a sentence says more, so that a person has to decide what becomes of it
 */
export function successorEdits(file: RecordFile): TextEdit[] | null {
  const isInStatus = heldBy(statusSpans(file));
  const named = file.record.references.filter(
    ({ relation, isPartial, span: { offset } }) =>
      relation === "superseded-by" && !isPartial && !isInStatus(offset, offset + 1),
  );
  if (named.length === 0) return [];
  const fields = [
    ...fieldsFor(file, "superseded-by"),
    ...file.record.statements.filter(({ kind }) => kind === "links"),
  ];
  const isInField = heldBy(fields.map(({ value }) => value));
  const open = named.filter(({ span: { offset } }) => !isInField(offset, offset + 1));
  const holdsOne = beginIn(named.map(({ span }) => span));
  const filled = fields.filter(({ value }) => holdsOne(value));
  const emptied = filled.map((field) => emptiedField(file, field));
  const scanned = scan(file.text);
  const byLine = new Map<number, RecordReference[]>();
  for (const each of open) {
    const own = byLine.get(each.line);
    if (own) own.push(each);
    else byLine.set(each.line, [each]);
  }
  const lines = [...byLine.keys()];
  const says = [...byLine].every(([line, own]) => saysNothingElse(scanned, line, own));
  return says && emptied.every((edit) => edit !== null) ? [...emptied, ...withoutLines(scanned, lines)] : null;
}

function statusSpans({ record }: RecordFile): Statement["span"][] {
  return record.statements
    .filter(({ kind, role }) => kind === "status" && role === "current")
    .map(({ value }) => value);
}

/** The value of a field that says that there is no successor, in the form of the value that it has. */
function emptiedField({ text }: RecordFile, { kind, place, value }: Statement): TextEdit | null {
  const { offset, length } = value;
  const before = text.slice(offset, offset + length);
  if (kind === "links") return withoutItems(before, value);
  if (place !== "yaml" && place !== "toml") {
    if (/[\r\n]/.test(before)) return null;
    return { offset, length, text: place === "table" ? "-" : HAN.test(before) ? "无" : "n/a" };
  }
  if (/^\s*[|>{&*!]/.test(before)) return null;
  if (/^\[[^]*\]$/.test(before)) return { offset, length, text: "[]" };
  if (/^[ \t]*[\r\n]/.test(before)) return { offset, length, text: " []" };
  return { offset, length, text: /^["']/.test(before) || place === "toml" ? '""' : "null" };
}

/** The `links` of adrs without the items of the kind `supersededby`. */
function withoutItems(before: string, { offset, length }: Statement["span"]): TextEdit | null {
  const items = before.split(/(?=(?:\r\n|\n|\r)[ \t]*-[ \t])/);
  const kept = items.filter((item) => !/kind:\s*["']?superseded[-_ ]?by/i.test(item));
  if (kept.length === items.length) return null;
  const text = kept.join("");
  return { offset, length, text: text.trim() === "" ? " []" : text };
}

/** `* Superseded by [2. B](0002-b.md).`, `> 已被 [..](..) 取代。` */
const STATES_ONLY =
  /^(?:[\s>]|[*+-][ \t]|\d{1,9}[.)][ \t])*[*_]{0,3}(?:(?:this |the )?(?:adr|decision|record)? ?(?:is|was|has been)? ?(?:super?[sc]ee?ded|replaced|obsoleted)(?:[ -]by|[*_]{0,3}[:：][*_]{0,3}(?: by)?)|(?:本|该)?(?:决策|记录)?已?[被由])[\s:：,、&*_]*(?:and)?[\s,、*_]*(?:取代|替代|替换)?[*_]{0,3}[.。\s]*$/i;

function saysNothingElse({ lines, kinds }: Scan, at: number, named: readonly RecordReference[]): boolean {
  const line = lines[at];
  if (!line || kinds[at] !== "text") return false;
  const spans = named.map(({ span }) => span);
  if (spans.some(({ offset, length }) => offset + length > line.offset + line.text.length)) return false;
  const rest = spans
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (text, { offset, length }) => text.slice(0, offset - line.offset) + text.slice(offset - line.offset + length),
      line.text,
    );
  return STATES_ONLY.test(rest.slice(0, 500));
}

/** Lines taken away, and with the last line of a section of links its heading. */
function withoutLines(scanned: Scan, lines: readonly number[]): TextEdit[] {
  const { sections, kinds } = scanned;
  const going = new Set(lines);
  const emptied = sections.filter(
    ({ title, body, lastLine, ownLastLine }) =>
      isLinkHeading(title) &&
      lastLine === ownLastLine &&
      kinds.slice(body, ownLastLine + 1).every((kind, index) => kind === "blank" || going.has(body + index)),
  );
  const within = new Map<number, ScannedSection>();
  for (const section of emptied)
    for (let line = section.body; line <= section.ownLastLine; line++) within.set(line, section);
  const stretches = new Set(lines.flatMap((at) => within.get(at) ?? []));
  return [
    ...lines.filter((at) => !within.has(at)).map((at) => withoutLine(scanned, at)),
    ...[...stretches].map(({ line, ownLastLine }) => withoutStretch(scanned, line, ownLastLine)),
  ];
}

/** Lines taken away with the blank ones before them, so that what stands around them keeps its distance. */
function withoutStretch({ lines, kinds }: Scan, from: number, last: number): TextEdit {
  let first = from;
  while (first > 0 && kinds[first - 1] === "blank") first--;
  let end = last;
  while (end > from && kinds[end] === "blank") end--;
  const offset = lines[first - 1] ? (lines[first - 1]?.offset ?? 0) + (lines[first - 1]?.text.length ?? 0) : 0;
  const stop = (lines[end]?.offset ?? 0) + (lines[end]?.text.length ?? 0);
  return { offset, length: stop - offset, text: "" };
}
