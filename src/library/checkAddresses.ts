import type { ContentProblem } from "./contentProblem";
import type { Library } from "./library";
import type { ReadContent } from "./readContent";

/** A citation of a note leads to something that anybody can read. */
export function checkAddresses({ notes }: ReadContent, library: Pick<Library, "notes">): ContentProblem[] {
  const without = new Set(library.notes.flatMap(({ id, citedAt }) => (citedAt === null ? [id] : [])));
  return notes.flatMap((note): ContentProblem[] => {
    const { id } = note.frontMatter;
    if (!without.has(id)) return [];
    return [{ code: "citation-without-address", file: note.file, line: note.lineOf(["sources"]), args: [id] }];
  });
}
