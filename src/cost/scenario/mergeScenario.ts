import { diffScenario } from "./diffScenario";
import type { ScenarioEdit } from "./editScenario";
import { sameValue } from "./sameValue";
import type { Scenario } from "./scenario";
import { memberName, valueAt, withValueAt } from "./scenarioPath";

/** A change that gave way, because the other side changed the same value to something else. */
export interface LostChange {
  /** Where it stood: `workload.requestsPerDay`, `options.hosted.price`, or `options.hosted` for a whole option. */
  readonly path: string;
  /** What it would have put there; undefined where it would have taken the value away. */
  readonly value: unknown;
}

/**
 * Three-way merge of a scenario: puts the changes from `base` to `mine` onto `theirs`. Where both sides changed one value
 * to different ones, theirs stays and the change of mine is named in `lost`; no other change vanishes.
 */
export function mergeScenario(
  base: Scenario,
  mine: Scenario,
  theirs: Scenario,
): { readonly scenario: Scenario; readonly lost: readonly LostChange[] } {
  const lost: LostChange[] = [];
  let scenario = theirs;
  for (const edit of diffScenario(base, mine)) {
    const found = valueAt(scenario, edit.path);
    if (sameValue(found, edit.value)) continue;
    if (sameValue(found, edit.before) && hasPlace(scenario, edit))
      scenario = withValueAt(scenario, edit.path, edit.value) as Scenario;
    else
      lost.push({
        path: edit.path.map((step, depth) => memberName(edit.path, depth)?.name ?? step).join("."),
        value: edit.value,
      });
  }
  return { scenario, lost };
}

/** Whether there is something that the edit can change: an option or an evaluation may be gone, or be a list now. */
function hasPlace(scenario: Scenario, { path }: ScenarioEdit): boolean {
  if (path[0] !== "options" || path.length < 3) return true;
  const holder = valueAt(scenario, path.slice(0, -1));
  return memberName(path, path.length - 1) ? Array.isArray(holder) : isRecord(holder);
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
