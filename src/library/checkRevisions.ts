import type { ContentProblem } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** The day of the first edition: texts of that day never changed. */
const FIRST_EDITION = "2026-11-24";

/** `revised` moves only with a reason, told in both languages. */
export function checkRevisions(content: ReadContent): ContentProblem[] {
  const reasons = new Map(content.translations.map(({ id, frontMatter }) => [id, frontMatter.change]));
  return content.notes.flatMap((note): ContentProblem[] => {
    const { file, frontMatter: own } = note;
    if (own.revised === undefined || own.revised <= FIRST_EDITION) return [];
    const isTold = own.change !== undefined && (!reasons.has(own.id) || reasons.get(own.id) !== undefined);
    return isTold
      ? []
      : [{ code: "revision-without-reason", file, line: note.lineOf(["revised"]), args: [own.revised] }];
  });
}
