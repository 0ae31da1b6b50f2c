/** What can be wrong with measured files or is to be known about their figures. The edges turn codes into sentences. */
export type MeasureProblemCode =
  // Files that say nothing.
  | "file-unreadable"
  | "file-empty"
  | "file-twice"
  | "not-text"
  | "workbook"
  | "format-unknown"
  | "column-missing"
  | "archive-broken"
  | "archive-bomb"
  | "archive-encrypted"
  | "archive-method"
  | "cost-only"
  | "no-data"
  | "no-tokens"
  // Rows that could not be read.
  | "json-invalid"
  | "file-truncated"
  | "row-too-long"
  | "row-skipped"
  | "row-columns"
  | "more-of-the-same"
  | "encoding-assumed"
  | "characters-lost"
  // Figures that mean less than they seem to.
  | "unknown-columns"
  | "negative-number"
  | "non-finite-number"
  | "time-invalid"
  | "several-currencies"
  | "cost-not-dollars"
  | "spreadsheet-dates"
  | "mixed-zones"
  | "zone-assumed"
  | "short-period"
  | "very-short-period"
  | "period-gap"
  | "part-of-pages"
  | "part-of-traffic"
  | "partial-day"
  | "cache-side-assumed"
  | "cached-replies"
  | "failed-calls"
  | "cancelled-calls"
  | "other-usage"
  | "duplicate-rows"
  | "repeats-forgotten"
  | "late-copies"
  | "late-spans"
  | "totals-row"
  | "units-not-tokens"
  | "unit-of-column"
  | "model-missing"
  | "requests-unknown"
  | "too-many-models"
  | "too-many-rows"
  // Load tests.
  | "seconds-assumed"
  | "lengths-nominal"
  | "lengths-differ"
  | "no-streaming"
  | "no-median"
  | "requests-failed"
  // Evaluations.
  | "errors-move-score"
  | "items-missing"
  | "n-unknown"
  | "scale-assumed"
  | "scale-unknown"
  | "metric-unknown"
  | "score-missing"
  | "option-unknown"
  | "partial-run"
  | "unpaired";

/** One thing that is wrong or to be known: the file, the line (from 1) where there is one, and the words of the sentence. */
export interface MeasureProblem {
  readonly file: string;
  readonly line: number | null;
  readonly code: MeasureProblemCode;
  readonly args: readonly string[];
}
