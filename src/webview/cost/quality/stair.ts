import type { CostAndRate } from "../../../cost/quality/frontier";

/**
 * The frontier as corners of a stair, from the least cost to the most: the best rate that is to be had up to a cost.
 * @param efficient the options on the frontier, in any order
 */
export function frontierStair(efficient: readonly CostAndRate[]): CostAndRate[] {
  const sorted = [...efficient].sort((a, b) => a.cost - b.cost || a.rate - b.rate);
  return sorted.flatMap((step, index) => {
    const before = sorted[index - 1];
    return before ? [{ cost: step.cost, rate: before.rate }, step] : [step];
  });
}
