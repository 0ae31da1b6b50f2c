import { defineRule } from "./rule";

/** The front matter is no YAML: other tools may not read it. The record is read line by line all the same. */
export const yamlInvalid = defineRule({
  code: "yaml-invalid",
  severity: "warning",
  messages: ["invalid"],
  fixes: [],
  check: (subject) =>
    subject.record.problems.map(({ line, detail }) => ({
      span: subject.lineSpan(line),
      message: "invalid" as const,
      args: [detail],
    })),
});
