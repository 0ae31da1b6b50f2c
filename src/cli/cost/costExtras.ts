import type { Comparison } from "../../cost/compare/compare";
import { DrawRun, type DrawnRange } from "../../cost/compare/draws";
import type { Catalogue } from "../../cost/compare/prepare";
import { evaluateHeuristic, isRule } from "../../cost/heuristics/evaluateHeuristics";
import type { HeuristicStatus } from "../../cost/heuristics/heuristicResult";
import { ruleSentence } from "../../cost/words/sentences";

/** The range of every option over all draws. */
export function drawn({ acceptable, resolved, scenario }: Comparison): DrawnRange[] {
  const run = new DrawRun(acceptable, resolved, scenario.seed);
  run.step(run.count);
  return run.result();
}

/** The rules of the debate about money with their values and sentences. */
export function rulesOf(comparison: Comparison, catalogue: Catalogue): RuleLine[] {
  const { heuristics, words } = catalogue.facts;
  return heuristics.flatMap(({ id, name }) => {
    if (!isRule(id)) return [];
    const result = evaluateHeuristic(id, comparison, catalogue);
    const { status, value, unit } = result;
    return [{ id, name, status, value, unit, sentence: ruleSentence(id, result, comparison, words) }];
  });
}

interface RuleLine {
  readonly id: string;
  readonly name: string;
  readonly status: HeuristicStatus;
  readonly value: unknown;
  readonly unit: string;
  readonly sentence: string;
}
