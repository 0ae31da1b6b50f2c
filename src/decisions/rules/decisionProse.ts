import { sectionName } from "../record/vocabulary";
import { type Sentence, sentencesOf } from "./decidedIn";
import type { Subject } from "./subject";

const DECISION = ["decision", "outcome"];
/** A decision in one sentence, as a Y-statement writes it. */
const Y_STATEMENT = /\bwe (?:have )?(?:decided|chose)\b|我们(?:最终)?(?:决定|选择|选定)/i;

/**
 * The sentences in which a record without a chosen option says what it decides for: those of its section on the decision;
 * else those that say "we decided".
 */
export function decisionProse(subject: Subject): Sentence[] {
  const { sections } = subject.record;
  const own = sections.filter(({ title }) => DECISION.includes(sectionName(title) ?? ""));
  if (own.length === 0) return prose(subject, 0, subject.lines.length - 1).filter(({ text }) => Y_STATEMENT.test(text));
  return own.flatMap(({ line, lastLine }) => {
    // Consequences, confirmation and the like may stand below the decision.
    const next = sections.find((other) => other.line > line && sectionName(other.title) !== undefined);
    return prose(subject, line + 1, Math.min(lastLine, (next?.line ?? Number.POSITIVE_INFINITY) - 1));
  });
}

function prose({ lines, kinds }: Subject, first: number, last: number): Sentence[] {
  const found: Sentence[] = [];
  for (let at = first; at <= last; at++) {
    const start = lines[at];
    if (!start || kinds[at] !== "text") continue;
    let text = start.text;
    while (at < last && kinds[at + 1] === "text") {
      const line = lines[++at];
      const before = lines[at - 1];
      text += `${before?.eol ?? ""}${line?.text ?? ""}`;
    }
    found.push(...sentencesOf(text, start.offset));
  }
  return found;
}
