import type * as z from "zod/mini";
import type { Problem } from "./problem";
import type { YamlFile } from "./yamlFile";

/** The codes that schemas of this library put into zod's free `message`. */
const CUSTOM_CODES = ["date-invalid", "url-invalid"] as const;
type CustomCode = (typeof CUSTOM_CODES)[number];

function customCode(message: string): CustomCode | undefined {
  return CUSTOM_CODES.find((code) => code === message);
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, key) => (typeof current === "object" && current !== null ? Reflect.get(current, key) : undefined), value);
}

function toProblems(issue: z.core.$ZodIssue, yaml: YamlFile, file: string): Problem[] {
  const path = issue.path;
  const name = path.map(String).join(".");
  const problem = (code: Problem["code"], args: string[], at: readonly PropertyKey[] = path): Problem => ({ code, file, line: yaml.lineOf(at), args });
  const found = valueAt(yaml.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => problem("field-unknown", [[...path, key].map(String).join(".")], [...path, key]));
    case "invalid_value":
      if (found === undefined) return [problem("field-missing", [name])];
      return [problem("value-not-allowed", [name, shown(found), issue.values.map(String).join(", ")])];
    case "custom": {
      const code = customCode(issue.message);
      return [code ? problem(code, [name, shown(found)]) : problem("wrong-type", [name, issue.message])];
    }
    case "invalid_type":
      return [found === undefined ? problem("field-missing", [name]) : problem("wrong-type", [name, issue.expected])];
    default:
      return [problem("wrong-type", [name, issue.message])];
  }
}

/**
 * Checks a YAML value against a schema.
 * @returns the value in the schema's type, or what is wrong with it, each with its line.
 */
export function checkSchema<T>(schema: z.ZodMiniType<T>, yaml: YamlFile, file: string): { value: T } | { problems: Problem[] } {
  if (yaml.problems.length > 0) return { problems: [...yaml.problems] };
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => toProblems(issue, yaml, file)) };
}
