import { readExpression } from "./holds/expression";
import { readBody } from "./noteBody";
import {
  type NoteFrontMatter,
  type TranslationFrontMatter,
  noteFrontMatter,
  translationFrontMatter,
} from "./noteSchema";
import type { NoteBody } from "./note";
import type { NoteProblem } from "./problem";
import { FRONT_MATTER_LINE, splitFrontMatter } from "../yaml/frontMatter";
import { checkSchema } from "../yaml/schemaProblems";
import { type YamlFile, readYaml } from "../yaml/yamlFile";
import type { Language } from "./vocabulary";

/** A note file as it was read: front matter that fits the schema, and the parts of the text. */
export interface NoteFile {
  readonly file: string;
  readonly frontMatter: NoteFrontMatter;
  readonly body: NoteBody;
  /** Line (from 1) of a front-matter field, for problems found later. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A translation of a note file. */
export interface TranslationFile {
  readonly file: string;
  readonly id: string;
  readonly language: Language;
  readonly frontMatter: TranslationFrontMatter;
  readonly body: NoteBody;
}

const TRANSLATED = /^(.+)\.(zh-cn)\.md$/;

/** Splits `notes/some-id.zh-cn.md` into the note's id and the language of the text; without a suffix it is English. */
export function noteFileName(path: string): { id: string; translation: Language | null } {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const match = TRANSLATED.exec(name);
  return match?.[1] ? { id: match[1], translation: "zh-cn" } : { id: name.replace(/\.md$/, ""), translation: null };
}

function split(text: string, file: string): { yaml: YamlFile; body: NoteBody } | { problems: NoteProblem[] } {
  const parts = splitFrontMatter(text);
  if (!parts) return { problems: [{ code: "front-matter-missing", file, line: 1, args: [] }] };
  return { yaml: readYaml(parts.yaml, file, FRONT_MATTER_LINE), body: readBody(parts.body) };
}

/**
 * Reads a note file in the base language.
 * @param text Markdown with YAML front matter; a BOM and any line ending are accepted.
 * @param file path with `/`, used in problems; its name must be `<id>.md`.
 */
export function readNote(text: string, file: string): { note: NoteFile } | { problems: NoteProblem[] } {
  const parts = split(text, file);
  if ("problems" in parts) return parts;
  const checked = checkSchema(noteFrontMatter, parts.yaml, file);
  if ("problems" in checked) return checked;
  const { id, holds } = checked.value;
  const expected = noteFileName(file).id;
  const lineOf = (path: readonly PropertyKey[]): number => parts.yaml.lineOf(path);
  if (id !== expected)
    return { problems: [{ code: "id-not-file-name", file, line: lineOf(["id"]), args: [id, expected] }] };
  const condition = holds === undefined ? null : readExpression(holds);
  if (condition && "unread" in condition)
    return { problems: [{ code: "condition-invalid", file, line: lineOf(["holds"]), args: [condition.unread] }] };
  return { note: { file, frontMatter: checked.value, body: parts.body, lineOf } };
}

/** Reads the translation of a note; its name is `<id>.<language>.md`. */
export function readTranslation(
  text: string,
  file: string,
): { translation: TranslationFile } | { problems: NoteProblem[] } {
  const parts = split(text, file);
  if ("problems" in parts) return parts;
  const checked = checkSchema(translationFrontMatter, parts.yaml, file);
  if ("problems" in checked) return checked;
  const { id, translation } = noteFileName(file);
  return { translation: { file, id, language: translation ?? "en", frontMatter: checked.value, body: parts.body } };
}
