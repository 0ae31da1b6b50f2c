/** What can be wrong with a note file. The edges turn codes into sentences. */
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
  | "note-unknown"
  | "evidence-unknown"
  | "relation-to-itself"
  | "summary-missing";

/** One thing that is wrong: the file, the line (from 1), and the words to put into the sentence. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code;
  readonly file: string;
  readonly line: number;
  readonly args: readonly string[];
}
