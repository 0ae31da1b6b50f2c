import type { UsageFormat } from "../../format";
import { Clock } from "../../source/moment";
import { eachRecord, firstText } from "../../source/records";
import { readCounts } from "../../usage/readCounts";
import { hasColumns } from "./hasColumns";

/**
 * The usage that OpenAI's dashboard exports (`completions_usage_FROM_TO.csv`): a row for each bucket and group, with counts
 * such as `3.0`. Without grouping it may have the four columns of the times only.
 */
export const openaiUsageCsv: UsageFormat = {
  id: "openai-usage-csv",
  kind: "usage",
  recognize: (head) =>
    hasColumns(head, "start_time", "end_time", "start_time_iso", "end_time_iso") && !hasColumns(head, "price", "type"),
  read: async (source, sink) => {
    const clock = new Clock(sink, true, source.head.text);
    if (!source.head.table?.columns.includes("input_tokens")) sink.problem("no-data", null);
    await eachRecord(source, [], (row, line) => {
      const from = clock.readOrSkip(row["start_time"], line);
      if (!from) return;
      const to = clock.readOrSkip(row["end_time"], line);
      if (!to) return;
      sink.covers(from.ms, to.ms);
      const counts = readCounts(sink, line, {
        input: row["input_tokens"],
        cached: row["input_cached_tokens"],
        output: row["output_tokens"],
        requests: row["num_model_requests"],
      });
      // A bucket in which nothing was asked is time, and no row that counts.
      if (!counts || counts.requests === null || (counts.requests === 0 && !counts.input)) return;
      const { input, cached, output, requests } = counts;
      if (input !== null && (cached ?? 0) > input) {
        // What is a part cannot be more than the whole.
        sink.skip("row-skipped", line, "input_cached_tokens", String(cached));
        return;
      }
      const batch = firstText(row, ["batch"]);
      sink.entry(
        {
          model: firstText(row, ["model"]),
          from: from.ms,
          to: to.ms,
          requests,
          tokens: {
            uncached: input === null ? null : input - (cached ?? 0),
            cacheRead: cached,
            cacheWrite: null,
            output,
            thinking: null,
          },
          batch: batch === null ? null : /^true$/i.test(batch),
          id: JSON.stringify(row),
          repeats: true,
        },
        line,
      );
    });
  },
};
