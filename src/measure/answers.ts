import type { ColumnMap } from "./columns/columnMap";

/** What a person says of a file that does not say it itself. */
export interface Answers {
  /** The model, or the label of the option, that the file is about. */
  readonly option?: string;
  /** Which of several scores counts, by the name that it has in the file. */
  readonly metric?: string;
  /** The least and the greatest score that there can be. */
  readonly scale?: Scale;
  /** How many items were evaluated. */
  readonly items?: number;
  /** What the columns of the table mean. */
  readonly columns?: ColumnMap;
  /** Requests at once of a load test. */
  readonly concurrency?: number;
}

export interface Scale {
  readonly least: number;
  readonly most: number;
}
