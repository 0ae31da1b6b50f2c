import { figures } from "../../cost/write/figuresBlock";
import type { Language } from "../../debate/vocabulary";
import { lineEndingOf, splitLines } from "../markdown/lines";
import type { TextEdit } from "../markdown/textEdit";
import { datedLines } from "./earlierFigures";
import type { FiguresBlock } from "./findFigures";
import type { FiguresDrift } from "./recompute";
import { blockWith } from "./updateFigures";

const LEAD: Readonly<Record<Language, string>> = {
  en: "The same, computed on {0} at prices of {1}:",
  "zh-cn": "同一场景，计算于 {0}，价格日期 {1}：",
};

/**
 * A figures block of today below one that stays as it is: the evidence on which a decision was made is not written over.
 * It goes below the dated lines that belong to the block. Null where nothing can be computed.
 * @param today ISO date
 */
export function datedFigures(
  text: string,
  block: FiguresBlock,
  drift: FiguresDrift,
  today: string,
  language: Language,
): TextEdit | null {
  const { comparison } = drift;
  if (!comparison || !block.figures) return null;
  const eol = lineEndingOf(splitLines(text), "\n");
  const { offset, length } = block.span;
  const fenced = text.slice(offset, offset + length);
  const from = block.content.offset - offset;
  const { computed, prices } = figures(comparison, today);
  const written =
    fenced.slice(0, from) +
    blockWith(fenced.slice(from, from + block.content.length), drift, comparison, today) +
    fenced.slice(from + block.content.length);
  const lead = LEAD[language].replace("{0}", computed).replace("{1}", prices.date);
  const at = endOfFigures(text, block);
  const follows = /^(?:\r\n|\n|\r)(?=[^\r\n])/.test(text.slice(at, at + 3)) ? eol : "";
  return { offset: at, length: 0, text: eol + eol + lead + eol + eol + written + follows };
}

/** Where a block ends with the dated lines below it. */
export function endOfFigures(text: string, block: Pick<FiguresBlock, "span">): number {
  const last = [...datedLines(text, block)].at(-1);
  return last ? last.offset + last.text.length : block.span.offset + block.span.length;
}
