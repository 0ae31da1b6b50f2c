/** What can be wrong with any YAML file that has a schema. The edges turn codes into sentences. */
export type YamlProblemCode =
  | "yaml-invalid"
  | "field-missing"
  | "field-unknown"
  | "value-not-allowed"
  | "wrong-type"
  | "no-fields"
  | "number-too-small"
  | "number-not-above"
  | "number-too-large"
  | "date-invalid"
  | "url-invalid";

/** One thing that is wrong: the file, the line (from 1), and the words to put into the sentence. */
export interface Problem<Code extends string = YamlProblemCode> {
  readonly code: Code;
  readonly file: string;
  readonly line: number;
  readonly args: readonly string[];
}
