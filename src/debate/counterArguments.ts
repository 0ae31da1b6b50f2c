import type { Debate, RelatedNote } from "./debate";
import type { Note } from "./note";
import type { Verdict } from "./vocabulary";

/** Verdicts of an argument that still stands, the best supported first. */
const STANDING: readonly (Verdict | null)[] = ["strengthened", "mixed", "unresolved", null];

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
