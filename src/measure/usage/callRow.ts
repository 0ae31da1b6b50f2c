import type { UsageSink } from "../format";
import type { Json } from "../source/json";
import type { Moment } from "../source/moment";
import { readCount } from "./readCounts";
import { type Sides, type ToldTokens, settle } from "./settle";

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
  /** A number is what `hashOf` makes of it. */
  readonly id: string | number | null;
  readonly grows?: boolean;
}

/** Counts one call, unless its counts are none or it has no tokens at all, as calls that failed have. */
export function countCall(sink: UsageSink, line: number, row: CallRow): void {
  const counts = readTold(sink, line, row.counts);
  if (!counts) return;
  if (counts.input === null && counts.output === null) {
    sink.skip("no-tokens", line);
    return;
  }
  if (!counts.input && !counts.output && !counts.cacheRead && !counts.cacheWrite) {
    sink.skip("failed-calls", line);
    return;
  }
  const { tokens, isAssumed } = settle(counts, row.sides);
  if (isAssumed && !row.isRuleOfFormat) sink.problem("cache-side-assumed", line, row.model ?? "");
  const { at } = row;
  sink.entry(
    {
      model: row.model,
      from: at === null ? null : at.ms,
      to: at === null || at.length === null ? null : at.ms + at.length,
      requests: 1,
      tokens,
      batch: row.batch ?? null,
      isRelative: at !== null && at.isRelative,
      grows: row.grows === true,
      id: row.id,
    },
    line,
  );
}

/** Until the next row; null where one of the counts is none: then the sink has been told. Written out, as it is done for every row. */
function readTold(sink: UsageSink, line: number, counts: CallCounts): ToldTokens | null {
  const input = readCount(sink, line, "input", counts.input);
  if (input === undefined) return null;
  const cacheRead = readCount(sink, line, "cacheRead", counts.cacheRead);
  if (cacheRead === undefined) return null;
  const cacheWrite = readCount(sink, line, "cacheWrite", counts.cacheWrite);
  if (cacheWrite === undefined) return null;
  const output = readCount(sink, line, "output", counts.output);
  if (output === undefined) return null;
  const thinking = readCount(sink, line, "thinking", counts.thinking);
  if (thinking === undefined) return null;
  const total = readCount(sink, line, "total", counts.total);
  if (total === undefined) return null;
  TOLD.input = input;
  TOLD.output = output;
  TOLD.total = total;
  TOLD.cacheRead = cacheRead;
  TOLD.cacheWrite = cacheWrite;
  TOLD.thinking = thinking;
  return TOLD;
}

/** What the row before told, in whose place the next one is read: an object each would be most of what is thrown away. */
const TOLD: { -readonly [Name in keyof ToldTokens]-?: number | null } = {
  input: null,
  cacheRead: null,
  cacheWrite: null,
  output: null,
  thinking: null,
  total: null,
};
