import type { Debate, RelatedNote } from "../../debate/debate";
import type { Note } from "../../debate/note";
import type { Verdict } from "../../debate/vocabulary";
import { type Found, defineRule } from "./rule";

/** Verdicts of an argument that still stands, the best supported first. */
const STANDING: readonly (Verdict | null)[] = ["strengthened", "mixed", "unresolved", null];

/** A cited note has a counter-argument that stands, and the record cites none of them. At most one a cited note. */
export const counterArgumentOpen = defineRule({
  code: "counter-argument-open",
  severity: "hint",
  messages: ["open"],
  fixes: [],
  check({ record }, { debate }) {
    if (!debate) return [];
    const cited = new Set(record.citations.map(({ noteId }) => noteId));
    const seen = new Set<string>();
    return record.citations.flatMap(({ noteId, offset, length }): Found<"open">[] => {
      const note = debate.note(noteId);
      if (!note || seen.has(noteId)) return [];
      seen.add(noteId);
      const against = counterArguments(note, debate);
      const [strongest] = against;
      if (!strongest || against.some(({ id }) => cited.has(id))) return [];
      return [{ span: { offset, length }, message: "open", args: [note.title, strongest.title, strongest.id] }];
    });
  },
});

/** What attacks or undercuts a note and was neither weakened nor corrected, the best supported first. */
export function counterArguments(note: Note, debate: Debate): Note[] {
  const stands = ({ relation, note: other }: RelatedNote): boolean =>
    relation !== "supports" && STANDING.includes(other.verdict);
  const notes = debate
    .incoming(note)
    .filter(stands)
    .map(({ note: other }) => other);
  return [...new Set(notes)].sort((a, b) => STANDING.indexOf(a.verdict) - STANDING.indexOf(b.verdict));
}
