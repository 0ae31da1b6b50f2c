import type { Criterion } from "../debate/criterion";
import type { Evidence } from "../debate/evidence";
import type { Note } from "../debate/note";
import type { Stance, Language } from "../debate/vocabulary";
import type { Licence, OpennessLevel } from "../models/licence";

/** An event in which a vendor or a government changed sides. */
export interface TimelineEvent {
  readonly date: string;
  readonly event: string;
  readonly direction: "open" | "closed" | "mixed" | "none";
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
}

/** Everything the extension knows, in one language: what the build writes to `dist/library.<language>.json`. */
export interface Library {
  readonly language: Language;
  readonly notes: readonly Note[];
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly Criterion[];
  readonly licences: readonly Licence[];
  readonly openness: readonly OpennessLevel[];
  readonly timeline: readonly TimelineEvent[];
}

/** How many notes take each stance. */
export function countByStance(notes: readonly Note[]): Readonly<Record<Stance, number>> {
  const counts = { open: 0, closed: 0, both: 0, neutral: 0 };
  for (const note of notes) counts[note.stance]++;
  return counts;
}
