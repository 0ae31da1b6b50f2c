import type { Note } from "./note";
import { STANCES, TOPICS, VERDICTS } from "./vocabulary";

export const GROUPINGS = ["topic", "stance", "speaker", "verdict"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Notes that share a topic, stance, speaker or verdict. `key` is the code, or the speaker's name. */
export interface NoteGroup {
  readonly key: string;
  readonly notes: readonly Note[];
}

/** Key of the group of notes without a verdict. */
export const NO_VERDICT = "none";

const ORDERS: Readonly<Record<Exclude<Grouping, "speaker">, readonly string[]>> = {
  topic: TOPICS,
  stance: STANCES,
  verdict: [...VERDICTS, NO_VERDICT],
};

function keyOf(note: Note, grouping: Grouping): string {
  switch (grouping) {
    case "topic":
      return note.topic;
    case "stance":
      return note.stance;
    case "speaker":
      return note.speaker.name;
    case "verdict":
      return note.verdict ?? NO_VERDICT;
  }
}

/**
 * Groups notes. Topics, stances and verdicts come in the order of their vocabulary, speakers by how much they say;
 * notes keep the order they come in. A group without notes is left out.
 */
export function groupNotes(notes: readonly Note[], grouping: Grouping): NoteGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const key = keyOf(note, grouping);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  const entries = [...groups].map(([key, members]) => ({ key, notes: members }));
  if (grouping === "speaker")
    return entries.sort((a, b) => b.notes.length - a.notes.length || a.key.localeCompare(b.key));
  const order = ORDERS[grouping];
  return entries.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
