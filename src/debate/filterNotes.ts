import type { Note } from "./note";
import type { Stance } from "./vocabulary";

/** What the debate tree shows: notes that the text finds and that take one of the stances (none: any). */
export interface NoteFilter {
  readonly text: string;
  readonly stances: readonly Stance[];
}

export const NO_FILTER: NoteFilter = { text: "", stances: [] };

/** Whether a filter lets everything through. */
export function isEmptyFilter(filter: NoteFilter): boolean {
  return filter.text.trim() === "" && filter.stances.length === 0;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Notes that pass the filter: those that the look-up finds for its text; where it finds none, as for half a word, those that
 * contain every word (case, full-width forms and accents make no difference).
 * @param found ids of what the look-up finds.
 */
export function filterNotes(notes: readonly Note[], filter: NoteFilter, found: ReadonlySet<string> = NONE): Note[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return notes.filter((note) => {
    if (filter.stances.length > 0 && !filter.stances.includes(note.stance)) return false;
    if (words.length === 0 || found.size > 0) return words.length === 0 || found.has(note.id);
    const text = fold([note.id, note.ref ?? "", note.title, note.speaker.name, note.body.summary].join("\n"));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
