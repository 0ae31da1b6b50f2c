import type { UsageSink } from "../format";
import type { Json } from "../source/json";
import type { Moment } from "../source/moment";
import { readCounts } from "./readCounts";
import { type Sides, settle } from "./settle";

/** The counts of a row under whatever names its format has. */
export interface CallCounts {
  readonly input: Json | undefined;
  readonly cacheRead?: Json | undefined;
  readonly cacheWrite?: Json | undefined;
  readonly output: Json | undefined;
  readonly thinking?: Json | undefined;
  readonly total?: Json | undefined;
}

/** What a row of a format with one row a call says. */
export interface CallRow {
  readonly model: string | null;
  readonly at: Moment | null;
  readonly counts: CallCounts;
  /** How the format counts, where it has a rule of its own; null where only the model tells. */
  readonly sides: Sides;
  /** Whether the rule is of the format, so that nothing is assumed where it decides. */
  readonly isRuleOfFormat: boolean;
  readonly batch?: boolean | null;
  readonly id: string | null;
  readonly grows?: boolean;
}

/** Counts one call, unless its counts are none or it has no tokens at all, as calls that failed have. */
export function countCall(sink: UsageSink, line: number, row: CallRow): void {
  const { input, cacheRead, cacheWrite, output, thinking, total } = row.counts;
  const counts = readCounts(sink, line, { input, cacheRead, cacheWrite, output, thinking, total });
  if (!counts) return;
  if (counts.input === null && counts.output === null) {
    sink.skip("no-tokens", line);
    return;
  }
  if (
    (counts.input ?? 0) === 0 &&
    (counts.output ?? 0) === 0 &&
    (counts.cacheRead ?? 0) === 0 &&
    (counts.cacheWrite ?? 0) === 0
  ) {
    sink.skip("failed-calls", line);
    return;
  }
  const { tokens, isAssumed } = settle(counts, row.sides);
  if (isAssumed && !row.isRuleOfFormat) sink.problem("cache-side-assumed", line, row.model ?? "");
  sink.entry(
    {
      model: row.model,
      from: row.at?.ms ?? null,
      to: row.at?.length ? row.at.ms + row.at.length : null,
      requests: 1,
      tokens,
      batch: row.batch ?? null,
      ...(row.at?.isRelative ? { isRelative: true } : {}),
      ...(row.grows ? { grows: true } : {}),
      id: row.id,
    },
    line,
  );
}
