import { type Change, editsOnly } from "./change";

/**
 * Why a change is refused.
 * - `not-read-back`: the text would not say what was asked, in the place that the line names
 * - `says-more`: another statement of the record would contradict the new one
 * - `unknown-box`: a box is ticked among words that are not known, so which one to tick is not known either
 * - `names-successor`: the record names a successor, so it cannot be in force
 * - `changes-other`: something else would be read differently afterwards
 * - `unclosed`: a code block or comment that is not closed would hide what is added
 * - `front-matter-invalid`: the front matter cannot be read, so it is not written
 * - `same-record`: a record and itself
 * - `circle`: the successor says that the record supersedes it
 * - `not-utf8`: the file is not UTF-8, so what was read of it cannot be written back
 * - `other-markup`: a record that is not written in Markdown is only read
 * - `links-lost`: a link of the record that the path names would lead elsewhere afterwards
 * - `template`: a team's template, filled in, would say something else than was asked
 */
export const REFUSAL_CODES = [
  "not-read-back",
  "says-more",
  "unknown-box",
  "names-successor",
  "changes-other",
  "unclosed",
  "front-matter-invalid",
  "same-record",
  "circle",
  "not-utf8",
  "other-markup",
  "links-lost",
  "template",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A change that is not made, with the place that stands against it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The record whose text stands against it, below the root. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
  /** What stands there, as it is written; "" where the code says all. */
  readonly detail: string;
}

/** A proven change, or the reason why there is none; then `change` is empty. */
export interface Outcome {
  readonly change: Change;
  readonly refused: Refusal | null;
}

/** An outcome in which nothing is written. */
export function refusal(refused: Refusal): Outcome {
  return { change: editsOnly([]), refused };
}
