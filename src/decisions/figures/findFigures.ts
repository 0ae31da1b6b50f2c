import { FIGURES_INFO } from "../../cost/write/figuresBlock";
import { classifyLines } from "../markdown/blocks";
import { type Line, splitLines } from "../markdown/lines";
import type { Span } from "../record/record";
import { type FiguresProblem, type StoredFigures, readFigures } from "./storedFigures";

/** A fenced code block with figures in a record. Positions are those of the text. */
export interface FiguresBlock {
  /** From the opening fence to the end of the closing one. */
  readonly span: Span;
  /** The lines between the fences, line endings included. */
  readonly content: Span;
  /** Line of the opening fence, from 0. */
  readonly line: number;
  /** What stands in it, or null where it cannot be read. */
  readonly figures: StoredFigures | null;
  readonly problems: readonly FiguresProblem[];
}

const OPENING = /^\uFEFF? {0,3}(`{3,}|~{3,})[ \t]*(\S*)/;

/** The figures blocks of a text, in their order; a fence in a list or a quote is none. */
export function findFigures(text: string): FiguresBlock[] {
  // Most records hold no figures; they need not be split.
  if (!text.includes(FIGURES_INFO)) return [];
  const lines = splitLines(text);
  const kinds = classifyLines(lines);
  const blocks: FiguresBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (kinds[index] !== "code") continue;
    const [, fence, info] = OPENING.exec(lines[index]?.text ?? "") ?? [];
    if (fence === undefined) continue;
    const last = endOf(lines, index, fence);
    if (info === FIGURES_INFO) blocks.push(toBlock(text, lines, index, last));
    index = last ?? lines.length;
  }
  return blocks;
}

/** Line of the closing fence; undefined where the block runs to the end of the file. */
function endOf(lines: readonly Line[], first: number, fence: string): number | undefined {
  const closing = new RegExp(`^ {0,3}${fence}${fence.slice(0, 1)}*[ \\t]*$`);
  for (let index = first + 1; index < lines.length; index++) if (closing.test(lines[index]?.text ?? "")) return index;
  return undefined;
}

function toBlock(text: string, lines: readonly Line[], first: number, last: number | undefined): FiguresBlock {
  const start = lines[first]?.offset ?? 0;
  const from = lines[first + 1]?.offset ?? text.length;
  const closing = last === undefined ? undefined : lines[last];
  const to = closing?.offset ?? text.length;
  const end = closing ? closing.offset + closing.text.length : text.length;
  const place = {
    span: { offset: start, length: end - start },
    content: { offset: from, length: to - from },
    line: first,
  };
  if (!closing) return { ...place, figures: null, problems: [{ code: "not-closed", line: first, args: [] }] };
  const read = readFigures(text.slice(from, to), first + 1);
  return "figures" in read
    ? { ...place, figures: read.figures, problems: [] }
    : { ...place, figures: null, problems: read.problems };
}
