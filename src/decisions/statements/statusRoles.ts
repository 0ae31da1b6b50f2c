import { isoDateIn } from "../record/isoDate";
import { keyOf } from "../record/field";
import type { Statement } from "./statement";

/** A statement whose role depends on those beside it. */
export interface Entry extends Statement {
  readonly date: string | null;
  /** What it says in the text, with all marks. */
  readonly raw: string;
  /** A box that is ticked. */
  readonly isTicked: boolean;
}

/** Tells of several statements in one section which one counts now. */
export function withRoles(entries: readonly Entry[]): Statement[] {
  const known = entries.filter(({ role, word }) => role === "current" && word !== null);
  const dated = known.filter(({ date }) => date !== null);
  const isHistory = known.length > 1 && dated.length === known.length;
  const isSteps = known.length > 1 && known.every(({ isTicked }) => isTicked);
  // Of boxes that are ticked one after the other the last tells how far it has come.
  const current = isHistory ? newest(known) : isSteps ? known.at(-1) : lastingOne(known);
  // What stands beside a known word is an addition to it.
  const unknown = entries.filter(({ role }) => role === "current");
  const fallback =
    current ??
    (unknown.every(({ isTicked }) => isTicked) ? unknown.at(-1) : unknown[0]) ??
    entries.find(({ role }) => role === "partial");
  const history = isHistory || isDatedEntry(current) ? (known[0]?.line ?? -1) : -1;
  return entries.flatMap((own): Statement[] => {
    const entry = statementOf(own);
    if (entry.role !== "current") return [entry.role === "history" ? { ...entry, history } : entry];
    if (own === fallback) return [{ ...entry, history }];
    return entry.word === null ? [] : [{ ...entry, role: "history", history }];
  });
}

function statementOf(entry: Entry): Statement {
  const { kind, role, place, carrier, span, value, text, word, line, lastLine, history } = entry;
  return { kind, role, place, carrier, span, value, text, word, line, lastLine, history };
}

/** A single entry of a history: it begins with its date, or it is an item `Accepted: 2023-02-01`. */
function isDatedEntry(entry: Entry | undefined): boolean {
  if (!entry || entry.date === null) return false;
  if (entry.place === "table") return entry.history >= 0;
  return (
    /^[\s*_`[]*\d{4}[-/.年]/.test(entry.raw) ||
    (isoDateIn(
      entry.raw
        .replace(/^[^:：]{0,30}[:：]/, "")
        .trim()
        .slice(0, 12),
    ) !== null &&
      keyOf(entry.raw) !== undefined)
  );
}

function newest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (best, entry) => (best?.date && entry.date && entry.date < best.date ? best : entry),
    undefined,
  );
}

/** Without dates: a decision before what led to it, and what ended it before that. */
function lastingOne(entries: readonly Entry[]): Entry | undefined {
  const first = entries.find(({ word }) => word !== "proposed" && word !== "draft") ?? entries[0];
  return first?.word === "accepted" || first?.word === "proposed" || first?.word === "draft"
    ? (entries.find(({ word }) => word === "superseded") ?? first)
    : first;
}
