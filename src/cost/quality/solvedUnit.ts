import type { QualityAnswer } from "./answer";

/** Below this a cost is told for a thousand tasks: nobody compares 0.00152 with 0.00265. In the currency of the scenario. */
const SMALL = 0.1;

/** For how many solved tasks a cost is told: for one, or for a thousand where one costs next to nothing. */
export function solvedUnit({ options }: Pick<QualityAnswer, "options">): 1 | 1000 {
  const costs = options.flatMap(({ perSolvedTaskHorizon: solved }) =>
    solved && Number.isFinite(solved.cost) ? [solved.cost] : [],
  );
  return Math.max(0, ...costs) < SMALL ? 1000 : 1;
}
