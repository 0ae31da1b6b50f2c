import { weighedOptions } from "./optionArguments";
import { defineRule } from "./rule";

/** An option for which no `Good, because` stands in a record that weighs options so. */
export const optionWithoutGood = defineRule({
  code: "option-without-good",
  severity: "hint",
  messages: ["missing"],
  fixes: [],
  check(subject) {
    const weighed = weighedOptions(subject);
    return weighed.flatMap(({ option, arguments: own, section }) => {
      if (own.some(({ polarity }) => polarity === "Good")) return [];
      return [{ span: section ? subject.lineSpan(section.line) : option.span, message: "missing" as const, args: [option.title] }];
    });
  },
});
