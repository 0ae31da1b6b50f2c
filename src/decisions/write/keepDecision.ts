import type { Language } from "../../debate/vocabulary";
import { currentFigures } from "../figures/currentFigures";
import { endOfFigures } from "../figures/datedFigures";
import { findFigures } from "../figures/findFigures";
import { lastReviewed } from "../figures/reviewed";
import { DEFINITION } from "../markdown/definition";
import { lineAt, lineEndingOf } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { readRecord } from "../record/readRecord";
import type { DecisionRecord, RecordFile } from "../record/record";
import { type Scan, scan } from "../record/scan";
import { applyEdits } from "./applyEdits";
import { editsOnly } from "./change";
import { below } from "./placement";
import { type Outcome, type RefusalCode, refusal } from "./refusal";
import { yamlScalar } from "./statusText";

/** What somebody says who looked at a decision again and lets it stand. */
export interface Review {
  /** ISO date. */
  readonly on: string;
  /** Why it still holds, as what follows "because"; "" where nothing is to be said. */
  readonly reason: string;
  /** ISO date of the next review; undefined leaves the date as it is. */
  readonly next: string | undefined;
  readonly language: Language;
}

/**
 * Writes that a decision was reviewed and still holds: a dated sentence below its figures, else at its end, and the day of
 * the next review where the record keeps it. Given out only if the text then says so and everything else as before.
 */
export function keepDecision(file: RecordFile, review: Review): Outcome {
  const refuse = (code: RefusalCode): Outcome => refusal({ code, path: file.record.path, line: 0, detail: "" });
  if (file.record.markup !== "markdown") return refuse("other-markup");
  if (file.isUtf8 === false) return refuse("not-utf8");
  const scanned = scan(file.text);
  const dated = review.next === undefined ? [] : nextReview(file, scanned, review.next);
  const edits = [...dated, sentenceEdit(file.text, scanned, sentence(review, dated.length === 0))];
  const after = readRecord(applyEdits(file.text, edits), file.record.path);
  const isDated = dated.length === 0 || after.reviewBy === review.next;
  if (!isDated || lastReviewed(applyEdits(file.text, edits)) !== review.on) return refuse("not-read-back");
  if (factsOf(after) !== factsOf(file.record)) return refuse("changes-other");
  return { change: editsOnly([[file.record.path, edits]]), refused: null };
}

function factsOf({
  title,
  status,
  date,
  options,
  chosen,
  arguments: reasons,
  sections,
  citations,
}: DecisionRecord): string {
  return JSON.stringify([
    [title, status?.text, date, chosen?.title, citations.length],
    options.map((option) => option.title),
    reasons.map(({ text }) => text),
    sections.map((section) => section.title),
  ]);
}

function sentence({ on, reason, next, language }: Review, saysNext: boolean): string {
  const why = reason
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:because\s+|因为)/i, "")
    .replace(/[.。]$/, "");
  if (language === "zh-cn") {
    const later = saysNext && next !== undefined ? `下次复审：${next}。` : "";
    return `复审于 ${on}：仍然成立${why === "" ? "" : `，因为${why}`}。${later}`;
  }
  const later = saysNext && next !== undefined ? ` Next review: ${next}.` : "";
  return `Reviewed on ${on}: still right${why === "" ? "" : `, because ${why}`}.${later}`;
}

function sentenceEdit(text: string, scanned: Scan, written: string): TextEdit {
  const eol = lineEndingOf(scanned.lines, "\n");
  const figures = currentFigures(findFigures(text)).at(-1);
  const last = figures ? lineAt(scanned.lines, endOfFigures(text, figures)) : lastBeforeDefinitions(scanned);
  return below(scanned, last, written, eol);
}

function lastBeforeDefinitions({ lines, kinds }: Scan): number {
  return lines.findLastIndex(
    ({ text }, at) => kinds[at] !== "blank" && !(kinds[at] === "text" && DEFINITION.test(text)),
  );
}

/** The date in the field that has it, else in a field of its own below the date of the record; nothing where there is neither. */
function nextReview({ record, text }: RecordFile, { lines }: Scan, next: string): TextEdit[] {
  const field = record.metadata.find(({ key }) => key === "review-by");
  if (field) {
    const { offset, length } = field.span;
    const before = text.slice(offset, offset + length);
    const value =
      field.carrier === "front-matter" && !/^\d{4}-\d\d-\d\d$/.test(before) ? yamlScalar(next, before) : next;
    return [{ offset, length, text: /[:：]$/.test(text.slice(0, offset)) ? ` ${value}` : value }];
  }
  const date = record.metadata.find(({ key, place }) => key === "date" && place !== "table" && place !== "comment");
  const line = date && lines[date.line];
  if (!line) return [];
  const eol = line.eol || "\n";
  const lead = /^[ \t]*(?:[*+-][ \t]+)?/.exec(line.text)?.[0] ?? "";
  const isChinese = /\p{Script=Han}/u.test(line.text);
  const entry =
    date.carrier === "front-matter"
      ? `review-by: ${next}`
      : isChinese
        ? `${lead}复审日期：${next}`
        : `${lead}Review by: ${next}`;
  const gap = date.carrier === "line" ? eol + eol : eol;
  return [{ offset: line.offset + line.text.length, length: 0, text: gap + entry }];
}
