import type * as z from "zod/mini";
import type { $ZodIssue } from "zod/v4/core";
import type { Problem } from "./problem";
import type { YamlFile } from "./yamlFile";

/** The codes that schemas of this library put into zod's free `message`. */
const CUSTOM_CODES = ["date-invalid", "url-invalid"] as const;
type CustomCode = (typeof CUSTOM_CODES)[number];

function customCode(message: string): CustomCode | undefined {
  return CUSTOM_CODES.find((code) => code === message);
}

/** A value as a message shows it: never so long that it hides the message. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : asJson(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** JSON where a value has any: a number may be too large for it, and tags of YAML 1.1 make other objects. */
function asJson(value: unknown): string {
  if (value === undefined) return "";
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof current === "object" && current !== null ? Reflect.get(current, key) : undefined),
    value,
  );
}

function toProblems(issue: $ZodIssue, yaml: YamlFile, file: string): Problem[] {
  const path = issue.path;
  const name = shown(path.map(String).join("."));
  const problem = (code: Problem["code"], args: string[], at: readonly PropertyKey[] = path): Problem => ({
    code,
    file,
    line: yaml.lineOf(at),
    args,
  });
  const found = valueAt(yaml.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        problem("field-unknown", [shown([...path, key].map(String).join("."))], [...path, key]),
      );
    case "invalid_value":
      if (found === undefined) return [problem("field-missing", [name])];
      return [problem("value-not-allowed", [name, shown(found), issue.values.map(String).join(", ")])];
    case "invalid_format":
      return [problem(customCode(issue.message) ?? "wrong-type", [name, shown(found)])];
    case "invalid_union": {
      // Of a union, the branch that fits best says most: one that fails further in, then one with fewer faults.
      const depth = (errors: (typeof issue.errors)[number]): number =>
        Math.min(...errors.map((error) => error.path.length));
      const branches = [...issue.errors]
        .filter((errors) => errors.length > 0)
        .sort((a, b) => depth(b) - depth(a) || a.length - b.length)
        .map((errors) =>
          errors.flatMap((error) => toProblems({ ...error, path: [...path, ...error.path] }, yaml, file)),
        );
      const best = branches.find((list) => list.length > 0);
      if (best) return best;
      return [
        issue.errors.length === 0 && found !== undefined
          ? problem("value-not-allowed", [
              name,
              shown(found),
              "options" in issue && Array.isArray(issue.options) ? issue.options.map(String).join(", ") : "",
            ])
          : problem("field-missing", [name]),
      ];
    }
    case "custom": {
      const code = customCode(issue.message);
      return [code ? problem(code, [name, shown(found)]) : problem("wrong-type", [name, issue.message])];
    }
    case "invalid_type":
      // The whole file is a text or a list.
      if (path.length === 0) return [problem("no-fields", [])];
      return [found === undefined ? problem("field-missing", [name]) : problem("wrong-type", [name, issue.expected])];
    case "too_small":
      if (issue.origin !== "number") return [problem("field-missing", [name])];
      return [
        problem(issue.inclusive === false ? "number-not-above" : "number-too-small", [
          name,
          shown(found),
          String(issue.minimum),
        ]),
      ];
    case "too_big":
      return [problem("number-too-large", [name, shown(found), String(issue.maximum)])];
    default:
      return [problem("wrong-type", [name, issue.message])];
  }
}

/**
 * Checks a YAML value against a schema.
 * @returns the value in the schema's type, or what is wrong with it, each with its line.
 */
export function checkSchema<T>(
  schema: z.ZodMiniType<T>,
  yaml: YamlFile,
  file: string,
): { value: T } | { problems: Problem[] } {
  if (yaml.problems.length > 0) return { problems: [...yaml.problems] };
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => toProblems(issue, yaml, file)) };
}
