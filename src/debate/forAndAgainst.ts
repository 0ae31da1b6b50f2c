import { counterArguments } from "./counterArguments";
import type { Debate } from "./debate";
import type { Evidence } from "./evidence";
import type { Note } from "./note";
import { lastDayOf } from "./verdictAge";
import { type Stance, VERIFICATIONS } from "./vocabulary";

/** The two sides that are weighed against each other. */
export const SIDES = ["open", "closed"] as const;
export type Side = (typeof SIDES)[number];

/** So many of each side are shown. */
export const SHOWN_OF_SIDE = 3;

/** What is weighed: arguments of any side, and figures that speak for themselves. */
export interface Candidates {
  readonly notes: readonly Note[];
  readonly evidence: readonly Evidence[];
}

/** An objection that still stands, with the answers to it that stand as well. */
export interface Objection {
  readonly note: Note;
  readonly replies: readonly Note[];
}

/** What speaks for a side: an argument with the evidence behind it, or a piece of evidence alone. */
export interface WeighedEntry {
  /** Id of the note, or of the piece that stands alone. */
  readonly id: string;
  readonly note: Note | null;
  /** The strongest evidence for it; null where none is known. */
  readonly support: Evidence | null;
  /** The strongest evidence against it, or the ISO day on which none was found; null where nobody looked. */
  readonly weakenedBy: Evidence | { readonly soughtOn: string } | null;
  readonly objections: readonly Objection[];
  /** For a piece that stands alone: the argument for or against which it weighs most; null where there is none. */
  readonly weighs: Weighing | null;
  /** It speaks of the side as a whole and not of the very thing that was asked about. */
  readonly isGeneral: boolean;
}

/** The argument that a piece of evidence weighs for or against. */
export interface Weighing {
  readonly note: Note;
  readonly as: "for" | "against";
}

/** The strongest of one side, or of what helps neither side alone. */
export interface SideEntries {
  readonly side: Side | "neither";
  readonly entries: readonly WeighedEntry[];
  /** Of so many that speak for this side, by what was asked about. */
  readonly of: number;
}

const OTHER = { open: "closed", closed: "open", neither: null } as const;

/** How firmly an entry stands: a lower rank is firmer. Figures alone come after arguments that rest on figures. */
const RANK = { strengthened: 0, mixed: 1, unjudged: 2, figure: 3, bare: 4, weakened: 5, corrected: 6 } as const;

/**
 * The strongest entries of both sides, and of what helps neither alone, by one and the same measure: what later evidence says of the argument, then how
 * its evidence was checked, then how new that is; what is equal keeps the order of the library. Entries that rest on a
 * figure already shown stand back, so that three entries show three figures where there are three. A weakened or
 * corrected argument is shown only where nothing firmer is left.
 * @param about what was asked about
 * @param general what speaks of the sides as a whole, to fill up with; null where that would miss the question
 */
export function forAndAgainst(
  debate: Debate,
  about: Candidates,
  general: Candidates | null = null,
): Readonly<Record<Side | "neither", SideEntries>> {
  const sideOf = (side: Side | "neither"): SideEntries => {
    const own = entriesOf(debate, about, side, false);
    const chosen = choose(own, general === null ? RANK.corrected : RANK.bare, []);
    const rest = general === null ? [] : entriesOf(debate, general, side, true);
    const entries = general === null ? chosen : choose(rest, RANK.corrected, chosen);
    return { side, entries, of: own.length };
  };
  return { open: sideOf("open"), closed: sideOf("closed"), neither: sideOf("neither") };
}

/** The first entries of those that stand at least as firmly as a rank, added to those chosen before. */
function choose(entries: readonly WeighedEntry[], last: number, before: readonly WeighedEntry[]): WeighedEntry[] {
  const chosen = [...before];
  const sorted = [...entries].sort(byStrength).filter((entry) => rankOf(entry) <= last);
  const take = (isWanted: (entry: WeighedEntry) => boolean): void => {
    for (const entry of sorted) {
      if (chosen.length >= SHOWN_OF_SIDE) return;
      if (!chosen.some(({ id }) => id === entry.id) && isWanted(entry)) chosen.push(entry);
    }
  };
  take((entry) => rankOf(entry) <= RANK.figure && !chosen.some(({ support }) => support?.id === entry.support?.id));
  take(({ note }) => note !== null);
  return chosen;
}

/** Whether a stance or leaning is that of a side; "both" and "neutral" are those of neither. */
function isOn(side: Side | "neither", stance: Stance): boolean {
  return side === "neither" ? stance === "both" || stance === "neutral" : stance === side;
}

function entriesOf(
  debate: Debate,
  { notes, evidence }: Candidates,
  side: Side | "neither",
  isGeneral: boolean,
): WeighedEntry[] {
  const argued = notes
    .filter(({ stance, kind }) => isOn(side, stance) && kind !== "definition")
    .map((note) => noteEntry(debate, note, side, isGeneral));
  const used = new Set(argued.map(({ support }) => support?.id));
  const figures = evidence
    .filter(({ id, lean }) => isOn(side, lean) && !used.has(id))
    .map((figure) => figureEntry(debate, figure, notes, isGeneral));
  return [...argued, ...figures];
}

/** A figure alone is weakened by what stands on the other side of the argument that it weighs for or against. */
function figureEntry(debate: Debate, figure: Evidence, near: readonly Note[], isGeneral: boolean): WeighedEntry {
  const weighs = weighingOf(figure, near) ?? weighingOf(figure, debate.notes);
  const other = weighs?.note.strongest?.[weighs.as === "for" ? "against" : "for"] ?? null;
  return {
    id: figure.id,
    note: null,
    support: figure,
    weakenedBy: typeof other === "string" ? piece(debate, other) : other,
    objections: [],
    weighs,
    isGeneral,
  };
}

function weighingOf({ id }: Evidence, notes: readonly Note[]): Weighing | null {
  for (const as of ["for", "against"] as const) {
    const note = notes.find(({ strongest }) => strongest?.[as] === id);
    if (note) return { note, as };
  }
  return null;
}

function noteEntry(debate: Debate, note: Note, side: Side | "neither", isGeneral: boolean): WeighedEntry {
  const leaning = (wanted: Side | "neither"): Evidence | null =>
    debate
      .evidenceOf(note)
      .filter(({ lean }) => isOn(wanted, lean))
      .sort(byCheck)[0] ?? null;
  const { strongest } = note;
  const named = strongest?.for ?? null;
  const against = strongest?.against ?? null;
  return {
    id: note.id,
    note,
    support: strongest === null ? leaning(side) : typeof named === "string" ? piece(debate, named) : null,
    weakenedBy:
      strongest === null
        ? OTHER[side] && leaning(OTHER[side])
        : typeof against === "string"
          ? piece(debate, against)
          : against,
    objections: counterArguments(note, debate).map((objection) => ({
      note: objection,
      replies: counterArguments(objection, debate),
    })),
    weighs: null,
    isGeneral,
  };
}

function piece(debate: Debate, id: string): Evidence | null {
  return debate.evidencePiece(id) ?? null;
}

function rankOf({ note, support }: WeighedEntry): number {
  if (note === null) return RANK.figure;
  if (note.verdict === "weakened" || note.verdict === "corrected") return RANK[note.verdict];
  if (support === null) return RANK.bare;
  return note.verdict === "strengthened" || note.verdict === "mixed" ? RANK[note.verdict] : RANK.unjudged;
}

/** `sort` is stable: what is equal keeps its order. */
function byStrength(a: WeighedEntry, b: WeighedEntry): number {
  const [left, right] = [a.support, b.support];
  if (rankOf(a) !== rankOf(b) || left === null || right === null)
    return rankOf(a) - rankOf(b) || Number(left === null) - Number(right === null);
  return byCheck(left, right);
}

/** What was checked better comes first, then what is newer. */
function byCheck(a: Evidence, b: Evidence): number {
  const day = ({ date }: Evidence): string => lastDayOf(date.slice(date.lastIndexOf("/") + 1));
  return VERIFICATIONS.indexOf(a.status) - VERIFICATIONS.indexOf(b.status) || day(b).localeCompare(day(a));
}
