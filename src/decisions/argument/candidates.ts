import type { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import { reasonsOnAny } from "../../debate/reasons";
import type { Verdict, Way } from "../../debate/vocabulary";
import type { GivenReason, Polarity } from "./argumentText";

/** A reason that a note gives on an option. */
export interface Candidate extends GivenReason {
  readonly note: Note;
  /** The kinds of option of which it is true, where the option may be of several. */
  readonly ways: readonly Way[];
}

const POLARITY = { for: "Good", against: "Bad" } as const;

/** How firmly a reason stands: a lower rank is firmer. */
const RANK: Readonly<Record<Verdict | "none", number>> = {
  strengthened: 0,
  mixed: 1,
  none: 2,
  unresolved: 3,
  "not-testable": 3,
  weakened: 4,
  corrected: 5,
};

/** How firmly a note stands: the lower the firmer. */
export function firmness({ verdict }: Pick<Note, "verdict">): number {
  return RANK[verdict ?? "none"];
}

/** Whether later evidence has left a note so that it is offered last. */
export function isWeak({ verdict }: Pick<Note, "verdict">): boolean {
  return verdict === "weakened" || verdict === "corrected";
}

/** What a note says on an option that may be of any of these kinds; a team's note without clauses stands by its title. */
export function reasonsOfNote(note: Note, ways: readonly Way[]): Candidate[] {
  if (note.because === null && note.origin === "team" && note.kind !== "definition") return [byTitle(note, ways)];
  return reasonsOnAny(note, ways).map(({ side, clause, ways: of }) => ({
    note,
    polarity: POLARITY[side],
    clause,
    ways: of,
  }));
}

/** A team's note speaks for an option of its side and against the others; where that cannot be told it is left open. */
function byTitle(note: Note, ways: readonly Way[]): Candidate {
  const isClosed = ways.every((way) => way === "closed-api");
  const isOpen = ways.every((way) => way !== "closed-api");
  const isOfSide = note.stance === "open" || note.stance === "closed";
  const polarity: Polarity =
    !isOfSide || (!isClosed && !isOpen) ? "Neutral" : (note.stance === "closed") === isClosed ? "Good" : "Bad";
  return { note, polarity, clause: null, ways };
}

/** All reasons on an option, the firmest first; what is equal keeps the order of the library. */
export function candidatesOn(debate: Debate, ways: readonly Way[]): Candidate[] {
  return debate.notes.flatMap((note) => reasonsOfNote(note, ways)).sort((a, b) => firmness(a.note) - firmness(b.note));
}
