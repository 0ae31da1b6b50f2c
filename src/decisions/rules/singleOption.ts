import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** Only one option was considered. */
export const singleOption = defineRule({
  code: "single-option",
  severity: "information",
  messages: ["single"],
  fixes: [],
  check({ record: { options } }) {
    const [only] = options;
    if (!only || options.length > 1 || holdsPlaceholder(only.title)) return [];
    return [{ span: only.span, message: "single", args: [only.title] }];
  },
});
