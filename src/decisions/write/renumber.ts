import type { RecordIndex } from "../index/recordIndex";
import { folderOf, joinPath } from "../locate/paths";
import type { TextEdit } from "../markdown/textEdit";
import { numberInFileName } from "../record/fileName";
import type { RecordFile } from "../record/record";
import { type Change, editsOnly } from "./change";
import type { OtherFile } from "./followLinks";
import { renamed } from "./moveRecord";
import { leadsTo } from "../links/resolveLink";

/**
 * Gives a record another number: in its file name, its heading and the front matter's `number`; links to it follow, with the
 * numbers in their texts (`[7. Title]`, `[ADR-0007]`), and identifiers such as `ADR-0007` that mean this record.
 * @param number as the file name is to write it, such as `0008`
 */
export function renumber(index: RecordIndex, path: string, number: string, others: readonly OtherFile[] = []): Change {
  const file = index.get(path);
  if (!file || file.record.number === null || file.record.number === Number(number)) return editsOnly([]);
  const old = { value: file.record.number, text: file.record.numberText };
  const name = path.slice(path.lastIndexOf("/") + 1);
  const written = numberInFileName(name);
  const to =
    written === null
      ? path
      : joinPath(
          folderOf(path),
          name.slice(0, name.indexOf(written)) + number + name.slice(name.indexOf(written) + written.length),
        );
  const digits = (text: string, offset: number): TextEdit[] =>
    [...text.matchAll(/\d+/g)]
      .filter(([found]) => Number(found) === old.value)
      .slice(0, 1)
      .map((match) => ({
        offset: offset + match.index,
        length: match[0].length,
        text: padded(match[0], /DR[-_ #]?$/i.test(text.slice(0, match.index)) && match[0] === old.text, number),
      }));
  const change = renamed(index, path, to, others, (other) =>
    other.record.path === path ? ownNumbers(other, digits) : referringNumbers(index, other, path, digits),
  );
  const edits = new Map(change.edits);
  for (const other of others) {
    const followed = edits.get(other.path);
    if (followed)
      edits.set(
        other.path,
        [...followed, ...listedNumbers(other.text, followed, digits)].sort((a, b) => a.offset - b.offset),
      );
  }
  return { ...change, edits };
}

/** The new number as wide as the old one was written; in an identifier such as `ADR-1000` as the file name has it. */
function padded(written: string, asInFileName: boolean, number: string): string {
  return asInFileName ? number : String(Number(number)).padStart(written.startsWith("0") ? written.length : 1, "0");
}

/** Numbers in the texts of the links that follow the record in an index. */
function listedNumbers(text: string, followed: readonly TextEdit[], digits: Digits): TextEdit[] {
  return followed.flatMap(({ offset }) => {
    const shown = /\[((?:\d+[.:]? |(?:[a-z]+[- ])?(?:ADR|DR)[-_ #]?\d)[^[\]\n]*)\]\(<?$/i.exec(
      text.slice(text.lastIndexOf("\n", offset) + 1, offset),
    );
    return shown?.[1] === undefined ? [] : digits(shown[1], offset - shown[0].length + 1);
  });
}

type Digits = (text: string, offset: number) => TextEdit[];

function ownNumbers({ record, text }: RecordFile, digits: Digits): TextEdit[] {
  const field = record.metadata.find(({ key, carrier }) => key === "number" && carrier === "front-matter");
  const edits = field
    ? digits(text.slice(field.span.offset, field.span.offset + field.span.length), field.span.offset)
    : [];
  if (!record.titleSpan) return edits;
  const before = /#{1,6}[ \t]+[^\r\n]*$/.exec(text.slice(0, record.titleSpan.offset));
  return before ? [...edits, ...digits(before[0], before.index)] : edits;
}

function referringNumbers(index: RecordIndex, { record, text }: RecordFile, path: string, digits: Digits): TextEdit[] {
  return record.references.flatMap((reference) => {
    const { href, span } = reference;
    const whole = text.slice(span.offset, span.offset + span.length);
    if (href === null && labelled(text, span.offset)) return [];
    if (href === null) return index.resolve(record, reference)?.record.path === path ? digits(whole, span.offset) : [];
    const isNumbered =
      leadsTo(record.path, { href, syntax: reference.syntax }, path) &&
      /^\[(?:\d+[.:]? |(?:[a-z]+[- ])?(?:ADR|DR)[-_ #]?\d)/i.test(whole);
    return isNumbered ? digits(whole.slice(0, reference.text.length + 1), span.offset) : [];
  });
}

/** Characters of a link label (CommonMark 4.7), with its brackets. */
const MAX_LABEL = 1001;

/** Whether a place lies in the label of a reference link that the text defines; without its label the link would be none. */
function labelled(text: string, offset: number): boolean {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const open = line + text.slice(line, offset).lastIndexOf("[");
  const label = open < line ? undefined : /^\[[^[\]\r\n]*\]/.exec(text.slice(open, open + MAX_LABEL))?.[0];
  // The label may have ended before.
  if (label !== undefined && open + label.length <= offset) return false;
  return label ? text.toLowerCase().includes(`${label.toLowerCase()}:`) : false;
}
