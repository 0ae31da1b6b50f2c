import type { UsageSink } from "../format";
import { type Json, plainText } from "../source/json";
import type { Clock } from "../source/moment";
import { type CallRow, countCall } from "./callRow";
import { readCounts } from "./readCounts";
import { settle, sidesOf } from "./settle";

/** The cells of a row of a plain table that mean something; undefined where there is no such column. */
export interface PlainCells {
  readonly time: Json | undefined;
  readonly model: Json | undefined;
  readonly input: Json | undefined;
  readonly output: Json | undefined;
  readonly cacheRead: Json | undefined;
  readonly cacheWrite: Json | undefined;
  readonly thinking: Json | undefined;
  readonly total: Json | undefined;
  readonly requests: Json | undefined;
  readonly batch: Json | undefined;
  readonly id: Json | undefined;
}

/** What is to be known of a table as a whole, and what it was told of. */
export interface PlainTableState {
  readonly clock: Clock;
  /** Whether a column counts requests, so that a row is no single call. */
  readonly hasRequests: boolean;
  /** Whether small times are milliseconds. */
  readonly isMs: boolean;
  /** Name of the column of times. */
  readonly timeName: string;
  isSecondsTold: boolean;
}

/**
 * Counts a row of a plain table: a call, or the calls of a bucket of time.
 * @param wholeRow all that the row holds as one text, by which rows of buckets are told apart
 */
export function countPlainRow(
  cells: PlainCells,
  line: number,
  sink: UsageSink,
  state: PlainTableState,
  wholeRow: () => string,
): void {
  const { time, model, batch, id } = cells;
  if (isTotal(time) || isTotal(model)) {
    sink.skip("totals-row", line);
    return;
  }
  const isMs = state.isMs && typeof time === "number";
  const hasTime = time !== undefined && time !== null && time !== "";
  const moment = hasTime ? state.clock.readOrSkip(isMs ? time / 1000 : time, line) : null;
  if (moment?.isRelative === true && !isMs && !state.isSecondsTold) {
    state.isSecondsTold = true;
    sink.problem("seconds-assumed", line, state.timeName);
  }
  if (hasTime && !moment) return;
  const name = typeof model === "string" && model !== "" ? model : null;
  const isBatch =
    batch === undefined || batch === "" || batch === null ? null : /^(true|1|yes|是)$/i.test(plainText(batch));
  if (!state.hasRequests && (moment?.length ?? null) === null) {
    CALL.model = name;
    CALL.at = moment;
    CALL.counts = cells;
    CALL.sides = sidesOf(name);
    CALL.batch = isBatch;
    CALL.id = (typeof id === "string" && id !== "") || typeof id === "number" ? String(id) : null;
    countCall(sink, line, CALL);
    return;
  }
  const { input, cacheRead, cacheWrite, output, thinking, total } = cells;
  const counts = { input, cacheRead, cacheWrite, output, thinking, total };
  const told = readCounts(sink, line, { ...counts, requests: cells.requests });
  if (!told) return;
  const { requests, ...tokensTold } = told;
  if (requests === null) sink.problem("requests-unknown", line);
  const { tokens, isAssumed } = settle(tokensTold, sidesOf(name));
  if (isAssumed) sink.problem("cache-side-assumed", line, name ?? "");
  // An hour where a column counts calls; where none does, what an agent did until then.
  const length = moment?.length ?? (requests === null || requests === 1 ? null : 3_600_000);
  sink.entry(
    {
      model: name,
      from: moment?.ms ?? null,
      to: moment && length !== null ? moment.ms + length : null,
      requests,
      tokens,
      batch: isBatch,
      ...(moment?.isRelative ? { isRelative: true } : {}),
      id: wholeRow(),
      repeats: true,
    },
    line,
  );
}

/** The call that is counted, in the place of the one before. */
const CALL: { -readonly [Name in keyof CallRow]: CallRow[Name] } = {
  model: null,
  at: null,
  counts: { input: undefined, output: undefined },
  sides: sidesOf(null),
  isRuleOfFormat: false,
  batch: null,
  id: null,
  grows: false,
};
const LONGEST_TOTAL = 20;

/** The last row of many tables is a sum. */
function isTotal(value: Json | undefined): boolean {
  return (
    typeof value === "string" &&
    value.length < LONGEST_TOTAL &&
    /^\s*(grand\s+)?(totals?|sum|合计|总计|小计)[:：]?\s*$/i.test(value)
  );
}
