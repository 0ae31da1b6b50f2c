import { statusPhrase } from "./phrase";

/** `Proposed → Accepted (2024-02-03)` and `Proposed<br>Accepted`: a life cycle in one value. */
const STEP = /(?:(?<!\s)\s+)?(?:→|⇒|➜|➔|-{1,2}>|=>|<br\s{0,4}\/?>)\s*/gi;

/** The last step of a life cycle in one value, and the sign that parts the steps; null where the value is no such. */
export interface Chain {
  /** Where the last step begins. */
  readonly from: number;
  readonly separator: string;
}

/** Reads a value as a chain of statuses. Every step has to be one. */
export function chainOf(text: string): Chain | null {
  if (text.length > 1000 || !/[→⇒➜➔>]/.test(text)) return null;
  const steps = [...text.matchAll(STEP)];
  const last = steps.at(-1);
  if (!last) return null;
  let from = 0;
  for (const step of [...steps, { index: text.length, 0: "" }]) {
    if (statusPhrase(text.slice(from, step.index)) === null) return null;
    from = step.index + step[0].length;
  }
  return { from: last.index + last[0].length, separator: last[0] };
}
