import type { RecordIndex } from "../index/recordIndex";
import { isFolderPage } from "../locate/fileKind";
import { folderOf, joinPath } from "../locate/paths";
import type { Link } from "../links/link";
import { readLinks } from "../links/readLinks";
import { classifyLines } from "../markdown/blocks";
import { blankCodeSpans } from "../markdown/codeSpans";
import { splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { ownSeries } from "../record/ownSeries";
import type { RecordFile, Span } from "../record/record";
import { identifierTokens } from "../record/referenceTokens";
import { scan } from "../record/scan";
import { type Change, editsOnly } from "./change";
import { type Move, type OtherFile, isLinkTo } from "./followLinks";
import { renamed } from "./moveRecord";
import { type NumberForm, padded } from "./numberForm";
import { heldBy } from "./spanSearch";

/**
 * Gives a record another number: in its file name (or that of its folder), its heading, and the front matter's `number`,
 * `title`, `id` and `slug`; links to it follow, with the numbers in their texts (`[7. Title]`, `[ADR-0007]`), and
 * identifiers such as `ADR-0007` that mean this record. Labels of reference links stay: they name a definition.
 * @param number as the file name is to write it, such as `0008`
 */
export function renumber(index: RecordIndex, path: string, number: string, others: readonly OtherFile[] = []): Change {
  const file = index.get(path);
  const old = file?.record.number ?? null;
  if (!file || old === null || old === Number(number)) return editsOnly([]);
  const form: NumberForm = { old, oldText: file.record.numberText, number };
  const to = renumberedPath(path, form);
  const move: Move = { index, from: path, to, wholeFolder: false };
  const change = renamed(index, path, to, others, (other) =>
    other.record.path === path
      ? unique([...ownNumbers(other, form), ...ownMentions(other, form), ...ownLinks(other, move, form)])
      : referringNumbers(other, move, form),
  );
  const edits = new Map(change.edits);
  for (const other of others) {
    const shown = shownNumbers(other, move, form);
    if (shown.length === 0) continue;
    edits.set(
      other.path,
      [...(edits.get(other.path) ?? []), ...shown].sort((a, b) => a.offset - b.offset),
    );
  }
  return { ...change, edits };
}

/** The first run of digits of the name that is the number; a date before it is none. */
function renumberedPath(path: string, { old, oldText, number }: NumberForm): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (isFolderPage(path)) {
    const folder = renumberedPath(folderOf(path), { old, oldText, number });
    return joinPath(folder, name);
  }
  const date = /^(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?[0-3]\d)?(?=[-_. ])/.exec(name)?.[0] ?? "";
  const rest = name.slice(date.length);
  const found = [...rest.matchAll(/\d+/g)].find(([digits]) => digits === oldText || Number(digits) === old);
  if (!found) return path;
  const renumbered = rest.slice(0, found.index) + number + rest.slice(found.index + found[0].length);
  return joinPath(folderOf(path), date + renumbered);
}

/** The first number of a text that is the old one, as an edit of the file. */
function numberEdit(text: string, offset: number, form: NumberForm): TextEdit[] {
  const found = [...text.matchAll(/\d+/g)].find(([digits]) => Number(digits) === form.old);
  if (!found) return [];
  const isIdentifier = /(?:DR[-_ #]?|[a-z]-)$/i.test(text.slice(0, found.index)) && found[0] === form.oldText;
  return [{ offset: offset + found.index, length: found[0].length, text: padded(found[0], isIdentifier, form.number) }];
}

/** The number of a heading that is not that of the file: a slip that a new number puts right. */
function otherNumber(before: string, offset: number, { number }: NumberForm): TextEdit[] {
  const [, lead, digits] = /^(\D{0,40})(\d{1,6})\D{0,6}$/.exec(before) ?? [];
  if (lead === undefined || digits === undefined) return [];
  return [{ offset: offset + lead.length, length: digits.length, text: padded(digits, false, number) }];
}

/** What stands before the number of a title, an id or a slug: nothing, or the letters of its series. */
const BEFORE_NUMBER = /^[^\p{L}\d]*(?:\p{L}{1,12}[-_ #.]*){0,2}$/u;

function ownNumbers({ record, text }: RecordFile, form: NumberForm): TextEdit[] {
  const fields = record.metadata.filter(
    ({ key, carrier }) => carrier === "front-matter" && /^(?:number|title|id|slug)$/.test(key),
  );
  const edits = fields.flatMap(({ span }) =>
    numberEdit(leading(text, span, form), span.offset, form).filter(({ offset }) => {
      const value = text.slice(span.offset, span.offset + span.length);
      const title = record.title ? value.lastIndexOf(record.title) : -1;
      return title < 0 || offset < span.offset + title;
    }),
  );
  if (!record.titleSpan) return edits;
  const { offset: at } = record.titleSpan;
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const before = text.slice(start, at).replace(/^\s*(?:#{1,6}[ \t]+)?/, "");
  const offset = at - before.length;
  const isInField = fields.some(({ span }) => at >= span.offset && at < span.offset + span.length);
  if (isInField) return edits;
  const named = numberEdit(before, offset, form);
  if (named.length === 0) named.push(...otherNumber(before, offset, form));
  // A heading that is the name of the file has its number in the title.
  const isName = named.length === 0 && form.oldText?.startsWith("0") === true && text.startsWith(form.oldText, at);
  return [...edits, ...(isName ? numberEdit(form.oldText, at, form) : named)];
}

/** The texts of links by which a record leads to itself: `Proposal: [SE-0355](0355-x.md)`. */
function ownLinks({ record, text }: RecordFile, move: Move, form: NumberForm): TextEdit[] {
  return text.includes("[") ? shownIn({ path: record.path, text }, linksOf(text), move, form) : [];
}

/** "Was previously ADR 0008": what a record was called before is no name of it now. */
const FORMERLY =
  /(?:previously|formerly|originally|once|曾为|曾是|曾用|原为|原)[\s*_`:：([]{0,4}(?:(?:was|known as|numbered|called|named|filed as)\s)?[\s*_`([]{0,4}$/i;

function isFormer(text: string, { offset }: Span): boolean {
  return FORMERLY.test(text.slice(Math.max(0, offset - 60), offset));
}

/** Identifiers by which a record names itself, such as `ADR-0007` in its own text. */
function ownMentions({ record, text }: RecordFile, form: NumberForm): TextEdit[] {
  const { lines, kinds } = scan(text);
  const series = ownSeries(record);
  const mention = series.size > 0 ? /[a-z][-_ #]{0,2}\d/i : /dr[-_ #]{0,2}\d/i;
  const isLabelOrAddress = labelsAndAddresses(text.includes("[") ? linksOf(text) : []);
  return lines.flatMap((line, index) =>
    kinds[index] !== "text" || !mention.test(line.text)
      ? []
      : identifierTokens(blankCodeSpans(line.text), line.offset, series)
          .filter(({ number }) => number === form.old)
          .map(({ from, to }) => ({ offset: from, length: to - from }))
          .filter((span) => !isLabelOrAddress(span) && !isFormer(text, span))
          .flatMap((span) => numberEdit(text.slice(span.offset, span.offset + span.length), span.offset, form)),
  );
}

/** A value as far as it begins with its number; nothing of a value that begins with something else. */
function leading(text: string, { offset, length }: Span, { old }: NumberForm): string {
  const value = text.slice(offset, offset + length);
  const found = [...value.matchAll(/\d+/g)][0];
  const isNumber = found && Number(found[0]) === old && BEFORE_NUMBER.test(value.slice(0, found.index));
  return isNumber ? value.slice(0, found.index + found[0].length) : "";
}

/** Numbers in the texts of links to the record, and identifiers that mean it. */
function referringNumbers(file: RecordFile, move: Move, form: NumberForm): TextEdit[] {
  const { record, text } = file;
  const links = text.includes("[") ? linksOf(text) : [];
  const isLabelOrAddress = labelsAndAddresses(links);
  const identifiers = record.references.filter(
    (reference) => reference.href === null && move.index.resolve(record, reference)?.record.path === move.from,
  );
  const named = identifiers
    .filter(({ span }) => !isLabelOrAddress(span) && !isFormer(text, span))
    .flatMap(({ span }) => numberEdit(text.slice(span.offset, span.offset + span.length), span.offset, form));
  const shown = shownIn({ path: record.path, text }, links, move, form);
  return unique([...shown, ...named]);
}

function shownNumbers(file: OtherFile, move: Move, form: NumberForm): TextEdit[] {
  if (!file.text.includes("[")) return [];
  const links = linksOf(file.text);
  return unique([...shownIn(file, links, move, form), ...cellNumbers(file, links, move, form)]);
}

/** A number that is a cell, or that a cell begins with: `| 0007 |`, `| RFC 007: Use X |`. */
const CELL_NUMBER = /(?<=\|\s{0,8}(?:[A-Z]{2,8}[-_ #]{0,2})?)\d{1,6}(?=\s{0,8}\||[:：]\s)/g;

/** In the table of an index the numbers of its cells, on a line that links to the record. */
function cellNumbers({ path, text }: OtherFile, links: readonly Link[], move: Move, form: NumberForm): TextEdit[] {
  const rows = new Set<number>();
  return links.flatMap((link): TextEdit[] => {
    if (rows.has(link.line) || !isLinkTo(path, link, move)) return [];
    rows.add(link.line);
    const start = text.lastIndexOf("\n", link.span.offset - 1) + 1;
    if (!/^ {0,3}\|/.test(text.slice(start, start + 4))) return [];
    const stop = text.indexOf("\n", start);
    const row = text.slice(start, stop < 0 ? text.length : stop);
    return [...row.matchAll(CELL_NUMBER)]
      .filter(([digits]) => Number(digits) === form.old)
      .map(({ index, 0: digits }) => ({
        offset: start + index,
        length: digits.length,
        text: padded(digits, false, form.number),
      }));
  });
}

/** `7. Title`, `ADR-0007`, `ADR 7: Title`, `0007`; behind other words only an identifier has the number of the record. */
const NUMBERED = /^[\s*_`]*(?:\d+(?:[.:)]?\s|\s*$)|(?:\p{L}{1,12}[- ])?\p{L}{2,12}[-_ #\r\n]{0,2}\d+)/u;

function shownIn({ path }: OtherFile, links: readonly Link[], move: Move, form: NumberForm): TextEdit[] {
  const title = move.index.get(move.from)?.record.title ?? "";
  // In `[7 reasons to wait](0007-x.md)` the number is a word of the title.
  const titleIn = (text: string): number => {
    const shown = text.replace(/(?<![\s*_`])[\s*_`]+$/, "");
    return title !== "" && shown.endsWith(title) ? shown.length - title.length : Infinity;
  };
  return links.flatMap((link): TextEdit[] => {
    if (link.syntax === "definition" || link.syntax === "autolink") return [];
    if (!link.text.includes(String(form.old)) || link.text === link.href || !isLinkTo(path, link, move)) return [];
    const { offset } = link.textSpan;
    const named = identifierTokens(link.text, offset).flatMap(({ number, text, from }) =>
      number === form.old ? numberEdit(text, from, form) : [],
    );
    const [edit] = named.length > 0 || !NUMBERED.test(link.text) ? named : numberEdit(link.text, offset, form);
    if (!edit || edit.offset - offset >= titleIn(link.text)) return [];
    const isLabel = link.syntax === "reference" && link.label === link.text;
    if (!isLabel) return [edit];
    // The text is the label too: it gets a label of its own, so that the definition is still found.
    const end = link.textSpan.offset + link.textSpan.length + 1;
    const isCollapsed = link.span.offset + link.span.length > end;
    const label = isCollapsed
      ? { offset: end + 1, length: 0, text: link.label }
      : { offset: end, length: 0, text: `[${link.label}]` };
    return [edit, label];
  });
}

/** Tells of places whether each is in what makes a link find its target. */
function labelsAndAddresses(links: readonly Link[]): (place: Span) => boolean {
  const isHeld = heldBy(
    links.flatMap(({ syntax, textSpan, span, hrefSpan }) =>
      syntax === "definition" || syntax === "reference" ? [span] : [hrefSpan, textSpan],
    ),
  );
  return ({ offset }) => isHeld(offset, offset + 1);
}

function unique(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [`${String(edit.offset)} ${String(edit.length)}`, edit])).values()];
}

function linksOf(text: string): Link[] {
  const lines = splitLines(text);
  return readLinks({ text, lines, kinds: classifyLines(lines) });
}
