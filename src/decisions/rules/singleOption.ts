import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";
import { namesOption } from "./shortTitle";

/** Only one option was considered. */
export const singleOption = defineRule({
  code: "single-option",
  severity: "information",
  messages: ["single"],
  fixes: [],
  check({ record: { options, sections, chosen } }) {
    const [only] = options;
    if (!only || options.length > 1 || holdsPlaceholder(only.title)) return [];
    // Below "Alternatives" the decision itself is often not listed.
    const heading = sections.findLast(({ line }) => line < only.line)?.title ?? "";
    if (/alternativ|备选|替代/i.test(heading) && !(chosen && namesOption(chosen.title, only.title))) return [];
    return [{ span: only.span, message: "single", args: [only.title] }];
  },
});
