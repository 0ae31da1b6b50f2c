import type { UsageFormat } from "../../format";
import { Clock } from "../../source/moment";
import { eachRecord, firstText } from "../../source/records";
import { readCounts } from "../../usage/readCounts";
import { hasColumns } from "./hasColumns";

const DAY = 86_400_000;

/** What the rows of a day, model and key come to. */
interface Day {
  readonly model: string | null;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly counts: Map<string, number>;
}

/**
 * The usage that DeepSeek's platform exports (`amount-*.csv`), in long form: a row for each kind of token of a day, a model
 * and a key. The prompt is what hit the cache and what missed it.
 */
export const deepseekExport: UsageFormat = {
  id: "deepseek-export",
  kind: "usage",
  recognize: (head) =>
    hasColumns(head, "model", "type", "amount") && (hasColumns(head, "utc_date") || hasColumns(head, "start_time_iso")),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    const days = new Map<string, Day>();
    await eachRecord(source, [], (row, line) => {
      const start = row["utc_date"] ?? row["start_time_iso"];
      const from = clock.readOrSkip(start, line);
      if (!from) return;
      const end = row["end_time_iso"] === undefined ? null : clock.read(row["end_time_iso"], line);
      const counts = readCounts(sink, line, { amount: row["amount"] });
      const type = firstText(row, ["type"]);
      if (!counts || type === null) return;
      const model = firstText(row, ["model"]);
      const key = JSON.stringify([from.ms, model]);
      const day = days.get(key) ?? {
        model,
        from: from.ms,
        to: end?.ms ?? from.ms + DAY,
        line,
        counts: new Map<string, number>(),
      };
      day.counts.set(type, (day.counts.get(type) ?? 0) + (counts.amount ?? 0));
      days.set(key, day);
    });
    for (const { model, from, to, line, counts } of days.values()) {
      const tokens = {
        uncached: counts.get("input_cache_miss_tokens") ?? 0,
        cacheRead: counts.get("input_cache_hit_tokens") ?? 0,
        cacheWrite: null,
        output: counts.get("output_tokens") ?? 0,
        thinking: null,
      };
      const id = JSON.stringify([from, to, model, ...counts]);
      sink.entry(
        { model, from, to, requests: counts.get("request_count") ?? null, tokens, batch: null, id, repeats: true },
        line,
      );
    }
  },
};
