import type { Polarity } from "../argument/argumentText";
import type { FoundCitation } from "../argument/citation";
import type { Statement, StatementPlace } from "../statements/statement";
import type { LinkSyntax } from "../links/link";
import type { Markup } from "./otherMarkup";

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Statuses that every tool knows. Any other word is kept as it is written. */
export const STATUS_WORDS = ["proposed", "accepted", "superseded", "deprecated", "rejected", "draft"] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];

/**
 * Where a record keeps its metadata: YAML front matter (MADR 3 and 4), a bullet list before the first H2 (MADR 1 and 2,
 * log4brains), a `## Status` section (Nygard, adr-tools), or a line such as `Status: accepted`.
 */
export const CARRIERS = ["front-matter", "list", "section", "line"] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Which vocabulary the headings come from. It is told apart from the carrier, because hybrids are common. */
export const SECTION_FORMS = ["madr", "nygard", "other"] as const;
export type SectionForm = (typeof SECTION_FORMS)[number];

export interface RecordStatus {
  /** The word that the text begins with, or null where it is none of the known ones. */
  readonly word: StatusWord | null;
  /** What stands there, without quotes, emphasis and marks, for people to read. */
  readonly text: string;
  readonly carrier: Carrier;
  /** The value as it stands in the file. */
  readonly span: Span;
}

/** One field of the metadata. A key that stands twice is there twice. */
export interface MetadataField {
  /** In lower case, words joined by `-`, such as `decision-makers`. */
  readonly key: string;
  readonly value: string;
  readonly carrier: Carrier;
  readonly place: StatementPlace;
  readonly span: Span;
  /** All of the field: with its key, its mark and the lines on which it goes on. */
  readonly whole: Span;
  /** First and last line, from 0. */
  readonly line: number;
  readonly lastLine: number;
}

/** How a record stands to another. A word that is neither is `other`, such as "Amends". */
export type ReferenceRelation = "supersedes" | "superseded-by" | "other";

/** Another record, as a link or as an identifier such as `ADR-0007` names it. */
export interface RecordReference {
  readonly relation: ReferenceRelation;
  /** The words before the link as they are written, such as "Superceded by"; "" where there are none. */
  readonly type: string;
  /** Destination of the link as it is written, or null for an identifier. */
  readonly href: string | null;
  /** How the link is written; a name of a wiki is looked up in every folder. */
  readonly syntax?: LinkSyntax | undefined;
  /** The number of an identifier, or null for a link. */
  readonly number: number | null;
  readonly text: string;
  readonly span: Span;
  readonly line: number;
  /** Only a part is superseded, so that both records stay in force. */
  readonly isPartial: boolean;
  /** Written as `#396`, which may be an issue: it names a record only if there is one of this number. */
  readonly isIssue: boolean;
}

export interface Section {
  /** Text of the heading without closing marks and comments. */
  readonly title: string;
  readonly level: number;
  /** Line of the heading, from 0. */
  readonly line: number;
  /** Last line that belongs to it with its subsections, from 0. */
  readonly lastLine: number;
}

export interface ConsideredOption {
  readonly title: string;
  readonly line: number;
  readonly span: Span;
}

export interface ChosenOption {
  readonly title: string;
  /** The part behind `because`, or null: it is often left out. */
  readonly reason: string | null;
  readonly line: number;
  readonly span: Span;
}

/** A bullet `Good, because ...`. */
export interface RecordArgument {
  readonly polarity: Polarity;
  readonly text: string;
  /** Heading of the option that it stands under, or null. */
  readonly option: string | null;
  readonly line: number;
  readonly span: Span;
}

/** What hinders reading a part of a record; the record is shown all the same. */
export interface RecordProblem {
  readonly code: "yaml-invalid";
  readonly line: number;
  readonly detail: string;
  /** The front matter is built so that it is not looked into at all. */
  readonly isLimit: boolean;
}

/** A decision record as the reader finds it in a text. Positions are those of the text. */
export interface DecisionRecord {
  /** Path below the root that it was read from, with `/`. It identifies the record; a number does not. */
  readonly path: string;
  /** Only Markdown is written; records in other markups are listed with what they say. */
  readonly markup: Markup;
  /** From the file name, else from the heading; null where neither has one. A date is no number. */
  readonly number: number | null;
  /** The number as the file name or the heading writes it, such as `0007`. */
  readonly numberText: string | null;
  /** The heading without number, else the front matter's `title`, else null. */
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly status: RecordStatus | null;
  /** ISO date, or null where there is none or it is not a date. */
  readonly date: string | null;
  /** ISO date of the next review (`review-by` and its spellings). */
  readonly reviewBy: string | null;
  /** Where the metadata is; null where there is none. */
  readonly carrier: Carrier | null;
  readonly form: SectionForm;
  readonly metadata: readonly MetadataField[];
  /** All that the record states about itself, in every place where it does. */
  readonly statements: readonly Statement[];
  readonly sections: readonly Section[];
  readonly references: readonly RecordReference[];
  readonly options: readonly ConsideredOption[];
  readonly chosen: ChosenOption | null;
  readonly arguments: readonly RecordArgument[];
  readonly citations: readonly FoundCitation[];
  readonly problems: readonly RecordProblem[];
}

/** A record with the text that it was read from. */
export interface RecordFile {
  readonly record: DecisionRecord;
  readonly text: string;
  /** False where the bytes on the disk are not UTF-8, so that the text has lost some of them: it is never written back. */
  readonly isUtf8?: boolean;
}
