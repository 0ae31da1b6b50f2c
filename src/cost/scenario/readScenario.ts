import type { Problem } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { toScenario } from "./normalise";
import { type KnownIds, type Reference, type ScenarioProblemCode, checkReferences } from "./references";
import { nearKey } from "./nearKeys";
import { nearest } from "./nearest";
import { OPTION_KINDS, type Scenario } from "./scenario";
import { TOP_KEYS, lenientScenario, strictScenario } from "./schema";

/** What is wrong with a scenario file. A warning does not keep it from being compared. */
export interface ScenarioProblem extends Problem<ScenarioProblemCode> {
  readonly severity: "error" | "warning";
}

/** A scenario, where it can be read, with what is wrong or unknown in its file. */
export interface ScenarioFile {
  readonly scenario: Scenario | null;
  readonly problems: readonly ScenarioProblem[];
  /** The line (from 1) of a value of the file. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** No scenario that people write by hand is longer; a longer one would only stall the page. In characters. */
export const MAX_SCENARIO_LENGTH = 200_000;

/**
 * Reads a scenario file. A key that is like a known one is an error that offers it, since the number behind it would not
 * count; any other unknown key is a warning. A wrong type, an unknown id or a number out of bounds is an error with its line.
 */
export function readScenario(text: string, file: string, known: KnownIds): ScenarioFile {
  const broken = (code: ScenarioProblemCode, args: readonly string[]): ScenarioFile => ({
    scenario: null,
    problems: [{ code, file, line: 1, args, severity: "error" }],
    lineOf: () => 1,
  });
  if (text.length > MAX_SCENARIO_LENGTH)
    return broken("file-too-large", [String(text.length), String(MAX_SCENARIO_LENGTH)]);
  if (text.trim() === "") return broken("empty", []);
  const yaml = readYaml(text, file);
  const merge = mergeKey(yaml.value);
  if (merge) {
    const problem = { code: "merge-key", file, line: yaml.lineOf(merge), args: [], severity: "error" } as const;
    return { scenario: null, problems: [problem], lineOf: yaml.lineOf };
  }
  const strict = checkSchema(strictScenario, yaml, file);
  const reported = "problems" in strict ? strict.problems : [];
  const lenient = "value" in strict ? strict : checkSchema(lenientScenario, yaml, file);
  const problems = reported.map((problem) => told(problem, yaml.value));
  if (!("value" in lenient)) return { scenario: null, problems, lineOf: yaml.lineOf };
  const scenario = toScenario(lenient.value);
  problems.push(
    ...[...checkReferences(scenario, known), ...checkCriteria(scenario, known)].map(({ code, path, args }) => ({
      code,
      file,
      line: yaml.lineOf(path),
      args,
      severity: "error" as const,
    })),
  );
  return {
    scenario: problems.some(({ severity }) => severity === "error") ? null : scenario,
    problems,
    lineOf: yaml.lineOf,
  };
}

/** Where a mapping is to be merged into another, as YAML 1.1 had it: in the file, in one of its parts, or in an option. */
function mergeKey(value: unknown): PropertyKey[] | null {
  const has = (part: unknown): boolean => typeof part === "object" && part !== null && Object.hasOwn(part, "<<");
  if (has(value)) return ["<<"];
  const part = TOP_KEYS.find((key) => has(at(value, key)));
  if (part) return [part, "<<"];
  const options = at(value, "options");
  const index = Array.isArray(options) ? options.findIndex(has) : -1;
  return index < 0 ? null : ["options", index, "<<"];
}

/** An answer under a misspelt key would answer nothing: the likeliest keys are offered. */
function checkCriteria({ criteria = {} }: Scenario, { criteria: keys }: KnownIds): Reference[] {
  if (!keys) return [];
  return Object.keys(criteria)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const near = nearest(key, keys, 3);
      return {
        code: "criterion-unknown",
        path: ["criteria", key],
        args: [key, ...(near.length > 0 ? [near.join(", ")] : [])],
      };
    });
}

/** A problem of the schema as people read it: an option by its id, and for an unknown key the one that was meant. */
function told(problem: Problem, value: unknown): ScenarioProblem {
  const [path = "", ...rest] = problem.args;
  const keys = path.split(".");
  const option = keys[0] === "options" ? at(at(value, "options"), keys[1] ?? "") : undefined;
  const id = at(option, "id");
  const named = typeof id === "string" ? ["options", id, ...keys.slice(2)].join(".") : path;
  const args = problem.args.length === 0 ? [] : [named, ...rest];
  if (problem.code !== "field-unknown") return { ...problem, args, severity: "error" };
  const kind = OPTION_KINDS.find((one) => one === at(option, "kind"));
  const near = nearKey(keys, kind);
  return near === null
    ? { ...problem, args, severity: "warning" }
    : { ...problem, code: "key-misspelt", args: [named, near], severity: "error" };
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
