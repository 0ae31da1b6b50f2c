import { FIGURES_INFO } from "../../../cost/write/figuresBlock";

const MARKS = new RegExp(`\\[arg:[a-z0-9]|^ {0,3}(?:\`{3,}|~{3,})[ \\t]*${FIGURES_INFO}[ \\t]*$`, "m");

/** Whether a text has what only this extension writes: a citation of a note, or a figures block. */
export function hasMarks(text: string): boolean {
  return MARKS.test(text);
}
