import type { PairedComparison } from "../measured";
import type { MeasureProblemCode } from "../problem";
import { mcnemar } from "../statistics/mcnemar";
import { pairedDifference } from "../statistics/pairedDifference";
import type { MeansByItem } from "./meansByItem";

/** The scores of one option in one task, whose items all options of the task share. */
export interface Side {
  readonly option: string;
  readonly task: string | null;
  readonly byItem: MeansByItem;
}

/** Every two options of a task on the items that both got, where each was solved or not. */
export function comparePairs(
  all: readonly Side[],
  tell: (code: MeasureProblemCode, ...args: readonly string[]) => void,
): PairedComparison[] {
  const sides = all.filter(({ byItem }) => byItem.judged > 0);
  return sides.flatMap((a, index) =>
    sides.slice(index + 1).flatMap((b) => {
      if (a.task !== b.task) return [];
      const found = compared(a, b);
      if (!found && !a.byItem.items.some((item) => b.byItem.mean(item) !== undefined))
        tell("unpaired", a.option, b.option);
      return found ?? [];
    }),
  );
}

/** Null where no item is shared, or one was solved in part or in some of its runs only. */
function compared(a: Side, b: Side): PairedComparison | null {
  const pairs = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  let n = 0;
  for (let place = 0; place < a.byItem.items.length; place++) {
    const scoreA = a.byItem.means[place];
    const scoreB = b.byItem.mean(a.byItem.items[place] ?? 0);
    if (scoreB === undefined) continue;
    if ((scoreA !== 0 && scoreA !== 1) || (scoreB !== 0 && scoreB !== 1)) return null;
    pairs[scoreA === 1 ? (scoreB === 1 ? "both" : "onlyA") : scoreB === 1 ? "onlyB" : "neither"]++;
    n++;
  }
  if (n === 0) return null;
  return { a: a.option, b: b.option, task: a.task, n, ...pairs, ...pairedDifference(pairs), p: mcnemar(pairs).exact };
}
