import { type Directory, assembleNote } from "../debate/assembleNote";
import { citedAt } from "../debate/citedAt";
import type { Note } from "../debate/note";
import { REQUIRED_FIELDS } from "../debate/noteSchema";
import type { NoteProblem, NoteProblemCode } from "../debate/problem";
import { type NoteFile, type TranslationFile, noteFileName, readNote, readTranslation } from "../debate/readNote";
import { isWebUrl } from "../debate/url";
import { RELATIONS } from "../debate/vocabulary";
import type { Library } from "./library";

/** Speakers and sources that the built-in notes already name; a team note may use a speaker's key. */
function directoryOf(library: Library): Directory {
  const speakers = new Map(
    library.notes.flatMap(({ speaker }) => (speaker.id === null ? [] : [[speaker.id, speaker] as const])),
  );
  return { speakers, sources: new Map() };
}

/**
 * Adds a team's notes to the library: a note with a built-in id adds to or overrides that note, any other is new.
 * A file with an error is left out and reported; it never hides another note.
 * @param files note files by path with `/`, in the order in which they win over each other.
 */
export function mergeTeamNotes(
  library: Library,
  files: ReadonlyMap<string, string>,
): { library: Library; problems: NoteProblem[] } {
  const problems: NoteProblem[] = [];
  const own: NoteFile[] = [];
  const translations = new Map<string, TranslationFile>();
  for (const [file, text] of files) {
    const { translation } = noteFileName(file);
    const read = translation === null ? readNote(text, file) : readTranslation(text, file);
    if ("problems" in read) problems.push(...read.problems);
    else if ("note" in read) own.push(read.note);
    else if (read.translation.language === library.language) translations.set(read.translation.id, read.translation);
  }
  const notes = new Map(library.notes.map((note) => [note.id, note]));
  const directory = directoryOf(library);
  const pieces = new Map(library.evidence.map((piece) => [piece.id, piece]));
  const added = own.flatMap((file) => {
    const base = notes.get(file.frontMatter.id);
    const missing = base ? [] : missingParts(file);
    problems.push(...missing);
    if (missing.length > 0) return [];
    const made = assembleNote(file, translations.get(file.frontMatter.id), base, directory, "team");
    const note = { ...made, citedAt: citedAt(made, (id) => pieces.get(id)) ?? made.citedAt };
    notes.set(note.id, note);
    return [{ file, note }];
  });
  const evidence = pieces;
  for (const { file } of added) problems.push(...danglingReferences(file, notes, evidence));
  return { library: { ...library, notes: [...notes.values()] }, problems };
}

function missingParts(file: NoteFile): NoteProblem[] {
  const missing = REQUIRED_FIELDS.filter((field) => file.frontMatter[field] === undefined);
  const problems: NoteProblem[] = missing.map((field) => ({
    code: "field-missing",
    file: file.file,
    line: 1,
    args: [field],
  }));
  if (file.body.summary === "") problems.push({ code: "summary-missing", file: file.file, line: 1, args: [] });
  return problems;
}

function danglingReferences(
  file: NoteFile,
  notes: ReadonlyMap<string, Note>,
  evidence: ReadonlyMap<string, unknown>,
): NoteProblem[] {
  const problems: NoteProblem[] = [];
  const report = (code: NoteProblemCode, path: readonly PropertyKey[], ...args: string[]): void => {
    problems.push({ code, file: file.file, line: file.lineOf(path), args });
  };
  for (const relation of RELATIONS) {
    file.frontMatter[relation]?.forEach((id, index) => {
      if (id === file.frontMatter.id) report("relation-to-itself", [relation, index], relation);
      else if (!notes.has(id)) report("note-unknown", [relation, index], id);
    });
  }
  file.frontMatter.evidence?.forEach(
    (id, index) => evidence.has(id) || report("evidence-unknown", ["evidence", index], id),
  );
  file.frontMatter.sources?.forEach((source, index) => {
    if (typeof source === "string" && !isWebUrl(source)) report("url-invalid", ["sources", index], "sources", source);
  });
  return problems;
}
