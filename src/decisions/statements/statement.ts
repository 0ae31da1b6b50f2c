import type { Carrier, Span, StatusWord } from "../record/record";

/** What a statement is about. Its values are those that records state about themselves. */
export const STATEMENT_KINDS = ["status", "supersedes", "superseded-by", "date", "title", "number", "links"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** The form in which a statement is written. `heading` is a section's heading such as `## Status: Accepted`, or the title. */
export type StatementPlace = "yaml" | "toml" | "list" | "line" | "quote" | "table" | "section" | "heading" | "comment";

/**
 * What a statement means for the record.
 * - `current`: what the record states of itself now
 * - `history`: what it stated earlier
 * - `guidance`: how a status is meant to be used, or a box that is not ticked; it states nothing
 * - `partial`: a part of the record only, so that both records stay in force
 * - `placeholder`: what a template left to be replaced
 * - `empty`: a field that exists for it and holds nothing, such as `superseded_by: null`
 */
export type StatementRole = "current" | "history" | "guidance" | "partial" | "placeholder" | "empty";

/** What a record states about itself in one place. Positions are those of the text. */
export interface Statement {
  readonly kind: StatementKind;
  readonly role: StatementRole;
  readonly place: StatementPlace;
  readonly carrier: Carrier;
  /** All of it: with key, mark and the lines on which it goes on. */
  readonly span: Span;
  /** The value alone. */
  readonly value: Span;
  /** The value on one line, without quotes. */
  readonly text: string;
  /** Of a status: the known word, or null. */
  readonly word: StatusWord | null;
  /** First and last line, from 0. */
  readonly line: number;
  readonly lastLine: number;
  /** Statements of one history, or rows of one table, have the same number; others have -1. */
  readonly history: number;
}

/** Tells whether a status stands in the heading of the whole record: `# Use X | (status: accepted)`. */
export function isBesideTitle({ place, carrier }: Pick<Statement, "place" | "carrier">): boolean {
  return place === "heading" && carrier === "line";
}

/** Tells whether a value says that there is nothing: `null`, `n/a`, `none`, `-`, `[]`, `无`. */
export function saysNothing(text: string): boolean {
  return /^(?:|null|~|n\/?a|none|nil|nothing|tbd|keine?r?|nichts|aucune?|néant|ningun[oa]|nenhum|nenhuma|nessun[oa]|geen|brak|нет|なし|없음|-+|–|—|\[\s*\]|\{\s*\}|无|暂无|没有)$/i.test(
    text.slice(0, 200).replace(/^["'`*_\s([]+|["'`*_\s.。)\]]+$/g, ""),
  );
}
