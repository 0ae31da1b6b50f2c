import type { Evidence } from "./evidence";
import type { CitedAt, Note, Source } from "./note";

/**
 * Where anybody can read what a note is about: the first of its own sources with an `https` address, else that of the
 * evidence that weighs most in it, else its background. Null where there is none.
 */
export function citedAt(
  note: Pick<Note, "sources" | "strongest" | "evidence">,
  pieceOf: (id: string) => Evidence | undefined,
  background?: Source,
): CitedAt | null {
  const own = note.sources.find(isPublic);
  if (own?.url) return { url: own.url, title: null };
  const weighed = [note.strongest?.for, note.strongest?.against].filter((side) => typeof side === "string");
  for (const id of [...weighed, ...note.evidence]) {
    const piece = pieceOf(id);
    const source = piece?.sources.find(isPublic);
    if (piece && source?.url) return { url: source.url, title: piece.title };
  }
  return background && isPublic(background) && background.url !== null
    ? { url: background.url, title: background.title }
    : null;
}

function isPublic({ url }: Source): boolean {
  return url?.startsWith("https://") === true;
}
