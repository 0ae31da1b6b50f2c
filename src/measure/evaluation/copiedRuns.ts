import { KeyTable } from "../keys/keyTable";
import { hashOf } from "../keys/seenKeys";
import type { RunColumns } from "./runColumns";

/** With fewer runs of a file, scores may be those of another one by chance. */
const FEWEST_ALIKE = 10;
/** Tools that round times write them in such steps, milliseconds. */
const ROUNDED_TO = 100;

/** Runs of one option in one task, and where those of each file begin. */
export interface RunsByFile {
  readonly runs: RunColumns;
  /** Rows, in rising order; the first is 0. */
  readonly starts: readonly number[];
}

/**
 * Tells which runs are told again. A run that took the same time to the millisecond and has the same score and cost is the
 * same one. Times apart, a file whose runs all stand in one other file is a copy of it.
 */
export function copiedRuns({ runs, starts }: RunsByFile): ReadonlySet<number> {
  const copies = new Set<number>();
  const files = starts.map((from, index) => ({ from, to: starts[index + 1] ?? runs.length }));
  const before: KeyTable[] = [];
  const timed = new KeyTable();
  for (const { from, to } of files) {
    const keys = new KeyTable();
    for (let row = from; row < to; row++) {
      const key = keyOf(runs, row);
      keys.set(key, (keys.get(key) ?? 0) + 1);
      if (!isTimed(runs, row)) continue;
      if (timed.get(key) === undefined) timed.set(key, 1);
      else copies.add(row);
    }
    if (
      before.some((other) => (before.length === 1 || to - from >= FEWEST_ALIKE ? holds(other, runs, from, to) : false))
    )
      for (let row = from; row < to; row++) copies.add(row);
    before.push(keys);
  }
  return copies;
}

function isTimed(runs: RunColumns, row: number): boolean {
  const latency = runs.latencyMs(row);
  return latency > 0 && latency % ROUNDED_TO !== 0 && !runs.isCached(row);
}

/** Whether all runs between two rows stand in another file as often. */
function holds(other: KeyTable, runs: RunColumns, from: number, to: number): boolean {
  const used = new KeyTable();
  for (let row = from; row < to; row++) {
    const key = keyOf(runs, row);
    const count = (used.get(key) ?? 0) + 1;
    if (count > (other.get(key) ?? 0)) return false;
    used.set(key, count);
  }
  return true;
}

/** What is the same for the same run. */
function keyOf(runs: RunColumns, row: number): number {
  const state = runs.isError(row) ? "e" : runs.isCached(row) ? "c" : "";
  return hashOf(`${runs.score(row)} ${runs.cost(row)} ${runs.latencyMs(row)}${state}`, runs.item(row));
}
