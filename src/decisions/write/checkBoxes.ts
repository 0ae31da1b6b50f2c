import { lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { RecordFile } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { statusPhrase } from "../statements/phrase";
import type { Statement } from "../statements/statement";
import { BOX, boxAt, boxesAround } from "./boxList";
import type { NewStatus } from "./statusText";
import { replaceStatus } from "./statusValue";

/**
 * A choice of statuses with boxes: the old one is no longer ticked, and the new one is, as an item of its own where the
 * list does not offer it.
 * @param target the ticked status, or null where none is ticked
 * @returns null where the status is not a ticked box beside others that are not
 */
export function boxEdits(file: RecordFile, target: Statement | null, next: NewStatus): TextEdit[] | null {
  const scanned = scan(file.text);
  const boxes = file.record.statements.filter(
    (each) =>
      each.kind === "status" &&
      each.role === "guidance" &&
      boxAt(scanned, each.line)?.isTicked === false &&
      (!target || sectionOf(scanned, each.line) === sectionOf(scanned, target.line)),
  );
  const ticked = target && boxAt(scanned, target.line);
  const last = boxes.at(-1);
  if (target && ticked && target.place !== "section") return belowKey(file, scanned, target, next);
  if (!last || (target && !ticked)) return null;
  const word = statusPhrase(next.say("Status"))?.word;
  const wanted = boxes.find(({ value }) => statusPhrase(valueText(file, value))?.word === word);
  // Steps that are ticked one after the other stay.
  const isStep = target !== null && boxesAround(scanned, target).filter(({ isTicked }) => isTicked).length > 1;
  const untick = ticked && !isStep ? [{ offset: ticked.at, length: 1, text: " " }] : [];
  return [...untick, ...(wanted ? tick(file, scanned, wanted, next) : addBox(file, scanned, target, last, next))];
}

/** Below a key the last box that is ticked counts: the wanted one is, and those that would count instead no longer are. */
function belowKey(file: RecordFile, scanned: Scan, target: Statement, next: NewStatus): TextEdit[] | null {
  const boxes = boxesAround(scanned, target);
  const ticked = boxes.filter(({ isTicked }) => isTicked);
  const wanted = boxes.find(({ word, isTicked }) => !isTicked && word === statusPhrase(next.say("Status"))?.word);
  if (!wanted) return null;
  const { line, text, offset } = wanted;
  const value = { offset, length: text.length };
  const untick = ticked.filter((box) => ticked.length === 1 || box.line > line);
  return [
    ...untick.map(({ at }) => ({ offset: at, length: 1, text: " " })),
    ...tick(file, scanned, { ...target, line, lastLine: line, span: value, value, text }, next),
  ];
}

function valueText({ text }: RecordFile, { offset, length }: Statement["value"]): string {
  return text.slice(offset, offset + length);
}

function sectionOf({ sections }: Scan, line: number): number {
  return sections.findLast((section) => section.line <= line)?.line ?? -1;
}

function tick(file: RecordFile, scanned: Scan, wanted: Statement, next: NewStatus): TextEdit[] {
  const box = boxAt(scanned, wanted.line);
  if (!box) return [];
  const written = valueText(file, wanted.value);
  const edit = next.say(written).includes("](")
    ? replaceStatus(file, { ...wanted, role: "current", word: statusPhrase(written)?.word ?? null }, next, "word")
    : null;
  return [{ offset: box.at, length: 1, text: "x" }, ...(edit ? [edit] : [])];
}

function addBox(
  file: RecordFile,
  scanned: Scan,
  target: Statement | null,
  last: Statement,
  next: NewStatus,
): TextEdit[] {
  const model = target && target.line > last.line ? target : last;
  const line = scanned.lines[model.lastLine];
  const lead = BOX.exec(scanned.lines[model.line]?.text ?? "");
  if (!line || !lead) return [];
  const text = `${lineEndingOf(scanned.lines, "\n")}${lead[1] ?? ""}x]${lead[3] ?? ""}${next.say(valueText(file, model.value))}`;
  return [{ offset: line.offset + line.text.length, length: 0, text }];
}
