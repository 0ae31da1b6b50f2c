import type { ItemResult } from "../format";
import type { PairedComparison } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { itemMeans } from "../statistics/itemMeans";
import { mcnemar } from "../statistics/mcnemar";
import { pairedDifference } from "../statistics/pairedDifference";
import { scoreOf } from "./evaluationOfItems";

interface Side {
  readonly option: string;
  readonly task: string | null;
  readonly scores: ReadonlyMap<string, number>;
}

/** Every two options of a task on the items that both got, where each was solved or not. */
export function comparePairs(
  groups: readonly (readonly ItemResult[])[],
  tell: (code: MeasureProblemCode, ...args: readonly string[]) => void,
): PairedComparison[] {
  const sides = groups.flatMap((runs) => sideOf(runs) ?? []);
  return sides.flatMap((a, index) =>
    sides.slice(index + 1).flatMap((b) => {
      if (a.task !== b.task) return [];
      const found = compared(a, b);
      if (!found && ![...a.scores.keys()].some((item) => b.scores.has(item))) tell("unpaired", a.option, b.option);
      return found ?? [];
    }),
  );
}

function sideOf(runs: readonly ItemResult[]): Side | null {
  const [first] = runs;
  const judged = runs.flatMap((run) => {
    const score = scoreOf(run);
    return score === null ? [] : [{ item: run.item, score }];
  });
  return first && judged.length > 0 ? { option: first.option, task: first.task, scores: itemMeans(judged) } : null;
}

/** Null where no item is shared, or one was solved in part or in some of its runs only. */
function compared(a: Side, b: Side): PairedComparison | null {
  const pairs = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  let n = 0;
  for (const [item, scoreA] of a.scores) {
    const scoreB = b.scores.get(item);
    if (scoreB === undefined) continue;
    if (![scoreA, scoreB].every((score) => score === 0 || score === 1)) return null;
    pairs[scoreA === 1 ? (scoreB === 1 ? "both" : "onlyA") : scoreB === 1 ? "onlyB" : "neither"]++;
    n++;
  }
  if (n === 0) return null;
  return { a: a.option, b: b.option, task: a.task, n, ...pairs, ...pairedDifference(pairs), p: mcnemar(pairs).exact };
}
