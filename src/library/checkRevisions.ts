import type { ContentProblem } from "./contentProblem";
import type { ReadContent } from "./readContent";

/** The day of the first edition: texts of that day never changed. */
const FIRST_EDITION = "2026-11-24";

/**
 * `revised` moves only with a reason, told in both languages, and takes the day with it up to which the content is kept:
 * what has passed by then is told as past.
 * @param asOf that ISO day
 */
export function checkRevisions(content: ReadContent, asOf: string): ContentProblem[] {
  const reasons = new Map(content.translations.map(({ id, frontMatter }) => [id, frontMatter.change]));
  return content.notes.flatMap((note): ContentProblem[] => {
    const { file, frontMatter: own } = note;
    if (own.revised === undefined || own.revised <= FIRST_EDITION) return [];
    const isTold = own.change !== undefined && (!reasons.has(own.id) || reasons.get(own.id) !== undefined);
    const line = note.lineOf(["revised"]);
    return [
      ...(isTold ? [] : [{ code: "revision-without-reason" as const, file, line, args: [own.revised] }]),
      ...(own.revised <= asOf
        ? []
        : [{ code: "revision-after-as-of" as const, file, line, args: [own.revised, asOf] }]),
    ];
  });
}
