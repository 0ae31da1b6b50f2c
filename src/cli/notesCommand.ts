import type { Note } from "../debate/note";
import { WORDS } from "../debate/words";
import { readArguments } from "./arguments";
import { CommandLineError } from "./commandLineError";
import { NOTES_HELP } from "./help";
import { loadLibrary } from "./loadLibrary";
import { table } from "./table";

/** `model-choice notes` */
export async function notesCommand(args: readonly string[]): Promise<string> {
  const { words, help, json, language } = readArguments(args);
  if (help) return NOTES_HELP;
  if (words.length > 0)
    throw new CommandLineError(`notes takes no words, but got "${words.join(" ")}". To search, use lookup.`);
  const { notes } = await loadLibrary(language);
  if (json) return JSON.stringify(notes.map(toJson), null, 2);
  const { stance, topic, verdict } = WORDS[language];
  const rows = notes.map((note) => [
    note.ref ?? "",
    note.id,
    stance[note.stance],
    topic[note.topic],
    note.verdict ? verdict[note.verdict] : "",
    note.speaker.name,
    note.title,
  ]);
  return table(["REF", "ID", "STANCE", "TOPIC", "VERDICT", "SPEAKER", "TITLE"], rows);
}

/** A note in the form of the command-line contract. */
function toJson({
  id,
  ref,
  title,
  body,
  kind,
  stance,
  topic,
  speaker,
  date,
  relations,
  verdict,
  evidence,
  sources,
}: Note): unknown {
  return {
    id,
    ref,
    title,
    summary: body.summary,
    kind,
    stance,
    topic,
    speaker: speaker.name,
    date,
    ...relations,
    verdict,
    evidence,
    sources,
  };
}
