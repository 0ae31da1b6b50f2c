import { namesOption } from "./optionNames";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";

/** A title that counts: `Option 1`, `Proposed option:`, `方案二`. Where one option has it, the others may stand elsewhere. */
const COUNTED =
  /(?:option|alternative|proposal|选项|方案)\s{0,3}#?\s{0,3}(?:\d|[a-z](?![\p{L}\p{N}])|[一二三四五六])/iu;

/** Only one option was considered. */
export const singleOption = defineRule({
  code: "single-option",
  severity: "information",
  messages: ["single"],
  fixes: [],
  check({ record: { options, sections, chosen } }) {
    const [only] = options;
    if (!only || options.length > 1 || holdsPlaceholder(only.title) || COUNTED.test(only.title)) return [];
    // Below "Alternatives" the decision itself is often not listed.
    const heading = sections.findLast(({ line }) => line < only.line)?.title ?? "";
    if (/alternativ|备选|替代/i.test(heading) && !(chosen && namesOption(chosen.title, only.title))) return [];
    // One heading below the list of options is a question about them, unless it is what was chosen.
    const isHeading = sections.some(({ line }) => line === only.line);
    if (isHeading && !(chosen && namesOption(chosen.title, only.title))) return [];
    return [{ span: only.span, message: "single", args: [only.title] }];
  },
});
