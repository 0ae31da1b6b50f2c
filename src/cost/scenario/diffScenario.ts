import type { YamlValue } from "../../yaml/editYaml";
import type { ScenarioEdit } from "./editScenario";
import { sameValue } from "./sameValue";
import type { Scenario, ScenarioOption } from "./scenario";

/** Plain data of a scenario part, for a file: what is undefined is not there. */
function plain(value: unknown): YamlValue {
  // A scenario holds strings, numbers, booleans and records of them only.
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as YamlValue);
}

const RECORDS = ["workload", "constraints", "quality", "assumptions", "use", "criteria"] as const;
const SCALARS = ["title", "preset", "currency", "amountsIn", "asOf", "chosen", "seed"] as const;
/** What a file need not say. */
const DEFAULTS: Readonly<Record<string, unknown>> = { currency: "USD", seed: 1 };

/** The changes that make one scenario of another, each as an edit of its file. */
export function diffScenario(before: Scenario, after: Scenario): ScenarioEdit[] {
  const edits: ScenarioEdit[] = [];
  const compare = (path: ScenarioEdit["path"], old: unknown, fresh: unknown): void => {
    if (!sameValue(old, fresh)) edits.push({ path, before: plain(old), value: plain(fresh) });
  };
  for (const key of SCALARS) compare([key], before[key], after[key]);
  for (const record of RECORDS) {
    const [old, fresh]: Readonly<Record<string, unknown>>[] = [before[record], after[record]] as Readonly<
      Record<string, unknown>
    >[];
    // What comes stands before what goes: a part whose last value is taken away goes too, with its comments.
    const keys = new Set([...Object.keys(fresh ?? {}), ...Object.keys(old ?? {})]);
    for (const key of keys) compare([record, key], old?.[key], fresh?.[key]);
  }
  for (const option of before.options) {
    const fresh = after.options.find(({ id }) => id === option.id);
    if (!fresh) edits.push({ path: ["options", `@${option.id}`], before: plain(option), value: undefined });
    else compareOptions(option, fresh, compare);
  }
  for (const option of after.options) {
    if (!before.options.some(({ id }) => id === option.id))
      edits.push({ path: ["options", `@${option.id}`], before: undefined, value: plain(option) });
  }
  return edits;
}

function compareOptions(
  before: ScenarioOption,
  after: ScenarioOption,
  compare: (path: ScenarioEdit["path"], old: unknown, fresh: unknown) => void,
): void {
  const [old, fresh] = [before, after] as unknown as readonly [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)]))
    compare(["options", `@${before.id}`, key], old[key], fresh[key]);
}

/** The edits that write a whole scenario into an empty file. */
export function newScenarioEdits(scenario: Scenario): ScenarioEdit[] {
  const empty: Scenario = {
    title: "",
    currency: "USD",
    workload: {},
    options: [],
    constraints: {},
    assumptions: {},
    use: {},
    seed: 1,
  };
  const edits = diffScenario(empty, scenario).map((edit) =>
    edit.path.length === 1 ? { ...edit, before: undefined } : edit,
  );
  return edits.filter(({ path, value }) => !(path.length === 1 && value === DEFAULTS[String(path[0])]));
}
