import type { Problem } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { toScenario } from "./normalise";
import { type KnownIds, type ScenarioProblemCode, checkReferences } from "./references";
import type { Scenario } from "./scenario";
import { lenientScenario, strictScenario } from "./schema";

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
 * Reads a scenario file. An unknown key is a warning; a wrong type, an unknown id or a number out of bounds is an error
 * with its line.
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
  const strict = checkSchema(strictScenario, yaml, file);
  const reported = "problems" in strict ? strict.problems : [];
  const lenient = "value" in strict ? strict : checkSchema(lenientScenario, yaml, file);
  const problems: ScenarioProblem[] = reported.map((problem) => ({
    ...problem,
    severity: problem.code === "field-unknown" ? "warning" : "error",
  }));
  if (!("value" in lenient)) return { scenario: null, problems, lineOf: yaml.lineOf };
  const scenario = toScenario(lenient.value);
  problems.push(
    ...checkReferences(scenario, known).map(({ code, path, args }) => ({
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
