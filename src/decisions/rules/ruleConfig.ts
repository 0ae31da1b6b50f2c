import * as z from "zod/mini";
import type { Problem, YamlProblemCode } from "../../yaml/problem";
import { checkSchema } from "../../yaml/schemaProblems";
import { readYaml } from "../../yaml/yamlFile";
import { type RuleSeverity, SEVERITIES } from "./finding";

/** What a team agrees on in `.model-choice/config.yaml`. */
export interface RuleConfig {
  /** Severity by code of a rule. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  /** Folders of records, below the folder that holds `.model-choice`. */
  readonly recordFolders: readonly string[];
}

export type ConfigProblemCode = YamlProblemCode | "rule-unknown";
export type ConfigProblem = Problem<ConfigProblemCode>;

export const NO_CONFIG: RuleConfig = { rules: {}, recordFolders: [] };

/** Path of the file below a root. */
export const CONFIG_PATH = ".model-choice/config.yaml";

const SHAPE = {
  rules: z._default(z.record(z.string(), z.enum(SEVERITIES)), {}),
  recordFolders: z._default(z.array(z.string().check(z.minLength(1))), []),
};

/**
 * Reads the file of a team. What can be read counts: an unknown key or rule is reported and left out.
 * @param codes the codes of all rules.
 */
export function readRuleConfig(
  text: string,
  file: string,
  codes: readonly string[],
): { config: RuleConfig; problems: ConfigProblem[] } {
  const yaml = readYaml(text, file);
  const strict = checkSchema(z.strictObject(SHAPE), yaml, file);
  const problems: ConfigProblem[] = "problems" in strict ? [...strict.problems] : [];
  const read = "value" in strict ? strict : checkSchema(z.object(SHAPE), yaml, file);
  if (!("value" in read)) return { config: NO_CONFIG, problems };
  const { rules, recordFolders } = read.value;
  for (const code of Object.keys(rules)) {
    if (!codes.includes(code))
      problems.push({ code: "rule-unknown", file, line: yaml.lineOf(["rules", code]), args: [code] });
  }
  return { config: { rules, recordFolders }, problems };
}
