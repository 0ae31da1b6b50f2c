import type { ContentProblem } from "./contentProblem";
import { slotsOf } from "./readTemplates";
import type { RecordTemplate } from "./recordTemplate";

/** Checks that every template that can be chosen is there, has a title, and has only slots that something fills. */
export function checkTemplates(
  templates: readonly RecordTemplate[],
  ids: readonly string[],
  slots: readonly string[],
): ContentProblem[] {
  const report = (id: string, code: ContentProblem["code"], ...args: string[]): ContentProblem => ({
    code,
    file: `templates/${id}.md`,
    line: 1,
    args,
  });
  return [
    ...ids
      .filter((id) => !templates.some((template) => template.id === id))
      .map((id) => report(id, "template-missing", id)),
    ...templates.flatMap(({ id, body }) => {
      const own = slotsOf(body);
      const titled = own.includes("title") || own.includes("numberedTitle");
      return [
        ...own.filter((name) => !slots.includes(name)).map((name) => report(id, "slot-unknown", name)),
        ...(titled ? [] : [report(id, "slot-missing", "title")]),
      ];
    }),
  ];
}
