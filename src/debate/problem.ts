/** What can be wrong with a file of the library or of a team's notes. The edges turn codes into sentences. */
export type ProblemCode =
  | "front-matter-missing"
  | "yaml-invalid"
  | "field-missing"
  | "field-unknown"
  | "value-not-allowed"
  | "wrong-type"
  | "date-invalid"
  | "url-invalid"
  | "id-not-file-name"
  | "id-duplicate"
  | "ref-duplicate"
  | "note-unknown"
  | "evidence-unknown"
  | "level-unknown"
  | "speaker-unknown"
  | "source-unknown"
  | "relation-to-itself"
  | "translation-missing"
  | "translation-without-note"
  | "summary-missing"
  | "assessment-missing"
  | "source-not-quotable";

/** One thing that is wrong: the file, the line (from 1), and the words to put into the sentence. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly args: readonly string[];
}
