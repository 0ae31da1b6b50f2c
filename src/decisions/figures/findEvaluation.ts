import type { Comparison } from "../../cost/compare/compare";
import { EVALUATION_END, EVALUATION_START, evaluationBlock } from "../../cost/write/evaluationBlock";
import type { Language } from "../../debate/vocabulary";
import { classifyLines } from "../markdown/blocks";
import { lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import type { Span } from "../record/record";
import type { FiguresBlock } from "./findFigures";
import { findFigures } from "./findFigures";

/** The evaluation blocks of a text, from their first comment to the end of their last; those in code are none. */
export function findEvaluations(text: string): Span[] {
  if (!text.includes(EVALUATION_START)) return [];
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  const found: Span[] = [];
  let start: number | null = null;
  lines.forEach(({ text: line, offset }, index) => {
    if (kinds[index] === "code") return;
    if (line.trim() === EVALUATION_START) start = offset + line.indexOf("<");
    else if (line.trim() === EVALUATION_END && start !== null) {
      found.push({ offset: start, length: offset + line.trimEnd().length - start });
      start = null;
    }
  });
  return found;
}

/**
 * The edit that writes the evaluation block of a figures block again: the last one above it, below any other figures block.
 * None where the record holds none, or where it says the same already.
 * @param language that of the record
 */
export function evaluationEdits(
  text: string,
  block: Pick<FiguresBlock, "span">,
  comparison: Comparison,
  language: Language,
): TextEdit[] {
  const regions = findEvaluations(text);
  if (regions.length === 0) return [];
  const above = findFigures(text)
    .map(({ span }) => span.offset + span.length)
    .filter((end) => end <= block.span.offset);
  const region = regions
    .filter(({ offset, length }) => offset + length <= block.span.offset && offset >= (above.at(-1) ?? 0))
    .at(-1);
  const fresh = evaluationBlock(comparison, language);
  if (!region || fresh === "") return [];
  const written = fresh.replaceAll("\n", lineEndingOf(splitLines(text), "\n"));
  if (text.slice(region.offset, region.offset + region.length) === written) return [];
  return [{ ...region, text: written }];
}
