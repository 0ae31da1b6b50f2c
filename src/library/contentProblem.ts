import type { Problem, ProblemCode } from "../debate/problem";

/** What can be wrong with the built-in content beyond a single note file. */
export type ContentProblemCode =
  | ProblemCode
  | "id-duplicate"
  | "ref-duplicate"
  | "level-unknown"
  | "speaker-unknown"
  | "source-unknown"
  | "translation-missing"
  | "translation-without-note"
  | "assessment-missing"
  | "source-not-quotable";

export type ContentProblem = Problem<ContentProblemCode>;
