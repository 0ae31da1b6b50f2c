import { yearOf } from "../../debate/dates";
import type { Debate } from "../../debate/debate";
import type { Note } from "../../debate/note";
import { bySpeaker, saidBy } from "../../debate/saidBy";
import type { Language } from "../../debate/vocabulary";
import { WORDS } from "../../debate/words";
import { escapeInline } from "../../debate/inlineMarkdown";
import type { RecordFile } from "../record/record";
import { recordName } from "../complete/recordLink";

/** Words and addresses that only an editor has. */
export interface HoverEdge {
  readonly language: Language;
  readonly counterArguments: string;
  /** Of so many records. */
  readonly alsoCited: (count: number) => string;
  readonly laterEvidence: (verdict: string) => string;
  /** Whether the claim holds by the figures that count for the record; empty where none tell. */
  readonly holding: string;
  readonly noteLink: (noteId: string) => string;
  readonly recordLink: (path: string) => string;
}

/** More than these would make a hover a list. */
const MOST_LINKS = 10;
/** The whole assessment stands on the page of the note. */
const FIRST_SENTENCES = /^(?:[^\n]*?(?:[.!?](?=\s|$)|。)){1,2}|^[^\n]+/;

/** What a citation stands for: the claim, what later evidence says, what is said against it, and who else cites it. */
export function citationHover(note: Note, debate: Debate, citing: readonly RecordFile[], edge: HoverEdge): string {
  const words = WORDS[edge.language];
  const against = debate.incoming(note).filter(({ relation }) => relation !== "supports");
  const assessment = FIRST_SENTENCES.exec(note.body.assessment.trim())?.[0].trim() ?? "";
  const parts = [
    `**[${escapeInline(note.title)}](${edge.noteLink(note.id)})**`,
    `${escapeInline(saidBy(note, yearOf(note.date)))} · ${words.stance[note.stance]}`,
    note.body.summary,
    // Above what later evidence says, which may be longer than a hover is high.
    edge.holding,
    note.verdict === null ? "" : `**${edge.laterEvidence(words.verdict[note.verdict])}** ${assessment}`,
    list(
      edge.counterArguments,
      against.map(
        ({ note: other }) =>
          `[${escapeInline(other.title)}](${edge.noteLink(other.id)})${escapeInline(bySpeaker(other, yearOf(other.date)))}`,
      ),
    ),
    citing.length === 0
      ? ""
      : list(
          edge.alsoCited(citing.length),
          citing.map((file) => `[${escapeInline(recordName(file))}](${edge.recordLink(file.record.path)})`),
        ),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function list(label: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, MOST_LINKS).map((item) => `- ${item}`);
  return `**${label}**\n\n${[...shown, ...(items.length > MOST_LINKS ? ["- …"] : [])].join("\n")}`;
}
