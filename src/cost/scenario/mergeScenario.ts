import { diffScenario } from "./diffScenario";
import type { ScenarioEdit } from "./editScenario";
import { sameValue } from "./sameValue";
import type { Scenario, ScenarioOption } from "./scenario";

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
    const found = valueOf(scenario, edit);
    if (sameValue(found, edit.value)) continue;
    if (sameValue(found, edit.before) && hasPlace(scenario, edit)) scenario = withEdit(scenario, edit);
    else lost.push({ path: edit.path.join(".").replace("@", ""), value: edit.value });
  }
  return { scenario, lost };
}

/** What a scenario holds where an edit points; undefined where there is nothing. */
function valueOf(scenario: Scenario, { path }: ScenarioEdit): unknown {
  const [part, key, field] = path.map(String);
  const value: unknown = part === "options" ? optionOf(scenario, key) : Reflect.get(scenario, part ?? "");
  const last = part === "options" ? field : key;
  if (last === undefined) return value;
  return typeof value === "object" && value !== null ? Reflect.get(value, last) : undefined;
}

/** Whether there is something that the edit can change: an option may be gone. */
function hasPlace(scenario: Scenario, { path: [part, key, field] }: ScenarioEdit): boolean {
  return part !== "options" || field === undefined || optionOf(scenario, String(key)) !== undefined;
}

function withEdit(scenario: Scenario, { path, value }: ScenarioEdit): Scenario {
  const [part = "", key, field] = path.map(String);
  if (part === "options") return { ...scenario, options: withOption(scenario, key ?? "", field, value) };
  if (key === undefined) return withKey(scenario, part, value) as Scenario;
  return { ...scenario, [part]: withKey((Reflect.get(scenario, part) ?? {}) as object, key, value) };
}

/** The options with one added, taken away, or changed in a field. A new one goes to the end. */
function withOption(
  scenario: Scenario,
  key: string,
  field: string | undefined,
  value: unknown,
): readonly ScenarioOption[] {
  const { options } = scenario;
  const option = optionOf(scenario, key);
  if (!option) return [...options, value as ScenarioOption];
  if (field === undefined) return options.filter((other) => other !== option);
  return options.map((other) => (other === option ? (withKey(option, field, value) as ScenarioOption) : other));
}

function optionOf({ options }: Scenario, key: string | undefined): ScenarioOption | undefined {
  return options.find(({ id }) => `@${id}` === key);
}

function withKey(record: object, key: string, value: unknown): object {
  if (value !== undefined) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
