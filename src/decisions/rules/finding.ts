import type { TextEdit } from "../markdown/textEdit";
import type { Span } from "../record/record";

export const SEVERITIES = ["error", "warning", "information", "hint", "off"] as const;
/** `off` keeps a rule silent. */
export type RuleSeverity = (typeof SEVERITIES)[number];

/** A way to put a finding right. Its title stands in the rule's page under `fixes`. */
export interface Fix {
  readonly title: string;
  readonly args: readonly string[];
  /** Edits by path. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/** What a rule found. Its sentence stands in the rule's page under `messages`. */
export interface Finding {
  /** Code of the rule, such as `broken-link`; it never changes. */
  readonly code: string;
  readonly severity: Exclude<RuleSeverity, "off">;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly span: Span;
  /** Key of the sentence, and what is put into its placeholders `{0}`, `{1}`. */
  readonly message: string;
  readonly args: readonly string[];
  readonly fixes: readonly Fix[];
}
