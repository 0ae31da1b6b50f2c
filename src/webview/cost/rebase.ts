import type { ScenarioEdit } from "../../cost/scenario/editScenario";
import type { Scenario, ScenarioOption } from "../../cost/scenario/scenario";
import { type FieldPath, valueAt, withValue } from "./change";

/**
 * Puts changes of the page onto a scenario that has changed in its file. Where the file now says something else than what the
 * person saw, the file's value stays and the change is named.
 */
export function rebase(edits: readonly ScenarioEdit[], onto: Scenario): { scenario: Scenario; lost: string[] } {
  const lost: string[] = [];
  let scenario = onto;
  for (const { path, before, value } of edits) {
    const [part, key, field] = path.map(String);
    if (part === "options" && field === undefined) {
      const id = (key ?? "").slice(1);
      const there = scenario.options.some((option) => option.id === id);
      if (value === undefined)
        scenario = { ...scenario, options: scenario.options.filter((option) => option.id !== id) };
      else if (!there) scenario = { ...scenario, options: [...scenario.options, value as unknown as ScenarioOption] };
      continue;
    }
    const at = (part === "options"
      ? ["options", (key ?? "").slice(1), field]
      : key === undefined
        ? [part]
        : [part, key]) as unknown as FieldPath;
    const found = valueAt(scenario, at);
    if (found !== before && found !== value) lost.push(`${at.join(".")} (${JSON.stringify(value)})`);
    else scenario = withValue(scenario, at, value);
  }
  return { scenario, lost };
}
