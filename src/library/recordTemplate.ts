/** A template of a new decision record in one language. */
export interface RecordTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Markdown with slots `{{name}}` and `{{name: what to write there}}`. */
  readonly body: string;
}
