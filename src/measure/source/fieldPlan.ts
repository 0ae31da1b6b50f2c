import type { Wanted } from "./fields";
import { RecentTexts } from "./recentTexts";

/** How the rows of a line are found and what is read of them. */
export interface RowPlan {
  readonly wanted: Wanted;
  /** Keys of the lists within lists in which a line holds its rows; empty where each line is a row. */
  readonly within: readonly string[];
  /** Whether the values of a key are lists of `{"key": …, "value": {…}}`, as OpenTelemetry writes attributes. */
  readonly isPairs: (key: string) => boolean;
  /** Keys that may hold a list of rows, themselves or in an object: a line with such a value is read in another way. */
  readonly wrappers: ReadonlyMap<string, "list" | "object" | "either">;
}

/** What is done with the value of a key. */
type Use = "skip" | "leaf" | "object" | "pairs" | "rows" | "list" | "object-wrapper" | "either";

/** A key that has been met. */
export interface Known {
  /** With its quotes and the colon; of a pair all that stands before its value. */
  readonly bytes: Uint8Array;
  readonly use: Use;
  readonly path: string;
  /** Of an object under this key. */
  readonly level: Level;
  readonly texts: RecentTexts;
}

/** An object at one place of a line. */
export interface Level {
  readonly wanted: Wanted | null;
  /** How many of the lists that lead to the rows are around it; null within a row. */
  readonly outside: number | null;
  readonly path: string;
  /** By their place in the line before, as most lines of a log have the same. */
  readonly keys: Known[];
  /** The first few that were met at each place, as rows of some kinds take turns. */
  readonly met: Known[][];
  readonly byName: Map<string, Known>;
}

/** A level on which no key was met yet. */
export function levelOf(wanted: Wanted | null, outside: number | null, path: string): Level {
  return { wanted, outside, path, keys: [], met: [], byName: new Map() };
}

/** A key that is met for the first time, and what the plan wants of it. @param bytes as it stands in the line */
export function newKey(plan: RowPlan, { wanted, outside, path }: Level, key: string, bytes: Uint8Array): Known {
  const own = path === "" ? key : `${path}/${key}`;
  const known = (use: Use, inner: Wanted | null, deeper: number | null): Known => ({
    bytes,
    use,
    path: own,
    level: levelOf(inner, deeper, own),
    texts: new RecentTexts(),
  });
  const wrapper = outside !== null || path === "" ? plan.wrappers.get(key) : undefined;
  if (wrapper !== undefined) return known(wrapper === "object" ? "object-wrapper" : wrapper, null, null);
  if (outside !== null)
    return plan.within[outside] === key ? known("rows", null, outside + 1) : known("skip", null, null);
  // A key of this name would change what an object is.
  const want = key === "__proto__" ? undefined : wanted?.get(key);
  if (want === undefined) return known("skip", null, null);
  if (want === "whole") return known("leaf", null, null);
  return known(plan.isPairs(key) ? "pairs" : "object", want, null);
}
