import type { TextEdit } from "../markdown/textEdit";
import { isoDateIn } from "../record/isoDate";
import type { Carrier, RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import type { Statement } from "../statements/statement";
import { editsOnly } from "./change";
import { boxEdits } from "./checkBoxes";
import { historyEntry } from "./historyEntry";
import { placeStatus, withoutLine } from "./placement";
import { proven } from "./prove";
import { type Outcome, refusal } from "./refusal";
import { successorEdits } from "./unsupersede";
import { type NewStatus, statusLike } from "./statusText";
import { type Extent, replaceStatus } from "./statusValue";
import { isGoingOn } from "./wordInValue";

/** What a change of a status needs to know beside the record. */
export interface StatusSettings {
  /** Today as an ISO date, for an entry of a dated history. */
  readonly on: string;
  /** Where to write it in a record that shows none itself, such as the carrier that its folder uses. */
  readonly carrier?: Carrier | undefined;
}

/**
 * Changes the status of a record in every place that states it, each in its spelling and language; a history gains an
 * entry. A record without one gets it where its form has it: front matter, list, `## Status`, or a line. The change is
 * given out only if the text says it afterwards and nothing else is read differently.
 */
export function changeStatus(file: RecordFile, status: StatusWord, settings: StatusSettings): Outcome {
  const next: NewStatus = { say: (model) => statusLike(status, model, file.text), quote: false };
  const plans = (each: RecordFile): TextEdit[][] => {
    const again = isInForce(status) ? (successorEdits(each) ?? []) : [];
    const own = statusPlans(each, next, settings, ({ word }) => word === status, each.record.status?.word === status);
    return again.length === 0 ? own : own.map((plan) => [...plan, ...again]);
  };
  const banner = explainingBanner(file, status);
  if (banner)
    return refusal({ code: "says-more", path: file.record.path, line: banner.line, detail: banner.text.slice(0, 200) });
  const proof = proven(file, { status }, plans(file), plans);
  return "refused" in proof
    ? refusal(proof.refused)
    : { change: editsOnly([[file.record.path, proof.edits]]), refused: null };
}

/** Whether a status says that the record holds, or may come to hold: nothing has superseded it. */
function isInForce(status: StatusWord): boolean {
  return status === "accepted" || status === "proposed" || status === "draft";
}

/** A banner such as `> Deprecated: use X` explains why the record is out of force; with another word it would say nonsense. */
function explainingBanner({ record }: RecordFile, status: StatusWord): Statement | undefined {
  return record.statements.find(
    ({ kind, role, place, word, text, span, value }) =>
      isInForce(status) &&
      kind === "status" &&
      role === "current" &&
      place === "quote" &&
      word === "deprecated" &&
      span.offset === value.offset &&
      /\p{L}{2,}/u.test(text.replace(/^\P{L}*(?:deprecated|已?(?:废弃|弃用))/iu, "")),
  );
}

/** The statements that a status is written to. What only a comment says is written too, and what a template left. */
export function statusTargets({ record }: RecordFile): Statement[] {
  const stated = record.statements.filter(({ kind }) => kind === "status");
  const current = stated.filter(({ role }) => role === "current" || role === "partial");
  const open = stated.filter(({ role, place }) => (role === "placeholder" || role === "empty") && place !== "comment");
  // A line about a part adds to a status beside it and stays true; where it stands alone it is the status.
  const whole = current.filter(({ role }) => role === "current");
  return [...(whole.length > 0 ? whole : current), ...open];
}

/** A text that states its status in more places is no record that a change could keep in step. */
export const MOST_PLACES = 40;

/**
 * The ways to write a status, the one that keeps most first.
 * @param isSaid tells which statements say it already
 * @param isSaidElsewhere a record without such statements says it, as by a banner that names its successor
 */
export function statusPlans(
  file: RecordFile,
  next: NewStatus,
  { on, carrier }: StatusSettings,
  isSaid: (statement: Statement) => boolean,
  isSaidElsewhere: boolean,
): TextEdit[][] {
  const targets = statusTargets(file);
  if (targets.length === 0) {
    return [isSaidElsewhere ? [] : (boxEdits(file, null, next) ?? [placeStatus(file, scan(file.text), next, carrier)])];
  }
  if (targets.length > MOST_PLACES) return [];
  const open = targets.filter((target) => !isSaid(target));
  if (open.length === 0) return [[]];
  const ways = (["above", "word", "whole"] as const).map((way) =>
    open.map((target) => statusEdit(file, target, next, on, way)),
  );
  const whole = ways.filter((edits): edits is TextEdit[] => edits.every((edit) => edit !== null));
  const boxes = open.map((target) => boxEdits(file, target, next));
  if (boxes.some((edits) => edits !== null)) {
    const edits = open.map((target, at) => boxes[at] ?? asList(statusEdit(file, target, next, on, "above")));
    whole.unshift(edits.flat());
  }
  const back = open.length === 1 && open[0] ? backFromSuperseded(file, open[0], next) : null;
  return back ? [...whole, back] : whole;
}

function asList(edit: TextEdit | null): TextEdit[] {
  return edit ? [edit] : [];
}

/** Above a line that names the successor stands the status that it ended: that one changes, and the line goes. */
function backFromSuperseded(file: RecordFile, target: Statement, next: NewStatus): TextEdit[] | null {
  if (target.place !== "section" || target.word !== "superseded" || target.line !== target.lastLine) return null;
  const before = file.record.statements.find(
    ({ kind, role, history, line }) => kind === "status" && role === "history" && history < 0 && line < target.line,
  );
  const edit = before && replaceStatus(file, { ...before, role: "current" }, next, "word");
  return edit ? [edit, withoutLine(scan(file.text), target.line)] : null;
}

function statusEdit(
  file: RecordFile,
  target: Statement,
  next: NewStatus,
  on: string,
  way: Extent | "above",
): TextEdit | null {
  const entry = target.role === "current" ? historyEntry(file, target, next, on) : null;
  if (entry) return entry;
  // A sentence that holds no known word says more than a status; what it says would be lost.
  const whole = isSentence(target) ? null : replaceStatus(file, target, next, "whole");
  const word = replaceStatus(file, target, next, "word");
  // What the old status says without a day would be said now, beside the new one.
  if (way === "above") return (isDated(file, target) ? lineAbove(file, target, next) : null) ?? word ?? whole;
  return way === "word" ? (word ?? whole) : (whole ?? word);
}

/** Whether a status says on which day it was given. */
function isDated(file: RecordFile, { span }: Statement): boolean {
  return isoDateIn(file.text.slice(span.offset, span.offset + Math.min(span.length, 300))) !== null;
}

/** More words or letters than a status of a team's own has. */
function isSentence({ word, role, text }: Statement): boolean {
  return word === null && role === "current" && (text.trim().split(/\s+/).length > 5 || text.length > 60);
}

/** In a Status section a word with its own date or reason stays as what was before; the new status stands above it. */
function lineAbove({ text }: RecordFile, target: Statement, { say }: NewStatus): TextEdit | null {
  if (target.place !== "section" || target.role !== "current" || target.word === "superseded") return null;
  const { offset, length } = target.value;
  if (target.span.offset !== offset) return null;
  const raw = text.slice(offset, offset + length);
  // An unknown word that names a record stays, for that record may be named nowhere else.
  const behind = text.slice(offset + length, target.span.offset + target.span.length);
  const isLonger =
    target.word === null
      ? raw.includes("](") || isSentence(target)
      : /^\p{L}+\s+(?:on|by|since|as of|at|in)\s/iu.test(raw) || isGoingOn(behind);
  if (!isLonger) return null;
  const eol = /\r\n|\n|\r/.exec(text.slice(offset + length))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return { offset, length: 0, text: say(raw) + eol + eol };
}
