import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { startsRelation } from "../statements/relationWords";
import type { Statement } from "../statements/statement";
import { statusTargets } from "./changeStatus";
import { type NewRelation, relationText } from "./newRelation";
import { withoutLine } from "./placement";
import { headingText, linkTo } from "./recordLink";
import { appendToStatus } from "./relation";
import { HAN } from "./statusText";

/** A status word that stands alone gives way to a line at the end of links, as `Accepted` does in adr-tools. */
export function movedToEnd(
  file: RecordFile,
  relation: NewRelation,
  isSaid: (statement: Statement) => boolean,
): TextEdit[][] | null {
  const targets = statusTargets(file);
  const [target] = targets;
  if (!target || targets.length > 1 || target.place !== "section" || isSaid(target) || target.history >= 0) return null;
  const scanned = scan(file.text);
  const { lines, kinds, sections } = scanned;
  const section = sections.find(
    ({ body, ownLastLine, name }) => name === "status" && target.line >= body && target.line <= ownLastLine,
  );
  if (!section || target.role !== "current" || !standsAlone(file, scanned, target)) return null;
  const others = lines
    .map(({ text }, index) => ({ text, index }))
    .slice(section.body, section.ownLastLine + 1)
    .filter(({ index }) => index !== target.line && kinds[index] !== "blank");
  const last = others.at(-1)?.index ?? -1;
  // Other words would be read as the status if the line came behind them.
  if (others.length === 0 || last < target.line || others.some(({ text }) => !isLinkLine(text))) return null;
  const link = linkTo(file, relation.target, headingText(relation.target));
  const words = HAN.test(target.text) ? "已被" : HAN.test(relation.words) ? "Superseded by" : relation.words;
  return [[withoutLine(scanned, target.line), appendToStatus(scanned, relationText({ words }, link))]];
}

/** A line that relates the record to others and says nothing else. */
function isLinkLine(text: string): boolean {
  return (
    /^[^[]{1,80}\[[^\]]*\]\([^)]*(?:\([^)]*\)[^)]*)?\)[.\s]*$/.test(text.slice(0, 1000)) &&
    (startsRelation(text) || /^\s*(?:[*+-]\s+)?\p{L}[\p{L} ]{0,60}\[/u.test(text)) &&
    !/[,(:]/.test(text.slice(0, text.indexOf("[")))
  );
}

/** A status word takes up its line alone, with the case that its section uses. */
function standsAlone({ text }: RecordFile, { lines }: Scan, { line, lastLine, value, word }: Statement): boolean {
  const own = lines[line];
  const raw = text.slice(value.offset, value.offset + value.length);
  return (
    own !== undefined &&
    line === lastLine &&
    own.text.trim() === raw &&
    (raw.toLowerCase() === word || /^\p{Script=Han}+$/u.test(raw))
  );
}

/** Takes a status word that stands alone out of a Status section that names the successor already. */
export function droppedWord(file: RecordFile, isNamed: boolean): TextEdit[] | undefined {
  if (!isNamed) return undefined;
  const scanned = scan(file.text);
  const stated = file.record.statements.filter(({ kind, place }) => kind === "status" && place === "section");
  const names = stated.some(({ word, role }) => word === "superseded" && role === "current");
  const words = stated.filter(
    (each) =>
      each.role === "history" && each.history < 0 && each.word !== "superseded" && standsAlone(file, scanned, each),
  );
  const [word] = words;
  return names && words.length === 1 && word && /^(?:accepted|proposed|draft)$/.test(word.word ?? "")
    ? [withoutLine(scanned, word.line)]
    : undefined;
}
