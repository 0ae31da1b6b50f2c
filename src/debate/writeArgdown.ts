import { Debate } from "./debate";
import type { Note } from "./note";
import type { Relation } from "./vocabulary";

/** Argdown's signs for a relation of the indented line to the line above it (https://argdown.org/syntax/). */
const SIGNS: Readonly<Record<Relation, string>> = { supports: "+", attacks: "-", undercuts: "_" };

/** Titles may not hold Argdown's own brackets. */
function title(note: Note): string {
  return `[${note.title.replace(/[[\]<>{}]/g, "")}]`;
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[[\]<>{}]/g, "");
}

/**
 * Writes notes as Argdown: a statement each with its summary, tag and data, and below it what supports, attacks or
 * undercuts it. Relations to notes outside the list are left out.
 */
export function writeArgdown(notes: readonly Note[]): string {
  const debate = new Debate(notes, []);
  const blocks = notes.map((note) => {
    const data = JSON.stringify({ id: note.id, stance: note.stance, verdict: note.verdict ?? "none" });
    const related = debate.incoming(note).map(({ relation, note: other }) => `  ${SIGNS[relation]} ${title(other)}`);
    return [`${title(note)}: ${line(note.body.summary)} #${note.topic} ${data}`, ...related].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}
