import type { Note } from "./note";
import { type Way, WAYS } from "./vocabulary";

/** Two ways with a name for both, under which a note writes a clause once. */
export const WAY_GROUPS = {
  api: ["closed-api", "hosted-open"],
  open: ["hosted-open", "self-hosted"],
} as const satisfies Readonly<Record<string, readonly Way[]>>;
export type WayKey = Way | keyof typeof WAY_GROUPS;
export const WAY_KEYS: readonly WayKey[] = [...WAYS, "api", "open"];

export const REASON_SIDES = ["for", "against"] as const;
export type ReasonSide = (typeof REASON_SIDES)[number];

/**
 * The clauses of a note that can follow "because", each with its condition: what speaks for an option of a kind and what
 * speaks against it. A kind without a clause is one on which the note does not bear.
 */
export type Because = { readonly [side in ReasonSide]?: { readonly [way in WayKey]?: string | undefined } | undefined };

/** A clause on an option. */
export interface Reason {
  readonly side: ReasonSide;
  /** It can follow "because": no capital, no full stop. */
  readonly clause: string;
}

/** What a note says for and against an option of a kind; a clause of the kind itself goes before that of its group. */
export function reasonsOn({ because }: Pick<Note, "because">, way: Way): Reason[] {
  const groups = [way, ...(["api", "open"] as const).filter((key) => isIn(WAY_GROUPS[key], way))];
  return REASON_SIDES.flatMap((side) => {
    const key = groups.find((name) => because?.[side]?.[name] !== undefined);
    const clause = key && because?.[side]?.[key];
    return clause === undefined ? [] : [{ side, clause }];
  });
}

/** The clauses on an option that may be of any of these kinds; one that several share comes once. */
export function reasonsOnAny(note: Pick<Note, "because">, ways: readonly Way[]): (Reason & { readonly ways: Way[] })[] {
  const found: (Reason & { readonly ways: Way[] })[] = [];
  for (const way of ways) {
    for (const reason of reasonsOn(note, way)) {
      const same = found.find(({ side, clause }) => side === reason.side && clause === reason.clause);
      if (same) same.ways.push(way);
      else found.push({ ...reason, ways: [way] });
    }
  }
  return found;
}

function isIn(ways: readonly Way[], way: Way): boolean {
  return ways.includes(way);
}
