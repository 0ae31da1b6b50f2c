import type { YamlValue } from "../../yaml/editYaml";
import type { ScenarioEdit } from "./editScenario";
import { type Evaluation, ONLY_TASK, evaluationsOf } from "./evaluation";
import { sameValue } from "./sameValue";
import type { Scenario, ScenarioOption } from "./scenario";
import type { ScenarioPath } from "./scenarioPath";

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
  const compare: Compare = (path, old, fresh) => {
    if (!sameValue(old, fresh)) edits.push({ path, before: plain(old), value: plain(fresh) });
  };
  for (const key of SCALARS) compare([key], before[key], after[key]);
  for (const record of RECORDS) {
    const [old, fresh]: Readonly<Record<string, unknown>>[] = [before[record], after[record]] as Readonly<
      Record<string, unknown>
    >[];
    for (const key of keysOf(old, fresh)) {
      if (record === "quality" && key === "weights") compareWeights(before, after, compare);
      else compare([record, key], old?.[key], fresh?.[key]);
    }
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

type Compare = (path: ScenarioPath, old: unknown, fresh: unknown) => void;
type Loose = Readonly<Record<string, unknown>>;

/** What goes away comes last: the last key of a part would take the part and its comments with it. */
function keysOf(before: object = {}, after: object = {}): ReadonlySet<string> {
  return new Set([...Object.keys(after), ...Object.keys(before)]);
}

function compareWeights({ quality: before }: Scenario, { quality: after }: Scenario, compare: Compare): void {
  for (const task of keysOf(before?.weights, after?.weights))
    compare(["quality", "weights", task], before?.weights?.[task], after?.weights?.[task]);
}

function compareOptions(before: ScenarioOption, after: ScenarioOption, compare: Compare): void {
  const [old, fresh] = [before, after] as unknown as readonly [Loose, Loose];
  for (const key of keysOf(old, fresh)) {
    if (key === "evaluation") compareEvaluations(before, after, compare);
    else compare(["options", `@${before.id}`, key], old[key], fresh[key]);
  }
}

/** Evaluations key by key, so that what a team wrote beside them stays; where one becomes several it is the first of a list. */
function compareEvaluations(before: ScenarioOption, after: ScenarioOption, compare: Compare): void {
  const path = ["options", `@${before.id}`, "evaluation"];
  const [old, fresh] = [evaluationsOf(before), evaluationsOf(after)];
  const isList = Array.isArray(before.evaluation);
  const [first, second] = [old[0], fresh[0]];
  if (!isList && first && second && fresh.length === 1) {
    compareKeys(path, first, second, compare);
    return;
  }
  if (fresh.length === 0 || !first) {
    compare(path, before.evaluation, after.evaluation);
    return;
  }
  if (!isList) compare(path, before.evaluation, [first]);
  const tasks = (evaluations: readonly Evaluation[]): string[] => evaluations.map(({ task = ONLY_TASK }) => task);
  const gone = old.filter(({ task = ONLY_TASK }) => !tasks(fresh).includes(task));
  const come = fresh.filter(({ task = ONLY_TASK }) => !tasks(old).includes(task));
  const isRenamed = gone.length === 1 && come.length === 1;
  for (const evaluation of old) {
    const { task = ONLY_TASK } = evaluation;
    const now = fresh.find((other) => (other.task ?? ONLY_TASK) === task) ?? (isRenamed ? come[0] : undefined);
    if (now) compareKeys([...path, `@${task}`], evaluation, now, compare);
    else compare([...path, `@${task}`], evaluation, undefined);
  }
  if (!isRenamed)
    for (const evaluation of come) compare([...path, `@${evaluation.task ?? ONLY_TASK}`], undefined, evaluation);
}

/** The name comes last: by it the others are found. */
function compareKeys(path: ScenarioPath, before: Evaluation, after: Evaluation, compare: Compare): void {
  const [old, fresh] = [before, after] as unknown as readonly [Loose, Loose];
  for (const key of [...keysOf(old, fresh)].sort((a, b) => Number(a === "task") - Number(b === "task")))
    compare([...path, key], old[key], fresh[key]);
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
