import { type ColumnMap, MEANINGS, offsetMinutes } from "../../columns/columnMap";
import { tableArrays } from "../../columns/plainTable";
import { type TokenKind, scaleIn, tokenKind, unitOf } from "../../columns/units";
import type { UsageSink } from "../../format";
import { eachFieldRow } from "../../source/fieldRows";
import { plainText } from "../../source/json";
import type { Clock } from "../../source/moment";
import type { Source } from "../../source/source";
import { readCount } from "../../usage/readCounts";
import { fieldsOf } from "./fieldsOf";

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** What the rows of a bucket of time and a model come to. */
interface Bucket {
  readonly model: string | null;
  readonly from: number | null;
  /** Milliseconds; null where only a point in time is told. */
  readonly length: number | null;
  readonly line: number;
  readonly counts: Map<TokenKind, number>;
}

/**
 * A table with a row for each kind of token, as bills of clouds have it: what is counted, how much, and in which unit. What
 * was read from a cache stands beside the other input there.
 */
export async function readBill(map: ColumnMap, clock: Clock, source: Source, sink: UsageSink): Promise<void> {
  const { columns, tokensPerUnit } = map;
  const { fields, wanted } = fieldsOf(columns, MEANINGS.usage);
  const ofName = tokensPerUnit ?? scaleIn(columns.amount ?? "");
  const buckets = new Map<string, Bucket>();
  await eachFieldRow(source, tableArrays(source.head, Object.values(columns)), wanted, (row, line) => {
    const type = plainText(fields.type.in(row));
    const told = plainText(fields.unit.in(row));
    const unit = columns.unit === undefined ? null : unitOf(told);
    const kind = unit === "calls" ? "requests" : tokenKind(type);
    if (kind === null) {
      sink.skip("other-usage", line, type);
      return;
    }
    if (columns.unit !== undefined && unit === null) {
      sink.skip("units-not-tokens", line, told);
      return;
    }
    const time = fields.time.in(row);
    const moment = time === undefined ? null : clock.readOrSkip(time, line);
    if (time !== undefined && !moment) return;
    const amount = readCount(sink, line, columns.amount ?? "", fields.amount.in(row));
    if (amount === undefined || amount === null) return;
    const factor = kind === "requests" ? 1 : typeof unit === "number" && unit !== 1 ? unit : (ofName ?? 1);
    const model = plainText(fields.model.in(row)) || null;
    const from = moment && !moment.isRelative ? moment.ms : null;
    const key = JSON.stringify([from, model]);
    let bucket = buckets.get(key);
    if (!bucket) {
      const length = moment?.length ?? null;
      buckets.set(key, (bucket = { model, from, length, line, counts: new Map<TokenKind, number>() }));
    }
    bucket.counts.set(kind, (bucket.counts.get(kind) ?? 0) + Math.round(amount * factor));
  });
  // Where every time is a midnight, days are billed.
  const offset = offsetMinutes(map.zone) * 60_000;
  const isByDay = [...buckets.values()].every(({ from }) => from === null || (from + offset) % DAY === 0);
  for (const { model, from, length, line, counts } of buckets.values()) {
    const to = from === null ? null : from + (length ?? (isByDay ? DAY : HOUR));
    const tokens = {
      uncached: counts.get("input") ?? 0,
      cacheRead: counts.get("cacheRead") ?? null,
      cacheWrite: counts.get("cacheWrite") ?? null,
      output: counts.get("output") ?? 0,
      thinking: counts.get("thinking") ?? null,
    };
    const requests = counts.get("requests") ?? null;
    if (requests === null) sink.problem("requests-unknown", line);
    const id = JSON.stringify([from, model, ...counts]);
    sink.entry({ model, from, to, requests, tokens, batch: null, id, repeats: true }, line);
  }
}
