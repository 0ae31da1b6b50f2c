import type { GivenReason } from "../argument/argumentText";
import type { Note } from "../../debate/note";
import type { Language } from "../../debate/vocabulary";
import type { RecordFile, StatusWord } from "../record/record";

/** An option with the arguments on it. */
export interface NewOption {
  readonly title: string;
  readonly arguments: readonly (GivenReason & { readonly note: Note })[];
}

/** What a new record is to say. */
export interface NewRecordRequest {
  /** Below the root; "" for the root itself. */
  readonly folder: string;
  /** From `newFileName`. */
  readonly fileName: string;
  /** As the file name writes it, or null. */
  readonly number: string | null;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly status: StatusWord;
  /** A template of the library, or the text of the folder's own template file. */
  readonly template: { readonly kind: "library" | "own"; readonly body: string };
  readonly language: Language;
  readonly options: readonly NewOption[];
  /** Left out while the decision is open. */
  readonly chosen?: { readonly title: string; readonly reason: string } | undefined;
  /** Markdown of a comparison and its figures block. */
  readonly comparison?: string | undefined;
  readonly figures?: string | undefined;
  /** Markdown of the answers to criteria. */
  readonly criteria?: string | undefined;
  /** ISO date. */
  readonly reviewBy?: string | undefined;
  readonly deciders?: readonly string[] | undefined;
  /** The records of the folder, whose manner the new one follows where it comes from a template of the library. */
  readonly neighbours?: readonly RecordFile[] | undefined;
}

/** What stands in a new record, as text; "" for what is not given. */
export interface RecordParts {
  readonly request: NewRecordRequest;
  readonly title: string;
  readonly numberedTitle: string;
  readonly options: string;
  readonly outcome: string;
  readonly arguments: string;
  readonly information: string;
  readonly deciders: string;
}
