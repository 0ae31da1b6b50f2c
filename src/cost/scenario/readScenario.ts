import type { Problem, YamlProblemCode } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import type { Scenario } from "./scenario";
import { lenientScenario, strictScenario } from "./schema";

export type ScenarioProblemCode = YamlProblemCode | "file-too-large" | "option-id-twice" | "chosen-unknown" | "preset-unknown" | "price-unknown" | "model-unknown" | "hardware-unknown" | "shares-above-one" | "empty";

/** What is wrong with a scenario file. A warning does not keep it from being compared. */
export interface ScenarioProblem extends Problem<ScenarioProblemCode> {
  readonly severity: "error" | "warning";
}

/** A scenario, where it can be read, with what is wrong or unknown in its file. */
export interface ScenarioFile {
  readonly scenario: Scenario | null;
  readonly problems: readonly ScenarioProblem[];
  /** The line (from 1) of a value of the file. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** No scenario that people write by hand is longer; a longer one would only stall the page. In characters. */
export const MAX_SCENARIO_LENGTH = 200_000;

/** Ids that a scenario may name. */
export interface KnownIds {
  readonly presets: ReadonlySet<string>;
  readonly prices: { has(id: string): boolean };
  readonly models: ReadonlySet<string>;
  readonly hardware: ReadonlySet<string>;
}

/**
 * Reads a scenario file. An unknown key is a warning; a wrong type, an unknown id or a number out of bounds is an error
 * with its line.
 */
export function readScenario(text: string, file: string, known: KnownIds): ScenarioFile {
  const broken = (code: ScenarioProblemCode, args: readonly string[]): ScenarioFile => ({ scenario: null, problems: [{ code, file, line: 1, args, severity: "error" }], lineOf: () => 1 });
  if (text.length > MAX_SCENARIO_LENGTH) return broken("file-too-large", [String(text.length), String(MAX_SCENARIO_LENGTH)]);
  if (text.trim() === "") return broken("empty", []);
  const yaml = readYaml(text, file);
  const strict = checkSchema(strictScenario, yaml, file);
  const reported = "problems" in strict ? strict.problems : [];
  const lenient = "value" in strict ? strict : checkSchema(lenientScenario, yaml, file);
  const problems: ScenarioProblem[] = reported.map((problem) => ({ ...problem, severity: problem.code === "field-unknown" ? "warning" : "error" }));
  if (!("value" in lenient)) return { scenario: null, problems, lineOf: yaml.lineOf };
  const { workload = {}, constraints = {}, assumptions = {}, use = {}, ...rest } = lenient.value;
  const scenario: Scenario = { ...rest, workload, constraints, assumptions, use };
  problems.push(...checkReferences(scenario, known).map(({ code, path, args }) => ({ code, file, line: yaml.lineOf(path), args, severity: "error" as const })));
  return { scenario: problems.some(({ severity }) => severity === "error") ? null : scenario, problems, lineOf: yaml.lineOf };
}

interface Reference {
  readonly code: ScenarioProblemCode;
  readonly path: readonly PropertyKey[];
  readonly args: readonly string[];
}

/** What a schema cannot see: ids that must exist, ids used twice, shares that do not add up. */
export function checkReferences(scenario: Scenario, known: KnownIds): Reference[] {
  const found: Reference[] = [];
  const seen = new Set<string>();
  scenario.options.forEach((option, index) => {
    const report = (code: ScenarioProblemCode, key: string, arg: string): void => {
      found.push({ code, path: ["options", index, key], args: [arg] });
    };
    if (seen.has(option.id)) report("option-id-twice", "id", option.id);
    seen.add(option.id);
    if (option.model !== undefined && !known.models.has(option.model)) report("model-unknown", "model", option.model);
    if (option.kind === "self-hosted") {
      if (!known.hardware.has(option.hardware)) report("hardware-unknown", "hardware", option.hardware);
    } else if (!known.prices.has(option.price)) report("price-unknown", "price", option.price);
  });
  if (scenario.preset !== undefined && !known.presets.has(scenario.preset)) found.push({ code: "preset-unknown", path: ["preset"], args: [scenario.preset] });
  if (scenario.chosen !== undefined && !seen.has(scenario.chosen)) found.push({ code: "chosen-unknown", path: ["chosen"], args: [scenario.chosen] });
  const { cachedShare = 0, cacheWriteShare = 0 } = scenario.workload;
  if (cachedShare + cacheWriteShare > 1) found.push({ code: "shares-above-one", path: ["workload", "cachedShare"], args: [String(cachedShare), String(cacheWriteShare)] });
  return found;
}
