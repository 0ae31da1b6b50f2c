/** The page of a rule for decision records in one language: its sentences, and what it is about. */
export interface RulePage {
  readonly code: string;
  readonly severity: string;
  readonly title: string;
  /** Sentences of its findings by key, with placeholders `{0}`, `{1}`. */
  readonly messages: Readonly<Record<string, string>>;
  /** Titles of its fixes by key. */
  readonly fixes: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly body: string;
}

/** A sentence with its placeholders filled. */
export function fillSentence(sentence: string, args: readonly string[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? "");
}
