import type { Evidence } from "./evidence";
import type { Objection, Side, SideEntries, WeighedEntry } from "./forAndAgainst";
import type { Note, Source } from "./note";
import { verdictText } from "./verdictAge";
import { type WeighingWords, filled } from "./weighingWords";
import { WORDS } from "./words";

/** A statement below an entry, with the sources that bear it or the notes that it speaks of, the first of them foremost. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

/** What is said of an entry under one heading. */
export interface StatementGroup {
  readonly label: string;
  readonly statements: readonly Statement[];
}

/** An entry in words: its title, who said it and how it stands, and what is said of it. */
export interface DescribedEntry {
  readonly title: string;
  readonly byline: string;
  readonly note: Note | null;
  readonly groups: readonly StatementGroup[];
}

/** One side in words; `none` says where and when nothing was found, and is "" where there are entries. */
export interface DescribedSide {
  readonly side: Side | "neither";
  readonly entries: readonly DescribedEntry[];
  /** "The 3 strongest of 9"; "" where there is none. */
  readonly count: string;
  readonly none: string;
}

/** For and against in words. */
export interface WeighedText {
  /** How its parts are put together in its language. */
  readonly form: Pick<WeighingWords, "labelled" | "counted" | "between">;
  readonly title: string;
  /** How the whole of it stands, in a sentence or two; "" where there is nothing to say. */
  readonly finding: string;
  /** When and how it was looked for. */
  readonly lead: string;
  /** What the library says of the subject itself. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly sides: readonly { readonly heading: string; readonly text: DescribedSide }[];
}

/**
 * A weighed side in words, the same for a page and for Markdown.
 * @param today ISO day, on which the library was looked through
 */
export function describeSide(weighed: SideEntries, words: WeighingWords, today: string): DescribedSide {
  const { side, entries, of } = weighed;
  const own = entries.filter(({ isGeneral }) => !isGeneral).length;
  return {
    side,
    entries: entries.map((entry) => describeEntry(entry, words, today)),
    count: own > 0 && own === entries.length ? filled(own === of ? words.all : words.some, own, of) : "",
    none: entries.length === 0 ? filled(words.noneFound, today) : own === 0 ? filled(words.noneOfItsOwn, today) : "",
  };
}

function describeEntry(entry: WeighedEntry, words: WeighingWords, today: string): DescribedEntry {
  const { note, support } = entry;
  return {
    title: note?.title ?? support?.title ?? entry.id,
    byline: [
      note ? filled(words.saidBy, note.speaker.name, note.date) : figure(entry, words),
      note && verdictIn(note, words, today),
      entry.isGeneral && words.general,
    ]
      .filter(Boolean)
      .join(" · "),
    note,
    groups: [
      evidenceOf(entry, words),
      { label: words.weakens, statements: weaknesses(entry, words) },
      ...(note ? [objections(entry.objections, words)] : []),
    ],
  };
}

function verdictIn(note: Note, words: WeighingWords, today: string): string {
  const verdict = verdictText(note, words.language, today);
  return verdict === "" ? words.noVerdict : filled(words.verdict, verdict);
}

function figure({ weighs }: WeighedEntry, words: WeighingWords): string {
  if (weighs === null) return words.figure;
  return weighs.as === "for"
    ? filled(words.figureFor, weighs.note.title)
    : filled(words.figureAgainst, weighs.note.title);
}

function plain(text: string): Statement {
  return { text, sources: [], notes: [] };
}

function ofPiece(piece: Evidence, words: WeighingWords): Statement {
  const checked = WORDS[words.language].verification[piece.status];
  return {
    text: filled(words.cite, piece.title, piece.date, checked, piece.figure),
    sources: piece.sources,
    notes: [],
  };
}

/** Of a figure alone the title is told already. */
function evidenceOf({ note, support }: WeighedEntry, words: WeighingWords): StatementGroup {
  if (support === null) return { label: words.evidence, statements: [plain(words.noEvidence)] };
  if (note !== null) return { label: words.evidence, statements: [ofPiece(support, words)] };
  const checked = WORDS[words.language].verification[support.status];
  const text = filled(words.citeFigure, support.date, checked, support.figure);
  return { label: words.says, statements: [{ text, sources: support.sources, notes: [] }] };
}

/** What was found against it, and the limits of its own evidence. */
function weaknesses({ note, support, weakenedBy }: WeighedEntry, words: WeighingWords): Statement[] {
  const limits = support && support.note !== "" ? [plain(filled(words.limits, support.note))] : [];
  if (weakenedBy === null) return limits.length > 0 ? limits : [plain(note ? words.notWeighed : words.noLimits)];
  if ("soughtOn" in weakenedBy) return [...limits, plain(filled(words.noneAgainst, weakenedBy.soughtOn))];
  return [...limits, weakenedBy.id === support?.id ? plain(words.sameAgainst) : ofPiece(weakenedBy, words)];
}

/** The objections without an answer; where all have one, the firmest with its answer. */
function objections(all: readonly Objection[], words: WeighingWords): StatementGroup {
  const open = all.filter(({ replies }) => replies.length === 0);
  const told = ({ note, replies: [reply] }: Objection): Statement => ({
    text: [filled(words.objection, note.title, note.speaker.name), reply ? filled(words.reply, reply.title) : ""]
      .filter(Boolean)
      .join(words.between),
    sources: [],
    notes: reply ? [note, reply] : [note],
  });
  const [first] = all;
  if (!first) return { label: words.unanswered, statements: [plain(words.noObjection)] };
  if (open.length === 0) return { label: words.answered, statements: [told(first)] };
  return { label: words.unanswered, statements: open.map(told) };
}
