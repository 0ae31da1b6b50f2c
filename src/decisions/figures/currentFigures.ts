import type { FiguresBlock } from "./findFigures";

/**
 * The blocks that say how things stand: figures that were computed later for the same scenario, further down, leave the
 * earlier ones as the evidence of their day.
 */
export function currentFigures(blocks: readonly FiguresBlock[]): FiguresBlock[] {
  return blocks.filter((block, at) => !blocks.slice(at + 1).some((later) => isLaterOf(later, block)));
}

/** The blocks above one that it is the later figures of. */
export function earlierBlocks(block: FiguresBlock, blocks: readonly FiguresBlock[]): FiguresBlock[] {
  return blocks.slice(0, Math.max(0, blocks.indexOf(block))).filter((earlier) => isLaterOf(block, earlier));
}

function isLaterOf({ figures: later }: FiguresBlock, { figures: earlier }: FiguresBlock): boolean {
  if (!later?.computed || !earlier?.computed || later.computed < earlier.computed) return false;
  const ids = ({ scenario }: typeof later): string => scenario.options.map(({ id }) => id).join(" ");
  return later.scenario.title === earlier.scenario.title && ids(later) === ids(earlier);
}
