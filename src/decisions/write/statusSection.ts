import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile, RecordStatus } from "../record/record";
import type { Scan, ScannedSection } from "../record/scan";
import { addStatus, below } from "./addStatus";

const LINK = /^[^[]*\[.*\]\(.*\)[.\s]*$/;

function statusSection(scanned: Scan): ScannedSection | undefined {
  return scanned.sections.find(({ name, level }) => name === "status" && level > 1);
}

/** Index of the last line with text in a section itself. */
function lastOf(scanned: Scan, section: ScannedSection): number {
  let last = section.ownLastLine;
  while (last >= section.body && scanned.kinds[last] === "blank") last--;
  return last;
}

/**
 * Adds a line to the end of the Status section, as adr-tools 3.0.0 does: before the next heading, with a blank line behind
 * it. It also does so where the section ends the file, and makes the section where there is none.
 */
export function appendToStatus(file: RecordFile, scanned: Scan, line: string): TextEdit[] {
  const section = statusSection(scanned);
  if (!section) return addStatus(file, scanned, () => line, { carrier: "section" });
  const eol = lineEndingOf(scanned.lines, "\n");
  const next = scanned.lines[section.ownLastLine + 1];
  const last = lastOf(scanned, section);
  const isApart = scanned.kinds[section.ownLastLine] === "blank";
  if (next && isApart) return [{ offset: next.offset, length: 0, text: line + eol + eol }];
  return [below(scanned, last, line, eol)];
}

/**
 * Puts the line that names the successor into the Status section. A status word that stands alone gives way, as
 * `Accepted` does in adr-tools; any other first line, such as "Accepted on 2024-05-02", stays below the new one.
 */
export function supersedeInStatus(file: RecordFile, scanned: Scan, line: string): TextEdit[] {
  const section = statusSection(scanned);
  const { status } = file.record;
  if (!section || status?.carrier !== "section" || status.word === "superseded")
    return appendToStatus(file, scanned, line);
  const { lines, kinds } = scanned;
  const at = lines.findLastIndex(({ offset }) => offset <= status.span.offset);
  const own = lines[at];
  if (!own || at < section.body) return [{ ...status.span, text: line }];
  const eol = lineEndingOf(lines, "\n");
  if (!standsAlone(status)) {
    return [{ offset: own.offset, length: 0, text: line + (own.eol || eol) + eol }];
  }
  // Other links keep their order; other words would be read as the status if the line came behind them.
  const others = lines
    .slice(section.body, section.ownLastLine + 1)
    .filter((other, index) => other !== own && kinds[section.body + index] !== "blank");
  if (others.length === 0 || others.some(({ text }) => !LINK.test(text)) || at === lastOf(scanned, section))
    return [{ offset: status.span.offset, length: own.offset + own.text.length - status.span.offset, text: line }];
  return [withoutLine(scanned, at), ...appendToStatus(file, scanned, line)];
}

/** Takes a status word that stands alone out of a Status section that says all by its links. */
export function dropStatusWord({ record: { status } }: RecordFile, scanned: Scan): TextEdit[] {
  if (status?.carrier !== "section" || status.word === "superseded" || !standsAlone(status)) return [];
  return [
    withoutLine(
      scanned,
      scanned.lines.findLastIndex(({ offset }) => offset <= status.span.offset),
    ),
  ];
}

function standsAlone({ text, word }: RecordStatus): boolean {
  return text.toLowerCase() === word || /^\p{Script=Han}+$/u.test(text);
}

/** Takes a line away; of the blank lines around it one stays. */
function withoutLine({ lines, kinds }: Scan, at: number): TextEdit {
  const own = lines[at];
  const next = kinds[at - 1] === "blank" && kinds[at + 1] === "blank" ? lines[at + 2] : lines[at + 1];
  const offset = own?.offset ?? 0;
  return { offset, length: (next?.offset ?? offset + (own?.text.length ?? 0)) - offset, text: "" };
}
