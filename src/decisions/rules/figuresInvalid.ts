import { defineRule } from "./rule";

/** A figures block that cannot be read, so that nothing tells whether it still holds. */
export const figuresInvalid = defineRule({
  code: "figures-invalid",
  severity: "error",
  messages: [
    "not-closed",
    "empty",
    "file-too-large",
    "yaml-invalid",
    "field-missing",
    "field-unknown",
    "value-not-allowed",
    "wrong-type",
    "no-fields",
    "number-not-above",
    "number-too-small",
    "number-too-large",
    "date-invalid",
    "url-invalid",
    "option-id-twice",
    "chosen-unknown",
    "shares-above-one",
  ],
  fixes: [],
  check: (subject) =>
    subject.figures.flatMap(({ problems }) =>
      problems.map(({ code, line, args }) => ({ span: subject.lineSpan(line), message: code, args })),
    ),
});
