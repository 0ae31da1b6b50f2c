import type { Note } from "../note";
import type { Language } from "../vocabulary";
import { describeHolding } from "./describe";
import { type Holding, evaluate } from "./evaluate";
import { readExpression } from "./expression";
import type { Situation } from "./situation";

/** Whether a note's claim holds in a scenario, and the sentence that says by which figures. */
export interface NoteHolding {
  readonly status: Holding["status"];
  readonly text: string;
}

/** Null where the note has no condition that a scenario can tell. */
export function holdingIn(
  { holds }: Pick<Note, "holds">,
  situation: Situation,
  language: Language,
): NoteHolding | null {
  const read = holds === null ? null : readExpression(holds);
  if (!read || !("expression" in read)) return null;
  const holding = evaluate(read.expression, situation);
  return { status: holding.status, text: describeHolding(holding, situation, language) };
}
