import { REQUIRED_FIELDS } from "../debate/noteSchema";
import type { NoteFile } from "../debate/readNote";
import { RELATIONS } from "../debate/vocabulary";
import type { ContentProblem, ContentProblemCode } from "./contentProblem";
import type { Checked, ReadContent } from "./readContent";

/** Checks what no single file can show: references between files, translations, duplicates. */
export function checkContent(content: ReadContent): ContentProblem[] {
  return [...checkNotes(content), ...checkTranslations(content), ...checkLists(content)];
}

function checkNotes(content: ReadContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const ids = new Set(content.notes.map((note) => note.frontMatter.id));
  const evidence = new Set(content.evidence.value.map((piece) => piece.id));
  const refs = new Map<string, string>();
  for (const note of content.notes) {
    const { frontMatter: own, file } = note;
    const report = (code: ContentProblemCode, path: readonly PropertyKey[], ...args: string[]): void => {
      problems.push({ code, file, line: note.lineOf(path), args });
    };
    for (const field of REQUIRED_FIELDS) if (own[field] === undefined) report("field-missing", [], field);
    if (own.ref !== undefined) {
      const other = refs.get(own.ref);
      if (other !== undefined) report("ref-duplicate", ["ref"], own.ref, other);
      refs.set(own.ref, file);
    }
    for (const relation of RELATIONS) {
      own[relation]?.forEach((id, index) => {
        if (id === own.id) report("relation-to-itself", [relation, index], relation);
        else if (!ids.has(id)) report("note-unknown", [relation, index], id);
      });
    }
    own.evidence?.forEach((id, index) => {
      if (!evidence.has(id)) report("evidence-unknown", ["evidence", index], id);
    });
    if (own.speaker !== undefined && !(own.speaker in content.speakers.value))
      report("speaker-unknown", ["speaker"], own.speaker);
    own.sources?.forEach((source, index) => {
      if (typeof source === "string" && !(source in content.sources.value))
        report("source-unknown", ["sources", index], source);
    });
    if (own.background !== undefined && !(own.background in content.sources.value))
      report("source-unknown", ["background"], own.background);
    if (own.verdict !== undefined && note.body.assessment === "")
      report("assessment-missing", ["verdict"], own.verdict);
    if (note.body.summary === "") report("summary-missing", []);
  }
  return problems;
}

/** Every part of an English note needs its Chinese twin, and the other way round. */
function checkTranslations(content: ReadContent): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const translated = new Map(content.translations.map((translation) => [translation.id, translation]));
  const parts = (note: Pick<NoteFile, "body">): string =>
    Object.entries(note.body)
      .flatMap(([part, text]) => (text === "" ? [] : [part]))
      .join(", ");
  for (const note of content.notes) {
    const twin = translated.get(note.frontMatter.id);
    if (!twin) problems.push({ code: "translation-missing", file: note.file, line: 1, args: ["zh-cn", parts(note)] });
    else if (parts(twin) !== parts(note))
      problems.push({ code: "translation-missing", file: twin.file, line: 1, args: ["zh-cn", parts(note)] });
  }
  const ids = new Set(content.notes.map((note) => note.frontMatter.id));
  for (const translation of content.translations) {
    if (!ids.has(translation.id))
      problems.push({ code: "translation-without-note", file: translation.file, line: 1, args: [translation.id] });
  }
  return problems;
}

interface Listed {
  readonly id?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly level?: string | undefined;
}

function checkLists(content: ReadContent): ContentProblem[] {
  const noteIds = new Set(content.notes.map((note) => note.frontMatter.id));
  const evidenceIds = new Set(content.evidence.value.map((piece) => piece.id));
  const levels = new Set(content.openness.value.map((level) => level.id));
  const lists: Checked<readonly Listed[]>[] = [
    content.evidence,
    content.criteria,
    content.licences,
    content.openness,
    content.timeline,
  ];
  return lists.flatMap(({ file, value, yaml }) => {
    const seen = new Set<string>();
    return value.flatMap((entry, index) => {
      const problems: ContentProblem[] = [];
      const report = (code: ContentProblemCode, path: readonly PropertyKey[], arg: string): void => {
        problems.push({ code, file, line: yaml.lineOf([index, ...path]), args: [arg] });
      };
      if (entry.id !== undefined && seen.has(entry.id)) report("id-duplicate", ["id"], entry.id);
      if (entry.id !== undefined) seen.add(entry.id);
      entry.evidence?.forEach((id, at) => evidenceIds.has(id) || report("evidence-unknown", ["evidence", at], id));
      entry.notes?.forEach((id, at) => noteIds.has(id) || report("note-unknown", ["notes", at], id));
      if (entry.level !== undefined && !levels.has(entry.level)) report("level-unknown", ["level"], entry.level);
      return problems;
    });
  });
}
