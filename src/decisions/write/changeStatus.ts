import type { TextEdit } from "../markdown/textEdit";
import type { Carrier, RecordFile, StatusWord } from "../record/record";
import { scan } from "../record/scan";
import type { Statement } from "../statements/statement";
import { editsOnly } from "./change";
import { historyEntry } from "./historyEntry";
import { placeStatus } from "./placement";
import { proven } from "./prove";
import { type Outcome, refusal } from "./refusal";
import { statusLike } from "./statusText";
import { type Extent, type NewStatus, replaceStatus } from "./statusValue";

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
  const next: NewStatus = { say: (model) => statusLike(status, model), quote: false };
  const plans = (each: RecordFile): TextEdit[][] => statusPlans(each, next, settings, ({ word }) => word === status);
  const proof = proven(file, { status }, plans(file), plans);
  return "refused" in proof
    ? refusal(proof.refused)
    : { change: editsOnly([[file.record.path, proof.edits]]), refused: null };
}

/** The statements that a status is written to. What only a comment says is written too, and what a template left. */
export function statusTargets({ record }: RecordFile): Statement[] {
  const stated = record.statements.filter(({ kind }) => kind === "status");
  const current = stated.filter(({ role }) => role === "current" || role === "partial");
  const open = stated.filter(({ role, place }) => (role === "placeholder" || role === "empty") && place !== "comment");
  return [...current, ...open];
}

/**
 * The ways to write a status, the one that keeps most first.
 * @param isSaid tells which statements say it already
 */
export function statusPlans(
  file: RecordFile,
  next: NewStatus,
  { on, carrier }: StatusSettings,
  isSaid: (statement: Statement) => boolean,
): TextEdit[][] {
  const targets = statusTargets(file);
  if (targets.length === 0) {
    // A banner that says so is a statement too.
    return file.record.status && isSaid({ word: file.record.status.word } as Statement)
      ? [[]]
      : [[placeStatus(file, scan(file.text), next, carrier)]];
  }
  const open = targets.filter((target) => !isSaid(target));
  if (open.length === 0) return [[]];
  const ways = (["above", "word", "whole"] as const).map((way) =>
    open.map((target) => statusEdit(file, target, next, on, way)),
  );
  return ways.filter((edits): edits is TextEdit[] => edits.every((edit) => edit !== null));
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
  if (way === "above")
    return (
      lineAbove(file, target, next) ??
      replaceStatus(file, target, next, "word") ??
      replaceStatus(file, target, next, "whole")
    );
  return replaceStatus(file, target, next, way) ?? replaceStatus(file, target, next, way === "word" ? "whole" : "word");
}

/** In a Status section a word with its own date or reason stays as what was before; the new status stands above it. */
function lineAbove({ text }: RecordFile, target: Statement, { say }: NewStatus): TextEdit | null {
  if (target.place !== "section" || target.role !== "current" || target.word === null || target.word === "superseded")
    return null;
  const { offset, length } = target.value;
  if (target.span.offset !== offset) return null;
  const raw = text.slice(offset, offset + length);
  if (!/^\p{L}+\s+(?:on|by|since|as of|at|in)\s/iu.test(raw)) return null;
  const eol = /\r\n|\n|\r/.exec(text.slice(offset + length))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return { offset, length: 0, text: say(raw) + eol + eol };
}
