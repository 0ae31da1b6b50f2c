import type { Problem, YamlProblemCode } from "../yaml/problem";

/** What can be wrong with a note file. The edges turn codes into sentences. */
export type NoteProblemCode =
  | YamlProblemCode
  | "front-matter-missing"
  | "id-not-file-name"
  | "condition-invalid"
  | "note-unknown"
  | "evidence-unknown"
  | "relation-to-itself"
  | "summary-missing";

export type NoteProblem = Problem<NoteProblemCode>;
