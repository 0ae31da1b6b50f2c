import type { Span } from "../record/record";

/**
 * How a link is written: `[text](href)`, `[text][label]` with `[label]` and `[label][]`, the definition `[label]: href`,
 * `<https://...>`, `[[name]]` of Obsidian and wikis, or `<a href="...">` and `<img src="...">`.
 */
export const LINK_SYNTAXES = ["inline", "reference", "definition", "autolink", "wiki", "html"] as const;
export type LinkSyntax = (typeof LINK_SYNTAXES)[number];

/** A link of a Markdown text. Positions are those of the text. */
export interface Link {
  readonly syntax: LinkSyntax;
  readonly isImage: boolean;
  /** Destination as it is written, without angle brackets and quotes; of a reference, that of its definition. */
  readonly href: string;
  /** Where the destination stands; of a reference, in its definition. */
  readonly hrefSpan: Span;
  /** What a reader sees, as it is written; for a syntax without a text of its own, the destination. */
  readonly text: string;
  readonly textSpan: Span;
  /** The label of a reference or definition as it is written, or null. */
  readonly label: string | null;
  /** The whole link with all its marks. */
  readonly span: Span;
  /** Line on which it begins, from 0. */
  readonly line: number;
}

/** What joins a reference to its definition: case and runs of blanks do not count (CommonMark 4.7). */
export function normalizedLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
