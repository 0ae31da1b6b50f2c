import { ONLY_TASK, evaluationsOf } from "../../../cost/scenario/evaluation";
import type { Scenario } from "../../../cost/scenario/scenario";
import { withValue } from "../change";

/** The tasks that options were evaluated on, each once. */
export function tasksOf({ options }: Pick<Scenario, "options">): string[] {
  return [...new Set(options.flatMap((option) => evaluationsOf(option).map(({ task = ONLY_TASK }) => task)))];
}

/**
 * A scenario whose evaluations were changed, with the weights that go with them: that of a task that has another name now
 * goes by that name, and that of a task which nobody evaluated any more goes away.
 */
export function withWeightsOf(scenario: Scenario, before: Scenario): Scenario {
  const [old, fresh] = [tasksOf(before), tasksOf(scenario)];
  const gone = old.filter((task) => !fresh.includes(task));
  const come = fresh.filter((task) => !old.includes(task));
  const weights = before.quality?.weights ?? {};
  return gone.reduce((next, task) => {
    if (weights[task] === undefined) return next;
    const [name] = gone.length === 1 && come.length === 1 ? come : [];
    const moved = name === undefined ? next : withValue(next, ["quality", "weights", name], weights[task]);
    return withValue(moved, ["quality", "weights", task], undefined);
  }, scenario);
}
