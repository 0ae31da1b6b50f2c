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
  check({ record, text }) {
    const { chosen, options } = record;
    if (!chosen || options.length === 0 || holdsPlaceholder(chosen.title)) return [];
    if (options.some(({ title }) => namesOption(chosen.title, title))) return [];
    const meant = nearest(
      shortTitle(chosen.title),
      options.map(({ title }) => shortTitle(title)),
      1,
    );
    const option = options.find(({ title }) => meant.includes(shortTitle(title)));
    // A title that runs over lines or holds marks is left to the person.
    const at = text.slice(chosen.span.offset, chosen.span.offset + chosen.span.length).indexOf(chosen.title);
    const place = at < 0 ? chosen.span : { offset: chosen.span.offset + at, length: chosen.title.length };
    const fixes =
      option && at >= 0
        ? [
            {
              title: "replace",
              args: [option.title],
              edits: new Map([[record.path, [{ ...place, text: option.title }]]]),
            },
          ]
        : [];
    return [{ span: place, message: "absent", args: [chosen.title], fixes }];
  },
});
