/** A change of a text: `length` characters at `offset` give way to `text`. Edits of one change never overlap. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}
