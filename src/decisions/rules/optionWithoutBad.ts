import { optionsWithout } from "./optionArguments";
import { defineRule } from "./rule";

/** An option against which no `Bad, because` stands in a record that weighs options so. */
export const optionWithoutBad = defineRule({
  code: "option-without-bad",
  severity: "hint",
  messages: ["missing"],
  fixes: [],
  check: (subject) => optionsWithout("Bad", subject),
});
