import type { Because } from "./reasons";
import type { Attribution, Kind, Relation, Stance, Topic, Verdict } from "./vocabulary";

/** Who said it. `id` is a key of the built-in speakers, or null for a speaker that only a team note names. */
export interface Speaker {
  readonly id: string | null;
  readonly name: string;
  readonly role: string;
}

/** Where it was said. A source without a public address has `url: null`. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
}

/** A public address that stands for a note, with the title of what is found there where that is not its own source. */
export interface CitedAt {
  readonly url: string;
  readonly title: string | null;
}

/** The day on which text or verdict last changed. */
export interface Revision {
  readonly date: string;
  /** What changed then; null in a first edition, whose text is as it was ever known. */
  readonly change: string | null;
}

/** A piece of evidence by id, or the ISO day on which none was found. */
export type StrongestOfSide = string | { readonly soughtOn: string };

/** What weighs most for a claim and against it. */
export interface Strongest {
  readonly for: StrongestOfSide;
  readonly against: StrongestOfSide;
}

/** One entry of the debate in one language. Relations and evidence name other entries by id. */
export interface Note {
  /** Readable and stable: the key of a citation. */
  readonly id: string;
  /** The inventory code such as `L01`; null for a team's own note. */
  readonly ref: string | null;
  readonly kind: Kind;
  readonly stance: Stance;
  readonly topic: Topic;
  readonly title: string;
  readonly speaker: Speaker;
  readonly attribution: Attribution;
  /** ISO date of a year, a month or a day. */
  readonly date: string;
  readonly sources: readonly Source[];
  /** Where its citations lead; null where nothing public is known, as of most notes of a team. */
  readonly citedAt: CitedAt | null;
  readonly relations: Readonly<Record<Relation, readonly string[]>>;
  readonly verdict: Verdict | null;
  /** Ids of pieces of evidence, `E13`. */
  readonly evidence: readonly string[];
  /** The strongest of it for the claim and against it; null where nobody weighed the two. */
  readonly strongest: Strongest | null;
  /** What it says for and against an option, as clauses; null where it is no reason for or against any, only context. */
  readonly because: Because | null;
  /** When the claim holds, as an expression over a scenario (see `holds/expression`); null where none can tell. */
  readonly holds: string | null;
  /** The day up to which the verdict knows the evidence: the last day of the newest piece. Null without evidence. */
  readonly asOf: string | null;
  readonly revised: Revision;
  readonly body: NoteBody;
  /** Whether a team's file contributed to it. */
  readonly origin: "library" | "team";
}

/** The text of a note, in Markdown, part by part; a part that is not there is `""`. */
export interface NoteBody {
  readonly summary: string;
  /** The condition under which the claim holds. */
  readonly condition: string;
  /** What later evidence says, in words. */
  readonly assessment: string;
  readonly caveat: string;
  /** Sections with headings of a team's own. */
  readonly more: string;
}
