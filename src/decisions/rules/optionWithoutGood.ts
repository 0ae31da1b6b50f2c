import { optionsWithout } from "./optionArguments";
import { defineRule } from "./rule";

/** An option for which no `Good, because` stands in a record that weighs options so. */
export const optionWithoutGood = defineRule({
  code: "option-without-good",
  severity: "hint",
  messages: ["missing"],
  fixes: [],
  check: (subject) => optionsWithout("Good", subject),
});
