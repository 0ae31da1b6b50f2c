import type { NoteProblemCode } from "../debate/problem";
import type { Problem } from "../yaml/problem";

/** What can be wrong with the built-in content beyond a single note file. */
export type ContentProblemCode =
  | NoteProblemCode
  | "id-duplicate"
  | "ref-duplicate"
  | "level-unknown"
  | "speaker-unknown"
  | "source-unknown"
  | "translation-missing"
  | "translation-without-note"
  | "assessment-missing"
  | "source-not-quotable"
  | "licence-unknown"
  | "price-row-unknown"
  | "tokenizer-unknown"
  | "model-unknown"
  | "platform-unknown"
  | "spelling-twice"
  | "id-unresolved"
  | "hardware-unknown"
  | "figure-without-source"
  | "assumption-missing"
  | "formula-unknown"
  | "formula-without-words"
  | "text-missing"
  | "message-missing"
  | "message-unused"
  | "placeholders-differ"
  | "severity-differs"
  | "rule-page-missing"
  | "rule-unknown"
  | "slots-differ"
  | "slot-unknown"
  | "slot-missing"
  | "template-missing"
  | "price-differs"
  | "past-as-future"
  | "promotion-not-data"
  | "licence-differs"
  | "class-missing"
  | "class-differs"
  | "weights-published"
  | "lifecycle-empty"
  | "lifecycle-contradiction";

export type ContentProblem = Problem<ContentProblemCode>;
