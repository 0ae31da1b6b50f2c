import type { Span } from "../record/record";

/** Keys of metadata that a record may still get, in the order in which templates have them. */
export const METADATA_KEYS = [
  "status",
  "date",
  "decision-makers",
  "consulted",
  "informed",
  "review-by",
  "tags",
] as const;
export type MetadataKey = (typeof METADATA_KEYS)[number];

/** What may be completed at a place of a record. `span` is what gives way to it; `typed` is what stands there up to the cursor. */
export type Wanted = { readonly span: Span; readonly typed: string } & (
  | {
      /** A citation `[arg:...]`, with its bracket. `about` are the words that it is to back. */
      readonly kind: "citation";
      readonly about: string;
    }
  | {
      /** Another record: as a whole link, as the destination of one, or as an identifier such as `ADR-0007`. */
      readonly kind: "record";
      readonly form: "link" | "destination" | "identifier";
    }
  /** A key of the metadata that is not there yet. */
  | { readonly kind: "key"; readonly keys: readonly MetadataKey[]; readonly carrier: "front-matter" | "list" }
  /** A word of the status; `capital` where the format writes it so. */
  | { readonly kind: "status"; readonly capital: boolean }
  /** `Good, because` and its like; `marker` is what comes before where the line has no list mark yet. */
  | { readonly kind: "argument"; readonly marker: string }
  /** `Chosen option: "...", because`, for each title; `part` says whether the sentence or only its title is missing. */
  | {
      readonly kind: "chosen";
      readonly titles: readonly string[];
      readonly part: "sentence" | "title";
      readonly rest: string;
    }
  /** The heading of a considered option that has none yet. */
  | { readonly kind: "heading"; readonly titles: readonly string[] }
  /** The name of a model. */
  | { readonly kind: "model" }
);
