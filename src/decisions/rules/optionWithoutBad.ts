import { weighedOptions } from "./optionArguments";
import { defineRule } from "./rule";

/** An option against which no `Bad, because` stands in a record that weighs options so. */
export const optionWithoutBad = defineRule({
  code: "option-without-bad",
  severity: "hint",
  messages: ["missing"],
  fixes: [],
  check(subject) {
    const weighed = weighedOptions(subject);
    return weighed.flatMap(({ option, arguments: own, section }) => {
      if (own.some(({ polarity }) => polarity === "Bad")) return [];
      return [{ span: section ? subject.lineSpan(section.line) : option.span, message: "missing" as const, args: [option.title] }];
    });
  },
});
