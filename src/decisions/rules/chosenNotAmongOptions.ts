import { nearest } from "./nearest";
import { holdsPlaceholder } from "./placeholders";
import { defineRule } from "./rule";
import { namesOption, shortTitle } from "./shortTitle";

/** The chosen option is none of those considered; compared by short titles, as MADR tools do. */
export const chosenNotAmongOptions = defineRule({
  code: "chosen-not-among-options",
  severity: "warning",
  messages: ["absent"],
  fixes: ["replace"],
  check({ record }) {
    const { chosen, options } = record;
    if (!chosen || options.length === 0 || holdsPlaceholder(chosen.title)) return [];
    if (options.some(({ title }) => namesOption(chosen.title, title))) return [];
    const meant = nearest(shortTitle(chosen.title), options.map(({ title }) => shortTitle(title)), 1);
    const fixes = options.flatMap(({ title }) => {
      if (!meant.includes(shortTitle(title))) return [];
      return [{ title: "replace", args: [title], edits: new Map([[record.path, [{ ...chosen.span, text: title }]]]) }];
    });
    return [{ span: chosen.span, message: "absent", args: [chosen.title], fixes: fixes.slice(0, 1) }];
  },
});
